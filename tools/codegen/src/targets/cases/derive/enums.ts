import type { Operation, Shape } from '../../../model/model.ts';
import type { Expectation } from '../../../suite/format.ts';
import { idPart } from '../derivation.ts';
import type { Derivation } from '../derivation.ts';
import { placeCell, placesOf } from '../places.ts';
import { violation } from './limits.ts';
import { Target } from './member.ts';

/** Each value of an enum; one that is none, one in the wrong case. */
export function deriveEnums(derivation: Derivation, operation: Operation): void {
  if (derivation.request(operation) === null) return;
  const algorithms = operation.keys.flatMap(({ algorithm }) => algorithm ?? []);
  for (const place of placesOf(derivation.service, operation.input)) {
    const { shape } = place;
    if (shape.kind !== 'string' || shape.values === null) continue;
    const target = new Target(derivation, operation, place);
    addRefused(derivation, target, shape, shape.values);
    // Which algorithm goes with which key has cases of its own.
    if (algorithms.includes(target.path)) continue;
    for (const value of shape.values) addValue(derivation, target, value);
  }
}

function addRefused(
  derivation: Derivation,
  target: Target,
  shape: Shape,
  values: readonly string[],
): void {
  const others = (text: string): string[] => (values.includes(text) ? [] : [text]);
  const unknown = others('TRENT_CONFORMANCE');
  const wrongCase = values.flatMap((value) => [
    ...others(value.toLowerCase()),
    ...others(value.toUpperCase()),
  ]);
  const padded = values.slice(0, 1).flatMap((value) => [...others(`${value} `), ...others('')]);
  const says = `is one of ${values.join(', ')}`;
  const probe = (id: string, given: readonly string[]) =>
    given.length === 0
      ? []
      : [
          {
            id,
            each: { value: given },
            request: target.with({ $: 'each.value' }),
            fault: { at: target.pointer, keyword: 'enum' },
            expect: violation(derivation),
          },
        ];
  derivation.add({
    ...target.draft('enum', `${target.name} ${says}`, shape.position, says),
    level: 'MUST',
    probes: [
      ...probe('unknown', unknown),
      ...probe('wrong-case', wrongCase.slice(0, 1)),
      ...probe('not-quite', padded),
    ],
  });
}

function addValue(derivation: Derivation, target: Target, value: string): void {
  const notes = target.notes?.values.get(value);
  if (!target.isKnown || notes?.untested != null) return;
  const says = `takes ${value}`;
  const { shape } = target.place;
  const use = notes?.use == null ? {} : { key: notes.use };
  const base = target.base;
  const isInstead = base !== null && 'key' in base.use;
  const { with: others = {} } = notes ?? {};
  const request = { ...target.with(value), ...others };
  const codes = notes?.refused ?? [];
  const expect: Expectation =
    codes.length > 0 ? (derivation.refusal(...codes) ?? { error: '*' }) : target.expect(value);
  const draft = target.draft('enum', `${target.name} ${says}`, shape.position, says);
  derivation.add({
    ...draft,
    id: [...draft.id, idPart(value)],
    cells: [`${placeCell(target.operation, 'input', target.place)}/enum/${value}`],
    capabilities: notes?.capabilities ?? [],
    ...(isInstead ? { use } : {}),
    // The set-up is made for the same request.
    control: 'error' in expect ? draft.control : request,
    probes: [{ id: 'value', request, expect }],
  });
}
