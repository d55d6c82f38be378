import { expect, test } from 'vitest';
import { compileCondition } from '../../src/policy/conditions/condition.ts';
import { home, keyArn, type GeneratedCase } from './generated-case.ts';
import { oracleAllows } from './oracle.ts';

/** What the simulator says of one condition, on an Allow that names the caller. */
function simulatorHolds(
  operator: string,
  key: string,
  value: string,
  actual: string | null,
): boolean {
  const callerArn = `arn:aws:iam::${home}:user/alice`;
  const allow = { Effect: 'Allow', Principal: { AWS: callerArn }, Action: 'kms:*', Resource: '*' };
  const one: GeneratedCase = {
    callerArn,
    action: 'kms:Decrypt',
    resource: keyArn,
    context: actual === null ? {} : { [key]: actual },
    encryptionContext: {},
    keyPolicy: {
      Version: '2012-10-17',
      Statement: [{ ...allow, Condition: { [operator]: { [key]: value } } }],
    },
    identityPolicies: [],
    boundary: null,
    sessionPolicy: null,
    grants: [],
  };
  return oracleAllows(one);
}

test.each<[string, string, string, string | null]>([
  ['IpAddress', 'aws:SourceIp', '0.0.0.0/0', '10.1.2.3'],
  ['ForAnyValue:StringEqualsIfExists', 'aws:PrincipalTag/team', 'a', null],
  ['StringEqualsIgnoreCase', 'aws:PrincipalTag/team', 'a${?}c', 'A?C'],
  ['DateGreaterThan', 'aws:CurrentTime', '2000000000', '2026-01-01T00:00:00Z'],
])('differs from the simulator: %s %s %s', (operator, key, value, actual) => {
  const test = compileCondition(operator, key, [value], true);
  const ours = test?.(() => (actual === null ? undefined : [actual]));
  expect(ours).toBe(!simulatorHolds(operator, key, value, actual));
  expect(ours).toBe(operator !== 'DateGreaterThan');
});
