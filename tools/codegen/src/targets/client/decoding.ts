import type { Service, Shape } from '../../model/model.ts';
import { propertyName } from '../text/literal.ts';
import { resolveShape } from '../text/limits.ts';

/**
 * How an answer's JSON becomes language values, as code: `{ CiphertextBlob: 'b' }`. Only members that differ from JSON
 * are named; `undefined` where none does.
 */
export function decodingOf(service: Service, shape: Shape): string | undefined {
  return decode(service, shape, []);
}

function decode(service: Service, shape: Shape, open: readonly Shape[]): string | undefined {
  const resolved = resolveShape(service, shape);
  if (open.includes(resolved)) return undefined;
  const inside = [...open, resolved];
  switch (resolved.kind) {
    case 'blob':
      return "'b'";
    case 'timestamp':
      return "'t'";
    case 'list': {
      const of = decode(service, resolved.of, inside);
      return of === undefined ? undefined : `[${of}]`;
    }
    case 'map': {
      const of = decode(service, resolved.of, inside);
      return of === undefined ? undefined : `{ '*': ${of} }`;
    }
    case 'structure': {
      const members = resolved.members.flatMap((member) => {
        const of = decode(service, member.shape, inside);
        return of === undefined ? [] : [`${propertyName(member.name)}: ${of}`];
      });
      return members.length === 0 ? undefined : `{ ${members.join(', ')} }`;
    }
    default:
      return undefined;
  }
}

/** Names of members, at any depth, whose values must not be shown. */
export function sensitiveMembers(service: Service, shape: Shape): string[] {
  const found = new Set<string>();
  const visit = (current: Shape, open: readonly Shape[]): void => {
    const resolved = resolveShape(service, current);
    if (open.includes(resolved)) return;
    const inside = [...open, resolved];
    if (resolved.kind === 'list' || resolved.kind === 'map') visit(resolved.of, inside);
    if (resolved.kind !== 'structure') return;
    for (const member of resolved.members) {
      if (member.shape.sensitive || resolveShape(service, member.shape).sensitive)
        found.add(member.name);
      visit(member.shape, inside);
    }
  };
  visit(shape, []);
  return [...found];
}
