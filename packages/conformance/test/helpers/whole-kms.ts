import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadSuite } from '@trent/conformance';
import type { RunOptions } from '@trent/conformance';
import { startServer } from '@trent/kms-server';
import type { RunningServer, ServerOptions } from '@trent/kms-server';

const [own, foreign] = ['111122223333', '444455556666'] as const;

function caller(region: string, account: string, name: string) {
  const partition = region.startsWith('cn-') ? 'aws-cn' : 'aws';
  return {
    arn: `arn:${partition}:iam::${account}:user/${name}`,
    credentials: { accessKeyId: `AKIA${name.toUpperCase()}`, secretAccessKey: `secret of ${name}` },
  };
}

function callers(region: string) {
  return {
    administrator: caller(region, own, 'administrator'),
    nobody: caller(region, own, 'nobody'),
    stranger: caller(region, foreign, 'stranger'),
  };
}

/** Our service with everything that a case can ask for: two Regions, two accounts, a principal without policies. */
export function startWholeKms(
  store: Pick<ServerOptions, 'data' | 'postgres' | 'ephemeral'>,
  regions: readonly string[] = ['us-east-1', 'eu-west-1'],
): Promise<RunningServer> {
  const { administrator, nobody, stranger } = callers(regions[0]!);
  return startServer({
    ...store,
    port: 0,
    regions,
    audit: 'off',
    accounts: [
      {
        id: own,
        principals: [
          { arn: administrator.arn, accessKeys: [administrator.credentials] },
          { arn: nobody.arn, accessKeys: [nobody.credentials], policies: [] },
        ],
      },
      {
        id: foreign,
        principals: [{ arn: stranger.arn, accessKeys: [stranger.credentials] }],
      },
    ],
  });
}

/** Options of a run of all cases against it. */
export function wholeRun({ url, region, regions }: RunningServer): RunOptions {
  const { administrator, nobody, stranger } = callers(region);
  return {
    endpoint: url,
    region,
    credentials: administrator.credentials,
    callerArn: administrator.arn,
    secondPrincipal: nobody,
    secondAccount: stranger,
    ...(regions[1] === undefined ? {} : { secondRegion: { region: regions[1] } }),
    claims: Object.keys(loadSuite().operations),
    ledgerFolder: mkdtempSync(join(tmpdir(), 'trent-ledger-')),
  };
}
