/** What the built page must know of its own files; in a `meta` of index.html, so that it costs no request. Paths are relative. */
export interface SiteManifest {
  /** Folder of the content. */
  readonly content: string;
  /** Module of each operation that has a validator; it exports `validate`. */
  readonly validators: Readonly<Record<string, string>>;
  /** Whether `changes.json` is there. */
  readonly changes: boolean;
  /** Where the lines of a spec can be read, with `{file}` and `{line}` in it; null where nowhere. */
  readonly sourceUrl: string | null;
}

/** Name of the `meta`. */
export const MANIFEST_NAME = 'trent-reference';
