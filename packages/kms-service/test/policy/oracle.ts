import { runUnsafeSimulation, type Simulation } from '@cloud-copilot/iam-simulate';
import type { AuthorizationGrant } from '../../src/policy/grant-match.ts';
import { home, keyArn, type Document, type GeneratedCase } from './generated-case.ts';

const document = (...statements: Record<string, unknown>[]): Document => ({
  Version: '2012-10-17',
  Statement: statements,
});
const everything = document({ Effect: 'Allow', Action: '*', Resource: '*' });
const nothing = document({ Effect: 'Allow', Action: 's3:GetObject', Resource: '*' });

interface Question {
  readonly keyPolicy: Document;
  readonly identityPolicies: readonly Document[];
  readonly boundary: Document | null;
  readonly accountId: string;
}

function simulate(
  one: GeneratedCase,
  { keyPolicy, identityPolicies, boundary, accountId }: Question,
): string {
  const simulation: Simulation = {
    request: {
      principal: one.callerArn,
      action: one.action,
      resource: { resource: keyArn, accountId },
      contextVariables: one.context,
    },
    identityPolicies: identityPolicies.map((policy, index) => ({ name: `p${index}`, policy })),
    serviceControlPolicies: [],
    resourceControlPolicies: [],
    // The simulator asks for the name of a resource policy, which only this form carries.
    resourcePolicy: {
      __validated: true,
      policyDocument: keyPolicy,
      metadata: { name: 'key' },
      errors: [],
    },
    ...(boundary === null ? {} : { permissionBoundaryPolicies: [{ name: 'b', policy: boundary }] }),
  };
  return runUnsafeSimulation(simulation, {});
}

/** A grant as statement of a key policy; `null` where its constraints do not hold. */
function asStatement(
  grant: AuthorizationGrant,
  one: GeneratedCase,
): Record<string, unknown> | null {
  const {
    encryptionContextEquals: equals,
    encryptionContextSubset: subset,
    sourceArn,
  } = grant.constraints;
  const has = (pairs: Readonly<Record<string, string>>): boolean =>
    Object.entries(pairs).every(([name, value]) => one.encryptionContext[name] === value);
  if (one.action !== 'kms:DescribeKey') {
    if (subset !== null && !has(subset)) return null;
    const size = Object.keys(one.encryptionContext).length;
    if (equals !== null && !(has(equals) && size === Object.keys(equals).length)) return null;
  }
  return {
    Effect: 'Allow',
    Principal: { AWS: grant.grantee },
    Action: grant.operations.map((name) => `kms:${name}`),
    Resource: '*',
    ...(sourceArn === null ? {} : { Condition: { StringEquals: { 'aws:SourceArn': sourceArn } } }),
  };
}

/**
 * What the independent simulator says. It knows no grants, and takes session policies only together with its own
 * checks of the input, so its single answers are put together here.
 */
export function oracleAllows(one: GeneratedCase): boolean {
  const callerAccount = one.callerArn.split(':')[4] ?? '';
  const { keyPolicy, boundary, sessionPolicy } = one;
  const identityPolicies = one.callerArn.endsWith(':root') ? [everything] : one.identityPolicies;
  const main = simulate(one, { keyPolicy, identityPolicies, boundary, accountId: home });
  if (main === 'ExplicitlyDenied') return false;
  const delegation = document({
    Effect: 'Allow',
    Principal: { AWS: callerAccount },
    Action: '*',
    Resource: '*',
  });
  const session =
    sessionPolicy === null
      ? 'Allowed'
      : simulate(one, {
          keyPolicy: delegation,
          identityPolicies: [sessionPolicy],
          boundary: null,
          accountId: callerAccount,
        });
  if (session === 'ExplicitlyDenied') return false;
  /** Whether the policy names the session itself: then neither session policy nor boundary limits it. */
  const namesSelf = (policy: Document): boolean =>
    simulate(one, {
      keyPolicy: policy,
      identityPolicies: [],
      boundary: nothing,
      accountId: callerAccount,
    }) === 'Allowed';
  const passes = (result: string, policy: Document, sameAccount: boolean): boolean =>
    result === 'Allowed' && (session === 'Allowed' || (sameAccount && namesSelf(policy)));
  if (passes(main, keyPolicy, callerAccount === home)) return true;
  return one.grants.some((grant) => {
    const statement = asStatement(grant, one);
    if (statement === null || callerAccount === '') return false;
    const policy = document(statement);
    return passes(
      simulate(one, { keyPolicy: policy, identityPolicies, boundary, accountId: callerAccount }),
      policy,
      true,
    );
  });
}
