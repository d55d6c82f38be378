import type { Json, JsonObject } from '../../../load/bundle.ts';
import type { Operation, Service } from '../../../model/model.ts';
import { matcherWords } from '../../../suite/read-expectation.ts';
import { placesOf } from '../places.ts';
import { reference } from './reference.ts';

export function expectation(service: Service, operation: Operation): JsonObject {
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
  // A path may be put together from columns of a row.
  const patterns: Record<string, Json> = { '\\$\\{row\\.': reference('matcher') };
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

export function matcher(): JsonObject {
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

/** `^Keys\.[^.]+\.KeyId$` */
function patternOf(path: readonly string[]): string {
  const parts = path.map((part) =>
    part === '*' ? '[^.]+' : part.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&'),
  );
  return `^${parts.join('\\.')}$`;
}
