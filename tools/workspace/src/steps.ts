/** Thrown where a step did not do what it should; its message is for the reader of the demo. */
export class StepError extends Error {
  override readonly name = 'StepError';
}

/** Fails the step unless the condition holds. */
export function ensure(condition: boolean, message: string): asserts condition {
  if (!condition) throw new StepError(message);
}

/** Runs steps one after the other and tells of each, with its time. */
export class Steps {
  readonly #write: (text: string) => void;
  #count = 0;

  constructor(write: (text: string) => void) {
    this.#write = write;
  }

  /** `work` gives what it returns and the lines that tell about it. Rejects with what `work` throws, after saying so. */
  async run<T>(
    title: string,
    work: () => Promise<{ result: T; says: readonly string[] }>,
  ): Promise<T> {
    this.#count += 1;
    this.#write(`${this.#count}. ${title}\n`);
    const started = performance.now();
    try {
      const { result, says } = await work();
      for (const line of says) this.#write(`   ${line}\n`);
      this.#write(`   ${(performance.now() - started).toFixed(1)} ms\n\n`);
      return result;
    } catch (error) {
      const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
      this.#write(`   FAILED after ${(performance.now() - started).toFixed(1)} ms: ${text}\n`);
      throw error;
    }
  }
}
