import { runChild, startChild } from '../measure/child.ts';
import type { Report, Target } from '../measure/report.ts';
import { bundleSizes } from './bundle-sizes.ts';
import { measuredClients } from './measured-clients.ts';
import { makeProjects } from './packed.ts';
import type { Projects } from './packed.ts';
import { timeTypeCheck } from './type-check.ts';

interface Sample {
  readonly perSecond: number;
  readonly cpuMicros: number;
}
interface Samples {
  readonly one: Sample[];
  readonly many: Sample[];
}

const program = (name: string): URL => new URL(`./${name}.ts`, import.meta.url);
const sdkName = '@aws-sdk/client-kms';
const oursName = '@trent/kms-client';

/**
 * Each client in its own process against one stub server, by turns, `rounds` times; and what else a client costs. The
 * packed client is measured, as its users get it. Of several runs of one client the best counts: whatever else the machine
 * does can only make one worse. `long`: 10^6 calls with failing credentials instead of 10^5.
 */
export async function clientSuite(
  rounds: number,
  progress: (text: string) => void,
  { long = false }: { readonly long?: boolean } = {},
): Promise<Report> {
  progress('client: packing and installing');
  using projects = await makeProjects();
  const samples = await driveAll(rounds, projects.ours, progress);
  progress('client: sizes, imports, signatures, types');
  const targets = [
    ...speedTargets(samples),
    ...(await sizeTargets(projects)),
    ...(await importTargets(rounds, projects.ours)),
    await signatureTarget(rounds, projects.ours),
    ...(await typeCheckTargets(rounds, projects)),
  ];
  progress('client: calls with failing credentials');
  targets.push(...(await failingCredentialsTargets(long ? 1_000_000 : 100_000, projects.ours)));
  return {
    suite: 'client',
    title: `GenerateDataKeyWithoutPlaintext against one stub server, best of ${rounds}`,
    columns: [
      { name: 'req/s, 1 at a time', digits: 0 },
      { name: 'CPU us', digits: 0 },
      { name: 'req/s, 32 in flight', digits: 0 },
      { name: 'CPU us', digits: 0 },
    ],
    rows: [...samples].map(([name, { one, many }]) => ({
      name,
      medians: [
        best(one, 'perSecond'),
        best(one, 'cpuMicros'),
        best(many, 'perSecond'),
        best(many, 'cpuMicros'),
      ],
    })),
    baseline: 0,
    targets,
    notes: [],
  };
}

function best(samples: readonly Sample[], figure: keyof Sample): number {
  const figures = samples.map((sample) => sample[figure]);
  return figure === 'perSecond' ? Math.max(...figures) : Math.min(...figures);
}

async function driveAll(
  rounds: number,
  packed: string,
  progress: (text: string) => void,
): Promise<ReadonlyMap<string, Samples>> {
  const names = Object.keys(measuredClients);
  const samples = new Map(names.map((name): [string, Samples] => [name, { one: [], many: [] }]));
  const stub = await startChild(program('stub-server'), [], 0);
  const { url } = stub.ready as { url: string };
  const drive = async (name: string, inFlight: number): Promise<Sample> =>
    (await runChild(program('drive-client'), [name, url, packed, `${inFlight}`, '3'], 1)) as Sample;
  try {
    for (let round = 1; round <= rounds; round += 1) {
      for (const [name, { one, many }] of samples) {
        progress(`client round ${round}/${rounds}: ${name}`);
        one.push(await drive(name, 1));
        many.push(await drive(name, 32));
      }
    }
  } finally {
    await stub.stop();
  }
  return samples;
}

function speedTargets(samples: ReadonlyMap<string, Samples>): Target[] {
  const ratio = (one: string, other: string, mode: keyof Samples, figure: keyof Sample): number =>
    best(samples.get(one)![mode], figure) / best(samples.get(other)![mode], figure);
  const times = { unit: 'x', digits: 2 };
  const undici = `${oursName}, undici`;
  return [
    {
      what: 'req/s at 32 in flight, against the SDK',
      figure: ratio(oursName, sdkName, 'many', 'perSecond'),
      atLeast: 8,
      ...times,
    },
    {
      what: 'the same with the undici transport',
      figure: ratio(undici, sdkName, 'many', 'perSecond'),
      atLeast: 11,
      ...times,
    },
    {
      what: 'req/s one at a time, against the SDK',
      figure: ratio(oursName, sdkName, 'one', 'perSecond'),
      atLeast: 2.8,
      ...times,
    },
    {
      what: 'CPU per call at 32 in flight, against a bare program',
      figure: ratio(oursName, 'bare program', 'many', 'cpuMicros'),
      atMost: 1.4,
      ...times,
    },
    {
      what: 'the same, both with undici',
      figure: ratio(undici, 'bare program, undici', 'many', 'cpuMicros'),
      atMost: 1.4,
      ...times,
    },
  ];
}

