/** What a member must be, in the words of the service. */
import type { Violation } from '../service-descriptor.ts';

export const notNull = 'Member must not be null';

/** `reportedValues` takes the place of the accepted ones where the service names another list than it accepts. */
export function phrase(violation: Violation, reportedValues?: readonly string[]): string {
  const { keyword, params } = violation;
  switch (keyword) {
    // A wrong type was refused before; what is left is null inside a list or map.
    case 'type':
    case 'required':
      return notNull;
    case 'minLength':
    case 'minItems':
    case 'minProperties':
      return length('greater', params['limit']);
    case 'maxLength':
    case 'maxItems':
    case 'maxProperties':
      return length('less', params['limit']);
    case 'x-trent-bytes':
      return length(params['comparison'] === 'minimum' ? 'greater' : 'less', params['limit']);
    case 'minimum':
      return `Member must have value greater than or equal to ${String(params['limit'])}`;
    case 'maximum':
      return `Member must have value less than or equal to ${String(params['limit'])}`;
    case 'enum':
    case 'x-trent-integers':
      return enumeration(reportedValues ?? (params['allowedValues'] as readonly unknown[]));
    case 'const':
      return enumeration(reportedValues ?? [params['allowedValue']]);
    case 'pattern':
      return `Member must satisfy regular expression pattern: ${String(params['pattern'])}`;
    default:
      // No wording of the service is known; the keyword at least tells what to look at.
      return `Member must satisfy constraint: [${keyword}]`;
  }
}

function length(direction: 'greater' | 'less', limit: unknown): string {
  return `Member must have length ${direction} than or equal to ${String(limit)}`;
}

function enumeration(values: readonly unknown[]): string {
  return `Member must satisfy enum value set: [${values.join(', ')}]`;
}
