import { SignedClient } from '@trent/server-fixture';
import { startChild } from '../measure/child.ts';
import type { Row, Target } from '../measure/report.ts';
import { median } from '../measure/statistics.ts';
import { closingLoad } from './closing-load.ts';
import { load, wrapLoad, type LoadResult } from './load.ts';
import { startMoto } from './moto.ts';
import { createKey, startServer } from './server.ts';

export interface Throughput {
  readonly rows: readonly Row[];
  readonly targets: readonly Target[];
  readonly notes: readonly string[];
}

interface Contender {
  readonly name: string;
  readonly target: ReturnType<typeof wrapLoad>;
  readonly by: (load: ReturnType<typeof wrapLoad> & { seconds: number }) => Promise<LoadResult>;
  /** A result for each round. */
  readonly list: LoadResult[];
}

/** The service, the bare program and moto, each in its own process, loaded by turns from this one, `rounds` times. */
export async function measureThroughput(
  directory: string,
  rounds: number,
  progress: (text: string) => void,
): Promise<Throughput> {
  await using started = new AsyncDisposableStack();
  const bare = await startChild(new URL('./bare-server.ts', import.meta.url));
  started.defer(() => bare.stop());
  const trent = started.use(await startServer(directory, 'throughput'));
  const keyId = await createKey(trent.client);
  const contenders: Contender[] = [];
  const add = (name: string, url: string, key: string, by: Contender['by'] = load): void => {
    contenders.push({ name, target: wrapLoad(url, key), by, list: [] });
  };
  add('bare node:http, same hashing and wrap', (bare.ready as { url: string }).url, keyId);
  add('trent-kms, SQLite', trent.process.url, keyId);
  const moto = await startMoto(progress);
  if (typeof moto !== 'string') {
    started.use(moto);
    const client = started.adopt(new SignedClient(moto.url), (one) => one.close());
    add('moto, no signatures checked', moto.url, await createKey(client), closingLoad);
  }
  for (const { target, by } of contenders) await by({ ...target, seconds: 2 });
  for (let round = 1; round <= rounds; round += 1) {
    for (const { name, target, by, list } of contenders) {
      progress(`service round ${round}/${rounds}: ${name}`);
      list.push(await by({ ...target, seconds: 5 }));
    }
  }
  const rows = contenders.map(({ name, list }) => ({
    name,
    medians: [median(list.map((one) => one.perSecond)), median(list.map((one) => one.p99Ms))],
  }));
  /** Of the same round, so that what else the machine does hits both. */
  const ratioTo = (peer: LoadResult[]): number =>
    median(contenders[1]!.list.map(({ perSecond }, round) => perSecond / peer[round]!.perSecond));
  return {
    rows,
    targets: [
      {
        what: 'requests/s beside the bare program',
        figure: ratioTo(contenders[0]!.list),
        unit: 'x',
        digits: 2,
        atLeast: 0.5,
      },
      ...(contenders[2] === undefined
        ? []
        : [
            {
              what: 'requests/s beside moto',
              figure: ratioTo(contenders[2].list),
              unit: 'x',
              digits: 1,
              atLeast: 20,
            },
          ]),
    ],
    notes: typeof moto === 'string' ? [`without moto: ${moto}`] : [],
  };
}
