import { Problems } from '../run/problems.ts';
import type { Progress } from '../run/progress.ts';
import type { Report } from '../run/report.ts';
import { kindsOfChange } from './kinds-of-change.ts';
import { lookForOldState } from './old-state.ts';
import { killDatabase } from './outages.ts';
import { startTwoNodes } from './two-nodes.ts';

export interface NodesOptions {
  readonly seed: number;
  /** For each kind of change. */
  readonly tries: number;
  readonly triesPerChange: number;
  readonly outages: number;
  /** An empty directory. */
  readonly directory: string;
  readonly progress: Progress;
}

const recoveryLimitMs = 5_000;

/**
 * Two `trent-kms serve` on one PostgreSQL database: does the one ever answer with what was before a change that the other
 * acknowledged, and what do both answer while the database is away?
 */
export async function nodesSoak(options: NodesOptions): Promise<Report> {
  const { seed, tries, triesPerChange, progress } = options;
  const problems = new Problems();
  await using nodes = await startTwoNodes(options.directory);
  const { a, b, servers } = nodes;
  let done = 0;
  const tried = (count: number): void => {
    done += count;
    progress(`${done} of ${tries * kindsOfChange.length} tries`);
  };
  // All kinds at once: each change meets changes of other keys.
  const changes = await Promise.all(
    kindsOfChange.map((kind) =>
      lookForOldState(kind, a, b, { tries, triesPerChange, problems, tried }),
    ),
  );
  const { good, serverErrors, recoveriesMs } = await killDatabase(
    nodes,
    options.outages,
    problems,
    progress,
  );
  for (const server of servers) {
    if (server.hasEnded) problems.add('ended', server.stderr());
  }
  return {
    soak: 'nodes',
    seed,
    figures: [
      ...kindsOfChange.map(({ name }, index) => ({
        name: `changes: ${name}, and take it back`,
        value: changes[index]!,
      })),
      { name: 'tries on the other node', value: done, atLeast: tries * kindsOfChange.length },
      { name: 'answered with the old state', value: problems.count('old state'), atMost: 0 },
      { name: 'database killed', value: options.outages },
      { name: 'answers of 200 before, while and after', value: good },
      { name: 'answers of 5xx', value: serverErrors, atLeast: options.outages },
      { name: 'other answers, or none', value: problems.count('not 5xx'), atMost: 0 },
      { name: 'wrong answers', value: problems.count('wrong answer'), atMost: 0 },
      {
        name: 'recovery after the database was back, slowest',
        value: Math.max(0, ...recoveriesMs),
        unit: 'ms',
        atMost: recoveryLimitMs,
      },
    ],
    problems: problems.lines,
  };
}
