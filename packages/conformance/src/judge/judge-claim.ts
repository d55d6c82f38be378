import type { Claim } from '../format/expectation.ts';
import { HarnessError } from '../harness-error.ts';
import { NotABlob } from '../values/blob.ts';
import { evaluate, evaluateAll } from '../values/evaluate.ts';
import type { Scope } from '../values/scope.ts';
import { absentFrom } from './claims/absent-from.ts';
import type { RawAnswer } from './claims/absent-from.ts';
import { distinct } from './claims/distinct.ts';
import { keyPair, publicKeyOf } from './claims/key-pair.ts';
import { noRepeatedBlock } from './claims/no-repeated-block.ts';
import { signature } from './claims/signature.ts';
import type { Failure } from './failure.ts';
import { match } from './match.ts';

/** What a claim may look at besides the values of its case. */
export interface Evidence {
  /** Headers of the answer that is judged, lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  /** Every answer of the case so far, that one included. */
  readonly answers: readonly RawAnswer[];
}

/** Holds a claim; none where it is true. Throws MissingValue and HarnessError as `evaluate` does. */
export function judgeClaim(claim: Claim, scope: Scope, evidence: Evidence): readonly Failure[] {
  try {
    return judge(claim, scope, evidence);
  } catch (error) {
    if (!(error instanceof NotABlob)) throw error;
    return [{ path: Object.keys(claim)[0]!, expected: 'base64 text', got: error.message }];
  }
}

function judge(claim: Claim, scope: Scope, { headers, answers }: Evidence): readonly Failure[] {
  if ('distinct' in claim) return distinct(evaluateAll(claim.distinct, scope));
  if ('noRepeatedBlock' in claim) {
    return noRepeatedBlock(evaluateAll(claim.noRepeatedBlock, scope));
  }
  if ('absentFrom' in claim) {
    const { secret, steps } = claim.absentFrom;
    const missing = steps.find((name) => !answers.some(({ step }) => step === name));
    if (missing !== undefined) throw new HarnessError(`step ${missing} has no answer yet`);
    const among = answers.filter(({ step }) => steps.includes(step));
    return evaluateAll([secret], scope).flatMap((one) => absentFrom(one, among));
  }
  if ('keyPair' in claim) {
    const { publicKey, privateKey, spec } = claim.keyPair;
    return keyPair(evaluate(publicKey, scope), evaluate(privateKey, scope), evaluate(spec, scope));
  }
  if ('publicKeyOf' in claim) {
    const { publicKey, spec } = claim.publicKeyOf;
    return publicKeyOf(evaluate(publicKey, scope), evaluate(spec, scope));
  }
  if ('signature' in claim) {
    const { publicKey, message, algorithm } = claim.signature;
    return signature({
      publicKey: evaluate(publicKey, scope),
      message: evaluate(message, scope),
      signature: evaluate(claim.signature.signature, scope),
      algorithm: evaluate(algorithm, scope),
    });
  }
  const { name, value } = claim.header;
  return match(`header ${name}`, headers[name.toLowerCase()], value, scope);
}
