export { BackupError } from './backup/backup-error.ts';
export type { BackupErrorCode } from './backup/backup-error.ts';
export type { RestoredCounts } from './backup/read-backup.ts';
export { createKeyService } from './key-service.ts';
export { encodeEncryptionContext } from './crypto/encryption-context.ts';
export type { RestoreOptions } from './backup/restore-backup.ts';
export type { KeyService, KeyServiceOptions } from './key-service.ts';
export { RootKeyRotationError } from './keys/rotate-root-key.ts';
export type { RotationProgress } from './keys/rotate-root-key.ts';
export type { RotatedRootKey } from './keys/root-key-rotator.ts';
export type { RootKeyListener } from './keys/root-keys.ts';
export type { Clock } from './clock.ts';
export type { Principal } from './principal.ts';
export type { AuthorizationRequest, Authorizer, Refusal, Verdict } from './policy/authorizer.ts';
export { policyAuthorizer } from './policy/policy-authorizer.ts';
export { parsePolicy } from './policy/parse-policy.ts';
export { PolicyDocumentError } from './policy/policy-document-error.ts';
export type { PolicyDocument } from './policy/policy-document.ts';
export type { KmsKey } from './keys/kms-key.ts';
export { checkSeedKey } from './seed/check-seed-key.ts';
export { SeedConflictError } from './seed/seed-key.ts';
export type { SeedGrant, SeedKey, SeedMaterial, SeedProblem } from './seed/seed-key.ts';
export type { SeededCounts } from './seed/seed-keys.ts';
export { openPostgresStore } from './store/postgres/open-postgres-store.ts';
export type { PostgresStoreOptions } from './store/postgres/open-postgres-store.ts';
export { openSqliteStore } from './store/sqlite/sqlite-store.ts';
export { StoreError } from './store/store-error.ts';
export type { StoreErrorCode } from './store/store-error.ts';
export { SupersededRootKeyError } from './store/superseded-root-key-error.ts';
export type { AliasOutcome, GrantOutcome, KeyRevision, KeyStore } from './store/key-store.ts';
export type {
  AliasRecord,
  GrantConstraintsRecord,
  GrantFilter,
  GrantRecord,
  KeptChange,
  KeyChange,
  KeyRecord,
  KeyReference,
  MaterialRecord,
  MaterialReference,
  PageRequest,
  RotationSchedule,
  Scope,
  SealChange,
  SealedMaterial,
  StoreEntry,
  TagRecord,
} from './store/records.ts';
