import type { Claim, Expectation } from '../format/expectation.ts';

/** Claims about all answers of a step are judged once they are all there, the others with each answer. */
export function splitClaims(expect: Expectation): {
  readonly each: Expectation;
  readonly overall: readonly Claim[];
} {
  if ('anyOf' in expect || 'error' in expect || expect.and === undefined) {
    return { each: expect, overall: [] };
  }
  return {
    each: { ...expect, and: expect.and.filter((claim) => !isOverall(claim)) },
    overall: expect.and.filter(isOverall),
  };
}

function isOverall(claim: Claim): boolean {
  return 'distinct' in claim || 'noRepeatedBlock' in claim || 'absentFrom' in claim;
}
