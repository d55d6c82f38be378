import type { Operation, Service, SpecPosition } from '../../model/model.ts';
import type { Bases } from '../../suite/suite.ts';
import type { Cell } from '../../suite/format.ts';
import { keywordsOf, placeCell, placesOf } from './places.ts';

/** A cell and where the spec says it, before it is known whether a case exercises it. */
export type SpecCell = Omit<Cell, 'source' | 'untestable'> & { readonly position: SpecPosition };

/** Rules of the protocol, which every operation shares. */
export const wireRules: readonly string[] = [
  'target',
  'content-type',
  'body',
  'method',
  'request-id',
  'signature',
];

/** Everything that the spec says and a test could exercise, in spec order; ids are unique. */
export function cellsOf(service: Service): ReadonlyMap<string, SpecCell> {
  const cells = new Map<string, SpecCell>();
  const add = (
    operation: string,
    kind: Cell['kind'],
    path: string,
    position: SpecPosition,
  ): void => {
    const id = path === '' ? operation : `${operation}/${path}`;
    if (!cells.has(id)) cells.set(id, { id, operation, kind, position });
  };
  for (const operation of service.operations) {
    add(operation.name, 'operation', '', operation.position);
    addInput(service, operation, (kind, path, position) =>
      add(operation.name, kind, path, position),
    );
    addRules(operation, (kind, path, position) => add(operation.name, kind, path, position));
    if (operation.output !== null) {
      for (const place of placesOf(service, operation.output)) {
        if (place.member !== null)
          add(operation.name, 'output-member', `output/${place.path.join('.')}`, place.position);
      }
    }
    for (const code of operation.errors)
      add(operation.name, 'error', `error/${code}`, operation.position);
  }
  for (const rule of wireRules) add('*', 'wire', `wire/${rule}`, service.position);
  return cells;
}

type Add = (kind: Cell['kind'], path: string, position: SpecPosition) => void;

function addInput(service: Service, operation: Operation, add: Add): void {
  for (const place of placesOf(service, operation.input)) {
    const cell = placeCell(operation, 'input', place).slice(operation.name.length + 1);
    add('input-member', cell, place.position);
    for (const { keyword, position } of keywordsOf(place))
      add('constraint', `${cell}/${keyword}`, position);
    const { shape } = place;
    if (shape.kind === 'string')
      for (const value of shape.values ?? [])
        add('enum-value', `${cell}/enum/${value}`, shape.position);
  }
}

function addRules(operation: Operation, add: Add): void {
  for (const { members, exactly, position } of operation.exclusive) {
    const name = `exclusive/${members.join('+')}`;
    if (exactly === 'one') add('exclusive', `${name}/none`, position);
    add('exclusive', `${name}/several`, position);
  }
  for (const key of operation.keys) {
    for (const form of ['key-id', 'key-arn', 'alias-name', 'alias-arn'])
      add('identifier', `identifier/${key.member}/${form}`, key.position);
    add('identifier', `identifier/${key.member}/unknown`, key.position);
    for (const state of key.states.keys())
      add('key-state', `state/${key.member}/${state}`, key.position);
    if (key.usage !== null) add('key-usage', `usage/${key.member}/other`, key.position);
    if (key.specs !== null) add('key-spec', `spec/${key.member}/other`, key.position);
    if (key.algorithm !== null)
      add('key-spec', `algorithm/${key.member}/incompatible`, key.position);
  }
  if (operation.dryRun !== null) add('constraint', 'dry-run', operation.position);
  if (operation.pagination !== null) {
    add('constraint', 'pages/next', operation.position);
    add('constraint', 'pages/end', operation.position);
  }
}

/** Why a cell cannot be exercised, null where nothing says so. */
export function reasonFor(
  bases: Bases | null,
  service: Service,
  id: string,
): { readonly reason: string; readonly pattern: string } | null {
  const found = bases?.untestable.find(({ pattern }) => matchesGlob(pattern, id));
  if (found !== undefined) return found;
  const [operation = '', kind, ...rest] = id.split('/');
  if (kind === 'error' && service.errors.get(rest.join('/'))?.fault === 'server')
    return { reason: 'a fault of the server cannot be brought about from outside', pattern: '' };
  const base = bases?.operations.get(operation);
  if (kind === 'state') {
    const [member = '', state = ''] = rest;
    const notes = bases?.states.get(state);
    const born =
      notes?.fixture == null ? null : `no fixture in the state ${state} suits the operation`;
    const reason = base?.keys.get(member)?.states.get(state) ?? notes?.untestable ?? born;
    return reason === null ? null : { reason, pattern: '' };
  }
  if (kind === 'algorithm') {
    const reason = base?.keys.get(rest[0] ?? '')?.mismatch;
    return reason == null ? null : { reason, pattern: '' };
  }
  if (kind !== 'input') return null;
  const [path = '', word, value = ''] = rest;
  for (const [name, notes] of base?.members ?? []) {
    const isInside = path === name || path.startsWith(`${name}.`);
    const reason =
      word === 'enum' && path === name
        ? (notes.values.get(value)?.untested ?? notes.untested)
        : notes.untested;
    if (isInside && reason !== null) return { reason, pattern: '' };
  }
  return null;
}

/** `*` stands for any text, periods and slashes included. */
export function matchesGlob(pattern: string, text: string): boolean {
  const parts = pattern.split('*');
  let at = 0;
  for (const [index, part] of parts.entries()) {
    const isLast = index === parts.length - 1;
    const found =
      index === 0
        ? text.startsWith(part)
          ? 0
          : -1
        : isLast
          ? text.length - part.length
          : text.indexOf(part, at);
    if (found < at || (isLast && !text.endsWith(part))) return false;
    at = found + part.length;
  }
  return parts.length > 1 || at === text.length;
}
