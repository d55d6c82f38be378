import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { loadContract, loadService } from '../load-service.ts';
import { className, largest } from './change.ts';
import type { Change } from './change.ts';
import { compare } from './compare.ts';
import type { Comparison } from './compare.ts';
import { placeText } from './text.ts';
import { covers, nextVersion, stepBetween } from './version.ts';

/** A spec held against its last released version. */
export interface BaselineCheck {
  readonly comparison: Comparison;
  /** Breaking changes that the version does not own up to; empty where it does. */
  readonly unversioned: readonly Change[];
}

/**
 * Compares a spec folder with the baseline that its codegen.json names; `null` where it names none. Throws SpecError where
 * either has an error, or the baseline is not there.
 */
export function checkBaseline(specDir: string): BaselineCheck | null {
  const { root, config, service } = loadContract(specDir);
  if (config.baseline === null) return null;
  const comparison = compare(loadService(join(root, config.baseline)), service);
  const breaking = comparison.changes.filter(({ affects }) => affects !== 'nobody');
  const taken = stepBetween(comparison.oldVersion, comparison.newVersion);
  const isOwned = covers(taken, largest(breaking.map(({ step }) => step)));
  return { comparison, unversioned: isOwned ? [] : breaking };
}

/** What `check` says of breaking changes without their version step. */
export function baselineFindings(specDir: string): readonly string[] {
  const checked = checkBaseline(specDir);
  if (checked === null || checked.unversioned.length === 0) return [];
  const { oldVersion, newVersion } = checked.comparison;
  const step = largest(checked.unversioned.map((change) => change.step));
  return [
    ...checked.unversioned.map(
      (change) =>
        `${placeText(change.new ?? change.old)}: ${change.message}: ${className(change.affects)} [${change.rule}], was ${placeText(change.old)}`,
    ),
    `info.version is ${newVersion}, released is ${oldVersion}: such changes need a ${step} step, to ${nextVersion(oldVersion, step)} or higher; trent-codegen diff shows all changes`,
  ];
}

/** What stands in the way of writing a baseline: a text, or `null`. */
export type BaselineWritten = { readonly file: string } | { readonly refused: string };

/**
 * Writes a spec folder as one document to where its codegen.json says that the baseline is: this version is released
 * now. Refused where the changes since the last one need a larger step of the version. Throws SpecError.
 */
export function writeBaseline(specDir: string): BaselineWritten {
  const { root, config, bundle, service } = loadContract(specDir);
  if (config.baseline === null) {
    return { refused: 'codegen.json names no baseline: add "baseline": "baseline.yaml"' };
  }
  const file = join(root, config.baseline);
  const released = existsSync(file) ? loadService(file) : null;
  if (released !== null) {
    const { step, changes } = compare(released, service);
    if (changes.length > 0 && !covers(stepBetween(released.version, service.version), step)) {
      return {
        refused: `the changes since ${released.version} need a ${step} step: set info.version to ${nextVersion(released.version, step)} or higher`,
      };
    }
  }
  mkdirSync(dirname(file), { recursive: true });
  const text = `# The last released version of this spec, in one document. Written by trent-codegen baseline.\n${stringify(bundle(), { lineWidth: 120, aliasDuplicateObjects: false })}`;
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
  return { file: config.baseline };
}
