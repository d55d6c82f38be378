import { dirname, resolve } from 'node:path';
import { isSeq } from 'yaml';
import type { Node } from 'yaml';
import {
  environmentNamePattern,
  shellCommand,
  type RootKeySource,
} from '../root-key/root-key-source.ts';
import type { Fields } from './fields.ts';
import type { Problems } from './problems.ts';

const words: readonly string[] = ['file', 'environment', 'command'];

/** `rootKey` of a configuration file: exactly one of its words. A relative path starts where the file is. */
export function readRootKeySource(
  node: Node,
  fields: Fields,
  problems: Problems,
  configurationFile: string,
): RootKeySource | null {
  const members = fields.mapping(node, `'rootKey'`, words);
  if (members === null) return null;
  const [word, ...others] = [...members.keys()];
  const member = word === undefined ? undefined : members.get(word);
  if (word === undefined || member === undefined || others.length > 0) {
    problems.add(node, `'rootKey' has one of file, environment or command`);
    return null;
  }
  if (word === 'command') {
    const command = readCommand(member, fields);
    return command === null ? null : { command };
  }
  const text = fields.text(member, `'${word}'`);
  if (text === null) return null;
  if (word === 'file') return { file: resolve(dirname(configurationFile), text) };
  if (environmentNamePattern.test(text)) return { environment: text };
  // Not repeated: it is the root key where somebody took the value for the name.
  problems.add(member, `'environment' must be the name of an environment variable`);
  return null;
}

/** A list is a program and its arguments; a text is for a shell. */
function readCommand(node: Node, fields: Fields): readonly string[] | null {
  if (!isSeq(node)) {
    const text = fields.text(node, `'command'`);
    return text === null ? null : shellCommand(text);
  }
  const parts = fields.sequence(node, `'command'`).map((part) => fields.text(part, 'its part'));
  return parts.length === 0 || parts.includes(null) ? null : (parts as readonly string[]);
}
