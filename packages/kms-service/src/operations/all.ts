import { createAlias } from './create-alias.ts';
import { createKey } from './create-key.ts';
import { generateDataKey, generateDataKeyWithoutPlaintext } from './data-key.ts';
import { decrypt } from './decrypt.ts';
import { deleteAlias } from './delete-alias.ts';
import { describeKey } from './describe-key.ts';
import { encrypt } from './encrypt.ts';
import { generateRandom } from './generate-random.ts';
import {
  createGrant,
  listGrants,
  listRetirableGrants,
  retireGrant,
  revokeGrant,
} from './grants.ts';
import type { Handler, OperationMethod } from './handler.ts';
import { cancelKeyDeletion, scheduleKeyDeletion } from './key-deletion.ts';
import { updateKeyDescription } from './key-description.ts';
import { getKeyPolicy, listKeyPolicies, putKeyPolicy } from './key-policies.ts';
import {
  disableKeyRotation,
  enableKeyRotation,
  getKeyRotationStatus,
  listKeyRotations,
  rotateKeyOnDemand,
} from './key-rotation.ts';
import { disableKey, enableKey } from './key-state.ts';
import { listAliases } from './list-aliases.ts';
import { listKeys } from './list-keys.ts';
import { listResourceTags, tagResource, untagResource } from './resource-tags.ts';
import { updateAlias } from './update-alias.ts';
import { generateDataKeyPair, generateDataKeyPairWithoutPlaintext } from './data-key-pair.ts';
import { generateMac, verifyMac } from './macs.ts';
import { getPublicKey } from './public-key.ts';
import { reEncrypt } from './re-encrypt.ts';
import { sign, verify } from './signatures.ts';

/** The work of every operation; one that is missing is a type error. */
export const handlers: { readonly [Method in OperationMethod]: Handler<Method> } = {
  cancelKeyDeletion,
  createAlias,
  createGrant,
  createKey,
  decrypt,
  deleteAlias,
  describeKey,
  disableKey,
  disableKeyRotation,
  enableKey,
  enableKeyRotation,
  encrypt,
  generateDataKey,
  generateDataKeyPair,
  generateDataKeyPairWithoutPlaintext,
  generateDataKeyWithoutPlaintext,
  generateMac,
  generateRandom,
  getKeyPolicy,
  getKeyRotationStatus,
  getPublicKey,
  listAliases,
  listGrants,
  listKeyPolicies,
  listKeyRotations,
  listKeys,
  listResourceTags,
  listRetirableGrants,
  putKeyPolicy,
  reEncrypt,
  retireGrant,
  revokeGrant,
  rotateKeyOnDemand,
  scheduleKeyDeletion,
  sign,
  tagResource,
  untagResource,
  updateAlias,
  updateKeyDescription,
  verify,
  verifyMac,
};
