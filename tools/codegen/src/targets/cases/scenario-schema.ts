import type { Json, JsonObject } from '../../load/bundle.ts';
import type { Operation, Service, Shape } from '../../model/model.ts';
import { capabilities } from '../../suite/format.ts';
import { claimWords, matcherWords } from '../../suite/read-expectation.ts';
import { specialWords } from '../../suite/special-values.ts';
import type { Suite } from '../../suite/suite.ts';
import { resolveShape } from '../text/limits.ts';
import { placesOf } from './places.ts';

/**
 * The JSON Schema of a file of scenarios, with the names of this service: an editor that has it completes operations, members,
 * enum values, errors and fixtures. The generator judges more (references, limits, sources) and says where.
 */
export function scenarioSchema(service: Service, suite: Suite | null): JsonObject {
  const operations = service.operations;
  const definitions: Record<string, Json> = {
    scenario: scenario(suite),
    step: step(operations),
    cite: cite(operations),
    special: special(),
    matcher: matcher(),
    claim: {
      type: 'object',
      minProperties: 1,
      maxProperties: 1,
      properties: Object.fromEntries(claimWords.map((word) => [word, true])),
      additionalProperties: false,
    },
  };
  for (const operation of operations) {
    definitions[`${operation.name}.request`] = request(service, operation);
    definitions[`${operation.name}.expect`] = expectation(service, operation);
  }
  // What a structure looks like in a request is said once.
  for (const [name, { shape }] of service.shapes)
    if (shape.kind === 'structure') definitions[`shape.${name}`] = structure(service, shape);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: `Scenarios of ${service.title}`,
    oneOf: [reference('scenario'), { type: 'array', items: reference('scenario') }],
    $defs: definitions,
  };
}

function reference(name: string): JsonObject {
  return { $ref: `#/$defs/${name.replaceAll('~', '~0').replaceAll('/', '~1')}` };
}

function scenario(suite: Suite | null): JsonObject {
  return {
    type: 'object',
    required: ['id', 'title', 'level', 'cites', 'steps'],
    additionalProperties: false,
    properties: {
      id: {
        description:
          'Stable for ever, never reused: lower-case words with hyphens, joined by periods.',
        type: 'string',
        pattern: '^[a-z][a-z0-9-]*(\\.[a-z0-9][a-z0-9-]*)+$',
      },
      title: { description: 'A sentence that is true of a conformant service.', type: 'string' },
      level: {
        description: 'As in RFC 2119; only a MUST decides.',
        enum: ['MUST', 'SHOULD', 'MAY'],
      },
      cites: {
        description: 'Why the claim holds.',
        type: 'array',
        minItems: 1,
        items: reference('cite'),
      },
      needs: {
        description: 'Operations that a target must have beside those that the steps call.',
        type: 'array',
        items: { type: 'string' },
      },
      capabilities: {
        description: 'What else a target must offer.',
        type: 'array',
        items: { enum: capabilities },
      },
      kills: {
        description: 'Names of deliberate bugs that the scenario finds.',
        type: 'array',
        items: { type: 'string' },
      },
      since: { description: 'Day of the model that introduced what it is about.', type: 'string' },
      use: {
        description: 'Name in the scenario -> fixture.',
        type: 'object',
        additionalProperties:
          suite === null ? { type: 'string' } : { enum: [...suite.fixtures.keys()] },
      },
      steps: { type: 'array', minItems: 1, items: reference('step') },
    },
  };
}

function step(operations: readonly Operation[]): JsonObject {
  const of = (name: string, isFaulty: boolean): JsonObject => ({
    if: {
      required: ['call', ...(isFaulty ? ['fault'] : [])],
      properties: { call: { const: name } },
      ...(isFaulty ? {} : { not: { anyOf: [{ required: ['fault'] }, { required: ['wire'] }] } }),
    },
    // oxlint-disable-next-line no-thenable -- a keyword of JSON Schema
    then: {
      properties: {
        ...(isFaulty ? {} : { with: reference(`${name}.request`) }),
        expect: reference(`${name}.expect`),
      },
    },
  });
  return {
    type: 'object',
    required: ['id', 'call', 'expect'],
    additionalProperties: false,
    properties: {
      id: { type: 'string', pattern: '^[a-z][a-z0-9-]*$' },
      call: { enum: operations.map(({ name }) => name) },
      with: { description: 'Members of the request.', type: 'object' },
      wire: { description: 'What is sent instead of the ordinary signed POST.', type: 'object' },
      as: { enum: ['default', 'second-principal', 'second-account'] },
      region: { enum: ['default', 'second'] },
      each: {
        description: 'Runs the step once for each value; { $: each.<name> } stands for it.',
        type: 'object',
        additionalProperties: { type: 'array' },
      },
      repeat: { type: 'integer', minimum: 1 },
      parallel: { type: 'boolean' },
      eventually: { description: 'Seconds until the expectation must hold.', type: 'number' },
      fault: {
        description: 'The one violation of the model in the request.',
        type: 'object',
        required: ['at', 'keyword'],
        additionalProperties: false,
        properties: {
          at: { type: 'string' },
          keyword: { type: 'string' },
          also: { type: 'array', items: { type: 'string' } },
        },
      },
      control: { description: 'The step that succeeds without the fault.', type: 'string' },
      expect: { type: 'object' },
    },
    allOf: operations.flatMap(({ name }) => [of(name, false), of(name, true)]),
  };
}

