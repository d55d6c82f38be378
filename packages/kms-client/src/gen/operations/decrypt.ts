import type { CallOptions, Client, ClientOperation } from '@trent/client-runtime';
import type { DecryptErrorCode, DecryptRequest, DecryptResponse } from '@trent/kms-types/open';

/**
 * Decrypt for the runtime.
 *
 * spec/kms/operations/Decrypt.yaml:2
 */
export const decryptOperation: ClientOperation<DecryptRequest, DecryptResponse, DecryptErrorCode> =
  {
    name: 'Decrypt',
    target: 'TrentService.Decrypt',
    signingName: 'kms',
    output: { Plaintext: 'b', CiphertextForRecipient: 'b' },
    sensitive: ['Plaintext'],
    idempotent: true,
  };

/**
 * Decrypt what was encrypted under a KMS key.
 *
 * Decrypts a ciphertext that Encrypt, GenerateDataKey, GenerateDataKeyWithoutPlaintext, GenerateDataKeyPair or
 * GenerateDataKeyPairWithoutPlaintext made under a KMS key, or that was encrypted outside the service under the
 * public key of an asymmetric one. It does not read the formats of libraries that wrap data keys themselves.
 *
 * A ciphertext under a symmetric encryption KMS key tells the service its key, so KeyId is optional; key material
 * from before a rotation still opens what it encrypted. Naming the KMS key is good practice all the same: the service
 * then uses that key or none. A ciphertext under an asymmetric KMS key tells nothing: KeyId and EncryptionAlgorithm
 * must be those it was encrypted with.
 *
 * If the ciphertext was made under an encryption context, the request must hold the same pairs: order means nothing,
 * keys and values are compared exactly, letter case included. See
 * [Encryption context](https://docs.aws.amazon.com/kms/latest/developerguide/encrypt_context.html).
 *
 * A caller in an attested environment may name itself as Recipient: the answer then holds no plaintext, but a copy
 * encrypted to the public key in the attestation document.
 *
 * With DryRun and the modifier IGNORE_CIPHERTEXT, only the permission is judged: KeyId is needed then, and
 * CiphertextBlob is not.
 *
 * The service reads the ciphertext first. One that it cannot read, that was altered, or that belongs to another
 * encryption context is refused with InvalidCiphertextException. A readable one whose KMS key is not the one that the
 * request names is refused with IncorrectKeyException, whatever kind of key that is. Without KeyId, a KMS key that
 * does not exist here and one that the caller may not use are refused alike.
 *
 * The KMS key must be in a key state that allows the operation. See
 * [Key states](https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html).
 *
 * Needs the permission kms:Decrypt.
 *
 * Throws ServiceError; `code` is one of DecryptErrorCode.
 *
 * spec/kms/operations/Decrypt.yaml:2
 */
export function decrypt(
  client: Client,
  input: DecryptRequest = {},
  options?: CallOptions,
): Promise<DecryptResponse> {
  return client.send(decryptOperation, input, options);
}
