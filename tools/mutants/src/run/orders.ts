import { loadSuite } from '@trent/conformance';
import { startMutantServer } from '../server/start-mutant-server.ts';
import { runAgainst } from './run-against.ts';

export interface Order {
  readonly seed: number;
  readonly jobs: number;
  readonly cases: number;
  readonly seconds: number;
  /** Ids of cases of any level that failed or could not be judged. */
  readonly failures: readonly string[];
}

/** The whole suite against our service as it is, in so many orders, one case at a time and eight at a time. */
export async function runOrders(
  orders: number,
  told: (text: string) => void,
): Promise<readonly Order[]> {
  const suite = loadSuite();
  const found: Order[] = [];
  for (let seed = 1; seed <= orders; seed += 1) {
    for (const jobs of [1, 8]) {
      const server = await startMutantServer({});
      try {
        const report = await runAgainst(server, {
          suite,
          cases: suite.cases,
          seed,
          jobs,
          shuffle: true,
        });
        const failures = report.cases
          .filter(({ status }) => status === 'failed' || status === 'error')
          .map(({ id }) => id);
        const order = {
          seed,
          jobs,
          cases: report.cases.length,
          seconds: report.run.seconds,
          failures,
        };
        found.push(order);
        told(
          `order ${seed} of ${orders}, -j ${jobs}: ${order.cases} cases in ${order.seconds.toFixed(1)} s, ` +
            `${failures.length} failures ${failures.join(' ')}`,
        );
      } finally {
        await server.close();
      }
    }
  }
  return found;
}