function cite(operations: readonly Operation[]): JsonObject {
  const words = {
    spec: { type: 'string' },
    operation: { enum: operations.map(({ name }) => name) },
    guide: { type: 'string' },
    recorded: { type: 'string' },
    standard: { type: 'string' },
  };
  return {
    type: 'object',
    required: ['says'],
    minProperties: 2,
    maxProperties: 2,
    additionalProperties: false,
    properties: { ...words, says: { type: 'string' } },
  };
}

function special(): JsonObject {
  return {
    type: 'object',
    minProperties: 1,
    maxProperties: 1,
    additionalProperties: false,
    properties: Object.fromEntries(specialWords.map((word) => [word, true])),
  };
}

function matcher(): JsonObject {
  const words = matcherWords.map((word) => [word, true] as const);
  return {
    anyOf: [
      { enum: ['absent', 'present'] },
      { type: ['string', 'number', 'boolean', 'array'] },
      reference('special'),
      {
        type: 'object',
        minProperties: 1,
        additionalProperties: false,
        properties: Object.fromEntries(words),
      },
    ],
  };
}

function request(service: Service, operation: Operation): JsonObject {
  const shape = service.shapes.get(operation.input)?.shape;
  return shape?.kind === 'structure' ? structure(service, shape) : { type: 'object' };
}

function structure(service: Service, shape: Extract<Shape, { kind: 'structure' }>): JsonObject {
  return {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(
      shape.members.map(({ name, description, shape: of }) => {
        const value = valueOf(service, of);
        return [name, description === '' ? value : { description, ...value }];
      }),
    ),
  };
}

/** A value of a shape, or what stands for one. */
function valueOf(service: Service, shape: Shape): JsonObject {
  const resolved = resolveShape(service, shape);
  const plain = plainValue(service, shape, resolved);
  return plain === null ? {} : { anyOf: [plain, reference('special'), { type: 'null' }] };
}

function plainValue(service: Service, shape: Shape, resolved: Shape): JsonObject | null {
  switch (resolved.kind) {
    case 'string':
      return resolved.values === null ? { type: 'string' } : { enum: [...resolved.values] };
    case 'blob':
      return { type: 'string' };
    case 'integer':
    case 'float':
    case 'timestamp':
      return { type: 'number' };
    case 'boolean':
      return { type: 'boolean' };
    case 'list':
      return { type: 'array', items: valueOf(service, resolved.of) };
    case 'map':
      return { type: 'object', additionalProperties: valueOf(service, resolved.of) };
    case 'structure':
      return shape.kind === 'reference'
        ? reference(`shape.${shape.name}`)
        : structure(service, resolved);
    default:
      return null;
  }
}

function expectation(service: Service, operation: Operation): JsonObject {
  const common = [...service.errors.values()].flatMap(({ code, common: any }) =>
    any ? [code] : [],
  );
  const codes = ['*', ...operation.errors, ...common];
  const refusal = {
    error: { anyOf: [{ enum: codes }, { type: 'array', items: { enum: codes } }] },
    status: true,
    message: { type: 'string' },
    messageMember: { enum: ['message', 'Message', 'none'] },
  };
  const places = operation.output === null ? [] : placesOf(service, operation.output);
  const properties: Record<string, Json> = {};
  const patterns: Record<string, Json> = {};
  for (const { path } of places) {
    if (path.includes('*')) patterns[patternOf(path)] = reference('matcher');
    else properties[path.join('.')] = reference('matcher');
  }
  return {
    type: 'object',
    properties: {
      ...properties,
      ...refusal,
      and: { type: 'array', items: reference('claim') },
      anyOf: { type: 'array', items: { type: 'object' } },
    },
    patternProperties: patterns,
    // What the operation has no member for may be claimed to be absent.
    additionalProperties: { const: 'absent' },
  };
}

/** `^Keys\.[^.]+\.KeyId$` */
function patternOf(path: readonly string[]): string {
  const parts = path.map((part) =>
    part === '*' ? '[^.]+' : part.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&'),
  );
  return `^${parts.join('\\.')}$`;
}
