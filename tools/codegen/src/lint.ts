import type { Diagnostic } from './diagnostics/diagnostic.ts';
import { SpecError } from './diagnostics/spec-error.ts';
import { loadSpec } from './load-service.ts';

export interface Linted {
  /** Errors and warnings, by file, line and column. */
  readonly diagnostics: readonly Diagnostic[];
  /** Text of every spec file that was read, by path relative to the workspace root. */
  readonly sources: ReadonlyMap<string, string>;
}

/** Judges a spec folder without generating anything from it: all problems in one run. */
export async function lint(specDir: string): Promise<Linted> {
  try {
    const { diagnostics, sources } = loadSpec(specDir);
    return { diagnostics, sources };
  } catch (error) {
    if (!(error instanceof SpecError)) throw error;
    return { diagnostics: error.diagnostics, sources: error.sources };
  }
}
