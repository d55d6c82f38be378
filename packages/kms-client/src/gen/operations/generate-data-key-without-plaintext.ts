import type { CallOptions, Client, ClientOperation } from '@trent/client-runtime';
import type {
  GenerateDataKeyWithoutPlaintextErrorCode,
  GenerateDataKeyWithoutPlaintextRequest,
  GenerateDataKeyWithoutPlaintextResponse,
} from '@trent/kms-types/open';

/**
 * GenerateDataKeyWithoutPlaintext for the runtime.
 *
 * spec/kms/operations/GenerateDataKeyWithoutPlaintext.yaml:2
 */
export const generateDataKeyWithoutPlaintextOperation: ClientOperation<
  GenerateDataKeyWithoutPlaintextRequest,
  GenerateDataKeyWithoutPlaintextResponse,
  GenerateDataKeyWithoutPlaintextErrorCode
> = {
  name: 'GenerateDataKeyWithoutPlaintext',
  target: 'TrentService.GenerateDataKeyWithoutPlaintext',
  signingName: 'kms',
  output: { CiphertextBlob: 'b' },

  idempotent: true,
};

/**
 * Make a random symmetric data key and return only its wrapped copy.
 *
 * Makes a new symmetric data key, unlike any other, for use outside the service and returns it wrapped (encrypted)
 * under the symmetric encryption KMS key that the request names. The bytes of the data key are random: neither
 * the caller nor the KMS key has any part in them. The service keeps no copy.
 *
 * It does what GenerateDataKey does, except that no plaintext copy of the data key leaves the service.
 *
 * Use it where data is to be encrypted later, not at once: store the wrapped key, and call Decrypt on it when the
 * time comes. It also suits systems whose parts are not trusted alike. One part may create containers and store a
 * wrapped data key with each, while another puts the data in: that one unwraps the data key with Decrypt, encrypts
 * under the plaintext key what then goes into the container, and destroys the plaintext key. The part that creates
 * containers never sees a plaintext data key.
 *
 * For an asymmetric data key pair, use GenerateDataKeyPair or GenerateDataKeyPairWithoutPlaintext.
 *
 * The request must name the KMS key that wraps the data key, a symmetric encryption key: neither an asymmetric KMS
 * key nor one in a custom key store can make data keys. DescribeKey tells the type of a KMS key.
 *
 * It must also state the length of the data key, with either KeySpec or NumberOfBytes, never both; KeySpec
 * is the one to use for 128 and 256 bits.
 *
 * In China Regions the wrapping KMS key is an SM4 key; for an SM4 data key, give KeySpec AES_128 or NumberOfBytes
 * 128.
 *
 * After success, CiphertextBlob holds the wrapped data key.
 *
 * An optional encryption context strengthens the wrapping: the same context, an exact and case-sensitive match,
 * must then be given to Decrypt, which otherwise fails with InvalidCiphertextException. See
 * [Encryption context](https://docs.aws.amazon.com/kms/latest/developerguide/encrypt_context.html).
 *
 * The KMS key must be in a key state that allows the operation. See
 * [Key states](https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html).
 *
 * A KMS key of another AWS account is named by its key ARN or alias ARN. The caller then needs the permission from
 * both sides: from the key policy there and from an IAM policy here.
 *
 * Needs the permission kms:GenerateDataKeyWithoutPlaintext.
 *
 * Throws ServiceError; `code` is one of GenerateDataKeyWithoutPlaintextErrorCode.
 *
 * spec/kms/operations/GenerateDataKeyWithoutPlaintext.yaml:2
 */
export function generateDataKeyWithoutPlaintext(
  client: Client,
  input: GenerateDataKeyWithoutPlaintextRequest,
  options?: CallOptions,
): Promise<GenerateDataKeyWithoutPlaintextResponse> {
  return client.send(generateDataKeyWithoutPlaintextOperation, input, options);
}
