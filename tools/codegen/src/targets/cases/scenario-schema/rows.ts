import type { JsonObject } from '../../../load/bundle.ts';
import { reference } from './reference.ts';

/** What is said, or the column of a row that says it. */
export function orRow(said: JsonObject): JsonObject {
  return { anyOf: [said, reference('row')] };
}

export function row(): JsonObject {
  return {
    description: 'What the row has in that column.',
    type: 'object',
    required: ['$'],
    additionalProperties: false,
    properties: { $: { type: 'string', pattern: '^row\\.' } },
  };
}

export function rows(): JsonObject {
  return {
    anyOf: [
      { description: 'Rows: values by column.', type: 'array', minItems: 1 },
      {
        description: 'Lists by column: every combination is a row.',
        type: 'object',
        minProperties: 1,
        additionalProperties: { type: ['array', 'object'] },
      },
    ],
  };
}

export function steps(): JsonObject {
  return {
    type: 'object',
    required: ['steps'],
    additionalProperties: false,
    properties: { ...ofRows(), steps: { type: 'array', minItems: 1, items: stepOrSteps() } },
  };
}

export function ofRows(): JsonObject {
  return {
    for: { description: 'Makes the step for each row.', ...reference('rows') },
    if: {
      description: 'Makes the step only where the row has that column.',
      type: 'string',
      pattern: '^row\\.',
    },
  };
}

/** A step, or several that rows repeat together. */
export function stepOrSteps(): JsonObject {
  // oxlint-disable-next-line no-thenable -- a keyword of JSON Schema
  return { if: { required: ['steps'] }, then: reference('steps'), else: reference('step') };
}
