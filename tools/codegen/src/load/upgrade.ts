import type { Problems } from '../diagnostics/problems.ts';
import { textOf, valueAt } from './node.ts';
import type { SpecEntry, SpecMap, SpecNode } from './node.ts';

/** Maps whose keys are names, whatever they are called. */
const nameMaps = new Set(
  'properties patternProperties schemas parameters responses headers requestBodies examples links callbacks paths content variables securitySchemes x-trent-errors'.split(
    ' ',
  ),
);
/** Values that are data, whatever they look like. */
const data = new Set(['example', 'examples', 'default', 'enum', 'const', 'required', 'value']);
/** What tells a schema from the other maps that may hold an `example` or a `format`. */
const schemaKeywords =
  'type properties items additionalProperties allOf anyOf oneOf not enum format nullable minimum maximum minLength maxLength pattern'.split(
    ' ',
  );

/**
 * Turns documents of OpenAPI 3.0 into what they are in 3.1, as the migration guide of the OpenAPI Initiative has it:
 * `nullable`, boolean `exclusiveMinimum` and `exclusiveMaximum`, `example` of a schema, the formats `byte` and `binary`,
 * and what stands beside a `$ref`, which 3.0 ignores. Everything keeps the position that it has in the file.
 */
export class Upgrade {
  readonly #problems: Problems;
  /** A node that YAML aliases share stays one node. */
  readonly #made = new Map<SpecNode, SpecNode>();

  constructor(problems: Problems) {
    this.#problems = problems;
  }

  /** In: any part of a document; what is a schema in it is told by its keywords. */
  node(node: SpecNode): SpecNode {
    const known = this.#made.get(node);
    if (known !== undefined) return known;
    const made = this.#convert(node);
    this.#made.set(node, made);
    return made;
  }

  #convert(node: SpecNode): SpecNode {
    if (node.kind === 'scalar') return node;
    if (node.kind === 'list') return { ...node, items: node.items.map((item) => this.node(item)) };
    if (textOf(valueAt(node, '$ref')) !== undefined) return this.#reference(node);
    const entries = [...node.entries.values()].map((entry) => ({
      ...entry,
      value: this.#value(entry),
    }));
    const isSchema = schemaKeywords.some((key) => node.entries.has(key)) && !node.entries.has('in');
    const upgraded = isSchema ? schema(entries) : entries;
    return { ...node, entries: new Map(upgraded.map((entry) => [entry.key, entry])) };
  }

  #value({ key, value }: SpecEntry): SpecNode {
    if (data.has(key) && key !== 'examples') return value;
    if (key.startsWith('x-') && key !== 'x-trent-errors') return value;
    if (key === 'openapi' && (textOf(value) ?? '').startsWith('3.0.')) {
      return { kind: 'scalar', position: value.position, value: '3.1.0' };
    }
    if (!nameMaps.has(key) || value.kind !== 'map' || value.entries.has('$ref'))
      return this.node(value);
    const named = [...value.entries.values()].map((entry) => [
      entry.key,
      { ...entry, value: this.node(entry.value) },
    ]);
    return { ...value, entries: new Map(named as [string, SpecEntry][]) };
  }

  #reference(node: SpecMap): SpecMap {
    const kept: [string, SpecEntry][] = [];
    for (const entry of node.entries.values()) {
      // Words of our own concern the member, not what is referred to.
      if (entry.key === '$ref' || entry.key.startsWith('x-')) kept.push([entry.key, entry]);
      else this.#problems.report('TRENT1106', entry.position, { key: entry.key });
    }
    return { ...node, entries: new Map(kept) };
  }
}

function schema(entries: readonly SpecEntry[]): readonly SpecEntry[] {
  const at = (key: string): SpecNode | undefined =>
    entries.find((entry) => entry.key === key)?.value;
  const isNullable = isTrue(at('nullable'));
  return entries.flatMap((entry): readonly SpecEntry[] => {
    const { key, value, position } = entry;
    switch (key) {
      case 'nullable':
        // Said by the type from 3.1 on; without a type it says nothing.
        return isBoolean(value) ? [] : [entry];
      case 'type': {
        const nullable = entries.find((other) => other.key === 'nullable');
        if (!isNullable || nullable === undefined) return [entry];
        const items = [
          value,
          { kind: 'scalar', position: nullable.position, value: 'null' } as const,
        ];
        return [{ key, position: nullable.position, value: { kind: 'list', position, items } }];
      }
      case 'minimum':
        return isTrue(at('exclusiveMinimum')) ? [] : [entry];
      case 'maximum':
        return isTrue(at('exclusiveMaximum')) ? [] : [entry];
      case 'exclusiveMinimum':
      case 'exclusiveMaximum': {
        if (!isBoolean(value)) return [entry];
        const limit = at(key === 'exclusiveMinimum' ? 'minimum' : 'maximum');
        return isTrue(value) && limit !== undefined ? [{ ...entry, value: limit }] : [];
      }
      case 'example':
        return at('examples') === undefined
          ? [{ key: 'examples', position, value: list(value) }]
          : [entry];
      case 'format':
        if (textOf(value) === 'byte')
          return [{ key: 'contentEncoding', position, value: text(value, 'base64') }];
        if (textOf(value) === 'binary') {
          return [
            { key: 'contentMediaType', position, value: text(value, 'application/octet-stream') },
          ];
        }
        return [entry];
      default:
        return [entry];
    }
  });
}

function list(item: SpecNode): SpecNode {
  return { kind: 'list', position: item.position, items: [item] };
}

function text({ position }: SpecNode, value: string): SpecNode {
  return { kind: 'scalar', position, value };
}

function isTrue(node: SpecNode | undefined): boolean {
  return node?.kind === 'scalar' && node.value === true;
}

function isBoolean(node: SpecNode): boolean {
  return node.kind === 'scalar' && typeof node.value === 'boolean';
}
