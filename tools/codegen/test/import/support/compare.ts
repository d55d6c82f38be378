import type { Member, Operation, Service, Shape } from '../../../src/model/model.ts';

/** One thing that two specs of the same service say differently. */
export interface Difference {
  /** `CreateKey request KeySpec`, `CreateKey errors` */
  readonly place: string;
  /** What differs: `required`, `values`, `kind`. */
  readonly what: string;
  readonly ours: string;
  readonly theirs: string;
}

/** What two specs say differently about the operations that both have. Prose, examples and the order of things are none of it. */
export function compare(ours: Service, theirs: Service): readonly Difference[] {
  const found: Difference[] = [];
  const add = (place: string, what: string, one: unknown, other: unknown): void => {
    const [first, second] = [words(one), words(other)];
    if (first !== second) found.push({ place, what, ours: first, theirs: second });
  };
  add('service', 'targetPrefix', ours.targetPrefix, theirs.targetPrefix);
  add('service', 'signingName', ours.signingName, theirs.signingName);
  add('service', 'protocol', ours.protocol, theirs.protocol);
  add('service', 'internalError', ours.internalError, theirs.internalError);
  for (const operation of ours.operations) {
    const other = theirs.operations.find(({ name }) => name === operation.name);
    if (other === undefined) {
      add(operation.name, 'operation', 'there', 'absent');
      continue;
    }
    compareOperation(operation, other, ours, theirs, add);
  }
  const shared = [...ours.errors.values()].filter(({ code }) => theirs.errors.has(code));
  for (const { code, status, fault, messageMember, common, retryable } of shared) {
    const other = theirs.errors.get(code);
    add(`error ${code}`, 'status', status, other?.status);
    add(`error ${code}`, 'fault', fault, other?.fault);
    add(`error ${code}`, 'messageMember', messageMember, other?.messageMember);
    add(`error ${code}`, 'common', common, other?.common);
    add(`error ${code}`, 'retryable', retryable, other?.retryable);
  }
  return found;
}

type Add = (place: string, what: string, one: unknown, other: unknown) => void;

function compareOperation(
  one: Operation,
  other: Operation,
  ours: Service,
  theirs: Service,
  add: Add,
): void {
  add(one.name, 'errors', [...one.errors].sort(), [...other.errors].sort());
  add(one.name, 'deprecated', one.deprecated, other.deprecated);
  add(one.name, 'retry', one.retry, other.retry);
  for (const key of ['inputToken', 'outputToken', 'limit', 'items', 'moreResults'] as const) {
    add(one.name, `pagination ${key}`, one.pagination?.[key], other.pagination?.[key]);
  }
  const seen = new Set<string>();
  compareShapes(
    `${one.name} request`,
    body(ours, one.input),
    body(theirs, other.input),
    ours,
    theirs,
    seen,
    add,
  );
  compareShapes(
    `${one.name} answer`,
    body(ours, one.output),
    body(theirs, other.output),
    ours,
    theirs,
    seen,
    add,
  );
}

function body(service: Service, name: string | null): Shape | undefined {
  return name === null ? undefined : service.shapes.get(name)?.shape;
}

function compareShapes(
  place: string,
  one: Shape | undefined,
  other: Shape | undefined,
  ours: Service,
  theirs: Service,
  seen: Set<string>,
  add: Add,
): void {
  if (one?.kind === 'reference' && seen.has(`${place.split(' ')[1]} ${one.name}`)) return;
  if (one?.kind === 'reference') seen.add(`${place.split(' ')[1]} ${one.name}`);
  const first = resolve(ours, one);
  const second = resolve(theirs, other);
  add(place, 'kind', first?.kind, second?.kind);
  if (first === undefined || second === undefined || first.kind !== second.kind) return;
  add(place, 'sensitive', first.sensitive, second.sensitive);
  const next = (more: string, of: Shape, otherOf: Shape): void =>
    compareShapes(`${place}${more}`, of, otherOf, ours, theirs, seen, add);
  switch (first.kind) {
    case 'list':
      if (second.kind === 'list') next('[]', first.of, second.of);
      break;
    case 'map':
      if (second.kind === 'map') next('{}', first.of, second.of);
      break;
    case 'structure':
      if (second.kind === 'structure')
        compareMembers(place, first.members, second.members, add, next);
      return;
    default:
  }
  const limits = first as unknown as Readonly<Record<string, unknown>>;
  for (const key of [
    'minLength',
    'maxLength',
    'pattern',
    'minBytes',
    'maxBytes',
    'minimum',
    'maximum',
    'minItems',
    'maxItems',
    'minProperties',
    'maxProperties',
  ]) {
    if (key in limits)
      add(place, key, value(limits[key]), value((second as unknown as typeof limits)[key]));
  }
  if ('values' in first && 'values' in second) {
    add(
      place,
      'values',
      first.values && [...first.values].sort(),
      second.values && [...second.values].sort(),
    );
  }
}

function compareMembers(
  place: string,
  ours: readonly Member[],
  theirs: readonly Member[],
  add: Add,
  next: (more: string, one: Shape, other: Shape) => void,
): void {
  const all = new Set([...ours, ...theirs].map(({ name }) => name));
  for (const name of all) {
    const one = ours.find((member) => member.name === name);
    const other = theirs.find((member) => member.name === name);
    if (one === undefined || other === undefined) {
      add(`${place} ${name}`, 'member', one ? 'there' : 'absent', other ? 'there' : 'absent');
      continue;
    }
    add(`${place} ${name}`, 'required', one.required, other.required);
    add(`${place} ${name}`, 'deprecated', one.deprecated, other.deprecated);
    add(`${place} ${name}`, 'default', one.defaultValue, other.defaultValue);
    next(`.${name}`, one.shape, other.shape);
  }
}

function resolve(service: Service, shape: Shape | undefined): Shape | undefined {
  return shape?.kind === 'reference' ? service.shapes.get(shape.name)?.shape : shape;
}

function value(limit: unknown): unknown {
  return typeof limit === 'object' && limit !== null && 'value' in limit ? limit.value : limit;
}

function words(value: unknown): string {
  return value === undefined || value === null
    ? '-'
    : typeof value === 'string'
      ? value
      : JSON.stringify(value);
}
