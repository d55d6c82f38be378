import type { Case } from '../format/case.ts';
import type { JsonObject } from '../values/json.ts';
import type { Session } from './session.ts';

/**
 * What the references of every case may name: `target`, `caller`, `run`, `case`. The account is only asked for where the
 * case names it, for that takes a key. Throws as fixtures do.
 */
export async function namesOfRun(session: Session, one: Case): Promise<Record<string, JsonObject>> {
  const { region, secondRegion, secondAccount, secondPrincipal, callerArn } =
    session.target.options;
  const text = JSON.stringify(one.steps);
  const needsAccount = text.includes('target.account') || text.includes('caller.arn');
  const account = needsAccount ? await session.account() : '';
  const partition = partitionOf(region);
  return {
    target: defined({
      region,
      partition,
      account,
      secondRegion: secondRegion?.region,
      secondAccount: secondAccount?.arn?.split(':')[4],
    }),
    caller: defined({
      arn: callerArn ?? `arn:${partition}:iam::${account}:root`,
      secondPrincipalArn: secondPrincipal?.arn,
      secondAccountArn: secondAccount?.arn,
    }),
    run: { id: session.target.runId },
    case: { id: `${one.id.replaceAll('.', '-')}-${session.target.runId}` },
  };
}

function partitionOf(region: string): string {
  if (region.startsWith('cn-')) return 'aws-cn';
  return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
}

function defined(members: Readonly<Record<string, string | undefined>>): JsonObject {
  return Object.fromEntries(
    Object.entries(members).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
