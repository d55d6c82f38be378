import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { HarnessError } from '../harness-error.ts';

/** Something that a run made and that is to go again. */
export interface LedgerEntry {
  readonly kind: 'key' | 'alias' | 'grant';
  /** Key id, alias name, or grant id. */
  readonly id: string;
  /** Of a grant. */
  readonly key?: string;
  readonly region: string;
  /** Access key id of who made it; not secret. */
  readonly accessKeyId: string;
}

export interface LedgerHead {
  readonly run: string;
  readonly endpoint: string;
  readonly started: string;
}

/**
 * What a run made, written to a file before it is used, so that a run that was killed can be cleaned up after. JSON, one
 * object a line.
 */
export class Ledger {
  readonly file: string;
  readonly head: LedgerHead;
  readonly #entries: LedgerEntry[];

  private constructor(file: string, head: LedgerHead, entries: LedgerEntry[]) {
    this.file = file;
    this.head = head;
    this.#entries = entries;
  }

  /** Begins a ledger. Throws HarnessError where the folder cannot be written to. */
  static begin(folder: string, head: LedgerHead): Ledger {
    const file = join(folder, `${head.run}.jsonl`);
    try {
      mkdirSync(folder, { recursive: true });
      writeFileSync(file, `${JSON.stringify(head)}\n`, { flag: 'wx' });
    } catch (error) {
      throw new HarnessError(
        `cannot keep a ledger of what is made in ${folder}: ${(error as Error).message}; --ledger names another folder`,
      );
    }
    return new Ledger(file, head, []);
  }

  /** The ledgers that runs left in a folder. A last line that was cut off is passed over. */
  static readAll(folder: string): readonly Ledger[] {
    if (!existsSync(folder)) return [];
    return readdirSync(folder)
      .filter((name) => name.endsWith('.jsonl'))
      .map((name) => {
        const file = join(folder, name);
        const [head, ...entries] = readFileSync(file, 'utf8').split('\n').flatMap(parseLine);
        return new Ledger(file, head as LedgerHead, entries as LedgerEntry[]);
      })
      .filter(({ head }) => head?.endpoint !== undefined);
  }

  get entries(): readonly LedgerEntry[] {
    return this.#entries;
  }

  add(entry: LedgerEntry): void {
    appendFileSync(this.file, `${JSON.stringify(entry)}\n`);
    this.#entries.push(entry);
  }

  /** Everything is gone: so is the file. */
  remove(): void {
    rmSync(this.file, { force: true });
  }
}

function parseLine(line: string): readonly unknown[] {
  try {
    return [JSON.parse(line)];
  } catch {
    return [];
  }
}
