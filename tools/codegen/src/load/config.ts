import { posix } from 'node:path';
import type { Problems } from '../diagnostics/problems.ts';
import type { SpecPosition } from '../model/model.ts';
import type { TargetName } from '../targets/target.ts';
import { ObjectReader } from './object-reader.ts';
import type { SpecFiles } from './spec-files.ts';

/** Every target that codegen.json may name. */
export const targetNames: readonly TargetName[] = [
  'types',
  'validator',
  'server-stub',
  'client',
  'cases',
  'reference',
];

export interface Config {
  /** Entry document, relative to the workspace root. */
  readonly entry: string;
  /** Folder of each target, relative to the workspace root, without a trailing slash; in the order of the file. */
  readonly folders: ReadonlyMap<TargetName, string>;
  /** The last released version of the spec, one document, relative to the workspace root; `null` for none. */
  readonly baseline: string | null;
  /** Folder of the scenarios, relative to the workspace root; `null` for none. */
  readonly scenarios: string | null;
  readonly position: SpecPosition;
}

/** Reads `codegen.json` of a spec folder (relative to the workspace root); null, reported, where it is of no use. */
export function readConfig(folder: string, files: SpecFiles, problems: Problems): Config | null {
  const file = posix.join(folder, 'codegen.json');
  const node = files.open(file);
  const reader = node && ObjectReader.of(node, 'codegen.json', problems);
  if (reader === null) return null;
  reader.text('$schema');
  const spec = reader.requiredText('spec');
  const baseline = reader.text('baseline');
  const scenarios = reader.text('scenarios');
  const targets = reader.requiredObject('targets', 'targets');
  const folders = new Map<TargetName, string>();
  for (const target of targetNames) {
    const written = targets?.text(target);
    const position = targets?.entry(target)?.position;
    if (written === undefined || position === undefined) continue;
    const path = posix.normalize(written).replace(/\/$/, '');
    if (posix.isAbsolute(path) || /^\.\.?(\/|$)/.test(path) || /[\\\0:]/.test(path)) {
      problems.report('TRENT4002', position, { target, folder: written });
      continue;
    }
    for (const [first, other] of folders) {
      if (`${path}/`.startsWith(`${other}/`) || `${other}/`.startsWith(`${path}/`)) {
        problems.report('TRENT4001', position, { first, second: target, folder: path });
      }
    }
    folders.set(target, path);
  }
  targets?.done();
  reader.done();
  if (spec === '') return null;
  return {
    entry: posix.join(folder, spec),
    folders,
    baseline: baseline === undefined ? null : posix.join(folder, baseline),
    scenarios: scenarios === undefined ? null : posix.join(folder, scenarios),
    position: reader.node.position,
  };
}

/**
 * The folders that a codegen.json names, relative to the workspace root. In: its text. Takes what is there without
 * judging it, which `lint` does; for tools that only need to know where output goes.
 */
export function readTargetFolders(text: string): readonly string[] {
  const { targets } = readObject(text);
  if (typeof targets !== 'object' || targets === null) return [];
  return Object.values(targets).filter((folder) => typeof folder === 'string');
}

/** The baseline that a codegen.json names, relative to its folder; `null` for none. Likewise, without judging. */
export function readBaseline(text: string): string | null {
  const { baseline } = readObject(text);
  return typeof baseline === 'string' ? baseline : null;
}

function readObject(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
