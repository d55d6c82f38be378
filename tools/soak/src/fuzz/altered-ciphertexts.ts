import type { SignedClient } from '@trent/server-fixture';
import type { Problems } from '../run/problems.ts';
import { mutationsOf } from './ciphertexts.ts';

/** Requests under way at once. */
const width = 32;

const contexts = [{}, { tenant: 'a', use: 'backup' }];
const plaintexts = [Buffer.of(1), Buffer.alloc(32, 7)];

/**
 * Alters ciphertexts of one client's Region in every single way and tries to open each, with the key named and without.
 * Resolves with the number of tries.
 */
export async function openAlteredCiphertexts(
  client: SignedClient,
  problems: Problems,
): Promise<number> {
  const { KeyMetadata } = await client.expect('CreateKey', {});
  const { KeyId } = KeyMetadata as { KeyId: string };
  let tries = 0;
  for (const EncryptionContext of contexts) {
    for (const plaintext of plaintexts) {
      const Plaintext = plaintext.toString('base64');
      const wrapped = await client.expect('Encrypt', { KeyId, Plaintext, EncryptionContext });
      const CiphertextBlob = String(wrapped['CiphertextBlob']);
      const opened = await client.expect('Decrypt', { CiphertextBlob, EncryptionContext });
      if (opened['Plaintext'] !== Plaintext)
        problems.add('altered', 'an unaltered one did not open');
      const mutations = mutationsOf(Buffer.from(CiphertextBlob, 'base64'));
      const work = async (): Promise<void> => {
        for (const { name, blob } of mutations) {
          for (const named of [{}, { KeyId }]) {
            tries += 1;
            const { status, code } = await client.call('Decrypt', {
              CiphertextBlob: blob.toString('base64'),
              EncryptionContext,
              ...named,
            });
            if (code !== 'InvalidCiphertextException') {
              problems.add('altered', `${name}: ${status} ${code}`);
            }
          }
        }
      };
      await Promise.all(Array.from({ length: width }, work));
    }
  }
  return tries;
}
