import { HarnessError } from '../harness-error.ts';
import { valueAt } from './json.ts';
import type { Json } from './json.ts';
import type { RandomBytes } from './random-bytes.ts';

/** The target's answer lacks what a later step needs of it. A fault of the target. */
export class MissingValue extends Error {
  override readonly name = 'MissingValue';
}

/**
 * What the references of one case mean: fixtures, answers of earlier steps, and things of the run. A repeated step has
 * several answers; its name alone stands for the last, `<step>.<n>` for one of them.
 */
export class Scope {
  readonly #names = new Map<string, unknown>();
  readonly #answers = new Map<string, readonly unknown[]>();
  readonly randomBytes: RandomBytes;

  constructor(names: Readonly<Record<string, unknown>>, randomBytes: RandomBytes) {
    for (const [name, value] of Object.entries(names)) this.#names.set(name, value);
    this.randomBytes = randomBytes;
  }

  /** This scope with more names, and random bytes of its own. It has the answers told so far. */
  with(names: Readonly<Record<string, unknown>>, randomBytes: RandomBytes): Scope {
    const scope = new Scope({ ...Object.fromEntries(this.#names), ...names }, randomBytes);
    for (const [step, answers] of this.#answers) scope.#answers.set(step, answers);
    return scope;
  }

  setAnswers(step: string, answers: readonly unknown[]): void {
    this.#answers.set(step, answers);
  }

  /** Throws MissingValue where an answer does not hold it, HarnessError where the case names what there is not. */
  valueOf(reference: string): Json {
    return this.valuesOf(reference).at(-1)!;
  }

  /** One value for each answer of a repeated step, otherwise one. Throws as `valueOf` does. */
  valuesOf(reference: string): readonly [Json, ...Json[]] {
    const [name = '', ...path] = reference.split('.');
    const answers = this.#answers.get(name);
    if (answers === undefined) {
      if (!this.#names.has(name)) throw new HarnessError(`nothing is called ${name}: ${reference}`);
      return [this.#found(reference, this.#names.get(name), path)];
    }
    const [index = '', ...rest] = path;
    const chosen = answers.length > 1 && /^\d+$/.test(index) ? answers[Number(index)] : undefined;
    const values =
      chosen === undefined
        ? answers.map((answer) => this.#found(reference, answer, path))
        : [this.#found(reference, chosen, rest)];
    if (values.length === 0) throw new HarnessError(`${name} has no answer yet: ${reference}`);
    return values as [Json, ...Json[]];
  }

  #found(reference: string, root: unknown, path: readonly string[]): Json {
    const value = valueAt(root, path);
    if (value === undefined) throw new MissingValue(`no answer holds ${reference}`);
    return value;
  }
}
