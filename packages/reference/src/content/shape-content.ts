import type { Prose } from './prose.ts';

/** A value on the wire, with its limits. What is null is not limited. */
export type ShapeContent = PlainShape & {
  /** Of an item, a key or a value that is written in place; members and named shapes say it themselves. */
  readonly sensitive?: true;
};

type PlainShape =
  | {
      readonly kind: 'string';
      readonly values: readonly string[] | null;
      readonly minLength: number | null;
      readonly maxLength: number | null;
      readonly pattern: string | null;
    }
  /** Base64 on the wire; the limits count bytes. */
  | { readonly kind: 'blob'; readonly minBytes: number | null; readonly maxBytes: number | null }
  | {
      readonly kind: 'integer';
      readonly values: readonly number[] | null;
      readonly minimum: number | null;
      readonly maximum: number | null;
    }
  | { readonly kind: 'float'; readonly minimum: number | null; readonly maximum: number | null }
  | { readonly kind: 'boolean' }
  /** Seconds since 1970, with a fraction. */
  | { readonly kind: 'timestamp' }
  | { readonly kind: 'document' }
  | {
      readonly kind: 'list';
      readonly of: ShapeContent;
      readonly minItems: number | null;
      readonly maxItems: number | null;
      readonly uniqueItems: boolean;
      readonly sparse: boolean;
    }
  | {
      readonly kind: 'map';
      readonly key: ShapeContent | null;
      readonly of: ShapeContent;
      readonly minProperties: number | null;
      readonly maxProperties: number | null;
      readonly sparse: boolean;
    }
  | {
      readonly kind: 'structure';
      readonly members: readonly MemberContent[];
      /** Exactly one member is there. */
      readonly union: boolean;
    }
  /** A named shape, in `shapes` of the same file. */
  | { readonly kind: 'reference'; readonly name: string };

export interface NamedShapeContent {
  readonly name: string;
  readonly description: Prose;
  readonly shape: ShapeContent;
  readonly sensitive: boolean;
  readonly deprecated: boolean;
  readonly source: string;
}

export interface MemberContent {
  readonly name: string;
  readonly required: boolean;
  readonly description: Prose;
  readonly shape: ShapeContent;
  /** Of the member or of its shape. */
  readonly sensitive: boolean;
  readonly deprecated: boolean;
  /** Absent where there is no default. */
  readonly defaultValue?: unknown;
  readonly examples: readonly unknown[];
  /** Date of the model in which it appeared, `2025-06-05`; of the operation where it is as old. */
  readonly since: string | null;
  readonly source: string;
}
