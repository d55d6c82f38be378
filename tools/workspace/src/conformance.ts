/**
 * `npm run conformance`: starts our service on a fresh SQLite file and holds it against the whole suite; arguments go to
 * `trent-conformance run`. `npm run conformance -- peers` does the same to other people's services.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from '@trent/kms-server';
import type { RunningServer } from '@trent/kms-server';
import { runCommand } from './command.ts';
import { administrator, nobody, principal, profile, stranger } from './conformance-callers.ts';

const [first, ...others] = process.argv.slice(2);
process.exitCode =
  first === 'peers' ? await runPeers(others) : await runOurs(process.argv.slice(2));

async function runPeers(peerArguments: readonly string[]): Promise<number> {
  const { exitCode } = await runCommand(
    {
      title: 'other services against the suite',
      program: 'node',
      arguments: ['tools/mutants/src/peers.ts', ...peerArguments],
    },
    'show',
  );
  return exitCode;
}

async function runOurs(runArguments: readonly string[]): Promise<number> {
  const directory = mkdtempSync(join(tmpdir(), 'trent-conformance-'));
  const server = await startServer({
    data: join(directory, 'data'),
    port: 0,
    regions: ['us-east-1', 'eu-west-1'],
    audit: 'off',
    accounts: [
      {
        id: '111122223333',
        principals: [principal(administrator), { ...principal(nobody), policies: [] }],
      },
      { id: '444455556666', principals: [principal(stranger)] },
    ],
  });
  // As anybody gives credentials: by a shared-credentials file.
  const credentials = join(directory, 'credentials');
  writeFileSync(credentials, [administrator, nobody, stranger].map(profile).join(''), {
    mode: 0o600,
  });
  process.env['AWS_SHARED_CREDENTIALS_FILE'] = credentials;
  try {
    const { exitCode } = await runCommand(
      {
        title: 'our service against the suite',
        program: 'trent-conformance',
        arguments: [...flagsFor(server, join(directory, 'ledger')), ...runArguments],
      },
      'show',
    );
    return exitCode;
  } finally {
    await server.close();
    rmSync(directory, { recursive: true, force: true });
  }
}

function flagsFor({ url, region }: RunningServer, ledger: string): readonly string[] {
  return [
    ['run', '--endpoint', url, '--region', region, '--name', 'Trent', '--claims', 'all'],
    ['--profile', administrator.name, '--caller-arn', administrator.arn],
    ['--second-principal-profile', nobody.name, '--second-principal-arn', nobody.arn],
    ['--second-account-profile', stranger.name, '--second-account-arn', stranger.arn],
    ['--second-region', 'eu-west-1', '--ledger', ledger],
  ].flat();
}
