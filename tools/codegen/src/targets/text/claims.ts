import { Problems } from '../../diagnostics/problems.ts';
import { SpecError } from '../../diagnostics/spec-error.ts';
import type { SpecPosition } from '../../model/model.ts';

/** A name that generated code makes of a name in the spec. */
export interface Claim {
  /** As it stands in generated code, e.g. `createKmsClient`. */
  readonly name: string;
  readonly kind: 'operation' | 'shape' | 'error';
  /** As the spec says it, e.g. `CreateKmsClient`. */
  readonly from: string;
  readonly position: SpecPosition;
}

/**
 * Sees to it that names which share a scope in generated code differ. In: what every service has in that scope, where
 * that is, and what the spec adds. Throws SpecError, which tells all clashes.
 */
export function checkClaims(
  reserved: Iterable<string>,
  where: string,
  claims: Iterable<Claim>,
): void {
  const taken = new Map<string, { readonly other: string; readonly where: string }>();
  for (const name of reserved) taken.set(name, { other: name, where });
  const problems = new Problems();
  for (const { name, kind, from, position } of claims) {
    const holder = taken.get(name);
    if (holder !== undefined) {
      problems.report('TRENT3002', position, { kind, name: from, ...holder });
    } else {
      taken.set(name, { other: from, where: `${position.file}:${position.line}` });
    }
  }
  if (problems.hasErrors) throw new SpecError(problems.sorted(), new Map());
}
