import { describe, expect, it } from 'vitest';
import { formatReport, isGood, type Report } from '../src/run/report.ts';
import { SeededRandom } from '../src/run/seeded-random.ts';

const report: Report = {
  soak: 's',
  seed: 7,
  figures: [
    { name: 'tries', value: 10_000 },
    { name: 'lost', value: 0, atMost: 0 },
    { name: 'slowest', value: 12.34, unit: 'ms', atMost: 20 },
  ],
  problems: [],
};

describe('a report', () => {
  it('is good where every figure is within its limit and nothing went wrong', () => {
    expect(isGood(report)).toBe(true);
    expect(isGood({ ...report, problems: ['x'] })).toBe(false);
    expect(isGood({ ...report, figures: [{ name: 'n', value: 1, atLeast: 2 }] })).toBe(false);
    expect(isGood({ ...report, figures: [{ name: 'n', value: Number.NaN, atMost: 2 }] })).toBe(
      false,
    );
  });

  it('prints figures, limits and problems', () => {
    const restart = { name: 'restart', value: 3_000, unit: 'ms', atMost: 2_000 };
    const missed = {
      ...report,
      figures: [...report.figures, restart],
      problems: ['lost: key k'],
    };
    expect(formatReport(missed).split('\n')).toEqual([
      'soak s, seed 7: NOT GOOD',
      '  tries     10,000',
      '  lost      0          must be 0',
      '  slowest   12.3 ms    at most 20',
      '  restart   3,000 ms   at most 2,000   MISSED',
      '  ! lost: key k',
    ]);
  });
});

describe('seeded choices', () => {
  it('come again with their seed, and are others with another', () => {
    const choices = (seed: number): readonly number[] => {
      const random = new SeededRandom(seed);
      return Array.from({ length: 20 }, () => random.below(1_000));
    };
    expect(choices(1)).toEqual(choices(1));
    expect(choices(1)).not.toEqual(choices(2));
    expect(choices(3).every((choice) => choice >= 0 && choice < 1_000)).toBe(true);
  });

  it('reach every choice', () => {
    const random = new SeededRandom(9);
    const seen = new Set(Array.from({ length: 200 }, () => random.pick(['a', 'b', 'c'])));
    expect([...seen].sort()).toEqual(['a', 'b', 'c']);
  });
});
