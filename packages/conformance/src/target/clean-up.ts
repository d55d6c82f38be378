import { readAnswer } from '../judge/read-answer.ts';
import { HarnessError } from '../harness-error.ts';
import { NoAnswer } from '../wire/exchange.ts';
import type { LedgerEntry } from './ledger.ts';
import type { Call } from './target.ts';
import type { Target } from './target.ts';
import type { CallerName, RegionName } from './target-options.ts';

export interface CleanUp {
  readonly removed: number;
  /** What is still there, and why. */
  readonly left: readonly { readonly entry: LedgerEntry; readonly why: string }[];
}

/**
 * Takes away what a ledger lists, and nothing else: aliases are deleted, keys scheduled for deletion with the shortest
 * waiting time, grants on keys that are not in the ledger revoked. What is gone already is fine. Never throws.
 */
export async function cleanUp(
  target: Target,
  entries: readonly LedgerEntry[],
  jobs = 8,
): Promise<CleanUp> {
  const keys = new Set(entries.filter(({ kind }) => kind === 'key').map(({ id }) => id));
  const left: { entry: LedgerEntry; why: string }[] = [];
  const remove = async (entry: LedgerEntry): Promise<void> => {
    const why = await removeOne(target, entry);
    if (why !== null) left.push({ entry, why });
  };
  const waiting = entries.filter(
    ({ kind, key = '' }) => kind !== 'grant' || !keys.has(key.replace(/^.*key\//, '')),
  );
  // Aliases first: they cannot be deleted any more once their key is gone.
  for (const kind of ['alias', 'grant', 'key'] as const) {
    const queue = waiting.filter((entry) => entry.kind === kind);
    const worker = async (): Promise<void> => {
      for (let entry = queue.shift(); entry !== undefined; entry = queue.shift()) {
        await remove(entry);
      }
    };
    await Promise.all(Array.from({ length: jobs }, worker));
  }
  return { removed: waiting.length - left.length, left };
}

async function removeOne(target: Target, entry: LedgerEntry): Promise<string | null> {
  const as = callerOf(target, entry);
  const region = regionOf(target, entry);
  if (as === null || region === null) return 'made by another caller or in another Region';
  try {
    const { answer } = await target.call({ ...removal(entry), as, region });
    const { status, code, message } = readAnswer(answer);
    const isGone = status === 200 || (code !== null && gone.has(code));
    return isGone ? null : `${status} ${code ?? ''} ${message ?? ''}`.trim();
  } catch (error) {
    if (error instanceof NoAnswer || error instanceof HarnessError) return error.message;
    throw error;
  }
}

/** A key that is pending deletion answers KMSInvalidStateException. */
const gone: ReadonlySet<string> = new Set(['NotFoundException', 'KMSInvalidStateException']);

function removal({ kind, id, key }: LedgerEntry): Call {
  if (kind === 'alias') return { operation: 'DeleteAlias', input: { AliasName: id } };
  if (kind === 'grant') {
    return { operation: 'RevokeGrant', input: { KeyId: key ?? '', GrantId: id } };
  }
  return { operation: 'ScheduleKeyDeletion', input: { KeyId: id, PendingWindowInDays: 7 } };
}

function callerOf({ options }: Target, { accessKeyId }: LedgerEntry): CallerName | null {
  const { credentials, secondPrincipal, secondAccount } = options;
  if (accessKeyId === credentials.accessKeyId) return 'default';
  // A key's policy may not let its maker delete it; the account's administrator can.
  if (accessKeyId === secondPrincipal?.credentials.accessKeyId) return 'default';
  return accessKeyId === secondAccount?.credentials.accessKeyId ? 'second-account' : null;
}

function regionOf({ options }: Target, { region }: LedgerEntry): RegionName | null {
  if (region === options.region) return 'default';
  return region === options.secondRegion?.region ? 'second' : null;
}
