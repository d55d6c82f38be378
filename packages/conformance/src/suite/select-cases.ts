import type { Case } from '../format/case.ts';

/** Which cases to run; what is left out does not limit. Several values of one filter: any of them. */
export interface Selection {
  /** Ids, `*` for any characters. */
  readonly cases?: readonly string[];
  /** Operations that a case needs. */
  readonly operations?: readonly string[];
  readonly levels?: readonly string[];
  readonly origins?: readonly string[];
  /** Cases about what the model of this day or an earlier one has: a requirement set that never changes. */
  readonly model?: string;
  /** Cases about what the model of this day or a later one brought. */
  readonly since?: string;
}

/** What a selection looks at. */
export type Selectable = Pick<Case, 'id' | 'level' | 'needs' | 'since'> & {
  readonly origin: string;
};

/** The cases that a selection leaves, in their order. */
export function selectCases<T extends Selectable>(
  cases: readonly T[],
  selection: Selection,
): readonly T[] {
  const { operations, levels, origins, model, since } = selection;
  const patterns = selection.cases?.map(globPattern);
  return cases.filter(
    (one) =>
      (patterns === undefined || patterns.some((pattern) => pattern.test(one.id))) &&
      (operations === undefined || operations.some((name) => one.needs.includes(name))) &&
      (levels === undefined || levels.includes(one.level)) &&
      (origins === undefined || origins.includes(one.origin)) &&
      (model === undefined || one.since <= model) &&
      (since === undefined || one.since >= since),
  );
}

/** `wrap.*` -> a pattern over the whole id. */
function globPattern(glob: string): RegExp {
  const parts = glob.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`);
}
