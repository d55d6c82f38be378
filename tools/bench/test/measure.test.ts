import { describe, expect, it } from 'vitest';
import { formatReport } from '../src/measure/report.ts';
import { median, percentile } from '../src/measure/statistics.ts';
import { timeWholeProcess } from '../src/measure/whole-process.ts';

describe('median', () => {
  it('is the middle of an odd number of samples, in any order', () => {
    expect(median([9, 1, 5])).toBe(5);
  });

  it('is the mean of the two middle ones of an even number', () => {
    expect(median([4, 1, 3, 2])).toBe(2.5);
  });

  it('refuses to make one up', () => {
    expect(() => median([])).toThrow(RangeError);
  });
});

describe('a percentile', () => {
  it('is the sample that as many do not exceed, in any order', () => {
    const samples = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect(percentile(samples, 0.99)).toBe(99);
    expect(percentile(samples, 0.5)).toBe(50);
    expect(percentile([0.25], 0.99)).toBe(0.25);
  });

  it('refuses to make one up', () => {
    expect(() => percentile([], 0.99)).toThrow(RangeError);
  });
});

describe('formatReport', () => {
  it('prints each figure with its ratio to the baseline row', () => {
    const text = formatReport({
      suite: 's',
      title: 't',
      columns: [{ name: 'req/s', digits: 0 }],
      rows: [
        { name: 'peer', medians: [100] },
        { name: 'ours', medians: [250] },
        { name: 'absent', medians: [null] },
      ],
      baseline: 0,
      notes: ['n'],
    });
    expect(text.split('\n')).toEqual([
      's: t',
      '               req/s',
      'peer     100 (1.00x)',
      'ours     250 (2.50x)',
      'absent             -',
      '  n',
    ]);
  });
});

describe('targets', () => {
  it('are printed with what came of them, and with the peer where there is one', () => {
    const limited = (figure: number, limit: { atMost: number } | { atLeast: number }) => ({
      what: 'a',
      figure,
      unit: ' ms',
      digits: 1,
      ...limit,
    });
    const text = formatReport({
      suite: 's',
      title: 't',
      columns: [],
      rows: [],
      baseline: 0,
      targets: [
        { ...limited(10, { atMost: 10 }), peer: 66 },
        limited(10.1, { atMost: 10 }),
        limited(8, { atLeast: 8 }),
        limited(7.9, { atLeast: 8 }),
      ],
      notes: [],
    });
    expect(text.split('\n').slice(3)).toEqual([
      '     figure     target            the SDK',
      'a   10.0 ms   <= 10 ms      met   66.0 ms',
      'a   10.1 ms   <= 10 ms   MISSED',
      'a    8.0 ms    >= 8 ms      met',
      'a    7.9 ms    >= 8 ms   MISSED',
    ]);
    const alone = { suite: 's', title: 't', columns: [], rows: [], baseline: 0, notes: [] };
    expect(formatReport({ ...alone, targets: [limited(1, { atMost: 2 })] })).not.toContain('SDK');
  });
});

describe('timeWholeProcess', () => {
  const cwd = process.cwd();

  it('waits for the end of the process', async () => {
    const { milliseconds, peakMiB, cpuMilliseconds } = await timeWholeProcess({
      file: process.execPath,
      args: ['-e', 'setTimeout(() => {}, 150)'],
      cwd,
    });
    expect(milliseconds).toBeGreaterThan(150);
    expect(peakMiB).toBeGreaterThan(10);
    expect(cpuMilliseconds).toBeGreaterThan(1);
  });

  it('throws with what a failing command printed', async () => {
    await expect(
      timeWholeProcess({
        file: process.execPath,
        args: ['-e', 'console.error("why"); process.exit(3)'],
        cwd,
      }),
    ).rejects.toThrow(/ended with 3:\nwhy/);
  });
});
