import { createAlias } from './create-alias.ts';
import { createKey } from './create-key.ts';
import { generateDataKey, generateDataKeyWithoutPlaintext } from './data-key.ts';
import { decrypt } from './decrypt.ts';
import { deleteAlias } from './delete-alias.ts';
import { describeKey } from './describe-key.ts';
import { encrypt } from './encrypt.ts';
import type { Handler, OperationMethod } from './handler.ts';
import { cancelKeyDeletion, scheduleKeyDeletion } from './key-deletion.ts';
import { disableKey, enableKey } from './key-state.ts';
import { listAliases } from './list-aliases.ts';
import { listKeys } from './list-keys.ts';
import { updateAlias } from './update-alias.ts';

/** The work of every operation; one that is missing is a type error. */
export const handlers: { readonly [Method in OperationMethod]: Handler<Method> } = {
  cancelKeyDeletion,
  createAlias,
  createKey,
  decrypt,
  deleteAlias,
  describeKey,
  disableKey,
  enableKey,
  encrypt,
  generateDataKey,
  generateDataKeyWithoutPlaintext,
  listAliases,
  listKeys,
  scheduleKeyDeletion,
  updateAlias,
};
