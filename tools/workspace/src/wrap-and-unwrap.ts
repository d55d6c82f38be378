/** The part of the demo that runs on the generated packages. */
import { GenerateDataKeyWithoutPlaintextCommand, KMSClient } from '@aws-sdk/client-kms';
import {
  createAlias,
  createKey,
  createKmsClient,
  decrypt,
  generateDataKeyWithoutPlaintext,
} from '@trent/kms-client';
import { startServer } from '@trent/kms-server';
import { ensure } from './steps.ts';
import type { Steps } from './steps.ts';

const context = { tenant: 'a', purpose: 'backup' };
const otherOrder = { purpose: 'backup', tenant: 'a' };
const wrongContext = { tenant: 'b', purpose: 'backup' };
const alias = 'alias/demo';

/** Starts a service on a fresh data directory, wraps and unwraps a data key with two clients, stops it again. */
export async function wrapAndUnwrap(steps: Steps, data: string): Promise<void> {
  await using opened = new AsyncDisposableStack();
  const running = await steps.run(
    'Start the key service on a free port, with a fresh SQLite file',
    async () => {
      const server = await startServer({ data, port: 0 });
      return { result: server, says: [server.url] };
    },
  );
  opened.defer(() => running.close());
  const { url, region } = running;
  const credentials = running.credentials;
  ensure(credentials !== null, 'the server made no access key');
  const kms = createKmsClient({ endpoint: url, region, credentials });
  opened.defer(() => kms.close());

  const keyArn = await steps.run('Create a key and an alias (generated client)', async () => {
    const { KeyMetadata } = await createKey(kms, { Description: 'made by the demo' });
    ensure(KeyMetadata !== undefined, 'CreateKey answered no KeyMetadata');
    await createAlias(kms, { AliasName: alias, TargetKeyId: KeyMetadata.KeyId });
    ensure(KeyMetadata.Arn !== undefined, 'CreateKey answered no key ARN');
    return { result: KeyMetadata.Arn, says: [KeyMetadata.Arn, alias] };
  });

  const wrapped = await steps.run(
    'Ask for a data key without plaintext, under an encryption context',
    async () => {
      const answer = await generateDataKeyWithoutPlaintext(kms, {
        KeyId: alias,
        KeySpec: 'AES_256',
        EncryptionContext: context,
      });
      ensure(answer.KeyId === keyArn, `wrapped under ${answer.KeyId}, not under ${keyArn}`);
      ensure(!('Plaintext' in answer), 'the answer has a plaintext');
      ensure(answer.CiphertextBlob !== undefined, 'the answer has no wrapped key');
      return {
        result: answer.CiphertextBlob,
        says: [
          `context ${JSON.stringify(context)}`,
          `${answer.CiphertextBlob.length} bytes, wrapped under ${answer.KeyId}`,
        ],
      };
    },
  );

  const dataKey = await steps.run('Decrypt it, with the pairs in another order', async () => {
    const { Plaintext, KeyId } = await decrypt(kms, {
      CiphertextBlob: wrapped,
      EncryptionContext: otherOrder,
    });
    ensure(KeyId === keyArn, `opened under ${KeyId}, not under ${keyArn}`);
    ensure(Plaintext?.length === 32, `a data key of ${Plaintext?.length} bytes, not 32`);
    return {
      result: Plaintext,
      says: [`context ${JSON.stringify(otherOrder)}`, 'a data key of 32 bytes (not shown)'],
    };
  });
  dataKey.fill(0);

  await steps.run('Decrypt it under a wrong context', async () => {
    const refusal = await refusalOf(
      decrypt(kms, { CiphertextBlob: wrapped, EncryptionContext: wrongContext }),
    );
    ensure(
      refusal === 'InvalidCiphertextException',
      `expected InvalidCiphertextException, got ${refusal ?? 'an answer'}`,
    );
    return {
      result: null,
      says: [`context ${JSON.stringify(wrongContext)}`, `refused: ${refusal}`],
    };
  });

  await steps.run(
    'The same wrap through @aws-sdk/client-kms, then Decrypt with the generated client',
    async () => {
      const sdk = new KMSClient({ endpoint: url, region, credentials });
      try {
        const { CiphertextBlob, KeyId } = await sdk.send(
          new GenerateDataKeyWithoutPlaintextCommand({
            KeyId: alias,
            KeySpec: 'AES_256',
            EncryptionContext: context,
          }),
        );
        ensure(KeyId === keyArn, `wrapped under ${KeyId}, not under ${keyArn}`);
        ensure(CiphertextBlob !== undefined, 'the answer has no wrapped key');
        const { Plaintext } = await decrypt(kms, { CiphertextBlob, EncryptionContext: otherOrder });
        ensure(Plaintext?.length === 32, `a data key of ${Plaintext?.length} bytes, not 32`);
        Plaintext.fill(0);
        return {
          result: null,
          says: [`${CiphertextBlob.length} bytes, wrapped under ${KeyId}`, 'it opens'],
        };
      } finally {
        sdk.destroy();
      }
    },
  );
}

/** Name of the exception a call ends with, `null` where it ends well. */
async function refusalOf(promise: Promise<unknown>): Promise<string | null> {
  try {
    await promise;
    return null;
  } catch (error) {
    return error instanceof Error ? error.name : String(error);
  }
}
