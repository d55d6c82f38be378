import type { JsonObject } from '../../../load/bundle.ts';
import type { ExclusiveMembers, Operation } from '../../../model/model.ts';
import type { Derivation, Probe } from '../derivation.ts';
import { placesOf } from '../places.ts';
import { Target } from './member.ts';

/** Members that exclude each other: none of them, and several. */
export function deriveExclusive(derivation: Derivation, operation: Operation): void {
  const request = derivation.request(operation);
  if (request === null) return;
  for (const rule of operation.exclusive) addRule(derivation, operation, rule, request);
}

function addRule(
  derivation: Derivation,
  operation: Operation,
  rule: ExclusiveMembers,
  request: JsonObject,
): void {
  const { members, exactly, answer, position } = rule;
  const expect = derivation.answer(answer) ?? { error: '*' };
  const without = Object.fromEntries(
    Object.entries(request).filter(([name]) => !members.includes(name)),
  );
  const places = placesOf(derivation.service, operation.input);
  const all = members.flatMap((name) => {
    const place = places.find(({ path }) => path.length === 1 && path[0] === name);
    return place === undefined
      ? []
      : [[name, new Target(derivation, operation, place).sample()] as const];
  });
  const name = members.join('+');
  const several: Probe = {
    id: 'several',
    request: { ...without, ...Object.fromEntries(all) },
    expect,
  };
  const isIn = members.some((member) => Object.hasOwn(request, member));
  const [first] = all;
  // With none of them the request is valid where it need not have one.
  const control = isIn || first === undefined ? request : { ...request, [first[0]]: first[1] };
  derivation.add({
    operation,
    id: [members.join('-or-'), 'exclusive'],
    title: `${operation.name} takes ${exactly === 'one' ? 'exactly one' : 'at most one'} of ${members.join(', ')}`,
    level: 'MUST',
    position,
    cites: [
      derivation.citeSpec(
        position,
        `${exactly === 'one' ? 'exactly one' : 'at most one'} of ${members.join(', ')}`,
      ),
    ],
    cells: [
      `${operation.name}/exclusive/${name}/several`,
      ...(exactly === 'one' ? [`${operation.name}/exclusive/${name}/none`] : []),
    ],
    control,
    probes: exactly === 'one' ? [{ id: 'none', request: without, expect }, several] : [several],
  });
}
