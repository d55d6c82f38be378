import fc from 'fast-check';
import type { SignedClient } from '@trent/server-fixture';
import { accessKeys } from '@trent/server-fixture';
import type { Progress } from '../run/progress.ts';
import { bodyRequests } from './body-requests.ts';
import { ciphertexts } from './ciphertexts.ts';
import type { Exchange } from './exchange.ts';
import { headerRequests } from './header-requests.ts';
import type { KnownNames } from './known-names.ts';
import { policies } from './policies.ts';

/** Requests that are made up at once. */
const batchSize = 500;
const keysPerBatch = 25;
/** Requests under way at once. */
const width = 32;

type Send = (exchange: Exchange) => Promise<unknown>;

/**
 * Sends `count` requests that a seed makes up: bodies of every operation, tampered headers, key policies that are put
 * and then asked, ciphertexts, and bytes that are no HTTP.
 */
export async function sendRandomRequests(
  count: number,
  seed: number,
  { client, exchange, known }: { client: SignedClient; exchange: Exchange; known: KnownNames },
  progress: Progress,
): Promise<void> {
  const requests = kindsOfRequest(known);
  for (let batch = 0; exchange.sent < count; batch += 1) {
    const keyIds = await makeKeys(client);
    const numRuns = Math.min(batchSize, count - exchange.sent);
    const sends = fc.sample(requests(keyIds), { seed: seed + batch, numRuns });
    const work = async (): Promise<void> => {
      for (let send = sends.pop(); send !== undefined; send = sends.pop()) await send(exchange);
    };
    await Promise.all(Array.from({ length: width }, work));
    progress(`${exchange.sent} of ${count} requests`);
  }
}

/** A policy that is taken often shuts everybody out: there have to be others to put the next ones on. */
async function makeKeys(client: SignedClient): Promise<readonly string[]> {
  const made = await Promise.all(
    Array.from({ length: keysPerBatch }, () => client.expect('CreateKey', {})),
  );
  return made.map(({ KeyMetadata }) => (KeyMetadata as { KeyId: string }).KeyId);
}

function kindsOfRequest(known: KnownNames): (keyIds: readonly string[]) => fc.Arbitrary<Send> {
  const bodies = bodyRequests(known).map(
    ({ operation, body }): Send =>
      (exchange) =>
        exchange.signed(operation, body),
  );
  const headers = headerRequests(known).map(
    (parts): Send =>
      (exchange) =>
        exchange.any(parts),
  );
  const blobs = fc
    .record({
      blob: ciphertexts(Buffer.from(known.ciphertext, 'base64')),
      operation: fc.constantFrom('Decrypt', 'ReEncrypt'),
      context: fc.option(fc.dictionary(fc.string({ maxLength: 4 }), fc.string({ maxLength: 4 }))),
    })
    .map(({ blob, operation, context }): Send => {
      const CiphertextBlob = blob.toString('base64');
      const input =
        operation === 'Decrypt'
          ? { CiphertextBlob, EncryptionContext: context }
          : { CiphertextBlob, SourceEncryptionContext: context, DestinationKeyId: known.keyId };
      return (exchange) => exchange.signed(operation, input);
    });
  const bytes = fc
    .oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc
        .string({ maxLength: 200 })
        .map((text) => Buffer.from(`POST / HTTP/1.1\r\n${text}\r\n\r\n`)),
    )
    .map(
      (made): Send =>
        (exchange) =>
          exchange.raw(made),
    );
  return (keyIds) =>
    fc.oneof(
      { weight: 40, arbitrary: bodies },
      { weight: 20, arbitrary: headers },
      {
        weight: 20,
        arbitrary: fc
          .tuple(fc.constantFrom(...keyIds), policies)
          .map(([keyId, policy]) => putAndAsk(keyId, policy)),
      },
      { weight: 19, arbitrary: blobs },
      { weight: 1, arbitrary: bytes },
    );
}

/** Put, and then evaluated for somebody whom it may admit. */
function putAndAsk(KeyId: string, Policy: string): Send {
  return async (exchange) => {
    const put = { KeyId, Policy, BypassPolicyLockoutSafetyCheck: true };
    if ((await exchange.signed('PutKeyPolicy', put))?.status !== 200) return;
    exchange.policiesTaken += 1;
    const EncryptionContext = { tenant: 'a' };
    await exchange.any({
      operation: 'GenerateDataKeyWithoutPlaintext',
      body: JSON.stringify({ KeyId, KeySpec: 'AES_256', EncryptionContext }),
      accessKey: accessKeys.guest,
    });
  };
}
