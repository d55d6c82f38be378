import type { RuntimeModule, RuntimeType, RuntimeValue } from '../runtime-symbols.ts';

/** Collects the import lines of one generated file, so that each module is imported once, in a fixed order. */
export class Imports {
  readonly #values = new Map<string, Set<string>>();
  readonly #types = new Map<string, Set<string>>();

  /** Notes a value import and returns the name, for use in place. */
  value(name: string, from: string): string {
    return add(this.#values, name, from);
  }

  /** Notes a type import and returns the name. */
  type(name: string, from: string): string {
    return add(this.#types, name, from);
  }

  /** Like `value`, of a run-time package: only what its table lists. */
  runtimeValue<M extends RuntimeModule>(from: M, name: RuntimeValue<M>): string {
    return this.value(name, from);
  }

  /** Like `type`, of a run-time package: only what its table lists. */
  runtimeType<M extends RuntimeModule>(from: M, name: RuntimeType<M>): string {
    return this.type(name, from);
  }

  toString(): string {
    return [...lines(this.#types, 'import type'), ...lines(this.#values, 'import')].join('\n');
  }
}

function add(imports: Map<string, Set<string>>, name: string, from: string): string {
  const names = imports.get(from) ?? new Set();
  names.add(name);
  imports.set(from, names);
  return name;
}

function lines(imports: Map<string, Set<string>>, keyword: string): string[] {
  return [...imports]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(
      ([from, names]) =>
        `${keyword} { ${[...names].toSorted().join(', ')} } from ${JSON.stringify(from)};`,
    );
}
