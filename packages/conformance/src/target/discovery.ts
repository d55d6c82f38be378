import { readAnswer } from '../judge/read-answer.ts';
import type { Answer } from '../wire/exchange.ts';
import { HarnessError } from '../harness-error.ts';
import type { JsonObject } from '../values/json.ts';
import { tagKey } from './fixtures.ts';
import type { Target } from './target.ts';

/** What a target can do, found out by asking. */
export interface Discovery {
  /** Operations that it does not offer. */
  readonly absent: ReadonlySet<string>;
  /** Operations of which the probe does not tell: it was answered with 5xx, like that of an operation that nobody has. */
  readonly doubtful: readonly string[];
  /** How an operation that nobody has is answered; null where it is not. */
  readonly unknown: Answer | null;
  readonly capabilities: ReadonlySet<string>;
  /** `server` header of its answers, where they have one. */
  readonly server: string | null;
}

/**
 * Asks once for each of these operations, with a request that changes nothing on a service that validates; whether
 * signatures are checked; and for the capabilities of these that only show when a key is made. Throws NoAnswer where the target cannot be reached, HarnessError where it refuses the
 * credentials.
 */
export async function discover(
  target: Target,
  operations: readonly string[],
  capabilities: ReadonlySet<string>,
): Promise<Discovery> {
  const first = await ask(target, 'ListKeys');
  const { code } = readAnswer(first);
  if (code !== null && credentialsRefused.has(code)) {
    throw new HarnessError(
      `the target refuses the credentials (${code}): are they those of this endpoint and Region?`,
    );
  }
  const answers = await Promise.all(
    operations.map(async (operation) => [operation, await askOrNull(target, operation)] as const),
  );
  const absent = answers.filter(([, answer]) => answer !== null && isAbsent(answer));
  const unknown = await askOrNull(target, 'NoSuchOperation');
  const doubtful = answers.filter(
    ([, answer]) =>
      answer !== null &&
      !isAbsent(answer) &&
      answer.status >= 500 &&
      unknown !== null &&
      isSameAnswer(answer, unknown),
  );
  return {
    absent: new Set(absent.map(([operation]) => operation)),
    doubtful: doubtful.map(([operation]) => operation),
    unknown,
    capabilities: await findCapabilities(target, capabilities),
    server: first.headers['server'] ?? null,
  };
}

const credentialsRefused: ReadonlySet<string> = new Set([
  'UnrecognizedClientException',
  'InvalidSignatureException',
  'InvalidClientTokenId',
  'ExpiredTokenException',
  'SignatureDoesNotMatch',
  'IncompleteSignatureException',
  'MissingAuthenticationTokenException',
]);

/** Nearly every operation misses a member it requires; CreateKey would make a key of nothing. */
function ask(target: Target, operation: string): Promise<Answer> {
  const input = operation === 'CreateKey' ? { KeySpec: 'trent-conformance probe' } : {};
  return target.call({ operation, input }).then(({ answer }) => answer);
}

/** Null where there is none: that the operation makes the target fall silent is for its cases to tell. */
function askOrNull(target: Target, operation: string): Promise<Answer | null> {
  return ask(target, operation).catch(() => null);
}

function isAbsent(answer: Answer): boolean {
  const { status, code, message } = readAnswer(answer);
  if (status === 200) return false;
  if (code !== null && absentCodes.has(code)) return true;
  if (status === 501 || (code === null && (status === 404 || status === 405))) return true;
  return /not (yet )?(been )?implemented|unknown operation/i.test(message ?? answer.body);
}

/** Two answers that tell a caller the same. */
export function isSameAnswer(one: Answer, other: Answer): boolean {
  return one.status === other.status && one.body === other.body;
}

const absentCodes: ReadonlySet<string> = new Set([
  'UnknownOperationException',
  'UnsupportedOperationException',
  'UnknownOperation',
  'UnsupportedOperation',
  'InvalidAction',
  'NotImplemented',
  'NotImplementedException',
  'NotImplementedError',
]);

async function findCapabilities(
  target: Target,
  needed: ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
  const { region, secondRegion, secondPrincipal, secondAccount, capabilities } = target.options;
  const found = new Set(capabilities);
  if (region.startsWith('cn-')) found.add('china-region');
  if (secondRegion !== undefined) found.add('second-region');
  if (secondPrincipal !== undefined) found.add('second-principal');
  if (secondAccount !== undefined) found.add('second-account');
  if (await checksSignatures(target)) found.add('sigv4');
  for (const [name, input] of Object.entries(askedWithAKey)) {
    if (needed.has(name) && !found.has(name) && (await makesKey(target, input))) found.add(name);
  }
  return found;
}

async function checksSignatures(target: Target): Promise<boolean> {
  const wire = { signature: { fault: 'wrong-secret' } as const };
  const forged = await target.call({ operation: 'ListKeys', input: {}, wire }).catch(() => null);
  return forged !== null && forged.answer.status !== 200;
}

/** Only making such a key tells whether a target has them. */
const askedWithAKey: Readonly<Record<string, JsonObject>> = {
  'key-agreement': { KeySpec: 'ECC_NIST_P256', KeyUsage: 'KEY_AGREEMENT' },
  'import-origin': { Origin: 'EXTERNAL' },
};

async function makesKey(target: Target, input: JsonObject): Promise<boolean> {
  const Tags = [{ TagKey: tagKey, TagValue: target.runId }];
  const { answer } = await target.call({ operation: 'CreateKey', input: { ...input, Tags } });
  return answer.status === 200;
}
