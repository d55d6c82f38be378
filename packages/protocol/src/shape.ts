/**
 * Run-time description of a value on the wire, emitted by the generator and read by the codecs: only what
 * JSON and the language types differ in. Limits are not here, they are the validator's.
 */
export type Shape =
  | { readonly kind: 'string'; readonly sensitive?: true }
  | { readonly kind: 'integer' }
  | { readonly kind: 'float' }
  | { readonly kind: 'boolean' }
  /** base64 text on the wire, `Uint8Array` in the language */
  | { readonly kind: 'blob'; readonly sensitive?: true }
  /** a number of epoch seconds on the wire, `Date` in the language */
  | { readonly kind: 'timestamp' }
  /** any JSON value, carried untouched */
  | { readonly kind: 'document' }
  | { readonly kind: 'list'; readonly of: Shape; readonly sparse?: true }
  | { readonly kind: 'map'; readonly of: Shape; readonly sparse?: true }
  | StructureShape
  /** breaks a cycle: a shape that contains itself */
  | { readonly kind: 'reference'; readonly to: () => Shape };

export interface StructureShape {
  readonly kind: 'structure';
  readonly members: Readonly<Record<string, Shape>>;
}
