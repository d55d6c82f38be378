import type { Service, Shape } from '../../model/model.ts';
import { propertyName } from '../text/literal.ts';
import { resolveShape } from '../text/limits.ts';
import type { Imports } from '../text/module.ts';
import { camelCase } from '../text/names.ts';

/** How an answer's JSON becomes language values, as code. */
export interface DecodingCode {
  /** `{ CiphertextBlob: 'b' }`: only members that differ from JSON are named; `{}` where none does. */
  readonly expression: string;
  /** Constants that the expression needs: one for each structure that holds itself. */
  readonly constants: readonly string[];
}

export function decodingOf(service: Service, shape: Shape, imports: Imports): DecodingCode {
  const printer = new DecodingPrinter(service, imports);
  const expression = printer.print(shape) ?? '{}';
  return { expression, constants: printer.constants };
}

class DecodingPrinter {
  readonly #service: Service;
  readonly #imports: Imports;
  readonly #constants = new Map<string, string>();

  constructor(service: Service, imports: Imports) {
    this.#service = service;
    this.#imports = imports;
  }

  get constants(): readonly string[] {
    return [...this.#constants.values()];
  }

  /** `undefined` where the JSON is the value. */
  print(shape: Shape): string | undefined {
    if (!this.#differs(shape, new Set())) return undefined;
    switch (shape.kind) {
      case 'blob':
        return "'b'";
      case 'timestamp':
        return "'t'";
      case 'list':
        return `[${this.print(shape.of)}]`;
      case 'map':
        return `{ '*': ${this.print(shape.of)} }`;
      case 'structure':
        return this.#structure(shape, (name, of) => `${name}: ${of}`);
      case 'reference': {
        const target = resolveShape(this.#service, shape);
        return target.kind === 'structure' && this.#holds(target, target, new Set())
          ? this.#constant(shape.name, target)
          : this.print(target);
      }
      default:
        return undefined;
    }
  }

  /** The constant of a structure that holds itself. Its members are looked up when they are needed: it may be one. */
  #constant(shape: string, structure: Shape & { readonly kind: 'structure' }): string {
    const name = `${camelCase(shape)}Decoding`;
    if (!this.#constants.has(shape)) {
      this.#constants.set(shape, '');
      const type = this.#type();
      const value = this.#structure(
        structure,
        (member, of) => `get ${member}(): ${type} { return ${of}; }`,
      );
      this.#constants.set(shape, `const ${name}: ${type} = ${value};`);
    }
    return name;
  }

  #structure(
    { members }: Shape & { readonly kind: 'structure' },
    member: (name: string, of: string) => string,
  ): string {
    const printed = members.flatMap(({ name, shape }) => {
      const of = this.print(shape);
      if (of === undefined) return [];
      return [{ name, text: member(propertyName(name), of) }];
    });
    const object = `{ ${printed.map(({ text }) => text).join(', ')} }`;
    // Of `toString` and the like, the compiler would expect what every object has.
    return printed.some(({ name }) => name in Object.prototype)
      ? `${object} as object as ${this.#type()}`
      : object;
  }

  #type(): string {
    return this.#imports.runtimeType('@trent/client-runtime', 'Decoding');
  }

  /** Whether anything in the shape differs from JSON. */
  #differs(shape: Shape, seen: Set<Shape>): boolean {
    const resolved = resolveShape(this.#service, shape);
    if (resolved.kind === 'blob' || resolved.kind === 'timestamp') return true;
    if (seen.has(resolved)) return false;
    seen.add(resolved);
    return parts(resolved).some((part) => this.#differs(part, seen));
  }

  /** Whether the shape is reached from inside another. */
  #holds(outer: Shape, wanted: Shape, seen: Set<Shape>): boolean {
    return parts(outer).some((part) => {
      const resolved = resolveShape(this.#service, part);
      if (resolved === wanted) return true;
      if (seen.has(resolved)) return false;
      seen.add(resolved);
      return this.#holds(resolved, wanted, seen);
    });
  }
}

function parts(shape: Shape): readonly Shape[] {
  if (shape.kind === 'list' || shape.kind === 'map') return [shape.of];
  return shape.kind === 'structure' ? shape.members.map((member) => member.shape) : [];
}

/** Names of members, at any depth, whose values must not be shown. */
export function sensitiveMembers(service: Service, shape: Shape): string[] {
  const found = new Set<string>();
  const visit = (current: Shape, open: readonly Shape[]): void => {
    const resolved = resolveShape(service, current);
    if (open.includes(resolved)) return;
    const inside = [...open, resolved];
    if (resolved.kind === 'list' || resolved.kind === 'map') visit(resolved.of, inside);
    if (resolved.kind !== 'structure') return;
    for (const member of resolved.members) {
      if (member.shape.sensitive || resolveShape(service, member.shape).sensitive)
        found.add(member.name);
      visit(member.shape, inside);
    }
  };
  visit(shape, []);
  return [...found];
}
