import type { Comparison } from '../diff/compare.ts';
import type { OpenApiDocument } from '../load/bundle.ts';
import type { Service, SpecPosition } from '../model/model.ts';
import type { Memo } from '../plan/memo.ts';
import type { Suite } from '../suite/suite.ts';

/** Names that codegen.json may give a folder to. */
export type TargetName = 'types' | 'validator' | 'server-stub' | 'client' | 'cases' | 'reference';

export interface TargetInput {
  readonly service: Service;
  /** The whole spec as one document, `components/schemas` by shape name and error code. Not to be changed. */
  readonly bundle: OpenApiDocument;
  /** `spec/kms/schemas/NumberOfBytesType.yaml:4`, as provenance comments say it and `check` reads it. */
  source(position: SpecPosition): string;
  /** Fixtures, bases and scenarios, where the spec has any. */
  readonly suite?: Suite | null;
  /** Everything that is generated from the spec, this target too. */
  readonly generated?: readonly TargetName[];
  /** The spec held against its last released version, where there is one. */
  readonly comparison?: Comparison | null;
  /** Keeps texts that are costly to make, from one run to the next. */
  readonly memo?: Memo;
}

/** Turns the model into files, as text: unformatted, without the header comment, nothing read or written. */
export interface Target {
  readonly name: TargetName;
  /** In: the spec. Out: text by file name, `/` between folders, relative to the target's own folder. */
  emit(input: TargetInput): Promise<ReadonlyMap<string, string>>;
}
