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

/**
 * Reads the grammar of the shared config and credentials files (AWS SDKs and Tools Reference Guide, "Shared config and
 * credentials files"): sections, `key = value`, whole-line comments, comments behind a value after white space, and
 * indented lines, which go on with the value above or, below a setting without a value, are settings inside it. Keys
 * are in lower case. A setting that comes twice counts as it stands last.
 *
 * Throws SourceFailed with file and line for a line that is none of these; it does not quote it, it may hold a secret.
 */
export function parseSharedConfigFile(text: string, file: string): readonly ParsedSection[] {
  const sections: ParsedSection[] = [];
  let section: ParsedSection | undefined;
  let last: { key: string; setting: Setting } | undefined;
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  for (const [index, raw] of lines.entries()) {
    const here = { file, line: index + 1 };
    if (/^\s*(?:[#;]|$)/.test(raw)) continue;
    if (/^\s/.test(raw) && last !== undefined && section !== undefined) {
      last = goOn(section, last, raw.trim(), here);
      continue;
    }
    const line = withoutComment(raw);
    if (line.startsWith('[')) {
      section = { title: titleOf(raw.trim(), here), ...here, settings: new Map() };
      sections.push(section);
      last = undefined;
      continue;
    }
    const { key, value } = keyAndValue(line, here);
    if (section === undefined) {
      throw new SourceFailed(`${at(here)}: a setting before the first [section]`);
    }
    last = { key, setting: { value, ...here, nested: new Map() } };
    section.settings.set(key, last.setting);
  }
  return sections;
}

/** An indented line: inside of a setting without a value, or more of the value. */
function goOn(
  section: ParsedSection,
  { key, setting }: { key: string; setting: Setting },
  text: string,
  here: { file: string; line: number },
): { key: string; setting: Setting } {
  let changed: Setting;
  if (setting.value === '') {
    const inner = keyAndValue(withoutComment(text), here);
    const nested = new Map(setting.nested);
    nested.set(inner.key, { value: inner.value, ...here, nested: new Map() });
    changed = { ...setting, nested };
  } else {
    changed = { ...setting, value: `${setting.value}\n${text}` };
  }
  section.settings.set(key, changed);
  return { key, setting: changed };
}

function withoutComment(line: string): string {
  return line.replace(/\s[#;].*$/, '').trim();
}

function titleOf(line: string, here: { file: string; line: number }): string {
  const found = /^\[([^\]]*)\]\s*(?:[#;].*)?$/.exec(line);
  if (found === null) throw new SourceFailed(`${at(here)}: a section has to end with ]`);
  const [, kind, name] = /^(\S+)\s+(.+)$/.exec(found[1]!.trim()) ?? [];
  return kind === undefined || name === undefined
    ? withoutQuotes(found[1]!.trim())
    : `${kind} ${withoutQuotes(name)}`;
}

function withoutQuotes(name: string): string {
  return name.replace(/^(["'])(.*)\1$/, '$2').trim();
}

function keyAndValue(
  line: string,
  here: { file: string; line: number },
): { key: string; value: string } {
  const equals = line.indexOf('=');
  if (equals < 1) {
    throw new SourceFailed(
      `${at(here)}: this line is neither a [section], nor name = value, nor a comment`,
    );
  }
  return { key: line.slice(0, equals).trim().toLowerCase(), value: line.slice(equals + 1).trim() };
}
