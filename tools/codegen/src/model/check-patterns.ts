import type { Problems } from '../diagnostics/problems.ts';
import type { Service } from './model.ts';
import { exponentialPart } from './regular-expression.ts';
import { walkShapes } from './walk-shapes.ts';

/** Patterns compile, and no text can keep the matcher busy for ever. */
export function checkPatterns(service: Service, problems: Problems): void {
  const seen = new Map<string, string | null>();
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
      if (!seen.has(value)) seen.set(value, exponentialPart(value));
      const reason = seen.get(value);
      if (reason) problems.report('TRENT3011', position, { reason });
    },
  });
}
