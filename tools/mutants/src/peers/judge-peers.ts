import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadSuite, renderMatrix, runSuite } from '@trent/conformance';
import type { Report } from '@trent/conformance';
import { runAgainst } from '../run/run-against.ts';
import { startMutantServer } from '../server/start-mutant-server.ts';
import { knownPeers } from './known-peers.ts';
import { install } from './run-program.ts';
import { startPeer } from './start-peer.ts';

/**
 * Installs the peers into `folder`, holds each and our own service against the suite, and writes a report of each and the
 * matrix page there. Throws NotPossible where a peer cannot be installed or started.
 */
export async function judgePeers(
  folder: string,
  told: (text: string) => void,
): Promise<readonly Report[]> {
  mkdirSync(folder, { recursive: true });
  const suite = loadSuite();
  const reports: Report[] = [];
  told('Trent');
  const own = await startMutantServer({});
  try {
    const report = await runAgainst(own, { suite, cases: suite.cases, seed: 1, jobs: 8 });
    reports.push({ ...report, target: { ...report.target, name: 'Trent' } });
  } finally {
    await own.close();
  }
  for (const peer of knownPeers(folder)) {
    told(`${peer.name}: install`);
    await install(peer);
    const running = await startPeer(peer);
    told(`${peer.name}: run`);
    try {
      reports.push(
        await runSuite({
          suite,
          name: peer.name,
          endpoint: running.url,
          region: 'us-east-1',
          // Neither checks them. A word that occurs elsewhere would be taken out of the curl lines as a secret.
          credentials: { accessKeyId: 'AKIAPEER', secretAccessKey: 'whoever-asks-is-let-in' },
          settleSeconds: 1,
          ledgerFolder: join(folder, 'ledger'),
          keep: true,
          propertyRuns: 0,
          seed: 1,
          jobs: 8,
        }),
      );
    } finally {
      await running.stop();
    }
  }
  for (const report of reports) {
    const name = report.target.name.split(' ')[0]!.toLowerCase();
    writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(report, null, 2)}\n`);
  }
  writeFileSync(join(folder, 'matrix.html'), renderMatrix(reports));
  return reports;
}
