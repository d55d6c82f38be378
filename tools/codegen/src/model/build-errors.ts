import { suggest } from '../diagnostics/suggest.ts';
import { readWords } from '../load/words.ts';
import type { ErrorWords } from '../load/words.ts';
import type { SpecEntry, SpecNode } from '../load/node.ts';
import type { BuildContext } from './build-context.ts';
import type { ErrorShape, Member } from './model.ts';
import type { ShapeBuilder } from './shape-builder.ts';

export interface BuiltErrors {
  readonly errors: ReadonlyMap<string, ErrorShape>;
  /** The schema of each, to tell what a `$ref` in an operation means. */
  readonly codes: ReadonlyMap<SpecNode, string>;
}

/** The error shapes of `x-trent-errors`, in spec order. */
export function buildErrors(
  entries: Iterable<SpecEntry>,
  context: BuildContext,
  shapes: ShapeBuilder,
): BuiltErrors {
  const errors = new Map<string, ErrorShape>();
  const codes = new Map<SpecNode, string>();
  for (const entry of entries) {
    const node = context.resolve(entry.value);
    if (node === null) continue;
    codes.set(node, entry.key);
    const shape = buildError(entry, node, context, shapes);
    if (shape !== null) errors.set(entry.key, shape);
  }
  return { errors, codes };
}

function buildError(
  entry: SpecEntry,
  node: SpecNode,
  context: BuildContext,
  shapes: ShapeBuilder,
): ErrorShape | null {
  const reader = context.reader(node, 'an error');
  if (reader === null) return null;
  const words: Partial<ErrorWords> = readWords(reader, 'error', context.problems);
  const description = reader.text('description') ?? '';
  const type = reader.required('type');
  if (type !== undefined && reader.text('type') !== 'object') {
    context.problems.report('TRENT3015', type.position, { what: 'error' });
  }
  const required = reader.textList('required');
  const properties = reader.requiredObject('properties', 'properties of an error')?.named() ?? [];
  const names = properties.map(({ key }) => key);
  for (const { text: member, node: at } of required) {
    if (names.includes(member)) continue;
    const details = { member, suggestion: suggest(member, names) };
    context.problems.report('TRENT3007', at.position, details);
  }
  const needed = new Set(required.map(({ text }) => text));
  const messageMember = properties.find(({ key }) => key === 'message' || key === 'Message')?.key;
  const members: Member[] = [];
  for (const property of properties) {
    if (property.key === messageMember) checkMessage(property, context);
    else members.push(shapes.member(property, needed.has(property.key)));
  }
  reader.done();
  const word = words['x-trent-error'];
  if (word === undefined) return null;
  if (word.code !== entry.key) {
    const details = { what: 'code', actual: word.code, expected: entry.key };
    context.problems.report(
      'TRENT3013',
      reader.entry('x-trent-error')?.position ?? node.position,
      details,
    );
  }
  return {
    code: entry.key,
    description,
    status: word.httpStatus,
    fault: word.fault,
    messageMember: messageMember === 'Message' ? 'Message' : 'message',
    members,
    common: word.common ?? false,
    retryable: word.retryable ?? false,
    position: entry.position,
  };
}

/** The text of an error, which runtimes look for: text without limits. */
function checkMessage({ value, position }: SpecEntry, context: BuildContext): void {
  const member = context.reader(value, 'the message member');
  member?.text('description');
  if (member !== null && member.requiredText('type') !== 'string') {
    const details = { what: 'type', value: 'of a message member', supported: 'string' };
    context.problems.report('TRENT2004', position, details);
  }
  member?.done();
}
