import { describe, expect, it } from 'vitest';
import { covers, nextVersion, stepBetween } from '../../src/diff/version.ts';

describe('a step', () => {
  it.each([
    ['1.2.3', '1.2.3', 'none'],
    ['1.2.3', '1.2.4', 'patch'],
    ['1.2.3', '1.3.0', 'minor'],
    ['1.2.3', '2.0.0', 'major'],
    ['0.1.0', '0.1.1', 'minor'],
    ['0.1.0', '0.2.0', 'major'],
    ['0.9.0', '1.0.0', 'major'],
    ['1.2.3', '1.2.2', null],
    ['2.0.0', '1.9.9', null],
    ['2026-01-01', '2026-02-01', null],
  ] as const)('from %s to %s is %s', (old, now, step) => {
    expect(stepBetween(old, now)).toBe(step);
  });

  it.each([
    ['1.2.3', 'patch', '1.2.4'],
    ['1.2.3', 'minor', '1.3.0'],
    ['1.2.3', 'major', '2.0.0'],
    ['0.1.0', 'minor', '0.1.1'],
    ['0.1.0', 'major', '0.2.0'],
    ['1.2.3', 'none', '1.2.3'],
  ] as const)('of %s, %s, leads to %s, which is enough', (old, step, next) => {
    expect(nextVersion(old, step)).toBe(next);
    expect(covers(stepBetween(old, next), step)).toBe(true);
  });

  it('is not enough where it is smaller, or backwards', () => {
    expect(covers('minor', 'major')).toBe(false);
    expect(covers(null, 'patch')).toBe(false);
  });
});
