import { SourceFailed } from '../errors.ts';
import { at } from './shared-config.ts';
import type { Setting } from './shared-config.ts';

export interface ParsedSection {
  /** Between the brackets, e.g. `profile dev`; white space made one blank, quotes taken off the name. */
  readonly title: string;
  readonly file: string;
  readonly line: number;
  readonly settings: Map<string, Setting>;
}

interface Position {
  readonly file: string;
  readonly line: number;
}

/** The setting that lines below may belong to. */
interface Open {
  readonly key: string;
  readonly indent: number;
  readonly setting: Setting;
}

/**
 * Reads the grammar of the shared config and credentials files (AWS SDKs and Tools Reference Guide, "Shared config and
 * credentials files"): sections, `key = value`, comments on lines of their own and, after white space, behind a value.
 * Below a setting without a value, lines that are indented more are settings inside of it; below one with a value, they
 * go on with it, unless they are settings themselves, as in files that somebody indented by taste. Keys are in lower
 * case. A setting that comes twice counts as it stands last.
 *
 * Throws SourceFailed with file and line for a line that is none of these; it does not quote it, it may hold a secret.
 */
export function parseSharedConfigFile(text: string, file: string): readonly ParsedSection[] {
  const sections: ParsedSection[] = [];
  let open: Open | undefined;
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  for (const [index, raw] of lines.entries()) {
    const here = { file, line: index + 1 };
    const line = withoutComment(raw);
    if (line === '') continue;
    if (line.startsWith('[')) {
      sections.push({ title: titleOf(line, here), ...here, settings: new Map() });
      open = undefined;
      continue;
    }
    const section = sections.at(-1);
    if (section === undefined) {
      throw new SourceFailed(`${at(here)}: a setting before the first [section]`);
    }
    const indent = raw.length - raw.trimStart().length;
    const inner = open !== undefined && indent > open.indent;
    if (inner && open!.setting.value === '') {
      const [key, value] = keyAndValue(line, here);
      const nested = new Map(open!.setting.nested).set(key, { value, ...here, nested: new Map() });
      open = { ...open!, setting: { ...open!.setting, nested } };
    } else if (inner && !isSetting(line)) {
      // Of the rest of a value, nothing is a comment.
      const value = `${open!.setting.value}\n${raw.trim()}`;
      open = { ...open!, setting: { ...open!.setting, value } };
    } else {
      const [key, value] = keyAndValue(line, here);
      open = { key, indent, setting: { value, ...here, nested: new Map() } };
    }
    section.settings.set(open.key, open.setting);
  }
  return sections;
}

/** A line without its comment and the white space around it. */
function withoutComment(line: string): string {
  return line.replace(/(?:^|\s)[#;].*$/, '').trim();
}

function titleOf(line: string, here: Position): string {
  const found = /^\[([^\]]*)\]$/.exec(line)?.[1]?.trim();
  if (found === undefined) throw new SourceFailed(`${at(here)}: a section has to end with ]`);
  const [, kind, name] = /^(\S+)\s+(.+)$/.exec(found) ?? [];
  return kind === undefined || name === undefined
    ? withoutQuotes(found)
    : `${kind} ${withoutQuotes(name)}`;
}

function withoutQuotes(name: string): string {
  return name.replace(/^(["'])(.*)\1$/, '$2').trim();
}

function isSetting(line: string): boolean {
  return line.indexOf('=') > 0;
}

function keyAndValue(line: string, here: Position): [key: string, value: string] {
  if (!isSetting(line)) {
    throw new SourceFailed(
      `${at(here)}: this line is neither a [section], nor name = value, nor a comment`,
    );
  }
  const equals = line.indexOf('=');
  return [line.slice(0, equals).trim().toLowerCase(), line.slice(equals + 1).trim()];
}
