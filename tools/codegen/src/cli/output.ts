import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { formatDiagnostic } from '../diagnostics/format.ts';

export interface OutputStream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Where a command says what it found. */
export class Output {
  readonly #out: OutputStream;
  readonly #error: OutputStream;
  readonly json: boolean;
  readonly #color: boolean;
  readonly environment: Readonly<Record<string, string | undefined>>;

  constructor(
    out: OutputStream,
    error: OutputStream,
    json: boolean,
    environment: Readonly<Record<string, string | undefined>>,
  ) {
    this.#out = out;
    this.#error = error;
    this.json = json;
    this.environment = environment;
    this.#color = error.isTTY === true && !environment['NO_COLOR'];
  }

  /** True where a person is watching. Piped output, and what Nx stores to show it again, must not differ from run to run. */
  get isTerminal(): boolean {
    return this.#out.isTTY === true && this.environment['NX_TASK_HASH'] === undefined;
  }

  /** Whether the output may have colors. */
  get hasColor(): boolean {
    return this.isTerminal && !this.environment['NO_COLOR'];
  }

  line(text: string): void {
    if (!this.json) this.#out.write(`${text}\n`);
  }

  /** The one value of a run with --json. */
  result(value: unknown): void {
    if (this.json) this.#out.write(`${JSON.stringify(value, null, 2)}\n`);
  }

  /** What a command is run for, where that is JSON with or without --json. */
  value(value: unknown): void {
    this.#out.write(`${JSON.stringify(value, null, 2)}\n`);
  }

  /** One of the values of a run with --json that has many: a line of JSON. */
  event(value: unknown): void {
    if (this.json) this.#out.write(`${JSON.stringify(value)}\n`);
  }

  problems(diagnostics: readonly Diagnostic[], sources: ReadonlyMap<string, string>): void {
    if (this.json) return;
    for (const one of diagnostics)
      this.#error.write(`${formatDiagnostic(one, sources, this.#color)}\n`);
  }

  error(text: string): void {
    this.#error.write(`${text}\n`);
  }
}
