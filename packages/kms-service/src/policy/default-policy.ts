import { partitionOf } from '../keys/arn.ts';
import type { Scope } from '../store/records.ts';

/** The policy that a key gets by default: the account decides by its IAM policies. */
export function defaultPolicyText({ accountId, region }: Scope): string {
  return JSON.stringify({
    Version: '2012-10-17',
    Id: 'key-default-1',
    Statement: [
      {
        Sid: 'Enable IAM User Permissions',
        Effect: 'Allow',
        Principal: { AWS: `arn:${partitionOf(region)}:iam::${accountId}:root` },
        Action: 'kms:*',
        Resource: '*',
      },
    ],
  });
}

/** Versions of the policy language; the older one is meant where none is given. They differ in variables only. */
const versions: readonly unknown[] = ['2012-10-17', '2008-10-17', undefined];

/**
 * Whether a policy document, parsed, says the same as the policy that a key gets by default: one statement that allows
 * the account everything, without conditions. `Id` and `Sid` are labels; a member may be a list of one.
 */
export function isDefaultPolicy(document: unknown, { accountId, region }: Scope): boolean {
  if (!isObject(document) || !hasOnly(document, ['Version', 'Id', 'Statement'])) return false;
  if (!versions.includes(document['Version'])) return false;
  const statement = one(document['Statement']);
  if (!isObject(statement)) return false;
  if (!hasOnly(statement, ['Sid', 'Effect', 'Principal', 'Action', 'Resource'])) return false;
  const principal = statement['Principal'];
  if (!isObject(principal) || !hasOnly(principal, ['AWS'])) return false;
  const root = one(principal['AWS']);
  return (
    statement['Effect'] === 'Allow' &&
    (root === accountId || root === `arn:${partitionOf(region)}:iam::${accountId}:root`) &&
    one(statement['Action']) === 'kms:*' &&
    one(statement['Resource']) === '*'
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function hasOnly(object: object, names: readonly string[]): boolean {
  return Object.keys(object).every((name) => names.includes(name));
}

/** The value, or the only element of a list; a longer list stays a list. */
function one(value: unknown): unknown {
  return Array.isArray(value) && value.length === 1 ? value[0] : value;
}
