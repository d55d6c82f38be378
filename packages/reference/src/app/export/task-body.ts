import type { OperationContent } from '../../content/index.ts';
import { shapesOf } from '../read/shapes.ts';
import type { Shapes } from '../read/shapes.ts';
import { innerOf, isSensitive } from '../send/inner-shape.ts';
import type { Inner } from '../send/inner-shape.ts';
import type { Call } from '../send/call.ts';

/**
 * The body of a task: the text as it is, where no part of it is sensitive; else the same value, with a parameter of the
 * workflow in place of each sensitive one. In ASCII, and with two dollar signs for one before a brace, so that what an engine
 * sends is what was signed.
 */
export function taskBody({ operation, body, input }: Call): string {
  if (input === null) return literally(body);
  const writer = new BodyWriter(shapesOf(operation));
  const text = writer.write(input, wholeOf(operation), [], false);
  return ascii(writer.hasParameters ? text : literally(body));
}

class BodyWriter {
  readonly #shapes: Shapes;
  hasParameters = false;

  constructor(shapes: Shapes) {
    this.#shapes = shapes;
  }

  /** In: a value, its place in the spec and its path, and whether something around it is sensitive. */
  write(value: unknown, place: Inner | null, path: readonly string[], around: boolean): string {
    const sensitive = around || (place !== null && isSensitive(place, this.#shapes));
    const inner = (name: string | null): Inner | null => innerOf(place, name, this.#shapes);
    if (Array.isArray(value)) {
      const items = value.map((item: unknown, index) =>
        this.write(item, inner(null), [...path, String(index)], sensitive),
      );
      return `[${items.join(',')}]`;
    }
    if (typeof value === 'object' && value !== null) {
      const members = Object.entries(value).map(
        ([name, item]) =>
          `${literally(JSON.stringify(name))}:${this.write(item, inner(name), [...path, name], sensitive)}`,
      );
      return `{${members.join(',')}}`;
    }
    if (!sensitive) return literally(JSON.stringify(value));
    this.hasParameters = true;
    const parameter = `\${workflow.input.${path.join('_').replace(/\W+/g, '_')}}`;
    return typeof value === 'string' ? `"${parameter}"` : parameter;
  }
}

function wholeOf({ request: members }: OperationContent): Inner {
  return { shape: { kind: 'structure', members, union: false }, sensitive: false };
}

function literally(text: string): string {
  return text.replaceAll('${', () => '$${');
}

function ascii(text: string): string {
  return text.replace(
    /[\u0080-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
