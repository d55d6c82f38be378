import type { Violation } from '../load/violation.ts';

/** `/Tags/0/TagKey` is `Tags[0].TagKey`. */
export function memberPath(pointer: string): string {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((part, index) => (/^\d+$/.test(part) && index > 0 ? `[${part}]` : `.${part}`))
    .join('')
    .replace(/^\./, '');
}

const types: Readonly<Record<string, string>> = {
  string: 'a string',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
};

/** What a violated rule asks for: `must have at least 1 character`. */
export function violationText({ keyword, params, propertyName }: Violation): string {
  const { limit, comparison } = params as { readonly limit?: number; readonly comparison?: string };
  const whose = propertyName === undefined ? '' : `has a key "${propertyName}" that `;
  return whose + rule(keyword, params, limit ?? 0, comparison ?? '');
}

function rule(
  keyword: string,
  params: Readonly<Record<string, unknown>>,
  limit: number,
  comparison: string,
): string {
  switch (keyword) {
    case 'required':
      return 'is required';
    case 'type':
      return `must be ${types[String(params['type'])] ?? String(params['type'])}`;
    case 'enum':
      return `must be one of ${(params['allowedValues'] as readonly unknown[]).join(', ')}`;
    case 'pattern':
      return `must match ${String(params['pattern'])}`;
    case 'minLength':
      return `must have at least ${counted(limit, 'character')}`;
    case 'maxLength':
      return `must have at most ${counted(limit, 'character')}`;
    case 'x-trent-bytes':
      return `must have at ${comparison === 'minimum' ? 'least' : 'most'} ${counted(limit, 'byte')}`;
    case 'minItems':
      return `must have at least ${counted(limit, 'item')}`;
    case 'maxItems':
      return `must have at most ${counted(limit, 'item')}`;
    case 'minProperties':
      return `must have at least ${counted(limit, 'entry')}`;
    case 'maxProperties':
      return `must have at most ${counted(limit, 'entry')}`;
    case 'minimum':
      return `must be at least ${limit}`;
    case 'maximum':
      return `must be at most ${limit}`;
    case 'uniqueItems':
    case 'x-trent-unique-items':
      return 'must not hold an item twice';
    default:
      return `breaks the rule ${keyword} ${JSON.stringify(params)}`;
  }
}

function counted(count: number, unit: string): string {
  return `${count} ${count === 1 ? unit : unit.replace(/y$/, 'ie') + 's'}`;
}
