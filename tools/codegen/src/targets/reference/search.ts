import type { Member, Operation, Shape } from '../../model/model.ts';
import { resolveShape } from '../text/limits.ts';
import type { ContentContext } from './context.ts';
import { plainText } from './prose.ts';
import { membersOf } from './shapes.ts';

/** `search.json`. */
export function searchContent(context: ContentContext): object {
  return {
    entries: context.service.operations.flatMap((operation) => entriesOf(operation, context)),
  };
}

function entriesOf(operation: Operation, context: ContentContext): readonly object[] {
  const { service, prose } = context;
  const plain = (text: string): string => plainText(prose.read(text));
  const entry = (kind: string, name: string, text: string): object => ({
    operation: operation.name,
    kind,
    name,
    text,
  });
  const members = (kind: string, shape: string): readonly object[] =>
    withInner(membersOf(service, shape), context).map(({ path, member }) =>
      entry(kind, path, plain(textOf(member, context))),
    );
  return [
    entry(
      'operation',
      operation.name,
      [operation.summary, plain(operation.description)].filter((text) => text !== '').join('. '),
    ),
    ...members('request-member', operation.input),
    ...(operation.output === null ? [] : members('response-member', operation.output)),
    ...operation.errors.map((code) =>
      entry('error', code, plain(service.errors.get(code)?.description ?? '')),
    ),
  ];
}

interface Found {
  /** `KeyMetadata.Arn`; lists and maps add nothing. */
  readonly path: string;
  readonly member: Member;
}

/**
 * These members and those of the structures inside of them. A structure that is used in several places is entered at the
 * first: with a path for each place, there could be more paths than anyone can count.
 */
function withInner(members: readonly Member[], { service }: ContentContext): readonly Found[] {
  const found: Found[] = [];
  const entered = new Set<Shape>();
  const visit = (path: string, shape: Shape): void => {
    const resolved = resolveShape(service, shape);
    if (entered.has(resolved)) return;
    entered.add(resolved);
    if (resolved.kind === 'list' || resolved.kind === 'map') visit(path, resolved.of);
    if (resolved.kind === 'structure') visitAll(`${path}.`, resolved.members);
  };
  const visitAll = (prefix: string, all: readonly Member[]): void => {
    for (const member of all) {
      const path = `${prefix}${member.name}`;
      found.push({ path, member });
      visit(path, member.shape);
    }
  };
  visitAll('', members);
  return found;
}

/** What is said of a member; of its shape where nothing is. */
function textOf(member: Member, { service }: ContentContext): string {
  return member.description === ''
    ? resolveShape(service, member.shape).description
    : member.description;
}
