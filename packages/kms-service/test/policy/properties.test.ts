import { expect, test } from 'vitest';
import { callerFromArn } from '../../src/policy/caller.ts';
import { evaluate } from '../../src/policy/evaluate.ts';
import { parsePolicy } from '../../src/policy/parse-policy.ts';
import { compilePattern } from '../../src/policy/pattern.ts';
import { textParts } from '../../src/policy/variables.ts';
import { generateCase, home, seeded, type Document, type GeneratedCase } from './generated-case.ts';

function allows(one: GeneratedCase, keyPolicy: Document = one.keyPolicy): boolean {
  const values = new Map(
    Object.entries(one.context).map(([key, value]) => [key.toLowerCase(), [value].flat()]),
  );
  const identity = (policy: Document) => parsePolicy(JSON.stringify(policy), 'identity-policy');
  return evaluate({
    caller: callerFromArn(one.callerArn),
    action: one.action,
    resource: one.resource,
    resourceAccountId: home,
    lookup: (key) => values.get(key),
    keyPolicy: parsePolicy(JSON.stringify(keyPolicy), 'key-policy'),
    identityPolicies: one.identityPolicies.map(identity),
    permissionsBoundary: one.boundary === null ? null : identity(one.boundary),
    sessionPolicies: one.sessionPolicy === null ? null : [identity(one.sessionPolicy)],
    grants: one.grants,
    encryptionContext: one.encryptionContext,
  }).allowed;
}

function cases(seed: number): GeneratedCase[] {
  const random = seeded(seed);
  return Array.from({ length: 1000 }, () => generateCase(random));
}

test('a further Deny never allows more', () => {
  const denies = cases(3).flatMap(({ keyPolicy }) =>
    keyPolicy.Statement.filter(({ Effect }) => Effect === 'Deny'),
  );
  let refused = 0;
  for (const [index, one] of cases(2).entries()) {
    const deny = denies[index % denies.length];
    if (deny === undefined) throw new Error('no Deny was generated');
    const before = allows(one);
    const after = allows(one, {
      ...one.keyPolicy,
      Statement: [...one.keyPolicy.Statement, deny],
    });
    if (after) expect(before).toBe(true);
    else if (before) refused += 1;
  }
  expect(refused).toBeGreaterThan(5);
});

test('the order of statements does not matter', () => {
  for (const one of cases(4)) {
    const turned = { ...one.keyPolicy, Statement: one.keyPolicy.Statement.toReversed() };
    expect(allows(one, turned)).toBe(allows(one));
  }
});

test('a pattern that makes backtracking matchers explode is matched at once', () => {
  const matches = compilePattern(
    textParts(`${'a*'.repeat(200)}b`, { wildcards: true, variables: false }),
  );
  expect(matches('a'.repeat(20_000), () => undefined)).toBe(false);
  expect(matches(`${'a'.repeat(20_000)}b`, () => undefined)).toBe(true);
});
