import type { Mutant } from '../mutant.ts';
import { subjects } from '../all.ts';

export interface Wanted {
  readonly mutant?: readonly string[];
  readonly subject?: string;
  /** So many of each subject. */
  readonly sample?: number;
}

/** The mutants that are wanted, or why that cannot be. */
export function pick(all: readonly Mutant[], wanted: Wanted): readonly Mutant[] | string {
  const { mutant, subject, sample } = wanted;
  const unknown = (mutant ?? []).filter((id) => all.every((one) => one.id !== id));
  if (unknown.length > 0) return `no mutant ${unknown.join(', ')}; list tells which there are`;
  if (mutant !== undefined) return all.filter(({ id }) => mutant.includes(id));
  const chosen = subject === undefined ? Object.values(subjects) : [subjects[subject] ?? []];
  return chosen.flatMap((list) => (sample === undefined ? list : spread(list, sample)));
}

/** So many, as far from each other as can be. */
function spread(list: readonly Mutant[], count: number): readonly Mutant[] {
  if (count >= list.length) return list;
  return Array.from({ length: count }, (_, at) => list[Math.floor((at * list.length) / count)]!);
}
