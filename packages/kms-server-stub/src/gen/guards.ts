import type { OperationGuard } from '@trent/server-runtime';
import type { KmsOperationName } from '@trent/kms-types';

/**
 * Permissions, key preconditions, exclusive members and the order of checks, by operation.
 */
export const guards: Readonly<Record<KmsOperationName, OperationGuard>> = {
  /**
   * spec/kms/operations/GenerateDataKeyWithoutPlaintext.yaml:2
   */
  GenerateDataKeyWithoutPlaintext: {
    operation: 'GenerateDataKeyWithoutPlaintext',
    permissions: [
      {
        action: 'kms:GenerateDataKeyWithoutPlaintext',
        policy: 'key-policy',
        resource: 'KeyId',
        when: null,
      },
    ],
    crossAccount: true,
    keys: [
      // spec/kms/operations/GenerateDataKeyWithoutPlaintext.yaml:164
      {
        member: 'KeyId',
        required: true,
        identifiers: ['key-id', 'key-arn', 'alias-name', 'alias-arn'],
        crossAccountIdentifiers: ['key-arn', 'alias-arn'],
        identifierAnswer: null,
        usage: 'ENCRYPT_DECRYPT',
        specs: ['SYMMETRIC_DEFAULT'],
        specAnswer: 'asymmetric-data-key',
        algorithm: null,
        algorithmAnswer: null,
        states: {
          Enabled: 'allowed',
          Disabled: 'disabled',
          PendingDeletion: 'pending-deletion',
          PendingReplicaDeletion: 'pending-deletion',
          PendingImport: 'pending-import',
          Unavailable: 'unavailable',
          Creating: 'creating',
          Updating: 'allowed',
        },
      },
    ],
    exclusive: [
      // spec/kms/operations/GenerateDataKeyWithoutPlaintext.yaml:105
      { members: ['KeySpec', 'NumberOfBytes'], exactly: 'one', answer: 'data-key-length' },
    ],
    checks: [
      'identifier-form',
      'key-lookup',
      'permission',
      'exclusive-members',
      'key-usage',
      'key-state',
      'key-spec',
      'dry-run',
      'operation',
    ],
    dryRun: 'DryRun',
    encryptionContext: ['EncryptionContext'],
  },
  /**
   * spec/kms/operations/GenerateDataKey.yaml:2
   */
  GenerateDataKey: {
    operation: 'GenerateDataKey',
    permissions: [
      { action: 'kms:GenerateDataKey', policy: 'key-policy', resource: 'KeyId', when: null },
    ],
    crossAccount: true,
    keys: [
      // spec/kms/operations/GenerateDataKey.yaml:179
      {
        member: 'KeyId',
        required: true,
        identifiers: ['key-id', 'key-arn', 'alias-name', 'alias-arn'],
        crossAccountIdentifiers: ['key-arn', 'alias-arn'],
        identifierAnswer: null,
        usage: 'ENCRYPT_DECRYPT',
        specs: ['SYMMETRIC_DEFAULT'],
        specAnswer: 'asymmetric-data-key',
        algorithm: null,
        algorithmAnswer: null,
        states: {
          Enabled: 'allowed',
          Disabled: 'disabled',
          PendingDeletion: 'pending-deletion',
          PendingReplicaDeletion: 'pending-deletion',
          PendingImport: 'pending-import',
          Unavailable: 'unavailable',
          Creating: 'creating',
          Updating: 'allowed',
        },
      },
    ],
    exclusive: [
      // spec/kms/operations/GenerateDataKey.yaml:107
      { members: ['KeySpec', 'NumberOfBytes'], exactly: 'one', answer: 'data-key-length' },
    ],
    checks: [
      'identifier-form',
      'key-lookup',
      'permission',
      'exclusive-members',
      'key-usage',
      'key-state',
      'key-spec',
      'dry-run',
      'operation',
    ],
    dryRun: 'DryRun',
    encryptionContext: ['EncryptionContext'],
  },
  /**
   * spec/kms/operations/Encrypt.yaml:2
   */
  Encrypt: {
    operation: 'Encrypt',
    permissions: [{ action: 'kms:Encrypt', policy: 'key-policy', resource: 'KeyId', when: null }],
    crossAccount: true,
    keys: [
      // spec/kms/operations/Encrypt.yaml:145
      {
        member: 'KeyId',
        required: true,
        identifiers: ['key-id', 'key-arn', 'alias-name', 'alias-arn'],
        crossAccountIdentifiers: ['key-arn', 'alias-arn'],
        identifierAnswer: null,
        usage: 'ENCRYPT_DECRYPT',
        specs: null,
        specAnswer: null,
        algorithm: 'EncryptionAlgorithm',
        algorithmAnswer: 'algorithm-mismatch',
        states: {
          Enabled: 'allowed',
          Disabled: 'disabled',
          PendingDeletion: 'pending-deletion',
          PendingReplicaDeletion: 'pending-deletion',
          PendingImport: 'pending-import',
          Unavailable: 'unavailable',
          Creating: 'creating',
          Updating: 'allowed',
        },
      },
    ],
    exclusive: [],
    checks: [
      'identifier-form',
      'key-lookup',
      'permission',
      'key-usage',
      'key-state',
      'algorithm',
      'operation',
      'dry-run',
    ],
    dryRun: 'DryRun',
    encryptionContext: ['EncryptionContext'],
  },
  /**
   * spec/kms/operations/Decrypt.yaml:2
   */
  Decrypt: {
    operation: 'Decrypt',
    permissions: [{ action: 'kms:Decrypt', policy: 'key-policy', resource: 'KeyId', when: null }],
    crossAccount: true,
    keys: [
      // spec/kms/operations/Decrypt.yaml:175
      {
        member: 'KeyId',
        required: false,
        identifiers: ['key-id', 'key-arn', 'alias-name', 'alias-arn'],
        crossAccountIdentifiers: ['key-arn', 'alias-arn'],
        identifierAnswer: null,
        usage: 'ENCRYPT_DECRYPT',
        specs: null,
        specAnswer: null,
        algorithm: 'EncryptionAlgorithm',
        algorithmAnswer: 'algorithm-mismatch',
        states: {
          Enabled: 'allowed',
          Disabled: 'disabled',
          PendingDeletion: 'pending-deletion',
          PendingReplicaDeletion: 'pending-deletion',
          PendingImport: 'pending-import',
          Unavailable: 'unavailable',
          Creating: 'creating',
          Updating: 'allowed',
        },
      },
    ],
    exclusive: [],
    checks: [
      'identifier-form',
      'ciphertext',
      'key-lookup',
      'incorrect-key',
      'permission',
      'key-usage',
      'key-state',
      'algorithm',
      'operation',
      'dry-run',
    ],
    dryRun: 'DryRun',
    encryptionContext: ['EncryptionContext'],
  },
  /**
   * spec/kms/operations/CreateKey.yaml:2
   */
  CreateKey: {
    operation: 'CreateKey',
    permissions: [
      { action: 'kms:CreateKey', policy: 'iam-policy', resource: '*', when: null },
      { action: 'kms:TagResource', policy: 'iam-policy', resource: '*', when: 'Tags' },
    ],
    crossAccount: false,
    keys: [],
    exclusive: [
      // spec/kms/operations/CreateKey.yaml:122
      {
        members: ['KeySpec', 'CustomerMasterKeySpec'],
        exactly: 'at-most-one',
        answer: 'key-spec-twice',
      },
    ],
    checks: ['permission', 'exclusive-members', 'operation'],
    dryRun: null,
    encryptionContext: [],
  },
  /**
   * spec/kms/operations/DescribeKey.yaml:2
   */
  DescribeKey: {
    operation: 'DescribeKey',
    permissions: [
      { action: 'kms:DescribeKey', policy: 'key-policy', resource: 'KeyId', when: null },
    ],
    crossAccount: true,
    keys: [
      // spec/kms/operations/DescribeKey.yaml:118
      {
        member: 'KeyId',
        required: true,
        identifiers: ['key-id', 'key-arn', 'alias-name', 'alias-arn'],
        crossAccountIdentifiers: ['key-arn', 'alias-arn'],
        identifierAnswer: null,
        usage: null,
        specs: null,
        specAnswer: null,
        algorithm: null,
        algorithmAnswer: null,
        states: {
          Enabled: 'allowed',
          Disabled: 'allowed',
          PendingDeletion: 'allowed',
          PendingReplicaDeletion: 'allowed',
          PendingImport: 'allowed',
          Unavailable: 'allowed',
          Creating: 'allowed',
          Updating: 'allowed',
        },
      },
    ],
    exclusive: [],
    checks: ['identifier-form', 'key-lookup', 'permission', 'key-state', 'operation'],
    dryRun: null,
    encryptionContext: [],
  },
  /**
   * spec/kms/operations/ListKeys.yaml:2
   */
  ListKeys: {
    operation: 'ListKeys',
    permissions: [{ action: 'kms:ListKeys', policy: 'iam-policy', resource: '*', when: null }],
    crossAccount: false,
    keys: [],
    exclusive: [],
    checks: ['permission', 'operation'],
    dryRun: null,
    encryptionContext: [],
  },
  /**
   * spec/kms/operations/EnableKey.yaml:2
   */
  EnableKey: {
    operation: 'EnableKey',
    permissions: [{ action: 'kms:EnableKey', policy: 'key-policy', resource: 'KeyId', when: null }],
    crossAccount: false,
    keys: [
      // spec/kms/operations/EnableKey.yaml:78
      {
        member: 'KeyId',
        required: true,
        identifiers: ['key-id', 'key-arn'],
        crossAccountIdentifiers: [],
        identifierAnswer: null,
        usage: null,
        specs: null,
        specAnswer: null,
        algorithm: null,
        algorithmAnswer: null,
        states: {
          Enabled: 'allowed',
          Disabled: 'allowed',
          PendingDeletion: 'pending-deletion',
          PendingReplicaDeletion: 'pending-deletion',
          PendingImport: 'pending-import',
          Unavailable: 'allowed',
          Creating: 'creating',
          Updating: 'updating',
        },
      },
    ],
    exclusive: [],
    checks: ['identifier-form', 'key-lookup', 'permission', 'key-state', 'operation'],
    dryRun: null,
    encryptionContext: [],
  },
  /**
   * spec/kms/operations/DisableKey.yaml:2
   */
  DisableKey: {
    operation: 'DisableKey',
    permissions: [
      { action: 'kms:DisableKey', policy: 'key-policy', resource: 'KeyId', when: null },
    ],
    crossAccount: false,
    keys: [
      // spec/kms/operations/DisableKey.yaml:77
      {
        member: 'KeyId',
        required: true,
        identifiers: ['key-id', 'key-arn'],
        crossAccountIdentifiers: [],
        identifierAnswer: null,
        usage: null,
        specs: null,
        specAnswer: null,
        algorithm: null,
        algorithmAnswer: null,
        states: {
          Enabled: 'allowed',
          Disabled: 'allowed',
          PendingDeletion: 'pending-deletion',
          PendingReplicaDeletion: 'pending-deletion',
          PendingImport: 'pending-import',
          Unavailable: 'allowed',
          Creating: 'creating',
          Updating: 'updating',
        },
      },
    ],
    exclusive: [],
    checks: ['identifier-form', 'key-lookup', 'permission', 'key-state', 'operation'],
    dryRun: null,
    encryptionContext: [],
  },
  /**
   * spec/kms/operations/ScheduleKeyDeletion.yaml:2
   */
  ScheduleKeyDeletion: {
    operation: 'ScheduleKeyDeletion',
    permissions: [
      { action: 'kms:ScheduleKeyDeletion', policy: 'key-policy', resource: 'KeyId', when: null },
    ],
    crossAccount: false,
    keys: [
      // spec/kms/operations/ScheduleKeyDeletion.yaml:117
      {
        member: 'KeyId',
        required: true,
        identifiers: ['key-id', 'key-arn'],
        crossAccountIdentifiers: [],
        identifierAnswer: null,
        usage: null,
        specs: null,
        specAnswer: null,
        algorithm: null,
        algorithmAnswer: null,
        states: {
          Enabled: 'allowed',
          Disabled: 'allowed',
          PendingDeletion: 'pending-deletion',
          PendingReplicaDeletion: 'pending-deletion',
          PendingImport: 'allowed',
          Unavailable: 'allowed',
          Creating: 'allowed',
          Updating: 'updating',
        },
      },
    ],
    exclusive: [],
    checks: ['identifier-form', 'key-lookup', 'permission', 'key-state', 'operation'],
    dryRun: null,
    encryptionContext: [],
  },
  /**
   * spec/kms/operations/CancelKeyDeletion.yaml:2
   */
  CancelKeyDeletion: {
    operation: 'CancelKeyDeletion',
    permissions: [
      { action: 'kms:CancelKeyDeletion', policy: 'key-policy', resource: 'KeyId', when: null },
    ],
    crossAccount: false,
    keys: [
      // spec/kms/operations/CancelKeyDeletion.yaml:84
      {
        member: 'KeyId',
        required: true,
        identifiers: ['key-id', 'key-arn'],
        crossAccountIdentifiers: [],
        identifierAnswer: null,
        usage: null,
        specs: null,
        specAnswer: null,
        algorithm: null,
        algorithmAnswer: null,
        states: {
          Enabled: 'not-pending-deletion',
          Disabled: 'not-pending-deletion',
          PendingDeletion: 'allowed',
          PendingReplicaDeletion: 'allowed',
          PendingImport: 'not-pending-deletion',
          Unavailable: 'not-pending-deletion',
          Creating: 'not-pending-deletion',
          Updating: 'not-pending-deletion',
        },
      },
    ],
    exclusive: [],
    checks: ['identifier-form', 'key-lookup', 'permission', 'key-state', 'operation'],
    dryRun: null,
    encryptionContext: [],
  },
  /**
   * spec/kms/operations/CreateAlias.yaml:2
   */
  CreateAlias: {
    operation: 'CreateAlias',
    permissions: [
      { action: 'kms:CreateAlias', policy: 'iam-policy', resource: 'AliasName', when: null },
      { action: 'kms:CreateAlias', policy: 'key-policy', resource: 'TargetKeyId', when: null },
    ],
    crossAccount: false,
    keys: [
      // spec/kms/operations/CreateAlias.yaml:93
      {
        member: 'TargetKeyId',
        required: true,
        identifiers: ['key-id', 'key-arn'],
        crossAccountIdentifiers: [],
        identifierAnswer: 'alias-target-alias',
        usage: null,
        specs: null,
        specAnswer: null,
        algorithm: null,
        algorithmAnswer: null,
        states: {
          Enabled: 'allowed',
          Disabled: 'allowed',
          PendingDeletion: 'pending-deletion',
          PendingReplicaDeletion: 'pending-deletion',
          PendingImport: 'allowed',
          Unavailable: 'allowed',
          Creating: 'allowed',
          Updating: 'allowed',
        },
      },
    ],
    exclusive: [],
    checks: ['identifier-form', 'key-lookup', 'permission', 'key-state', 'operation'],
    dryRun: null,
    encryptionContext: [],
  },
  /**
   * spec/kms/operations/UpdateAlias.yaml:2
   */
  UpdateAlias: {
    operation: 'UpdateAlias',
    permissions: [
      { action: 'kms:UpdateAlias', policy: 'iam-policy', resource: 'AliasName', when: null },
      { action: 'kms:UpdateAlias', policy: 'key-policy', resource: 'AliasName', when: null },
      { action: 'kms:UpdateAlias', policy: 'key-policy', resource: 'TargetKeyId', when: null },
    ],
    crossAccount: false,
    keys: [
      // spec/kms/operations/UpdateAlias.yaml:94
      {
        member: 'TargetKeyId',
        required: true,
        identifiers: ['key-id', 'key-arn'],
        crossAccountIdentifiers: [],
        identifierAnswer: 'alias-target-alias',
        usage: null,
        specs: null,
        specAnswer: null,
        algorithm: null,
        algorithmAnswer: null,
        states: {
          Enabled: 'allowed',
          Disabled: 'allowed',
          PendingDeletion: 'pending-deletion',
          PendingReplicaDeletion: 'pending-deletion',
          PendingImport: 'allowed',
          Unavailable: 'allowed',
          Creating: 'allowed',
          Updating: 'allowed',
        },
      },
    ],
    exclusive: [],
    checks: ['identifier-form', 'key-lookup', 'permission', 'key-state', 'operation'],
    dryRun: null,
    encryptionContext: [],
  },
  /**
   * spec/kms/operations/DeleteAlias.yaml:2
   */
  DeleteAlias: {
    operation: 'DeleteAlias',
    permissions: [
      { action: 'kms:DeleteAlias', policy: 'iam-policy', resource: 'AliasName', when: null },
      { action: 'kms:DeleteAlias', policy: 'key-policy', resource: 'AliasName', when: null },
    ],
    crossAccount: false,
    keys: [],
    exclusive: [],
    checks: ['identifier-form', 'key-lookup', 'permission', 'operation'],
    dryRun: null,
    encryptionContext: [],
  },
  /**
   * spec/kms/operations/ListAliases.yaml:2
   */
  ListAliases: {
    operation: 'ListAliases',
    permissions: [{ action: 'kms:ListAliases', policy: 'iam-policy', resource: '*', when: null }],
    crossAccount: false,
    keys: [
      // spec/kms/operations/ListAliases.yaml:108
      {
        member: 'KeyId',
        required: false,
        identifiers: ['key-id', 'key-arn'],
        crossAccountIdentifiers: [],
        identifierAnswer: null,
        usage: null,
        specs: null,
        specAnswer: null,
        algorithm: null,
        algorithmAnswer: null,
        states: {
          Enabled: 'allowed',
          Disabled: 'allowed',
          PendingDeletion: 'allowed',
          PendingReplicaDeletion: 'allowed',
          PendingImport: 'allowed',
          Unavailable: 'allowed',
          Creating: 'allowed',
          Updating: 'allowed',
        },
      },
    ],
    exclusive: [],
    checks: ['identifier-form', 'permission', 'key-lookup', 'key-state', 'operation'],
    dryRun: null,
    encryptionContext: [],
  },
};
