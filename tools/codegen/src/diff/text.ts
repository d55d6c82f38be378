import { styleText } from 'node:util';
import type { SpecPosition } from '../model/model.ts';
import { className } from './change.ts';
import type { Affects, Change } from './change.ts';
import type { Comparison } from './compare.ts';
import { nextVersion, stepBetween } from './version.ts';

/** The gravest first. */
export const classes: readonly Affects[] = ['both', 'clients', 'servers', 'nobody'];

/** A comparison as people read it on a terminal. Without a final line break. */
export function diffText(comparison: Comparison, color = false): string {
  const { changes } = comparison;
  if (changes.length === 0) return 'no change';
  const paint = (affects: Affects, text: string): string =>
    color
      ? styleText(affects === 'nobody' ? 'green' : 'red', text, { validateStream: false })
      : text;
  const groups = classes.flatMap((affects) => {
    const chosen = changes.filter((change) => change.affects === affects);
    if (chosen.length === 0) return [];
    const head = paint(affects, `${className(affects)} (${chosen.length})`);
    return [`${head}\n${chosen.map((change) => `  ${lines(change)}`).join('\n')}`];
  });
  return [...groups, verdict(comparison)].join('\n\n');
}

/** What the version has to do, and whether it does. */
export function verdict({ oldVersion, newVersion, step }: Comparison): string {
  const taken = stepBetween(oldVersion, newVersion);
  const asked = `the changes ask for a ${step} step: ${oldVersion} -> ${nextVersion(oldVersion, step)} or higher`;
  const is = taken === 'none' ? `it is still ${newVersion}` : `it is ${newVersion}`;
  return `version: ${asked}; ${is}`;
}

/** `path:line:col`, or a dash where a side has nothing of it. */
export function placeText(position: SpecPosition | null): string {
  return position === null ? '-' : `${position.file}:${position.line}:${position.column}`;
}

/** In which direction, and by which operations, a change is felt; empty where that goes without saying. */
export function scopeText({ direction, operations }: Change): string {
  if (direction === null) return '';
  const some = operations.slice(0, 3).join(', ');
  const more = operations.length > 3 ? ` and ${operations.length - 3} more` : '';
  return `in ${direction === 'request' ? 'requests' : 'answers'} of ${some}${more}`;
}

function lines(change: Change): string {
  const scope = scopeText(change);
  return [
    `${change.message}${scope === '' ? '' : `, ${scope}`} [${change.rule}]`,
    `    old ${placeText(change.old)}`,
    `    new ${placeText(change.new)}`,
  ].join('\n  ');
}
