import { readFile } from 'node:fs/promises';
import type { Environment } from '../context.ts';
import { SourceFailed, reasonOf } from '../errors.ts';
import { parseSharedConfigFile } from './parse.ts';
import type { ParsedSection } from './parse.ts';
import { configFile, credentialsFile } from './paths.ts';
import type { Section, SharedConfig } from './shared-config.ts';

/**
 * Reads and merges both files; a file that does not exist is empty. Throws SourceFailed where one cannot be read or has a
 * line that means nothing.
 */
export async function loadSharedConfig(env: Environment): Promise<SharedConfig> {
  const [config, credentials] = await Promise.all(
    [configFile(env), credentialsFile(env)].map(readSections),
  );
  const profiles = new Map<string, Section>();
  const ssoSessions = new Map<string, Section>();
  const services = new Map<string, Section>();
  const tables = { profile: profiles, 'sso-session': ssoSessions, services };

  const hasLongDefault = config!.sections.some(
    ({ title, settings }) => title === 'profile default' && settings.size > 0,
  );
  for (const section of config!.sections) {
    const [kind, name] = splitTitle(section.title);
    if (section.title === 'default') {
      // Where both stand there, [profile default] is the one that counts.
      if (!hasLongDefault) add(profiles, 'default', section);
    } else if (kind === 'profile' || kind === 'sso-session' || kind === 'services') {
      if (name !== '') add(tables[kind], name, section);
    }
    // Any other section belongs to another tool.
  }
  for (const section of credentials!.sections) add(profiles, section.title, section);
  return { profiles, ssoSessions, services, files: [config!.file, credentials!.file] };
}

async function readSections(
  path: string,
): Promise<{ file: { path: string; exists: boolean }; sections: readonly ParsedSection[] }> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      return { file: { path, exists: false }, sections: [] };
    }
    throw new SourceFailed(`cannot read ${path}: ${reasonOf(error)}`);
  }
  return { file: { path, exists: true }, sections: parseSharedConfigFile(text, path) };
}

function splitTitle(title: string): [kind: string, name: string] {
  const blank = title.indexOf(' ');
  return blank < 0 ? [title, ''] : [title.slice(0, blank), title.slice(blank + 1)];
}

/** Settings of a section that comes again, or in the second file, win over those before. */
function add(table: Map<string, Section>, name: string, section: ParsedSection): void {
  const before = table.get(name);
  table.set(name, {
    name,
    file: before?.file ?? section.file,
    line: before?.line ?? section.line,
    settings: new Map([...(before?.settings ?? []), ...section.settings]),
  });
}
