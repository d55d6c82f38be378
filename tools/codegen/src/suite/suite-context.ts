import type { Problems } from '../diagnostics/problems.ts';
import { suggest } from '../diagnostics/suggest.ts';
import { ObjectReader } from '../load/object-reader.ts';
import { nearestToPointer, toJson } from '../load/node.ts';
import type { SpecMap, SpecNode } from '../load/node.ts';
import type { Json, JsonObject } from '../load/bundle.ts';
import type { NamedShape, Operation, Service, SpecPosition } from '../model/model.ts';

/** What the readers of a suite share: the service that is tested, and where problems go. */
export class SuiteContext {
  readonly service: Service;
  readonly problems: Problems;
  readonly #operations: ReadonlyMap<string, Operation>;

  constructor(service: Service, problems: Problems) {
    this.service = service;
    this.problems = problems;
    this.#operations = new Map(service.operations.map((operation) => [operation.name, operation]));
  }

  /** The operation of that name; undefined, reported with the nearest name, where there is none. */
  operation(name: string, position: SpecPosition): Operation | undefined {
    const operation = this.#operations.get(name);
    if (operation === undefined && name !== '') {
      const suggestion = suggest(name, this.#operations.keys());
      this.problems.report('TRENT3101', position, { name, suggestion });
    }
    return operation;
  }

  /** The operation of that name, undefined where there is none. */
  known(name: string): Operation | undefined {
    return this.#operations.get(name);
  }

  shape(name: string): NamedShape | undefined {
    return this.service.shapes.get(name);
  }

  /** Whether an operation may answer a code: it declares it, or any operation may. */
  answers(operation: Operation, code: string): boolean {
    return operation.errors.includes(code) || this.service.errors.get(code)?.common === true;
  }

  reader(node: SpecNode, place: string): ObjectReader | null {
    return ObjectReader.of(node, place, this.problems);
  }

  /** The value under a keyword where it is a map; an empty object where it is absent or, reported, something else. */
  object(
    reader: ObjectReader,
    key: string,
  ): { readonly value: JsonObject; readonly node: SpecMap } {
    const inner = reader.object(key, key);
    if (inner === null) return { value: {}, node: reader.node };
    return { value: toJson(inner.node) as JsonObject, node: inner.node };
  }

  /** A text or a list of texts. */
  texts(reader: ObjectReader, key: string): readonly string[] {
    const entry = reader.entry(key);
    if (entry === undefined) return [];
    if (entry.value.kind === 'list') return reader.textList(key).map(({ text }) => text);
    return [reader.text(key) ?? ''];
  }

  /** Text by name. */
  textMap(reader: ObjectReader, key: string): ReadonlyMap<string, string> {
    const inner = reader.object(key, key);
    const names = inner?.named() ?? [];
    return new Map(names.map(({ key: name }) => [name, inner?.text(name) ?? '']));
  }

  /** Reports something that is not as it must be. */
  malformed(position: SpecPosition, key: string, expected: string, actual: Json): void {
    this.problems.report('TRENT2003', position, {
      key,
      expected,
      actual: JSON.stringify(actual) ?? 'nothing',
    });
  }
}

/** Where in a file the thing stands that a JSON pointer into a node names, or what is nearest around it. */
export function placeOf(node: SpecNode, pointer: string): SpecPosition {
  return nearestToPointer(node, pointer).position;
}
