import type { Problems } from '../diagnostics/problems.ts';
import type { Service } from './model.ts';
import { matchingPlan } from './matching-plan.ts';
import { costOf } from './regular-expression.ts';
import { walkShapes } from './walk-shapes.ts';

/** Patterns compile, and no text can keep the matcher busy for ever. */
export function checkPatterns(service: Service, problems: Problems): void {
  const seen = new Map<string, ReturnType<typeof judge>>();
  walkShapes(service, {
    shape: (shape) => {
      if (shape.kind !== 'string' || shape.pattern === null) return;
      const { value, position } = shape.pattern;
      try {
        new RegExp(value, 'u');
      } catch (error) {
        problems.report('TRENT3010', position, { reason: (error as Error).message });
        return;
      }
      const maxLength = shape.maxLength?.value ?? null;
      const key = `${maxLength} ${value}`;
      const verdict = seen.get(key) ?? judge(value, maxLength);
      seen.set(key, verdict);
      if (verdict.refused !== null) {
        problems.report('TRENT3011', position, { reason: verdict.refused });
      } else if (verdict.exponential !== null) {
        problems.report('TRENT3021', position, { reason: verdict.exponential });
      }
    },
  });
}

function judge(
  pattern: string,
  maxLength: number | null,
): { readonly refused: string | null; readonly exponential: string | null } {
  const plan = matchingPlan(pattern, maxLength);
  return {
    refused: plan.kind === 'refused' ? plan.reason : null,
    exponential: plan.kind === 'linear' ? (costOf(pattern)?.exponential ?? null) : null,
  };
}
