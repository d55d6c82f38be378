/** The line under each failure is run, as it stands in the report: it must find the same again. */
import { execFile } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Report } from '@trent/conformance';
import type { RunningServer } from '@trent/kms-server';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startAlteringProxy } from './helpers/altering-proxy.ts';
import type { AlteringProxy } from './helpers/altering-proxy.ts';
import { caseOf, fewCasesFile, startKms } from './helpers/few-cases.ts';

const program = fileURLToPath(new URL('../bin/trent-conformance.js', import.meta.url));
/** The last one has a space in it. */
const ledger = join(mkdtempSync(join(tmpdir(), 'trent-reproduce-')), 'a ledger');
/** More than the default: the failure of the property comes late. */
const propertyRuns = 30;

let server: RunningServer;
let proxy: AlteringProxy;

beforeAll(async () => {
  server = await startKms();
  proxy = await startAlteringProxy(server.url, (operation, answer, input) => {
    if (operation === 'Decrypt' && answer.status === 200)
      return { ...answer, body: answer.body.replace('"KeyId"', '"Key"') };
    const { NumberOfBytes = 0 } = JSON.parse(input || '{}') as { NumberOfBytes?: number };
    if (operation !== 'GenerateDataKey') return answer;
    if (NumberOfBytes === 1025) return { ...answer, status: 200, body: '{}' };
    return NumberOfBytes > 900
      ? { ...answer, status: 500, body: '{"__type":"KMSInternalException"}' }
      : answer;
  });
});

afterAll(async () => {
  await proxy.close();
  await server.close();
});

/** Gives standard output and the exit code; the shell splits the line, as it does for whoever pastes it. */
function shell(line: string): Promise<{ readonly stdout: string; readonly exitCode: unknown }> {
  const { AWS_ACCESS_KEY_ID: _, AWS_PROFILE: __, ...environment } = process.env;
  const env = {
    ...environment,
    AWS_SHARED_CREDENTIALS_FILE: server.credentialsFile!,
    NO_COLOR: '1',
  };
  const options = { env, timeout: 60_000, maxBuffer: 1 << 26 };
  const withPath = line.replace(/^trent-conformance/, `'${process.execPath}' '${program}'`);
  return new Promise((resolve) => {
    execFile('sh', ['-c', withPath], options, (error, stdout) =>
      resolve({ stdout, exitCode: error === null ? 0 : error.code }),
    );
  });
}

const oneOfEachKind = [
  'bytes.too-many',
  'answers.Decrypt',
  'claims.ReplicateKey',
  'property.GenerateDataKey',
];

it('finds the same failure again', { timeout: 120_000 }, async () => {
  const flags = `--profile default --ledger '${ledger}' --cases ${fewCasesFile} --claims all`;
  const { stdout, exitCode } = await shell(
    `trent-conformance run --endpoint ${proxy.url} --seed 7 --json ${flags} --property-runs ${propertyRuns}`,
  );
  expect(exitCode).toBe(1);
  const report = JSON.parse(stdout) as Report;
  for (const id of oneOfEachKind) {
    const { status, reproduce, failures } = caseOf(report, id);
    expect(status, id).toBe('failed');
    const again = await shell(`${reproduce} --json`);
    expect(again.exitCode, reproduce).toBe(1);
    const found = caseOf(JSON.parse(again.stdout) as Report, id);
    expect(found, reproduce).toMatchObject({ status: 'failed', failures });
  }
});