async function sizeTargets(projects: Projects): Promise<Target[]> {
  const sizes = await bundleSizes(projects);
  const size = (what: string, figure: number, atMost: number, sdk?: number): Target => ({
    what: `${what}, minified and gzip`,
    figure,
    unit: ' KB',
    digits: 1,
    atMost,
    ...(sdk === undefined ? {} : { peer: sdk }),
  });
  return [
    size('one operation, browser', sizes.oneInBrowser, 10, sizes.sdkOneInBrowser),
    size('one operation, Node', sizes.oneOnNode, 15, sizes.sdkOneOnNode),
    size('all operations, browser', sizes.allInBrowser, 40),
  ];
}

async function importTargets(rounds: number, packed: string): Promise<Target[]> {
  type Cost = { milliseconds: number; rssMiB: number };
  const costs = { none: [] as Cost[], ours: [] as Cost[], sdk: [] as Cost[] };
  for (let round = 0; round < rounds * 3; round += 1) {
    for (const [what, list] of Object.entries(costs)) {
      list.push((await runChild(program('import-cost'), [what, packed], 1)) as Cost);
    }
  }
  const least = (whose: Cost[], figure: keyof Cost): number =>
    Math.min(...whose.map((cost) => cost[figure]));
  const over = (whose: Cost[], figure: keyof Cost): number =>
    least(whose, figure) - least(costs.none, figure);
  return [
    {
      what: 'import and first client, over bare Node',
      figure: over(costs.ours, 'milliseconds'),
      peer: over(costs.sdk, 'milliseconds'),
      unit: ' ms',
      digits: 1,
      atMost: 10,
    },
    {
      what: 'memory after it, over bare Node',
      figure: over(costs.ours, 'rssMiB'),
      peer: over(costs.sdk, 'rssMiB'),
      unit: ' MiB',
      digits: 1,
      atMost: 3,
    },
  ];
}

async function signatureTarget(rounds: number, packed: string): Promise<Target> {
  const micros: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const measured = (await runChild(program('signature'), [packed], 1)) as { micros: number };
    micros.push(measured.micros);
  }
  return {
    what: 'one signature, cached key',
    figure: Math.min(...micros),
    unit: ' us',
    digits: 2,
    atMost: 3,
  };
}

/** Most of what a compiler does is the same for any project, so what the import adds is told as well. */
async function typeCheckTargets(rounds: number, projects: Projects): Promise<Target[]> {
  const least = { none: Infinity, ours: Infinity, sdk: Infinity };
  for (let round = 0; round < rounds; round += 1) {
    for (const whose of ['none', 'ours', 'sdk'] as const) {
      least[whose] = Math.min(least[whose], await timeTypeCheck(projects, whose));
    }
  }
  const times = { unit: 'x', digits: 2, atMost: 0.3 };
  return [
    {
      what: 'type check: what an import adds, against the SDK',
      figure: (least.ours - least.none) / (least.sdk - least.none),
      ...times,
    },
    {
      what: `type check: the whole run (${(least.none / least.sdk).toFixed(2)}x without any import)`,
      figure: least.ours / least.sdk,
      ...times,
    },
  ];
}

async function failingCredentialsTargets(calls: number, packed: string): Promise<Target[]> {
  const stub = await startChild(program('stub-server'), [], 0);
  const { url } = stub.ready as { url: string };
  try {
    const { succeeded, failed, growthMiB } = (await runChild(
      program('failing-credentials'),
      [url, packed, `${calls}`],
      1,
    )) as { succeeded: number; failed: number; growthMiB: number };
    if (succeeded + failed !== calls || failed === 0 || succeeded === 0) {
      throw new Error(`of ${calls} calls ${succeeded} succeeded and ${failed} failed`);
    }
    const connections = Number(await (await fetch(url)).text());
    const what = `${calls} calls, credentials fail half the time`;
    return [
      { what: `${what}: connections`, figure: connections, unit: '', digits: 0, atMost: 52 },
      {
        what: `${what}: growth of memory`,
        figure: growthMiB,
        unit: ' MiB',
        digits: 2,
        atMost: 1,
      },
    ];
  } finally {
    await stub.stop();
  }
}
