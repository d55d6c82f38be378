import { expect, test } from 'vitest';
import { callerFromArn } from '../../src/policy/caller.ts';
import type { ConditionLookup } from '../../src/policy/condition-lookup.ts';
import type { Decision } from '../../src/policy/decision.ts';
import { evaluate } from '../../src/policy/evaluate.ts';
import { parsePolicy } from '../../src/policy/parse-policy.ts';
import { generateCase, home, seeded, type Document, type GeneratedCase } from './generated-case.ts';
import { oracleAllows } from './oracle.ts';

const count = Number(process.env['TRENT_POLICY_CASES'] ?? 3000);

function decide(one: GeneratedCase): Decision {
  const values = new Map(
    Object.entries(one.context).map(([key, value]) => [key.toLowerCase(), [value].flat()]),
  );
  const lookup: ConditionLookup = (key) => values.get(key);
  const identity = (policy: Document) => parsePolicy(JSON.stringify(policy), 'identity-policy');
  return evaluate({
    caller: callerFromArn(one.callerArn, issuerOf(one.callerArn)),
    action: one.action,
    resource: one.resource,
    resourceAccountId: home,
    lookup,
    keyPolicy: parsePolicy(JSON.stringify(one.keyPolicy), 'key-policy'),
    identityPolicies: one.identityPolicies.map(identity),
    permissionsBoundary: one.boundary === null ? null : identity(one.boundary),
    sessionPolicies: one.sessionPolicy === null ? null : [identity(one.sessionPolicy)],
    grants: one.grants,
    encryptionContext: one.encryptionContext,
  });
}

const issuerOf = (arn: string): string | undefined =>
  arn.includes(':federated-user/') ? `arn:aws:iam::${home}:user/guest` : undefined;

test(
  `${count} generated requests are decided as by an independent simulator`,
  { timeout: 3_600_000 },
  () => {
    const random = seeded(Number(process.env['TRENT_POLICY_SEED'] ?? 1));
    const differences: unknown[] = [];
    const seen = new Map<string, number>();
    for (let index = 0; index < count; index += 1) {
      const one = generateCase(random);
      const decision = decide(one);
      const way = decision.allowed ? `allowed by ${decision.by.kind}` : decision.reason;
      seen.set(way, (seen.get(way) ?? 0) + 1);
      if (decision.allowed !== oracleAllows(one)) differences.push({ index, way, one });
    }
    if (process.env['TRENT_POLICY_CASES'] !== undefined)
      console.log(count, Object.fromEntries(seen));
    expect(differences.length, JSON.stringify(differences.slice(0, 3))).toBe(0);
    const allowed = [...seen]
      .filter(([way]) => way.startsWith('allowed'))
      .reduce((sum, [, n]) => sum + n, 0);
    expect(allowed / count).toBeGreaterThan(0.25);
    // Every way to decide comes up.
    expect(seen.size).toBe(11);
  },
);
