import type { CallOptions, Client, ClientOperation } from '@trent/client-runtime';
import type {
  GenerateDataKeyErrorCode,
  GenerateDataKeyRequest,
  GenerateDataKeyResponse,
} from '@trent/kms-types/open';

/**
 * GenerateDataKey for the runtime.
 *
 * spec/kms/operations/GenerateDataKey.yaml:2
 */
export const generateDataKeyOperation: ClientOperation<
  GenerateDataKeyRequest,
  GenerateDataKeyResponse,
  GenerateDataKeyErrorCode
> = {
  name: 'GenerateDataKey',
  target: 'TrentService.GenerateDataKey',
  signingName: 'kms',
  output: { CiphertextBlob: 'b', Plaintext: 'b', CiphertextForRecipient: 'b' },
  sensitive: ['Plaintext'],
  idempotent: true,
};

/**
 * Make a random symmetric data key and return it both plain and wrapped.
 *
 * Makes a new symmetric data key for use outside the service and returns it twice: in plain, to encrypt data with at
 * once, and wrapped (encrypted) under the symmetric encryption KMS key that the request names, to be stored with the
 * data. The bytes of the data key are random: neither the caller nor the KMS key has any part in them. The service
 * keeps neither copy.
 *
 * To encrypt data outside the service: call this operation, encrypt under the plaintext data key, erase that key from
 * memory, and store the wrapped key with the data. To decrypt later: call Decrypt on the wrapped key, decrypt the data
 * under the plaintext key it answers, and erase that key again.
 *
 * GenerateDataKeyWithoutPlaintext returns the wrapped copy alone. For an asymmetric data key pair, use
 * GenerateDataKeyPair or GenerateDataKeyPairWithoutPlaintext; for random bytes that are no key, GenerateRandom.
 *
 * The KMS key must be a symmetric encryption key: neither an asymmetric KMS key nor one in a custom key store can
 * make data keys. DescribeKey tells the type of a KMS key.
 *
 * State the length of the data key with either KeySpec or NumberOfBytes, never both; KeySpec is the one to use
 * for 128 and 256 bits.
 *
 * In China Regions the wrapping KMS key is an SM4 key; for an SM4 data key, give KeySpec AES_128 or NumberOfBytes
 * 128.
 *
 * An optional encryption context strengthens the wrapping: the same context, an exact and case-sensitive match,
 * must then be given to Decrypt, which otherwise fails with InvalidCiphertextException. See
 * [Encryption context](https://docs.aws.amazon.com/kms/latest/developerguide/encrypt_context.html).
 *
 * A caller in an attested environment may name itself as Recipient: the answer then holds no plaintext, but a copy of
 * the data key encrypted to the public key in the attestation document.
 *
 * The KMS key must be in a key state that allows the operation. See
 * [Key states](https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html).
 *
 * Needs the permission kms:GenerateDataKey.
 *
 * Throws ServiceError; `code` is one of GenerateDataKeyErrorCode.
 *
 * spec/kms/operations/GenerateDataKey.yaml:2
 */
export function generateDataKey(
  client: Client,
  input: GenerateDataKeyRequest,
  options?: CallOptions,
): Promise<GenerateDataKeyResponse> {
  return client.send(generateDataKeyOperation, input, options);
}
