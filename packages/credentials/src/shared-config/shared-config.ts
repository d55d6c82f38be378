/** A value of a shared config file, and where it stands. */
export interface Setting {
  readonly value: string;
  readonly file: string;
  readonly line: number;
  /** Settings indented below a setting without a value, as in `[services x]`. */
  readonly nested: ReadonlyMap<string, Setting>;
}

export interface Section {
  readonly name: string;
  /** Where the section begins first. */
  readonly file: string;
  readonly line: number;
  /** By name in lower case. */
  readonly settings: ReadonlyMap<string, Setting>;
}

/** The shared config and credentials files, merged: what the credentials file says of a profile wins. */
export interface SharedConfig {
  readonly profiles: ReadonlyMap<string, Section>;
  readonly ssoSessions: ReadonlyMap<string, Section>;
  readonly services: ReadonlyMap<string, Section>;
  /** The files that were looked for, `/home/a/.aws/config`, and whether they exist. */
  readonly files: readonly { readonly path: string; readonly exists: boolean }[];
}

/** `file:line`. */
export function at({ file, line }: { readonly file: string; readonly line: number }): string {
  return `${file}:${line}`;
}
