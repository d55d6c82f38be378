import { randomBytes } from '../crypto/random.ts';
import { refusal } from '../guard/refusal.ts';
import { typeOfSpec } from '../keys/key-spec.ts';
import type { KmsKey } from '../keys/kms-key.ts';
import type { InputOf } from '../operations/handler.ts';
import type { GrantConstraintsRecord, GrantRecord } from '../store/records.ts';
import { isGrantable } from './grant-operations.ts';
import { isPrincipalArn } from './principal-arn.ts';

const maxPairs = 8;
const maxValueCharacters = 384;

type CreateGrantInput = InputOf<'createGrant'>;

/** Whether a grant like that may be made for the key. Throws what the service refuses it with. */
export function checkGrantTerms(input: CreateGrantInput, key: KmsKey): void {
  const { spec, usage } = key.facts;
  const type = typeOfSpec(spec);
  for (const operation of input.Operations) {
    if (isGrantable(operation, type, usage)) continue;
    throw refusal('grant-operation-unsupported', { value: operation, spec, usage });
  }
  if (input.Operations.every((operation) => operation === 'CreateGrant')) {
    throw refusal('grant-operations');
  }
  for (const principal of [input.GranteePrincipal, input.RetiringPrincipal]) {
    if (principal !== undefined && !isPrincipalArn(principal)) {
      throw refusal('grant-principal-invalid', { value: principal });
    }
  }
  checkConstraints(input.Constraints, type);
  const hasRetiring =
    input.RetiringPrincipal !== undefined || input.RetiringServicePrincipal !== undefined;
  const hasSource = input.Constraints?.SourceArn !== undefined;
  if (input.GranteeServicePrincipal !== undefined && !(hasRetiring && hasSource)) {
    throw refusal('grant-service-principal');
  }
}

function checkConstraints(constraints: CreateGrantInput['Constraints'], type: string): void {
  const { EncryptionContextEquals: equals, EncryptionContextSubset: subset } = constraints ?? {};
  if (equals !== undefined && subset !== undefined) throw refusal('grant-constraints');
  const pairs = equals ?? subset;
  if (pairs === undefined) return;
  if (type !== 'symmetric') throw refusal('grant-constraint-unsupported');
  const values = Object.values(pairs);
  const isTooLarge =
    values.length > maxPairs || values.some((value) => [...value].length > maxValueCharacters);
  if (isTooLarge) throw refusal('grant-constraint-size');
}

/** The record of a grant that was asked for and may be made. */
export function newGrant(
  input: CreateGrantInput,
  key: KmsKey,
  issuingAccount: string,
  createdAt: Date,
): GrantRecord {
  return {
    region: key.facts.region,
    keyId: key.facts.keyId,
    grantId: randomBytes(32).toString('hex'),
    name: input.Name ?? null,
    issuingAccount,
    grantee: (input.GranteePrincipal ?? input.GranteeServicePrincipal)!,
    isGranteeService: input.GranteePrincipal === undefined,
    retiring: input.RetiringPrincipal ?? input.RetiringServicePrincipal ?? null,
    isRetiringService: input.RetiringServicePrincipal !== undefined,
    operations: [...new Set(input.Operations)],
    constraints: readConstraints(input.Constraints),
    createdAt,
  };
}

function readConstraints(constraints: CreateGrantInput['Constraints']): GrantConstraintsRecord {
  return {
    encryptionContextSubset: constraints?.EncryptionContextSubset ?? null,
    encryptionContextEquals: constraints?.EncryptionContextEquals ?? null,
    sourceArn: constraints?.SourceArn ?? null,
  };
}
