import { diagnostic } from '../diagnostics/diagnostic.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { DiagnosticCode, DiagnosticDetails } from '../diagnostics/catalogue.ts';

/** Thrown where output cannot be written; the output is then as it was before. */
export class WriteError extends Error {
  readonly diagnostic: Diagnostic;

  constructor(problem: Diagnostic, cause?: unknown) {
    super(problem.message, { cause });
    this.name = 'WriteError';
    this.diagnostic = problem;
  }

  static of<Code extends DiagnosticCode>(
    code: Code,
    details: DiagnosticDetails<Code>,
    cause?: unknown,
  ): WriteError {
    return new WriteError(diagnostic(code, null, details), cause);
  }
}
