import { describe, expect, it } from 'vitest';
import { nodesSoak } from '../src/nodes/nodes-soak.ts';
import { soakDirectory } from './directory.ts';

const directory = soakDirectory();

describe('soak nodes', () => {
  it('finds no old answer on the other node, and only 5xx while the database is away', async () => {
    const report = await nodesSoak({
      seed: 1,
      tries: 80,
      triesPerChange: 8,
      outages: 1,
      directory,
      progress: () => {},
    });
    expect(report.problems).toEqual([]);
    const figures = Object.fromEntries(report.figures.map(({ name, value }) => [name, value]));
    expect(figures['changes: put a policy, and take it back']).toBe(10);
    expect(figures['answers of 5xx']).toBeGreaterThan(0);
  }, 90_000);
});
