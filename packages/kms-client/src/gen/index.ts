export type * from '@trent/kms-types/open';
export {
  ServiceError,
  TransportError,
  isServiceError,
  isTransportError,
} from '@trent/client-runtime';
export { KmsClient } from './client.ts';
export { createKmsClient } from './config.ts';
export type { KmsClientConfig } from './config.ts';
export {
  generateDataKeyWithoutPlaintext,
  generateDataKeyWithoutPlaintextOperation,
} from './operations/generate-data-key-without-plaintext.ts';
export { generateDataKey, generateDataKeyOperation } from './operations/generate-data-key.ts';
export { encrypt, encryptOperation } from './operations/encrypt.ts';
export { decrypt, decryptOperation } from './operations/decrypt.ts';
export { createKey, createKeyOperation } from './operations/create-key.ts';
export { describeKey, describeKeyOperation } from './operations/describe-key.ts';
export { listKeys, listKeysOperation, paginateListKeys } from './operations/list-keys.ts';
export { enableKey, enableKeyOperation } from './operations/enable-key.ts';
export { disableKey, disableKeyOperation } from './operations/disable-key.ts';
export {
  scheduleKeyDeletion,
  scheduleKeyDeletionOperation,
} from './operations/schedule-key-deletion.ts';
export { cancelKeyDeletion, cancelKeyDeletionOperation } from './operations/cancel-key-deletion.ts';
export { createAlias, createAliasOperation } from './operations/create-alias.ts';
export { updateAlias, updateAliasOperation } from './operations/update-alias.ts';
export { deleteAlias, deleteAliasOperation } from './operations/delete-alias.ts';
export {
  listAliases,
  listAliasesOperation,
  paginateListAliases,
} from './operations/list-aliases.ts';
