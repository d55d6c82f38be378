import { HarnessError } from '../harness-error.ts';
import { readAnswer } from '../judge/read-answer.ts';
import type { Session } from '../run/session.ts';
import { FixtureRefused } from '../target/fixtures.ts';
import type { Json, JsonObject } from '../values/json.ts';
import { NoAnswer } from '../wire/exchange.ts';
import type { KnownValues } from './arbitrary-of.ts';

/**
 * Keys of each usage, by id and by ARN, an alias name of the run's own, and a ciphertext that opens: with values out of the
 * air alone nearly every request would end at the lookup of its key. Empty where the target makes no keys.
 */
export async function knownValues(session: Session): Promise<KnownValues> {
  try {
    const keys = await keysOfEachUsage(session);
    const ids = keys.flatMap(({ KeyId, Arn }) =>
      [KeyId, Arn].filter((id) => id !== undefined),
    ) as Json[];
    if (ids.length === 0) return {};
    const CiphertextBlob = await ciphertext(session, ids[0]!);
    return {
      KeyId: ids,
      TargetKeyId: ids,
      SourceKeyId: ids,
      DestinationKeyId: ids,
      AliasName: [`alias/trent-conformance-${session.target.runId}-property`],
      ...(CiphertextBlob === undefined ? {} : { CiphertextBlob: [CiphertextBlob] }),
    };
  } catch (error) {
    // The limit of keys is reached, the target makes none, or is gone.
    const isExpected = [FixtureRefused, HarnessError, NoAnswer].some(
      (kind) => error instanceof kind,
    );
    if (isExpected) return {};
    throw error;
  }
}

async function keysOfEachUsage({ suite, fixtures }: Session): Promise<readonly JsonObject[]> {
  const usable = Object.entries(suite.fixtures).filter(
    ([, { lifetime, state, capabilities }]) =>
      lifetime === 'shared' && state === 'Enabled' && capabilities.length === 0,
  );
  const byUsage = new Map(
    usable
      .toReversed()
      .map(([name, { create }]) => [create['KeyUsage'] ?? 'ENCRYPT_DECRYPT', name]),
  );
  return Promise.all([...byUsage.values()].toReversed().map((name) => fixtures.get(name)));
}

async function ciphertext({ target }: Session, KeyId: Json): Promise<Json | undefined> {
  const input = { KeyId, KeySpec: 'AES_256' };
  const operation = 'GenerateDataKeyWithoutPlaintext';
  const { answer } = await target.call({ operation, input });
  return readAnswer(answer).members?.['CiphertextBlob'];
}
