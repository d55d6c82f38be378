import type { Json, JsonObject } from '../../../load/bundle.ts';
import type { Operation } from '../../../model/model.ts';
import { isObject } from '../../../suite/special-values.ts';
import { idPart } from '../derivation.ts';
import type { Derivation, Probe } from '../derivation.ts';
import { placesOf } from '../places.ts';
import type { Place } from '../places.ts';
import { violation } from './limits.ts';
import { Target } from './member.ts';

const nullIsAbsent = {
  standard: 'Smithy 2.0, AWS JSON 1.1, AwsJson11ServersDontDeserializeNullStructureValues',
  says: 'a member that is null is read as absent',
};

/** Required members that are missing or null; other members that are null; a member that nobody knows. */
export function derivePresence(derivation: Derivation, operation: Operation): void {
  const request = derivation.request(operation);
  if (request === null) return;
  const places = placesOf(derivation.service, operation.input);
  for (const place of places)
    if (place.member?.required === true) addRequired(derivation, operation, place);
  addNulls(derivation, operation, places, request);
  derivation.add({
    operation,
    id: ['unknown-member'],
    title: `${operation.name} ignores a member that it does not know`,
    level: 'MUST',
    position: operation.position,
    cites: [
      {
        standard: 'Smithy 2.0, AWS JSON 1.1',
        says: 'unknown members are ignored, by servers and by clients',
      },
    ],
    cells: [],
    probes: [
      { id: 'unknown-member', request: { ...request, TrentConformance: 'unknown' }, expect: {} },
    ],
  });
}

function addRequired(derivation: Derivation, operation: Operation, place: Place): void {
  const target = new Target(derivation, operation, place);
  const pointer = target.pointer.slice(0, target.pointer.lastIndexOf('/'));
  const fault = { at: pointer, keyword: 'required' };
  const whole = target.with(target.sample());
  const says = 'required';
  derivation.add({
    ...target.draft('required', `${target.name} is ${says}`, place.position, says),
    cites: [derivation.citeSpec(place.position, `${target.path} is required`), nullIsAbsent],
    probes: [
      {
        id: 'missing',
        request: changed(whole, target.pointer, undefined),
        fault,
        expect: violation(derivation),
      },
      {
        id: 'null',
        request: changed(whole, target.pointer, null),
        fault,
        expect: violation(derivation),
      },
    ],
  });
}

/** The request with another value at a JSON pointer; undefined takes the member out. */
function changed(request: JsonObject, pointer: string, value: Json | undefined): JsonObject {
  const [segment = '', ...rest] = pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  const put = (holder: Json, name: string, inner: readonly string[]): Json => {
    const [next, ...others] = inner;
    if (Array.isArray(holder)) {
      const items = holder as readonly Json[];
      return items.map((item, index) =>
        String(index) === name && next !== undefined ? put(item, next, others) : item,
      );
    }
    if (!isObject(holder)) return holder;
    const entries = Object.entries(holder).flatMap(
      ([key, item]): readonly (readonly [string, Json])[] => {
        if (key !== name) return [[key, item]];
        if (next !== undefined) return [[key, put(item, next, others)]];
        return value === undefined ? [] : [[key, value]];
      },
    );
    return Object.fromEntries(entries);
  };
  return put(request, segment, rest) as JsonObject;
}

function addNulls(
  derivation: Derivation,
  operation: Operation,
  places: readonly Place[],
  request: JsonObject,
): void {
  const probes = places.flatMap(({ path, member }): readonly Probe[] => {
    const [name = ''] = path;
    if (member === null || path.length > 1 || member.required || Object.hasOwn(request, name))
      return [];
    return [{ id: idPart(name), request: { ...request, [name]: null }, expect: {} }];
  });
  if (probes.length === 0) return;
  derivation.add({
    operation,
    id: ['null-members'],
    title: `${operation.name} takes an optional member that is null for absent`,
    level: 'MUST',
    position: operation.position,
    cites: [nullIsAbsent],
    cells: [],
    probes,
  });
}
