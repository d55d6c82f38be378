/** One violation, in the form of ajv. */
export interface Violation {
  /** JSON pointer to the value: `/Tags/0/TagKey`. */
  readonly instancePath: string;
  /** The word of the schema that is violated: `maximum`, `required`, `x-trent-bytes`. */
  readonly keyword: string;
  /** Its details: `{ limit: 1024 }`, `{ missingProperty: 'KeyId' }`. */
  readonly params: Readonly<Record<string, unknown>>;
}

export interface Validate {
  (value: unknown): boolean;
  errors?: readonly Violation[] | null;
}
