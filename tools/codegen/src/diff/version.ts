import { steps } from './change.ts';
import type { Step } from './change.ts';

/** The numbers of a semantic version; `null` for a text that is none. What stands behind them is passed over. */
function numbers(version: string): readonly [number, number, number] | null {
  const match = /^(\d+)\.(\d+)\.(\d+)(?:[-+].*)?$/.exec(version);
  return match === null ? null : [Number(match[1]), Number(match[2]), Number(match[3])];
}

/**
 * The step from one version to another; `null` where either is no semantic version or the new one is the lower. Before
 * 1.0.0 a step of the minor number is as much as a major one (Semantic Versioning 2.0.0, item 4).
 */
export function stepBetween(old: string, now: string): Step | null {
  const [before, after] = [numbers(old), numbers(now)];
  if (before === null || after === null) return null;
  const place = [0, 1, 2].find((at) => before[at] !== after[at]);
  if (place === undefined) return 'none';
  if (after[place]! < before[place]!) return null;
  if (place === 0) return 'major';
  if (place === 1) return before[0] === 0 ? 'major' : 'minor';
  return before[0] === 0 ? 'minor' : 'patch';
}

/** Whether a step is enough for another. */
export function covers(taken: Step | null, needed: Step): boolean {
  return taken !== null && steps.indexOf(taken) >= steps.indexOf(needed);
}

/** The lowest version that is this step above another; the version itself where it is no semantic version. */
export function nextVersion(version: string, step: Step): string {
  const found = numbers(version);
  if (found === null || step === 'none') return version;
  const [major, minor, patch] = found;
  if (step === 'major' && major > 0) return `${major + 1}.0.0`;
  if (step === 'major' || (step === 'minor' && major > 0)) return `${major}.${minor + 1}.0`;
  return `${major}.${minor}.${patch + 1}`;
}
