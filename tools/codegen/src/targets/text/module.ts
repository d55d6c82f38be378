/** Collects the import lines of one generated file, so that each module is imported once, in a fixed order. */
export class Imports {
  readonly #values = new Map<string, Set<string>>();
  readonly #types = new Map<string, Set<string>>();

  /** Notes a value import and returns the name, for use in place. */
  value(name: string, from: string): string {
    add(this.#values, name, from);
    return name;
  }

  /** Notes a type import and returns the name. */
  type(name: string, from: string): string {
    add(this.#types, name, from);
    return name;
  }

  toString(): string {
    return [...lines(this.#types, 'import type'), ...lines(this.#values, 'import')].join('\n');
  }
}

function add(imports: Map<string, Set<string>>, name: string, from: string): void {
  const names = imports.get(from) ?? new Set();
  names.add(name);
  imports.set(from, names);
}

function lines(imports: Map<string, Set<string>>, keyword: string): string[] {
  return [...imports.keys()]
    .toSorted()
    .map((from) => `${keyword} { ${[...(imports.get(from) ?? [])].toSorted().join(', ')} } from ${JSON.stringify(from)};`);
}
