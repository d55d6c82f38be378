/** What an import could not carry over, or changed. */

/**
 * What a loss touches. `wire`: what is sent or accepted may differ from the real service. `behaviour`: a client or server
 * does less by itself (retries, pagination, endpoints). `prose`: only what people read. `none`: it means nothing in this
 * protocol, or its fact is said by other words.
 */
export type Effect = 'wire' | 'behaviour' | 'prose' | 'none';

export interface ReportEntry {
  /** `com.example#Shape`, or `com.example#Shape$member`. */
  readonly shape: string;
  /** Id of the trait, or what else of the model it is about, e.g. `shape name`. */
  readonly trait: string;
  readonly effect: Effect;
  /** What became of it. */
  readonly note: string;
}

export class ImportReport {
  readonly #entries: ReportEntry[] = [];

  add(shape: string, trait: string, effect: Effect, note: string): void {
    this.#entries.push({ shape, trait, effect, note });
  }

  /** In the order in which they were found. */
  get entries(): readonly ReportEntry[] {
    return this.#entries;
  }
}
