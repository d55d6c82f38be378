import type { Answer } from '@trent/server-runtime';
import type { KmsErrorCode } from '@trent/kms-types';

/**
 * Names of the refusals that the spec gives a text.
 */
export type KmsAnswerName =
  | 'disabled'
  | 'pending-deletion'
  | 'pending-import'
  | 'unavailable'
  | 'creating'
  | 'updating'
  | 'not-pending-deletion'
  | 'key-not-found'
  | 'key-id-invalid'
  | 'key-arn-id-invalid'
  | 'arn-of-other-region'
  | 'alias-not-found'
  | 'alias-not-supported'
  | 'key-usage'
  | 'asymmetric-data-key'
  | 'algorithm-mismatch'
  | 'data-key-length'
  | 'plaintext-too-long'
  | 'encryption-context-asymmetric'
  | 'ciphertext-missing'
  | 'invalid-ciphertext'
  | 'incorrect-key'
  | 'ciphertext-key-inaccessible'
  | 'dry-run'
  | 'no-identity-policy'
  | 'no-resource-policy'
  | 'no-session-policy'
  | 'denied-by-resource-policy'
  | 'denied-by-identity-policy'
  | 'no-identity-policy-to-tag'
  | 'key-usage-missing'
  | 'key-usage-incompatible'
  | 'key-usage-incompatible-symmetric'
  | 'key-spec-twice'
  | 'policy-lockout'
  | 'policy-principal-invalid'
  | 'tags-too-many'
  | 'tags-duplicate'
  | 'tags-reserved'
  | 'alias-prefix'
  | 'alias-usage-change'
  | 'throttled'
  | 'alias-reserved'
  | 'alias-exists'
  | 'alias-characters'
  | 'alias-target-alias'
  | 'alias-type-change'
  | 'alias-limit'
  | 'arn-malformed'
  | 'key-id-missing'
  | 'dry-run-modifiers-misused'
  | 'invalid-grant-token'
  | 'recipient-invalid'
  | 'invalid-marker'
  | 'deletion-window'
  | 'key-spec-not-in-region'
  | 'policy-malformed'
  | 'policy-too-large'
  | 'not-supported';

/**
 * Error code and message template of each; `null` where the answer carries no message.
 */
