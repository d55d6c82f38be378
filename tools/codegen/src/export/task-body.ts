import type { Member, Operation, Service, Shape } from '../model/model.ts';
import { resolveShape } from '../targets/text/limits.ts';
import { escapeUnit } from '../targets/text/literal.ts';
import { literally, parameter } from './parameters.ts';

/**
 * The body of a task as the very text that is sent. A signature covers each byte of it, and an engine that is given an object
 * writes the members in an order of its own. ASCII alone, since the media type of AWS JSON tells an engine of no encoding.
 * Throws RangeError for an example that there is not.
 */
export function taskBody(
  service: Service,
  operation: Operation,
  wanted: string | undefined,
): string {
  const example =
    wanted === undefined
      ? operation.examples[0]
      : operation.examples.find(({ name }) => name === wanted);
  if (wanted !== undefined && example === undefined)
    throw new RangeError(`${operation.name} has no example ${wanted}`);
  const input = service.shapes.get(operation.input)?.shape;
  if (input === undefined) return '{}';
  const writer = new BodyWriter(service);
  if (example !== undefined) return ascii(writer.value(input, example.value, [], false));
  const members = input.kind === 'structure' ? input.members : [];
  return ascii(writer.required(members.filter((member) => member.required)));
}

class BodyWriter {
  readonly #service: Service;

  constructor(service: Service) {
    this.#service = service;
  }

  /** In: the path of the value, by which its parameters are named, and whether something around it is sensitive. */
  value(shape: Shape, value: unknown, path: readonly string[], around: boolean): string {
    const resolved = resolveShape(this.#service, shape);
    const sensitive = around || shape.sensitive || resolved.sensitive;
    if (Array.isArray(value)) {
      const of = resolved.kind === 'list' ? resolved.of : anything;
      const items = value.map((item, index) =>
        this.value(of, item, [...path, String(index)], sensitive),
      );
      return `[${items.join(',')}]`;
    }
    if (typeof value === 'object' && value !== null) {
      const members = Object.entries(value).map(([name, inner]): readonly [string, string] => [
        name,
        this.value(innerShape(resolved, name), inner, [...path, name], sensitive),
      ]);
      return objectText(members);
    }
    if (sensitive) return placeholder(typeof value === 'string', path);
    return literally(JSON.stringify(value));
  }

  /** Members by their first example, those without one as parameters. */
  required(members: readonly Member[]): string {
    return objectText(
      members.map((member) => {
        const [example] = member.examples;
        if (example !== undefined)
          return [member.name, this.value(member.shape, example, [member.name], false)];
        const { kind } = resolveShape(this.#service, member.shape);
        return [member.name, placeholder(kind === 'string' || kind === 'blob', [member.name])];
      }),
    );
  }
}

function objectText(members: readonly (readonly [string, string])[]): string {
  return `{${members.map(([name, text]) => `${literally(JSON.stringify(name))}:${text}`).join(',')}}`;
}

/** A parameter where a value stands: in quotes where that is a text. */
function placeholder(isText: boolean, path: readonly string[]): string {
  const text = parameter(path.join('_').replace(/\W+/g, '_'));
  return isText ? `"${text}"` : text;
}

function innerShape(shape: Shape, name: string): Shape {
  if (shape.kind === 'map') return shape.of;
  const members = shape.kind === 'structure' ? shape.members : [];
  return members.find((member) => member.name === name)?.shape ?? anything;
}

/** What the spec does not describe, as a member that only the example has. */
const anything: Shape = {
  kind: 'document',
  description: '',
  deprecated: false,
  sensitive: false,
  position: { file: '', line: 0, column: 0 },
};

function ascii(text: string): string {
  return text.replace(/[^ -~]/g, escapeUnit);
}
