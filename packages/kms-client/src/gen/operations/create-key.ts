import type { CallOptions, Client, ClientOperation } from '@trent/client-runtime';
import type {
  CreateKeyErrorCode,
  CreateKeyRequest,
  CreateKeyResponse,
} from '@trent/kms-types/open';

/**
 * CreateKey for the runtime.
 *
 * spec/kms/operations/CreateKey.yaml:2
 */
export const createKeyOperation: ClientOperation<
  CreateKeyRequest,
  CreateKeyResponse,
  CreateKeyErrorCode
> = {
  name: 'CreateKey',
  target: 'TrentService.CreateKey',
  signingName: 'kms',
  output: { KeyMetadata: { CreationDate: 't', DeletionDate: 't', ValidTo: 't' } },

  idempotent: false,
};

/**
 * Create a KMS key.
 *
 * Creates a KMS key in the account of the caller and in the called Region. Everything in the request is optional: an
 * empty one makes a symmetric encryption KMS key whose material the service generates and which never leaves it.
 *
 * What the key is like is fixed now and for ever: KeySpec, KeyUsage, Origin and MultiRegion cannot be changed later.
 * Description, key policy, tags and state can. The key has no alias at first; CreateAlias gives it one.
 *
 * Key specs and what they may be used for:
 *
 * - SYMMETRIC_DEFAULT, also the default: ENCRYPT_DECRYPT. AES-256-GCM; in China Regions SM4.
 * - HMAC_224, HMAC_256, HMAC_384, HMAC_512: GENERATE_VERIFY_MAC.
 * - RSA_2048, RSA_3072, RSA_4096: ENCRYPT_DECRYPT or SIGN_VERIFY.
 * - ECC_NIST_P256, ECC_NIST_P384, ECC_NIST_P521: SIGN_VERIFY or KEY_AGREEMENT.
 * - ECC_SECG_P256K1, ECC_NIST_EDWARDS25519, ML_DSA_44, ML_DSA_65, ML_DSA_87: SIGN_VERIFY.
 * - SM2, in China Regions only: ENCRYPT_DECRYPT, SIGN_VERIFY or KEY_AGREEMENT.
 *
 * KeyUsage may be left out for SYMMETRIC_DEFAULT alone; every other key spec needs it.
 *
 * With Origin EXTERNAL the KMS key starts without key material, in the key state PendingImport, until
 * ImportKeyMaterial brings some. A multi-Region primary key is made with MultiRegion; ReplicateKey then makes its
 * replicas in other Regions. A KMS key in a custom key store needs Origin AWS_CLOUDHSM or EXTERNAL_KEY_STORE,
 * CustomKeyStoreId and, in an external key store, XksKeyId; it is a symmetric encryption key, of a single Region, and
 * its key store must be connected.
 *
 * Without a key policy the KMS key gets the default one, which lets the account of the caller decide by IAM policies.
 * A key policy that would keep the caller from changing it later is refused, unless BypassPolicyLockoutSafetyCheck
 * says that this is meant.
 *
 * The permission is one of IAM policies, for there is no key policy yet; with Tags the caller needs kms:TagResource
 * too.
 *
 * Needs the permission kms:CreateKey, kms:TagResource.
 *
 * Throws ServiceError; `code` is one of CreateKeyErrorCode.
 *
 * spec/kms/operations/CreateKey.yaml:2
 */
export function createKey(
  client: Client,
  input: CreateKeyRequest = {},
  options?: CallOptions,
): Promise<CreateKeyResponse> {
  return client.send(createKeyOperation, input, options);
}
