import { errorStructure } from '../model/error-structure.ts';
import type { Service, Shape, SpecPosition } from '../model/model.ts';
import type { Direction } from './change.ts';
import type { MemberPair, OperationPair, ShapePair } from './rule.ts';

/** Something that is used in one direction by these operations. */
export interface Used<Pair> {
  readonly pair: Pair;
  readonly direction: Direction;
  readonly operations: Set<string>;
}

/** Everything that is on both sides, paired by name. */
export interface Walked {
  readonly operations: readonly OperationPair[];
  readonly members: readonly Used<MemberPair>[];
  readonly shapes: readonly Used<ShapePair>[];
}

/** Pairs two services. A shape that several operations share is there once for each direction. */
export function walk(old: Service, now: Service): Walked {
  return new Walk(old, now).run();
}

class Walk {
  readonly #old: Service;
  readonly #new: Service;
  readonly #members = new Map<string, Used<MemberPair>>();
  readonly #shapes = new Map<string, Used<ShapePair>>();

  constructor(old: Service, now: Service) {
    this.#old = old;
    this.#new = now;
  }

  run(): Walked {
    const before = new Map(this.#old.operations.map((one) => [one.name, one]));
    const operations: OperationPair[] = [];
    for (const now of this.#new.operations) {
      const old = before.get(now.name);
      if (old === undefined) continue;
      operations.push({ old, new: now });
      this.#body(now.name, 'request', old.input, now.input);
      if (old.output !== null && now.output !== null) {
        this.#body(now.name, 'answer', old.output, now.output);
      }
      for (const code of now.errors) {
        if (old.errors.includes(code)) this.#error(now.name, code);
      }
    }
    return {
      operations,
      members: [...this.#members.values()],
      shapes: [...this.#shapes.values()],
    };
  }

  #body(operation: string, direction: Direction, oldName: string, newName: string): void {
    const old = this.#old.shapes.get(oldName)?.shape;
    const now = this.#new.shapes.get(newName)?.shape;
    if (old !== undefined && now !== undefined) {
      this.#shape({ old, new: now, where: newName }, direction, operation);
    }
  }

  #error(operation: string, code: string): void {
    const old = this.#old.errors.get(code);
    const now = this.#new.errors.get(code);
    if (old === undefined || now === undefined) return;
    const pair = { old: errorStructure(old), new: errorStructure(now), where: code };
    this.#shape(pair, 'answer', operation);
  }

  #shape(pair: ShapePair, direction: Direction, operation: string): void {
    const old = resolve(this.#old, pair.old);
    const now = resolve(this.#new, pair.new);
    const where = pair.new.kind === 'reference' ? pair.new.name : pair.where;
    const key = `${direction} ${where} ${place(old.position)} ${place(now.position)}`;
    const used = entry(this.#shapes, key, { old, new: now, where }, direction);
    // What was seen for this operation needs no second look: a shape may hold itself.
    if (used.operations.has(operation)) return;
    used.operations.add(operation);
    if (old.kind === 'structure' && now.kind === 'structure') {
      const before = new Map(old.members.map((member) => [member.name, member]));
      const after = new Map(now.members.map((member) => [member.name, member]));
      for (const name of new Set([...before.keys(), ...after.keys()])) {
        const members = {
          old: before.get(name) ?? null,
          new: after.get(name) ?? null,
          where: `${where}.${name}`,
        };
        entry(this.#members, `${key}.${name}`, members, direction).operations.add(operation);
        if (members.old === null || members.new === null) continue;
        const inner = { old: members.old.shape, new: members.new.shape, where: members.where };
        this.#shape(inner, direction, operation);
      }
    } else if (old.kind === 'list' && now.kind === 'list') {
      this.#shape({ old: old.of, new: now.of, where: `${where}[]` }, direction, operation);
    } else if (old.kind === 'map' && now.kind === 'map') {
      this.#shape({ old: old.of, new: now.of, where: `${where}{}` }, direction, operation);
      if (old.key !== null && now.key !== null) {
        const keys = { old: old.key, new: now.key, where: `${where} (keys)` };
        this.#shape(keys, direction, operation);
      }
    }
  }
}

function entry<Pair>(
  map: Map<string, Used<Pair>>,
  key: string,
  pair: Pair,
  direction: Direction,
): Used<Pair> {
  const found = map.get(key) ?? { pair, direction, operations: new Set<string>() };
  map.set(key, found);
  return found;
}

function resolve(service: Service, shape: Shape): Shape {
  if (shape.kind !== 'reference') return shape;
  const named = service.shapes.get(shape.name);
  if (named === undefined) throw new Error(`no shape ${shape.name}`);
  return resolve(service, named.shape);
}

function place({ file, line, column }: SpecPosition): string {
  return `${file}:${line}:${column}`;
}
