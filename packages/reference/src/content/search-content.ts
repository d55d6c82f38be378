/** `search.json`: what full-text search goes through. One entry for each thing that has an anchor of its own. */
export interface SearchContent {
  readonly entries: readonly SearchEntry[];
}

export interface SearchEntry {
  readonly operation: string;
  readonly kind: 'operation' | 'request-member' | 'response-member' | 'error';
  /** Name of the operation, member (`KeyMetadata.Arn` inside of a structure) or error. */
  readonly name: string;
  /** Plain text. */
  readonly text: string;
}
