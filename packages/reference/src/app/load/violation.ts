/** What a generated validator says of a value: the form of ajv. */
export interface Violation {
  /** JSON pointer: `/Tags/0/TagKey`. */
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** The key in question where a map's keys are judged. */
  readonly propertyName?: string;
}

export interface Validate {
  (value: unknown): boolean;
  errors?: readonly Violation[] | null;
}
