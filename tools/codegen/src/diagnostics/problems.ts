import type { SpecPosition } from '../model/model.ts';
import type { DiagnosticCode, DiagnosticDetails } from './catalogue.ts';
import { diagnostic } from './diagnostic.ts';
import type { Diagnostic } from './diagnostic.ts';

/** Collects the problems of a run, so that all are told and not the first alone. */
export class Problems {
  readonly #found = new Map<string, Diagnostic>();

  /** Adds a problem; the same one at the same place, met on another way, counts once. */
  report<Code extends DiagnosticCode>(
    code: Code,
    position: SpecPosition | null,
    details: DiagnosticDetails<Code>,
  ): void {
    const made = diagnostic(code, position, details);
    this.#found.set(JSON.stringify([made.code, made.position, made.message]), made);
  }

  /** Adds what was found before. */
  include(diagnostics: Iterable<Diagnostic>): void {
    for (const one of diagnostics) {
      this.#found.set(JSON.stringify([one.code, one.position, one.message]), one);
    }
  }

  get hasErrors(): boolean {
    return [...this.#found.values()].some(({ severity }) => severity === 'error');
  }

  /** By file, line and column. */
  sorted(): readonly Diagnostic[] {
    return [...this.#found.values()].sort(byPosition);
  }
}

function byPosition(a: Diagnostic, b: Diagnostic): number {
  if (a.position === null || b.position === null) {
    return Number(a.position !== null) - Number(b.position !== null);
  }
  return (
    compareText(a.position.file, b.position.file) ||
    a.position.line - b.position.line ||
    a.position.column - b.position.column ||
    compareText(a.code, b.code)
  );
}

/** By code unit: the same on every machine, whatever its locale. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
