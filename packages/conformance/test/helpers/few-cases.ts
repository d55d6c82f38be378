import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadSuite, runSuite } from '@trent/conformance';
import type { CaseFile, CaseReport, Report, RunOptions } from '@trent/conformance';
import { startServer } from '@trent/kms-server';
import type { RunningServer } from '@trent/kms-server';
import { startAlteringProxy } from './altering-proxy.ts';
import type { Alter } from './altering-proxy.ts';

/** A handful of cases, one for each thing that the runner can do. */
export const fewCasesFile: string = fileURLToPath(
  new URL('../fixtures/few-cases.json', import.meta.url),
);
export const fewCases: CaseFile = loadSuite(fewCasesFile);

export function startKms(): Promise<RunningServer> {
  return startServer({ ephemeral: true, port: 0 });
}

/** Options of a run against a server that made its own access key, with a ledger of its own. */
export function optionsFor(server: RunningServer): RunOptions {
  return {
    suite: fewCases,
    endpoint: server.url,
    region: server.region,
    credentials: server.credentials!,
    ledgerFolder: mkdtempSync(join(tmpdir(), 'trent-ledger-')),
    seed: 1,
    propertyRuns: 0,
  };
}

/** Runs the few cases against a KMS with a bug. */
export async function runAltered(
  server: RunningServer,
  alter: Alter,
  options: Partial<RunOptions> = {},
): Promise<Report> {
  const proxy = await startAlteringProxy(server.url, alter);
  try {
    return await runSuite({ ...optionsFor(server), endpoint: proxy.url, ...options });
  } finally {
    await proxy.close();
  }
}

export function caseOf(report: Report, id: string): CaseReport {
  const found = report.cases.find((one) => one.id === id);
  if (found === undefined) throw new Error(`the report has no case ${id}`);
  return found;
}
