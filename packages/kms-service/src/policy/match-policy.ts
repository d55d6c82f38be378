import type { Caller } from './caller.ts';
import type { ConditionLookup } from './condition-lookup.ts';
import type { PolicyDocument, PolicyStatement } from './policy-document.ts';
import { matchPrincipals, type PrincipalMatch } from './principal-element.ts';

/** What is asked of a policy. */
export interface PolicyQuestion {
  readonly caller: Caller;
  readonly lowerCaseAction: string;
  readonly resource: string;
  readonly lookup: ConditionLookup;
  /** Whether the caller has a permissions boundary: then a Deny with NotPrincipal always hits it (IAM guide, NotPrincipal). */
  readonly hasBoundary: boolean;
}

/** An allowing statement, by its index, and how it stands for the caller. */
export interface PolicyAllow {
  readonly statement: number;
  readonly match: PrincipalMatch;
}

const strength: Readonly<Record<PrincipalMatch, number>> = { account: 1, issuer: 2, self: 3 };

/** What a policy says: `deny` if any statement denies, else the strongest statement that allows, else nothing. */
export function matchPolicy(
  { statements }: PolicyDocument,
  question: PolicyQuestion,
): PolicyAllow | 'deny' | null {
  let best: PolicyAllow | null = null;
  for (let index = 0; index < statements.length; index += 1) {
    const statement = statements[index] as PolicyStatement;
    const match = matchStatement(statement, question);
    if (match === null) continue;
    if (statement.effect === 'Deny') return 'deny';
    if (best === null || strength[match] > strength[best.match]) best = { statement: index, match };
  }
  return best;
}

function matchStatement(
  statement: PolicyStatement,
  { caller, lowerCaseAction, resource, lookup, hasBoundary }: PolicyQuestion,
): PrincipalMatch | null {
  if (!statement.matchesAction(lowerCaseAction)) return null;
  const match = principalMatch(statement, caller, hasBoundary);
  if (match === null || !statement.matchesResource(resource, lookup)) return null;
  return statement.conditions.every((holds) => holds(lookup)) ? match : null;
}

function principalMatch(
  { effect, principals, excludesPrincipals }: PolicyStatement,
  caller: Caller,
  hasBoundary: boolean,
): PrincipalMatch | null {
  // The policy of an identity speaks of that identity.
  if (principals === null) return 'self';
  if (excludesPrincipals && effect === 'Deny' && hasBoundary) return 'self';
  const match = matchPrincipals(principals, caller);
  if (!excludesPrincipals) return match;
  return match === null ? 'self' : null;
}
