import type { Member, Operation, Service, Shape, SpecPosition } from '../model/model.ts';
import type { Affects, Direction } from './change.ts';

/** One place where a rule found its change. */
export interface Found {
  readonly message: string;
  readonly old?: SpecPosition | null;
  readonly new?: SpecPosition | null;
}

interface Described {
  /** Stable for ever; also the name of the file. */
  readonly code: string;
  /** What changed, for the documentation. */
  readonly title: string;
  readonly why: string;
  /** True where only prose changed. */
  readonly isProse?: boolean;
}

/** Looks at the service as a whole. */
export interface ServiceRule extends Described {
  readonly scope: 'service';
  readonly affects: Affects;
  find(old: Service, now: Service): readonly Found[];
}

/** An operation on both sides; one that is new or gone is for the rules of the service. */
export interface OperationPair {
  readonly old: Operation;
  readonly new: Operation;
}

export interface OperationRule extends Described {
  readonly scope: 'operation';
  readonly affects: Affects;
  find(pair: OperationPair): readonly Found[];
}

/** A member of a structure; `null` on the side that does not have it. */
export interface MemberPair {
  readonly old: Member | null;
  readonly new: Member | null;
  /** e.g. `Tag.TagKey` */
  readonly where: string;
}

export interface MemberRule extends Described {
  readonly scope: 'member';
  readonly affects: Readonly<Record<Direction, Affects>>;
  find(pair: MemberPair): readonly Found[];
}

/** A shape on both sides, references followed. */
export interface ShapePair {
  readonly old: Shape;
  readonly new: Shape;
  readonly where: string;
}

export interface ShapeRule extends Described {
  readonly scope: 'shape';
  readonly affects: Readonly<Record<Direction, Affects>>;
  find(pair: ShapePair): readonly Found[];
}

export type Rule = ServiceRule | OperationRule | MemberRule | ShapeRule;
