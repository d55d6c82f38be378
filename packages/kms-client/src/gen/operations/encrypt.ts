import type { CallOptions, Client, ClientOperation } from '@trent/client-runtime';
import type { EncryptErrorCode, EncryptRequest, EncryptResponse } from '@trent/kms-types/open';

/**
 * Encrypt for the runtime.
 *
 * spec/kms/operations/Encrypt.yaml:2
 */
export const encryptOperation: ClientOperation<EncryptRequest, EncryptResponse, EncryptErrorCode> =
  {
    name: 'Encrypt',
    target: 'TrentService.Encrypt',
    signingName: 'kms',
    output: { CiphertextBlob: 'b' },

    idempotent: true,
  };

/**
 * Encrypt up to 4,096 bytes under a KMS key.
 *
 * Encrypts a small plaintext, a password or a foreign key for example, under the KMS key that the request names. It
 * takes up to 4,096 bytes; an RSA KMS key takes less. It is not meant for data keys: GenerateDataKey and
 * GenerateDataKeyPair answer those wrapped already. Nor is it the way to encrypt bulk data: make a data key for that.
 *
 * The KMS key needs the key usage ENCRYPT_DECRYPT. It may be a symmetric encryption KMS key or an asymmetric RSA one,
 * in China Regions an SM2 one as well.
 *
 * A ciphertext under a symmetric encryption KMS key carries what Decrypt needs to find the key, so it can be
 * decrypted without a key identifier. A ciphertext under an asymmetric KMS key is nothing but the output of the
 * algorithm: keep note of KMS key and algorithm, for without both it cannot be decrypted.
 *
 * EncryptionAlgorithm must fit the key spec. The default, SYMMETRIC_DEFAULT, fits symmetric encryption KMS keys
 * alone. With an RSA KMS key the plaintext may be at most: for RSA_2048 214 bytes with RSAES_OAEP_SHA_1 and 190 with
 * RSAES_OAEP_SHA_256; for RSA_3072 342 and 318; for RSA_4096 470 and 446. With an SM2 KMS key it is 1,024 bytes.
 *
 * An optional encryption context strengthens the encryption under a symmetric encryption KMS key: the same context, an
 * exact and case-sensitive match, must then be given to Decrypt, which otherwise fails with
 * InvalidCiphertextException. With an asymmetric KMS key there is none: the request is refused. See
 * [Encryption context](https://docs.aws.amazon.com/kms/latest/developerguide/encrypt_context.html).
 *
 * The same plaintext encrypted twice gives two different ciphertexts.
 *
 * The KMS key must be in a key state that allows the operation. See
 * [Key states](https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html).
 *
 * Needs the permission kms:Encrypt.
 *
 * Throws ServiceError; `code` is one of EncryptErrorCode.
 *
 * spec/kms/operations/Encrypt.yaml:2
 */
export function encrypt(
  client: Client,
  input: EncryptRequest,
  options?: CallOptions,
): Promise<EncryptResponse> {
  return client.send(encryptOperation, input, options);
}
