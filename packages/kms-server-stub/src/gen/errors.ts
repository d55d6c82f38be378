import type { ErrorDescriptor } from '@trent/server-runtime';
import type { KmsErrorCode } from '@trent/kms-types';

/**
 * Status, fault and message member of every error, by code.
 */
export const errors: Readonly<Record<KmsErrorCode, ErrorDescriptor>> = {
  /**
   * The KMS key, alias or other entity that the request names does not exist here.
   *
   * spec/kms/errors.yaml:4
   */
  NotFoundException: { status: 400, fault: 'client', messageMember: 'message' },
  /**
   * The KMS key is disabled.
   *
   * spec/kms/errors.yaml:10
   */
  DisabledException: { status: 400, fault: 'client', messageMember: 'message' },
  /**
   * The KMS key cannot be reached at the moment; try again.
   *
   * spec/kms/errors.yaml:16
   */
  KeyUnavailableException: { status: 500, fault: 'server', messageMember: 'message' },
  /**
   * A part that the service depends on did not answer in time; try again.
   *
   * spec/kms/errors.yaml:22
   */
  DependencyTimeoutException: { status: 500, fault: 'server', messageMember: 'message' },
  /**
   * The usage, spec or algorithm of the KMS key does not fit the operation.
   *
   * spec/kms/errors.yaml:35
   */
  InvalidKeyUsageException: { status: 400, fault: 'client', messageMember: 'message' },
  /**
   * A grant token in the request is not valid.
   *
   * spec/kms/errors.yaml:41
   */
  InvalidGrantTokenException: { status: 400, fault: 'client', messageMember: 'message' },
  /**
   * The service failed for a reason of its own; try again.
   *
   * spec/kms/errors.yaml:47
   */
  KMSInternalException: { status: 500, fault: 'server', messageMember: 'message' },
  /**
   * The state of the KMS key does not allow the operation.
   *
   * spec/kms/errors.yaml:53
   */
  KMSInvalidStateException: { status: 400, fault: 'client', messageMember: 'message' },
  /**
   * The request was a dry run and would have succeeded.
   *
   * spec/kms/errors.yaml:60
   */
  DryRunOperationException: { status: 400, fault: 'client', messageMember: 'message' },
  /**
   * An ARN in the request is malformed, or of a kind that the operation does not accept.
   *
   * spec/kms/errors.yaml:67
   */
  InvalidArnException: { status: 400, fault: 'client', messageMember: 'message' },
  /**
   * The ciphertext is not one of this service's, was altered, or was made under another encryption context.
   *
   * spec/kms/errors.yaml:73
   */
  InvalidCiphertextException: { status: 400, fault: 'client', messageMember: 'message' },
  /**
   * The KMS key in the request is not the one that made the ciphertext.
   *
   * spec/kms/errors.yaml:80
   */
  IncorrectKeyException: { status: 400, fault: 'client', messageMember: 'message' },
  /**
   * The key policy is not a valid one, or would lock the caller out of changing it.
   *
   * spec/kms/errors.yaml:86
   */
  MalformedPolicyDocumentException: { status: 400, fault: 'client', messageMember: 'message' },
  /**
   * What the request asks for is not possible with this kind of KMS key, in this Region, or at all.
   *
   * spec/kms/errors.yaml:92
   */
  UnsupportedOperationException: { status: 400, fault: 'client', messageMember: 'message' },
  /**
   * A quota is used up: of keys, of aliases of a KMS key, or the size of a key policy.
   *
   * spec/kms/errors.yaml:98
   */
  LimitExceededException: { status: 400, fault: 'client', messageMember: 'message' },
  /**
   * A tag in the request is not allowed, or the tags are too many.
   *
   * spec/kms/errors.yaml:105
   */
  TagException: { status: 400, fault: 'client', messageMember: 'message' },
  /**
   * The custom key store that the request names does not exist.
   *
   * spec/kms/errors.yaml:111
   */
  CustomKeyStoreNotFoundException: { status: 400, fault: 'client', messageMember: 'message' },
  /**
   * The connection state of the custom key store does not allow the operation.
   *
   * spec/kms/errors.yaml:117
   */
  CustomKeyStoreInvalidStateException: { status: 400, fault: 'client', messageMember: 'message' },
  /**
   * The CloudHSM cluster behind the custom key store does not meet its requirements.
   *
   * spec/kms/errors.yaml:123
   */
  CloudHsmClusterInvalidConfigurationException: {
    status: 400,
    fault: 'client',
    messageMember: 'message',
  },
  /**
   * The external key does not meet the requirements of an external key store.
   *
   * spec/kms/errors.yaml:130
   */
  XksKeyInvalidConfigurationException: { status: 400, fault: 'client', messageMember: 'message' },
  /**
   * The external key belongs to another KMS key of the external key store already.
   *
   * spec/kms/errors.yaml:136
   */
  XksKeyAlreadyInUseException: { status: 400, fault: 'client', messageMember: 'message' },
  /**
   * The external key store has no key with this identifier.
   *
   * spec/kms/errors.yaml:142
   */
  XksKeyNotFoundException: { status: 400, fault: 'client', messageMember: 'message' },
  /**
   * The marker does not belong to this list.
   *
   * spec/kms/errors.yaml:148
   */
  InvalidMarkerException: { status: 400, fault: 'client', messageMember: 'message' },
  /**
   * An alias with this name exists already.
   *
   * spec/kms/errors.yaml:154
   */
  AlreadyExistsException: { status: 400, fault: 'client', messageMember: 'message' },
  /**
   * The alias name is not valid. Declared, but the service answers ValidationException instead.
   *
   * spec/kms/errors.yaml:160
   */
  InvalidAliasNameException: { status: 400, fault: 'client', messageMember: 'message' },
  /**
   * The request violates a limit of a member, or a rule over several members.
   *
   * spec/kms/errors.yaml:166
   */
  ValidationException: { status: 400, fault: 'client', messageMember: 'message' },
  /**
   * No policy or grant allows the caller to do this, or one denies it.
   *
   * spec/kms/errors.yaml:172
   */
  AccessDeniedException: { status: 400, fault: 'client', messageMember: 'Message' },
  /**
   * The body is not JSON, or a member has the wrong JSON type.
   *
   * spec/kms/errors.yaml:178
   */
  SerializationException: { status: 400, fault: 'client', messageMember: 'Message' },
  /**
   * X-Amz-Target names no operation of this service. With a media type other than those of the protocol the status is 404 and the body XML.
   *
   * spec/kms/errors.yaml:184
   */
  UnknownOperationException: { status: 400, fault: 'client', messageMember: 'message' },
  /**
   * The alias name is reserved for AWS.
   *
   * spec/kms/errors.yaml:192
   */
  NotAuthorizedException: { status: 400, fault: 'client', messageMember: 'message' },
  /**
   * The request carries no signature.
   *
   * spec/kms/errors.yaml:198
   */
  MissingAuthenticationTokenException: { status: 400, fault: 'client', messageMember: 'message' },
  /**
   * A part of the signature is missing or malformed.
   *
   * spec/kms/errors.yaml:205
   */
  IncompleteSignatureException: { status: 400, fault: 'client', messageMember: 'message' },
  /**
   * The signature does not fit the request, its scope is not this service, or its time is too far off.
   *
   * spec/kms/errors.yaml:212
   */
  InvalidSignatureException: { status: 400, fault: 'client', messageMember: 'message' },
  /**
   * The access key or the session token is not known.
   *
   * spec/kms/errors.yaml:218
   */
  UnrecognizedClientException: { status: 400, fault: 'client', messageMember: 'message' },
  /**
   * The session token has expired.
   *
   * spec/kms/errors.yaml:224
   */
  ExpiredTokenException: { status: 400, fault: 'client', messageMember: 'message' },
  /**
   * The caller sends requests faster than allowed; try again later.
   *
   * spec/kms/errors.yaml:230
   */
  ThrottlingException: { status: 400, fault: 'client', messageMember: 'message' },
  /**
   * The body is larger than the service reads.
   *
   * spec/kms/errors.yaml:237
   */
  RequestEntityTooLargeException: { status: 413, fault: 'client', messageMember: 'message' },
};
