import { readFileSync } from 'node:fs';
import { LineCounter, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Node, YAMLMap } from 'yaml';
import type { CaseFile } from '../format/case-file.ts';
import { BaselineError } from './baseline-error.ts';
import type { Baseline, BaselineEntry } from './baseline.ts';

/**
 * Reads a file of known failures, YAML or JSON: a list of `case`, `reason`, `link`, `expires` (a day) and, where only one
 * step of the case fails, `step`. Throws BaselineError, with all that is wrong with it.
 */
export function readBaseline(file: string, suite: CaseFile): Baseline {
  return new BaselineReader(file, suite).read();
}

const words = ['case', 'step', 'reason', 'link', 'expires'] as const;
type Word = (typeof words)[number];

class BaselineReader {
  readonly #file: string;
  readonly #suite: CaseFile;
  readonly #lines = new LineCounter();
  readonly #problems: string[] = [];

  constructor(file: string, suite: CaseFile) {
    this.#file = file;
    this.#suite = suite;
  }

  read(): Baseline {
    const document = parseDocument(readText(this.#file), { lineCounter: this.#lines });
    for (const { pos, message } of document.errors) this.#problem(pos[0], message.split('\n')[0]!);
    const list: Node | null = document.errors.length > 0 ? null : document.contents;
    if (list !== null && !isSeq(list)) this.#problem(list.range?.[0], 'a list of known failures');
    const items = isSeq(list) ? list.items : [];
    const entries = items.map((item) => this.#entry(item as Node));
    this.#findTwins(entries);
    if (this.#problems.length > 0) throw new BaselineError(this.#problems.join('\n'));
    return { entries };
  }

  #entry(node: Node): BaselineEntry {
    const place = this.#place(node.range?.[0]);
    if (!isMap(node)) {
      this.#problem(node.range?.[0], 'an entry has case, reason, link and expires');
      return { case: '', step: null, reason: '', link: '', expires: '', place };
    }
    this.#findStrangers(node);
    const entry: BaselineEntry = {
      case: this.#text(node, 'case', (id) => this.#knowsCase(id)),
      step: node.has('step') ? this.#text(node, 'step') : null,
      reason: this.#text(node, 'reason'),
      link: this.#text(node, 'link', (link) => URL.canParse(link) || 'is no URL'),
      expires: this.#text(node, 'expires', (day) => isDay(day) || 'is no day such as 2027-01-31'),
      place,
    };
    const one = this.#suite.cases.find(({ id }) => id === entry.case);
    if (one !== undefined && entry.step !== null) {
      const isStep = one.steps.some(({ id }) => id === entry.step);
      if (!isStep)
        this.#problem(valueOf(node, 'step')?.range?.[0], `${one.id} has no step ${entry.step}`);
    }
    return entry;
  }

  #text(node: YAMLMap, word: Word, judge: (text: string) => true | string = () => true): string {
    const value = valueOf(node, word);
    if (value === undefined) {
      this.#problem(node.range?.[0], `the entry has no ${word}`);
      return '';
    }
    const text = isScalar(value) && typeof value.value === 'string' ? value.value : '';
    const verdict = text === '' ? 'must be a text' : judge(text);
    if (verdict !== true) this.#problem(value.range?.[0], `${word} ${verdict}`);
    return text;
  }

  #knowsCase(id: string): true | string {
    // What is not in the file of cases by its nature.
    if (/^(answers|claims|property)\.[A-Za-z]+$/.test(id)) return true;
    return this.#suite.cases.some((one) => one.id === id) || 'is the id of no case';
  }

  #findStrangers(node: YAMLMap): void {
    for (const { key } of node.items) {
      const name = isScalar(key) ? String(key.value) : '';
      if (!(words as readonly string[]).includes(name)) {
        this.#problem((key as Node).range?.[0], `${name} is none of ${words.join(', ')}`);
      }
    }
  }

  #findTwins(entries: readonly BaselineEntry[]): void {
    const seen = new Map<string, string>();
    for (const { case: id, step, place } of entries) {
      const key = `${id} ${step ?? ''}`;
      const first = seen.get(key);
      if (first !== undefined)
        this.#problems.push(`${place} - ${id} is listed at ${first} already`);
      else seen.set(key, place);
    }
  }

  #problem(offset: number | undefined, what: string): void {
    this.#problems.push(`${this.#place(offset)} - ${what}`);
  }

  #place(offset = 0): string {
    const { line, col } = this.#lines.linePos(offset);
    return `${this.#file}:${line}:${col}`;
  }
}

function valueOf(node: YAMLMap, word: Word): Node | undefined {
  return node.get(word, true) as Node | undefined;
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new BaselineError(`cannot read ${file}: ${(error as { code?: string }).code}`);
  }
}
