import type { Diagnostic } from './diagnostic.ts';

/** Thrown where a spec has errors, so that nothing can be generated from it; tells all of them. */
export class SpecError extends Error {
  readonly diagnostics: readonly Diagnostic[];
  /** Text of the files that the diagnostics point into, by path, for code frames. */
  readonly sources: ReadonlyMap<string, string>;

  constructor(diagnostics: readonly Diagnostic[], sources: ReadonlyMap<string, string>) {
    const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
    const [first] = diagnostics;
    super(`${errors} error${errors === 1 ? '' : 's'} in the spec, the first: ${first?.message}`);
    this.name = 'SpecError';
    this.diagnostics = diagnostics;
    this.sources = sources;
  }
}
