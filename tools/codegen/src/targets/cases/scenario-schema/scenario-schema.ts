import type { Json, JsonObject } from '../../../load/bundle.ts';
import type { Operation, Service } from '../../../model/model.ts';
import { capabilities } from '../../../suite/format.ts';
import { claimWords } from '../../../suite/read-expectation.ts';
import type { Suite } from '../../../suite/suite.ts';
import { expectation, matcher } from './expectation.ts';
import { reference } from './reference.ts';
import { ofRows, orRow, row, rows, stepOrSteps, steps } from './rows.ts';
import { request, special, structure } from './values.ts';

/**
 * The JSON Schema of a file of scenarios, with the names of this service: an editor that has it completes operations, members,
 * enum values, errors and fixtures. The generator judges more (references, limits, sources) and says where.
 */
export function scenarioSchema(service: Service, suite: Suite | null): JsonObject {
  const operations = service.operations;
  const definitions: Record<string, Json> = {
    scenario: scenario(suite),
    step: step(operations),
    steps: steps(),
    rows: rows(),
    row: row(),
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
        pattern: '^[a-z$][A-Za-z0-9.${}-]*$',
      },
      for: { description: 'Makes a scenario for each row.', ...reference('rows') },
      title: { description: 'A sentence that is true of a conformant service.', type: 'string' },
      level: {
        description: 'As in RFC 2119; only a MUST decides.',
        ...orRow({ enum: ['MUST', 'SHOULD', 'MAY'] }),
      },
      cites: {
        description: 'Why the claim holds.',
        type: 'array',
        minItems: 1,
        items: reference('cite'),
      },
      needs: {
        description: 'Operations that a target must have beside those that the steps call.',
        ...orRow({ type: 'array', items: { type: 'string' } }),
      },
      capabilities: {
        description: 'What else a target must offer.',
        ...orRow({ type: 'array', items: { enum: capabilities } }),
      },
      kills: {
        description: 'Names of deliberate bugs that the scenario finds.',
        ...orRow({ type: 'array', items: { type: 'string' } }),
      },
      since: { description: 'Day of the model that introduced what it is about.', type: 'string' },
      use: {
        description: 'Name in the scenario -> fixture.',
        type: 'object',
        additionalProperties: orRow(
          suite === null ? { type: 'string' } : { enum: [...suite.fixtures.keys()] },
        ),
      },
      steps: { type: 'array', minItems: 1, items: stepOrSteps() },
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
        ...(isFaulty ? {} : { with: orRow(reference(`${name}.request`)) }),
        expect: reference(`${name}.expect`),
      },
    },
  });
  return {
    type: 'object',
    required: ['id', 'call', 'expect'],
    additionalProperties: false,
    properties: {
      ...ofRows(),
      id: { type: 'string', pattern: '^[a-z$][A-Za-z0-9.${}-]*$' },
      call: orRow({ enum: operations.map(({ name }) => name) }),
      with: { description: 'Members of the request.', type: 'object' },
      wire: { description: 'What is sent instead of the ordinary signed POST.', type: 'object' },
      as: { enum: ['default', 'second-principal', 'second-account'] },
      region: { enum: ['default', 'second'] },
      each: {
        description: 'Runs the step once for each value; { $: each.<name> } stands for it.',
        type: 'object',
        additionalProperties: { anyOf: [{ type: 'array' }, reference('special')] },
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
