import { isBase64 } from '@trent/protocol';
import type { MemberContent, OperationContent, ShapeContent } from '../../content/index.ts';
import type { Validate } from '../load/violation.ts';
import { resolveShape, shapesOf } from '../read/shapes.ts';
import type { Shapes } from '../read/shapes.ts';
import type { Draft } from '../request/draft.ts';
import type { Problem } from './problem.ts';
import { memberPath, violationText } from './violation-text.ts';

/**
 * What is wrong with a request: what the generated validator says, what excludes each other, blobs that are no Base64, and
 * members that the operation does not have.
 */
export function findProblems(
  content: OperationContent,
  draft: Draft,
  validate: Validate | null,
): readonly Problem[] {
  if (draft.value === null) return [{ path: '', message: draft.fault, kind: 'error' }];
  const { value } = draft;
  return [
    ...violationsOf(value, validate),
    ...content.exclusive.flatMap(({ members, exactly }) => {
      const given = members.filter((name) => Object.hasOwn(value, name) && value[name] !== null);
      if (given.length === 1 || (given.length === 0 && exactly === 'at-most-one')) return [];
      const message =
        given.length === 0 ? 'one of them is required' : 'exclude each other: leave one out';
      return [{ path: members.join(', '), message, kind: 'error' as const }];
    }),
    ...walk(content.request, value, '', shapesOf(content)),
  ];
}

function violationsOf(value: unknown, validate: Validate | null): readonly Problem[] {
  if (validate === null || validate(value)) return [];
  return (validate.errors ?? []).map((violation) => {
    const path = memberPath(violation.instancePath);
    const missing = violation.params['missingProperty'];
    return {
      path: typeof missing === 'string' ? [path, missing].filter(Boolean).join('.') : path,
      message: violationText(violation),
      kind: 'error',
    };
  });
}

/** What a validator does not see. */
function walk(
  members: readonly MemberContent[],
  value: object,
  path: string,
  shapes: Shapes,
): readonly Problem[] {
  return Object.entries(value).flatMap(([name, inner]): readonly Problem[] => {
    const member = members.find((one) => one.name === name);
    if (member === undefined) {
      return [
        { path: path + name, message: 'is no member that the spec knows here', kind: 'warning' },
      ];
    }
    return walkValue(member.shape, inner, path + name, shapes);
  });
}

function walkValue(
  shape: ShapeContent,
  value: unknown,
  path: string,
  shapes: Shapes,
): readonly Problem[] {
  const own = resolveShape(shape, shapes);
  if (own.kind === 'blob') {
    return typeof value === 'string' && !isBase64(value)
      ? [{ path, message: 'is no Base64', kind: 'error' }]
      : [];
  }
  if (typeof value !== 'object' || value === null) return [];
  if (own.kind === 'structure' && !Array.isArray(value)) {
    return walk(own.members, value, `${path}.`, shapes);
  }
  if (own.kind === 'list' && Array.isArray(value)) {
    return value.flatMap((item, index) => walkValue(own.of, item, `${path}[${index}]`, shapes));
  }
  if (own.kind === 'map') {
    return Object.entries(value).flatMap(([key, item]) =>
      walkValue(own.of, item, `${path}.${key}`, shapes),
    );
  }
  return [];
}
