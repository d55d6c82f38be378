/** Where the root key of a server comes from. */
export type RootKeySource =
  | { readonly file: string }
  /** The name of an environment variable. */
  | { readonly environment: string }
  /** A program and its arguments: the root key is what it writes to standard output. */
  | { readonly command: readonly string[] };

/** For messages; says nothing of the arguments of a command, among which there may be secrets. */
export function nameOfSource(source: RootKeySource): string {
  if ('file' in source) return source.file;
  if ('environment' in source) return `the environment variable ${source.environment}`;
  return 'the root key command';
}

/** A command line as a shell takes it. */
export function shellCommand(text: string): readonly string[] {
  return ['/bin/sh', '-c', text];
}

export const environmentNamePattern: RegExp = /^[A-Za-z_]\w*$/;
