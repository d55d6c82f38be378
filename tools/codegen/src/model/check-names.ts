import type { Problems } from '../diagnostics/problems.ts';
import type { Service, SpecPosition } from './model.ts';
import { reservedWords } from './reserved-words.ts';

/** Names that mean something to every JavaScript object, or that no file can have on Windows. */
const reserved = new Set(
  'constructor prototype hasownproperty tostring valueof con prn aux nul com1 com2 com3 lpt1 lpt2 lpt3'.split(
    ' ',
  ),
);

/** Names of operations, shapes and errors: each usable, no two the same once the case of letters is ignored. */
export function checkNames(service: Service, problems: Problems): void {
  const operations = new Names('operation', problems);
  for (const { name, position } of service.operations) operations.add(name, position);
  // Shapes and errors stand side by side in the bundle and in the types.
  const types = new Names('shape', problems);
  for (const { name, position } of service.shapes.values()) types.add(name, position);
  for (const { code, position } of service.errors.values()) types.add(code, position);
}

class Names {
  readonly #kind: string;
  readonly #problems: Problems;
  readonly #taken = new Map<string, { readonly name: string; readonly position: SpecPosition }>();

  constructor(kind: string, problems: Problems) {
    this.#kind = kind;
    this.#problems = problems;
  }

  add(name: string, position: SpecPosition): void {
    const reason = unusable(name);
    if (reason !== null) {
      this.#problems.report('TRENT3001', position, { kind: this.#kind, name, reason });
    }
    const folded = name.toLowerCase();
    const holder = this.#taken.get(folded);
    if (holder === undefined) {
      this.#taken.set(folded, { name, position });
      return;
    }
    const where = `${holder.position.file}:${holder.position.line}`;
    this.#problems.report('TRENT3002', position, {
      kind: this.#kind,
      name,
      other: holder.name,
      where,
    });
  }
}

function unusable(name: string): string | null {
  if (!/^[A-Za-z][A-Za-z0-9]*$/.test(name)) return 'it must be a letter, then letters and digits';
  if (name.length > 100) return 'it is longer than 100 characters';
  if (reservedWords.has(name)) return 'it is a word of TypeScript';
  return reserved.has(name.toLowerCase()) ? 'it is reserved' : null;
}
