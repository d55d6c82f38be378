import { runChild, startChild } from '../measure/child.ts';
import type { Report } from '../measure/report.ts';
import { median } from '../measure/statistics.ts';
import { measuredClients } from './measured-clients.ts';

interface Sample {
  readonly perSecond: number;
  readonly cpuMicros: number;
}

/** Each client in its own process against one stub server, by turns, `rounds` times. */
export async function clientSuite(
  rounds: number,
  progress: (text: string) => void,
): Promise<Report> {
  const stub = await startChild(new URL('./stub-server.ts', import.meta.url));
  const { url } = stub.ready as { url: string };
  const samples = new Map<string, { one: Sample[]; many: Sample[] }>(
    measuredClients.map((client) => [client.name, { one: [], many: [] }]),
  );
  try {
    for (let round = 1; round <= rounds; round += 1) {
      for (const [name, { one, many }] of samples) {
        progress(`client round ${round}/${rounds}: ${name}`);
        one.push(await drive(name, url, 1));
        many.push(await drive(name, url, 32));
      }
    }
  } finally {
    await stub.stop();
  }
  return {
    suite: 'client',
    title: `GenerateDataKeyWithoutPlaintext against one stub server, median of ${rounds}`,
    columns: [
      { name: 'req/s, 1 at a time', digits: 0 },
      { name: 'CPU us', digits: 0 },
      { name: 'req/s, 32 in flight', digits: 0 },
      { name: 'CPU us', digits: 0 },
    ],
    rows: [...samples].map(([name, { one, many }]) => ({
      name,
      medians: [
        median(one.map((sample) => sample.perSecond)),
        median(one.map((sample) => sample.cpuMicros)),
        median(many.map((sample) => sample.perSecond)),
        median(many.map((sample) => sample.cpuMicros)),
      ],
    })),
    baseline: 0,
    notes: [],
  };
}

async function drive(name: string, url: string, inFlight: number): Promise<Sample> {
  return (await runChild(new URL('./drive-client.ts', import.meta.url), [
    name,
    url,
    String(inFlight),
    '3',
  ])) as Sample;
}
