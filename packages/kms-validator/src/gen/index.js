export {
  validateGenerateDataKeyWithoutPlaintextRequest,
  validateGenerateDataKeyWithoutPlaintextResponse,
} from './generate-data-key-without-plaintext.js';
export {
  validateGenerateDataKeyRequest,
  validateGenerateDataKeyResponse,
} from './generate-data-key.js';
export { validateEncryptRequest, validateEncryptResponse } from './encrypt.js';
export { validateDecryptRequest, validateDecryptResponse } from './decrypt.js';
export { validateCreateKeyRequest, validateCreateKeyResponse } from './create-key.js';
export { validateDescribeKeyRequest, validateDescribeKeyResponse } from './describe-key.js';
export { validateListKeysRequest, validateListKeysResponse } from './list-keys.js';
export { validateEnableKeyRequest } from './enable-key.js';
export { validateDisableKeyRequest } from './disable-key.js';
export {
  validateScheduleKeyDeletionRequest,
  validateScheduleKeyDeletionResponse,
} from './schedule-key-deletion.js';
export {
  validateCancelKeyDeletionRequest,
  validateCancelKeyDeletionResponse,
} from './cancel-key-deletion.js';
export { validateCreateAliasRequest } from './create-alias.js';
export { validateUpdateAliasRequest } from './update-alias.js';
export { validateDeleteAliasRequest } from './delete-alias.js';
export { validateListAliasesRequest, validateListAliasesResponse } from './list-aliases.js';
