import type { ConditionLookup } from './condition-lookup.ts';
import type { ConditionTest } from './conditions/condition.ts';
import type { PolicyPrincipal } from './principal-element.ts';

/** Which rules a document has to follow. */
export type PolicyKind = 'key-policy' | 'identity-policy';

/** One statement, ready to test. */
export interface PolicyStatement {
  readonly sid: string | null;
  readonly effect: 'Allow' | 'Deny';
  /** `null` in a policy of an identity. */
  readonly principals: readonly PolicyPrincipal[] | null;
  /** Whether `principals` are the ones that are left out (`NotPrincipal`). */
  readonly excludesPrincipals: boolean;
  /** Whether the action, in lower case, is one of the statement. */
  readonly matchesAction: (lowerCaseAction: string) => boolean;
  readonly matchesResource: (resource: string, lookup: ConditionLookup) => boolean;
  /** All of them have to hold. */
  readonly conditions: readonly ConditionTest[];
}

/** A policy document, parsed once and ready to be evaluated; never changed. */
export interface PolicyDocument {
  readonly version: '2012-10-17' | '2008-10-17';
  readonly id: string | null;
  readonly statements: readonly PolicyStatement[];
  /** Whether a condition is about the aliases of the key, which have to be read then. */
  readonly asksAboutAliases: boolean;
}
