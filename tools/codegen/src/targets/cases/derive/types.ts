import type { Json } from '../../../load/bundle.ts';
import type { Operation, Shape } from '../../../model/model.ts';
import type { Derivation, Draft, Probe } from '../derivation.ts';
import { placesOf } from '../places.ts';
import { Target } from './member.ts';

const values: Readonly<Record<'text' | 'number' | 'boolean' | 'list' | 'object', Json>> = {
  text: 'text',
  number: 7,
  boolean: true,
  list: ['text'],
  object: { a: 'text' },
};

/**
 * Values of a wrong JSON type. That a list or an object in the place of something else is refused is sure, and that a text is no
 * list; with which code, and what becomes of a number where text should be, was measured on other services of the protocol.
 */
export function deriveTypes(derivation: Derivation, operation: Operation): void {
  if (derivation.request(operation) === null) return;
  for (const place of placesOf(derivation.service, operation.input)) {
    const target = new Target(derivation, operation, place);
    const { structural, scalar } = wrongValues(place.shape);
    // What a map holds may be converted to text: sources disagree.
    const converted = place.isMapValue ? [] : scalar;
    const says = `is ${typeName(place.shape)} in JSON`;
    const draft: Omit<Draft, 'probes'> = {
      ...target.draft('type', `${target.name} ${says}`, place.position, says),
      level: 'MUST',
    };
    const probe = (id: string, given: readonly Json[], codes: readonly string[]): Probe => ({
      id,
      each: { value: given },
      request: target.with({ $: 'each.value' }),
      fault: { at: target.pointer, keyword: 'type' },
      expect: derivation.refusal(...codes) ?? { error: '*' },
    });
    if (structural.length > 0)
      derivation.add({
        ...draft,
        probes: [
          probe('wrong-type', structural, ['SerializationException', 'ValidationException']),
        ],
      });
    if (converted.length > 0)
      derivation.add({
        ...draft,
        id: [...draft.id, 'exact'],
        title: `${draft.title}, and no other type is converted to it`,
        level: 'SHOULD',
        cites: [
          {
            recorded: '2026-09',
            says: 'another service of the protocol refuses each with SerializationException',
          },
        ],
        probes: [probe('converted', converted, ['SerializationException'])],
      });
    if (place.shape.kind === 'blob') addBase64(derivation, target);
  }
}

/** What is no base64 was measured on the service itself. */
function addBase64(derivation: Derivation, target: Target): void {
  const says = 'text that is no base64 gets SerializationException';
  const { position } = target.place;
  const draft = target.draft('base64', `${target.name} is base64`, position, says);
  const refusal = derivation.refusal('SerializationException');
  if (refusal === null) return;
  derivation.add({
    ...draft,
    level: 'MUST',
    cells: draft.cells.map((cell) => cell.replace(/base64$/, 'type')),
    cites: [{ recorded: '2021', says }],
    probes: [
      {
        id: 'no-base64',
        request: target.with('this-is-not-base64'),
        fault: { at: target.pointer, keyword: 'contentEncoding' },
        expect: refusal,
      },
    ],
  });
}

function wrongValues(shape: Shape): {
  readonly structural: readonly Json[];
  readonly scalar: readonly Json[];
} {
  const { text, number, boolean, list, object } = values;
  switch (shape.kind) {
    case 'string':
    case 'blob':
      return { structural: [list, object], scalar: [number, boolean] };
    case 'integer':
    case 'float':
    case 'timestamp':
      return { structural: [list, object], scalar: [text, boolean] };
    case 'boolean':
      return { structural: [list, object], scalar: [text, number] };
    case 'list':
      return { structural: [text, number, boolean, object], scalar: [] };
    case 'map':
    case 'structure':
      return { structural: [text, number, boolean, list], scalar: [] };
    default:
      return { structural: [], scalar: [] };
  }
}

function typeName(shape: Shape): string {
  switch (shape.kind) {
    case 'string':
      return 'text';
    case 'blob':
      return 'base64 text';
    case 'integer':
    case 'float':
    case 'timestamp':
      return 'a number';
    case 'boolean':
      return 'true or false';
    case 'list':
      return 'an array';
    default:
      return 'an object';
  }
}
