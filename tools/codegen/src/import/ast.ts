/** The JSON form of a Smithy 2.0 model, as far as an import reads it. https://smithy.io/2.0/spec/json-ast.html */
import type { Json } from '../load/bundle.ts';

export type Traits = Readonly<Record<string, Json>>;

export interface Reference {
  readonly target: string;
}

export interface AstMember extends Reference {
  readonly traits?: Traits;
}

/** Properties that all kinds of shapes share, and those of each kind that an import reads. */
export interface AstShape {
  readonly type: string;
  readonly traits?: Traits;
  readonly members?: Readonly<Record<string, AstMember>>;
  readonly member?: AstMember;
  readonly key?: AstMember;
  readonly value?: AstMember;
  readonly mixins?: readonly Reference[];
  // Operations
  readonly input?: Reference;
  readonly output?: Reference;
  readonly errors?: readonly Reference[];
  // Services and resources
  readonly version?: string;
  readonly operations?: readonly Reference[];
  readonly resources?: readonly Reference[];
  readonly rename?: Readonly<Record<string, string>>;
  readonly identifiers?: Readonly<Record<string, Reference>>;
  readonly properties?: Readonly<Record<string, Reference>>;
  readonly create?: Reference;
  readonly put?: Reference;
  readonly read?: Reference;
  readonly update?: Reference;
  readonly delete?: Reference;
  readonly list?: Reference;
  readonly collectionOperations?: readonly Reference[];
}

/** `com.example#Thing` -> `Thing` */
export function shapeName(id: string): string {
  return id.slice(id.indexOf('#') + 1);
}

const prelude = 'smithy.api#';

export function isPrelude(id: string): boolean {
  return id.startsWith(prelude);
}

export const unit = 'smithy.api#Unit';

const simple: Readonly<Record<string, string>> = {
  Blob: 'blob',
  Boolean: 'boolean',
  PrimitiveBoolean: 'boolean',
  String: 'string',
  Byte: 'byte',
  PrimitiveByte: 'byte',
  Short: 'short',
  PrimitiveShort: 'short',
  Integer: 'integer',
  PrimitiveInteger: 'integer',
  Long: 'long',
  PrimitiveLong: 'long',
  Float: 'float',
  PrimitiveFloat: 'float',
  Double: 'double',
  PrimitiveDouble: 'double',
  BigInteger: 'bigInteger',
  BigDecimal: 'bigDecimal',
  Timestamp: 'timestamp',
  Document: 'document',
};

/** The shape that every model has under this id, undefined where there is none. */
export function preludeShape(id: string): AstShape | undefined {
  if (!isPrelude(id)) return undefined;
  if (id === unit) return { type: 'structure', members: {} };
  const type = simple[id.slice(prelude.length)];
  return type === undefined ? undefined : { type };
}