export const answers: Readonly<Record<KmsAnswerName, Answer & { readonly error: KmsErrorCode }>> = {
  /**
   * spec/kms/answers.yaml:16
   */
  disabled: { error: 'DisabledException', message: '{arn} is disabled.' },
  /**
   * spec/kms/answers.yaml:19
   */
  'pending-deletion': { error: 'KMSInvalidStateException', message: '{arn} is pending deletion.' },
  /**
   * spec/kms/answers.yaml:22
   */
  'pending-import': { error: 'KMSInvalidStateException', message: '{arn} is pending import.' },
  /**
   * spec/kms/answers.yaml:25
   */
  unavailable: { error: 'KMSInvalidStateException', message: '{arn} is unavailable.' },
  /**
   * spec/kms/answers.yaml:28
   */
  creating: { error: 'KMSInvalidStateException', message: '{arn} is creating.' },
  /**
   * spec/kms/answers.yaml:31
   */
  updating: { error: 'KMSInvalidStateException', message: '{arn} is updating.' },
  /**
   * spec/kms/answers.yaml:34
   */
  'not-pending-deletion': {
    error: 'KMSInvalidStateException',
    message: '{arn} is not pending deletion.',
  },
  /**
   * spec/kms/answers.yaml:39
   */
  'key-not-found': { error: 'NotFoundException', message: "Key '{arn}' does not exist" },
  /**
   * spec/kms/answers.yaml:42
   */
  'key-id-invalid': { error: 'NotFoundException', message: "Invalid keyId '{id}'" },
  /**
   * spec/kms/answers.yaml:45
   */
  'key-arn-id-invalid': { error: 'NotFoundException', message: 'Invalid keyId {id}' },
  /**
   * spec/kms/answers.yaml:48
   */
  'arn-of-other-region': { error: 'NotFoundException', message: 'Invalid arn {region}' },
  /**
   * spec/kms/answers.yaml:51
   */
  'alias-not-found': { error: 'NotFoundException', message: 'Alias {aliasArn} is not found.' },
  /**
   * spec/kms/answers.yaml:54
   */
  'alias-not-supported': {
    error: 'InvalidArnException',
    message: 'Key Aliases are not supported for this operation.',
  },
  /**
   * spec/kms/answers.yaml:59
   */
  'key-usage': {
    error: 'InvalidKeyUsageException',
    message: '{arn} key usage is {usage} which is not valid for {operation}.',
  },
  /**
   * spec/kms/answers.yaml:62
   */
  'asymmetric-data-key': {
    error: 'InvalidKeyUsageException',
    message: 'You cannot generate a data key with an asymmetric CMK',
  },
  /**
   * spec/kms/answers.yaml:65
   */
  'algorithm-mismatch': {
    error: 'InvalidKeyUsageException',
    message: 'Algorithm {algorithm} is incompatible with key spec {spec}.',
  },
  /**
   * spec/kms/answers.yaml:70
   */
  'data-key-length': {
    error: 'ValidationException',
    message: 'Please specify either number of bytes or key spec.',
  },
  /**
   * spec/kms/answers.yaml:73
   */
  'plaintext-too-long': {
    error: 'ValidationException',
    message:
      'Algorithm {algorithm} and key spec {spec} cannot encrypt data larger than {limit} bytes.',
  },
  /**
   * spec/kms/answers.yaml:76
   */
  'encryption-context-asymmetric': {
    error: 'ValidationException',
    message: 'EncryptionContext is not supported when encrypting/decrypting with asymmetric CMKs.',
  },
  /**
   * spec/kms/answers.yaml:79
   */
  'ciphertext-missing': {
    error: 'ValidationException',
    message:
      "1 validation error detected: Value null at 'ciphertextBlob' failed to satisfy constraint: Member must not be null",
  },
  /**
   * spec/kms/answers.yaml:82
   */
  'invalid-ciphertext': { error: 'InvalidCiphertextException', message: null },
  /**
   * spec/kms/answers.yaml:84
   */
  'incorrect-key': {
    error: 'IncorrectKeyException',
    message: 'The key ID in the request does not identify a CMK that can perform this operation.',
  },
  /**
   * spec/kms/answers.yaml:87
   */
  'ciphertext-key-inaccessible': {
    error: 'AccessDeniedException',
    message:
      'The ciphertext refers to a customer master key that does not exist, does not exist in this region, or you are not allowed to access.',
  },
  /**
   * spec/kms/answers.yaml:92
   */
  'dry-run': {
    error: 'DryRunOperationException',
    message: 'The request would have succeeded, but the DryRun option is set.',
  },
  /**
   * spec/kms/answers.yaml:97
   */
  'no-identity-policy': {
    error: 'AccessDeniedException',
    message:
      'User: {principal} is not authorized to perform: {action} on resource: {resource} because no identity-based policy allows the {action} action',
  },
  /**
   * spec/kms/answers.yaml:102
   */
  'no-resource-policy': {
    error: 'AccessDeniedException',
    message:
      'User: {principal} is not authorized to perform: {action} on resource: {resource} because no resource-based policy allows the {action} action',
  },
  /**
   * spec/kms/answers.yaml:107
   */
  'no-session-policy': {
    error: 'AccessDeniedException',
    message:
      'User: {principal} is not authorized to perform: {action} on resource: {resource} because no session policy allows the {action} action',
  },
  /**
   * spec/kms/answers.yaml:112
   */
  'denied-by-resource-policy': {
    error: 'AccessDeniedException',
    message:
      'User: {principal} is not authorized to perform: {action} on resource: {resource} with an explicit deny in a resource-based policy',
  },
  /**
   * spec/kms/answers.yaml:117
   */
  'denied-by-identity-policy': {
    error: 'AccessDeniedException',
    message:
      'User: {principal} is not authorized to perform: {action} on resource: {resource} with an explicit deny in an identity-based policy',
  },
  /**
   * spec/kms/answers.yaml:123
   */
  'no-identity-policy-to-tag': {
    error: 'AccessDeniedException',
    message:
      'User: {principal} is not authorized to perform: {action} because no identity-based policy allows the {action} action',
  },
  /**
   * spec/kms/answers.yaml:130
   */
  'key-usage-missing': {
    error: 'ValidationException',
    message:
      'You must specify a KeyUsage value for all KMS keys except for symmetric encryption keys.',
  },
  /**
   * spec/kms/answers.yaml:133
   */
  'key-usage-incompatible': {
    error: 'ValidationException',
    message: 'KeyUsage {usage} is not compatible with KeySpec {spec}',
  },
  /**
   * spec/kms/answers.yaml:137
   */
  'key-usage-incompatible-symmetric': {
    error: 'ValidationException',
    message:
      'The operation failed because the KeyUsage value of the CMK is {usage}. To perform this operation, the KeyUsage value must be ENCRYPT_DECRYPT.',
  },
  /**
   * spec/kms/answers.yaml:142
   */
  'key-spec-twice': {
    error: 'ValidationException',
    message:
      'You cannot specify KeySpec and CustomerMasterKeySpec in the same request. CustomerMasterKeySpec is deprecated.',
  },
  /**
   * spec/kms/answers.yaml:146
   */
  'policy-lockout': {
    error: 'MalformedPolicyDocumentException',
    message: 'The new key policy will not allow you to update the key policy in the future.',
  },
  /**
   * spec/kms/answers.yaml:149
   */
  'policy-principal-invalid': {
    error: 'MalformedPolicyDocumentException',
    message: 'Policy contains a statement with one or more invalid principals.',
  },
  /**
   * spec/kms/answers.yaml:152
   */
  'tags-too-many': { error: 'TagException', message: 'Too many tags' },
  /**
   * spec/kms/answers.yaml:155
   */
  'tags-duplicate': { error: 'TagException', message: 'Duplicate tag keys' },
  /**
   * spec/kms/answers.yaml:158
   */
  'tags-reserved': { error: 'TagException', message: 'Tags beginning with aws: are reserved' },
  /**
   * spec/kms/answers.yaml:163
   */
  'alias-prefix': {
    error: 'ValidationException',
    message:
      'Alias must start with the prefix "alias/". Please see https://docs.aws.amazon.com/kms/latest/developerguide/kms-alias.html',
  },
  /**
   * spec/kms/answers.yaml:168
   */
  'alias-usage-change': {
    error: 'ValidationException',
    message:
      'Alias {alias} cannot be changed from a CMK with key usage {old} to a CMK with key usage {new}. The key usage of the current CMK and the new CMK must be the same.',
  },
  /**
   * spec/kms/answers.yaml:175
   */
  throttled: {
    error: 'ThrottlingException',
    message:
      'You have exceeded the rate at which you may call KMS. Reduce the frequency of your calls.',
  },
  /**
   * spec/kms/answers.yaml:180
   */
  'alias-reserved': { error: 'NotAuthorizedException', message: null },
  /**
   * spec/kms/answers.yaml:182
   */
  'alias-exists': {
    error: 'AlreadyExistsException',
    message: 'An alias with the name {aliasArn} already exists',
  },
  /**
   * spec/kms/answers.yaml:185
   */
  'alias-characters': {
    error: 'ValidationException',
    message: '{alias} contains invalid characters for an alias',
  },
  /**
   * spec/kms/answers.yaml:188
   */
  'alias-target-alias': {
    error: 'ValidationException',
    message: 'Aliases must refer to keys. Not aliases',
  },
  /**
   * spec/kms/answers.yaml:191
   */
  'alias-type-change': {
    error: 'ValidationException',
    message:
      'Alias {alias} cannot be changed from a CMK with key type {old} to a CMK with key type {new}. The key types of the current CMK and the new CMK must be the same.',
  },
  /**
   * spec/kms/answers.yaml:196
   */
  'alias-limit': {
    error: 'LimitExceededException',
    message: '{arn} has {limit} aliases already, which is the limit.',
  },
  /**
   * spec/kms/answers.yaml:199
   */
  'arn-malformed': {
    error: 'InvalidArnException',
    message: '{id} is not an ARN of a KMS key or alias.',
  },
  /**
   * spec/kms/answers.yaml:202
   */
  'key-id-missing': {
    error: 'ValidationException',
    message:
      "1 validation error detected: Value null at 'keyId' failed to satisfy constraint: Member must not be null",
  },
  /**
   * spec/kms/answers.yaml:205
   */
  'dry-run-modifiers-misused': {
    error: 'ValidationException',
    message: 'DryRunModifiers needs DryRun to be true.',
  },
  /**
   * spec/kms/answers.yaml:208
   */
  'invalid-grant-token': {
    error: 'InvalidGrantTokenException',
    message: 'A grant token in the request is not valid.',
  },
  /**
   * spec/kms/answers.yaml:211
   */
  'recipient-invalid': {
    error: 'ValidationException',
    message: 'The attestation document of the recipient is not valid.',
  },
  /**
   * spec/kms/answers.yaml:214
   */
  'invalid-marker': {
    error: 'InvalidMarkerException',
    message: 'The marker is not one that this list has answered.',
  },
  /**
   * spec/kms/answers.yaml:217
   */
  'deletion-window': {
    error: 'ValidationException',
    message: 'PendingWindowInDays should be between 7 and 30, but it is {days}',
  },
  /**
   * spec/kms/answers.yaml:220
   */
  'key-spec-not-in-region': {
    error: 'UnsupportedOperationException',
    message: 'KeySpec {spec} is not supported in this Region',
  },
  /**
   * spec/kms/answers.yaml:223
   */
  'policy-malformed': {
    error: 'MalformedPolicyDocumentException',
    message: 'The key policy cannot be read: {value}.',
  },
  /**
   * spec/kms/answers.yaml:226
   */
  'policy-too-large': {
    error: 'LimitExceededException',
    message: 'The key policy is larger than {limit} bytes.',
  },
  /**
   * spec/kms/answers.yaml:230
   */
  'not-supported': {
    error: 'UnsupportedOperationException',
    message: '{value} is not supported by this service.',
  },
};
