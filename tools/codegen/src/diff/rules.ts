import type { Rule } from './rule.ts';
import { answerBodyChanged } from './rules/answer-body-changed.ts';
import { answerErrorChanged } from './rules/answer-error-changed.ts';
import { answerTextChanged } from './rules/answer-text-changed.ts';
import { checksChanged } from './rules/checks-changed.ts';
import { commonErrorAdded } from './rules/common-error-added.ts';
import { commonErrorRemoved } from './rules/common-error-removed.ts';
import { crossAccountAllowed } from './rules/cross-account-allowed.ts';
import { crossAccountRefused } from './rules/cross-account-refused.ts';
import { defaultChanged } from './rules/default-changed.ts';
import { dryRunAdded } from './rules/dry-run-added.ts';
import { dryRunChanged } from './rules/dry-run-changed.ts';
import { encryptionContextChanged } from './rules/encryption-context-changed.ts';
import { endpointAdded } from './rules/endpoint-added.ts';
import { endpointChanged } from './rules/endpoint-changed.ts';
import { enumValueAdded } from './rules/enum-value-added.ts';
import { enumValueRemoved } from './rules/enum-value-removed.ts';
import { errorAdded } from './rules/error-added.ts';
import { errorRemoved } from './rules/error-removed.ts';
import { errorRetryChanged } from './rules/error-retry-changed.ts';
import { errorStatusChanged } from './rules/error-status-changed.ts';
import { exclusiveAdded } from './rules/exclusive-added.ts';
import { exclusiveRemoved } from './rules/exclusive-removed.ts';
import { headerAdded } from './rules/header-added.ts';
import { headerRemoved } from './rules/header-removed.ts';
import { idempotencyTokenChanged } from './rules/idempotency-token-changed.ts';
import { identifierFormAccepted } from './rules/identifier-form-accepted.ts';
import { identifierFormRefused } from './rules/identifier-form-refused.ts';
import { keyPreconditionNarrowed } from './rules/key-precondition-narrowed.ts';
import { keyPreconditionWidened } from './rules/key-precondition-widened.ts';
import { keySpecAdded } from './rules/key-spec-added.ts';
import { keySpecRemoved } from './rules/key-spec-removed.ts';
import { limitNarrowed } from './rules/limit-narrowed.ts';
import { limitWidened } from './rules/limit-widened.ts';
import { memberDeprecated } from './rules/member-deprecated.ts';
import { memberOptional } from './rules/member-optional.ts';
import { memberProseChanged } from './rules/member-prose-changed.ts';
import { memberRemoved } from './rules/member-removed.ts';
import { memberRequired } from './rules/member-required.ts';
import { nullAccepted } from './rules/null-accepted.ts';
import { nullRefused } from './rules/null-refused.ts';
import { operationAdded } from './rules/operation-added.ts';
import { operationDeprecated } from './rules/operation-deprecated.ts';
import { operationProseChanged } from './rules/operation-prose-changed.ts';
import { operationRemoved } from './rules/operation-removed.ts';
import { optionalMemberAdded } from './rules/optional-member-added.ts';
import { paginationAdded } from './rules/pagination-added.ts';
import { paginationChanged } from './rules/pagination-changed.ts';
import { paginationLimitChanged } from './rules/pagination-limit-changed.ts';
import { patternAdded } from './rules/pattern-added.ts';
import { patternChanged } from './rules/pattern-changed.ts';
import { patternRemoved } from './rules/pattern-removed.ts';
import { permissionAdded } from './rules/permission-added.ts';
import { permissionRemoved } from './rules/permission-removed.ts';
import { protocolChanged } from './rules/protocol-changed.ts';
import { reportedValuesChanged } from './rules/reported-values-changed.ts';
import { requiredMemberAdded } from './rules/required-member-added.ts';
import { retryNarrowed } from './rules/retry-narrowed.ts';
import { retryWidened } from './rules/retry-widened.ts';
import { sensitiveAdded } from './rules/sensitive-added.ts';
import { sensitiveRemoved } from './rules/sensitive-removed.ts';
import { shapeProseChanged } from './rules/shape-prose-changed.ts';
import { stateAllowed } from './rules/state-allowed.ts';
import { stateAnswerChanged } from './rules/state-answer-changed.ts';
import { stateRefused } from './rules/state-refused.ts';
import { typeChanged } from './rules/type-changed.ts';
import { unionChanged } from './rules/union-changed.ts';
import { uniqueItemsAdded } from './rules/unique-items-added.ts';
import { uniqueItemsRemoved } from './rules/unique-items-removed.ts';
import { unlistedValuesChanged } from './rules/unlisted-values-changed.ts';

/** Every rule: the whole service first, then operations, members and shapes. */
export const rules: readonly Rule[] = [
  endpointChanged,
  endpointAdded,
  protocolChanged,
  operationRemoved,
  operationAdded,
  errorStatusChanged,
  errorRetryChanged,
  commonErrorAdded,
  commonErrorRemoved,
  answerErrorChanged,
  answerTextChanged,
  keySpecAdded,
  keySpecRemoved,
  operationDeprecated,
  operationProseChanged,
  answerBodyChanged,
  headerAdded,
  headerRemoved,
  errorAdded,
  errorRemoved,
  permissionAdded,
  permissionRemoved,
  crossAccountRefused,
  crossAccountAllowed,
  identifierFormRefused,
  identifierFormAccepted,
  stateRefused,
  stateAllowed,
  stateAnswerChanged,
  keyPreconditionNarrowed,
  keyPreconditionWidened,
  checksChanged,
  exclusiveAdded,
  exclusiveRemoved,
  dryRunChanged,
  dryRunAdded,
  encryptionContextChanged,
  paginationChanged,
  paginationAdded,
  paginationLimitChanged,
  retryNarrowed,
  retryWidened,
  memberRemoved,
  requiredMemberAdded,
  optionalMemberAdded,
  memberRequired,
  memberOptional,
  defaultChanged,
  memberDeprecated,
  idempotencyTokenChanged,
  memberProseChanged,
  typeChanged,
  sensitiveRemoved,
  sensitiveAdded,
  limitNarrowed,
  limitWidened,
  patternAdded,
  patternRemoved,
  patternChanged,
  enumValueRemoved,
  enumValueAdded,
  uniqueItemsAdded,
  uniqueItemsRemoved,
  nullRefused,
  nullAccepted,
  unionChanged,
  reportedValuesChanged,
  unlistedValuesChanged,
  shapeProseChanged,
];
