import type { Shape } from '@trent/protocol';

/** A value as an audit event may hold it. */
export type Recorded =
  string | number | boolean | null | readonly Recorded[] | { readonly [name: string]: Recorded };

/** Whoever has a grant token can use it. */
const secretNames: ReadonlySet<string> = new Set(['GrantToken', 'GrantTokens']);

/**
 * The members of a request or an answer without what must not be written down: everything that the spec calls
 * sensitive, bytes of any kind (plaintexts, ciphertexts, messages, signatures), and grant tokens. Names begin with a
 * small letter, as in CloudTrail; keys of maps stay as they are.
 */
export function recordedMembers(shape: Shape, value: object): Readonly<Record<string, Recorded>> {
  const recorded = record(shape, value);
  return typeof recorded === 'object' && recorded !== null && !Array.isArray(recorded)
    ? (recorded as Readonly<Record<string, Recorded>>)
    : {};
}

/** `undefined` for what is left out. */
function record(shape: Shape, value: unknown): Recorded | undefined {
  if (value === null || value === undefined) return undefined;
  switch (shape.kind) {
    case 'blob':
      return undefined;
    case 'string':
      return shape.sensitive === true ? undefined : (value as string);
    case 'integer':
    case 'float':
    case 'boolean':
      return value as number | boolean;
    case 'timestamp':
      return (value as Date).toISOString();
    case 'document':
      return undefined;
    case 'list':
      return (value as readonly unknown[]).flatMap((one) => record(shape.of, one) ?? []);
    case 'map':
      return entries(value, (_, one) => record(shape.of, one), keep);
    case 'structure':
      return entries(
        value,
        (name, one) => {
          const member = Object.hasOwn(shape.members, name) ? shape.members[name] : undefined;
          return member === undefined || secretNames.has(name) ? undefined : record(member, one);
        },
        uncapitalized,
      );
    case 'reference':
      return record(shape.to(), value);
  }
}

function entries(
  value: unknown,
  recordOne: (name: string, value: unknown) => Recorded | undefined,
  rename: (name: string) => string,
): Readonly<Record<string, Recorded>> {
  // With a prototype: JSON.stringify takes four times as long for an object without one.
  const recorded: Record<string, Recorded> = {};
  for (const name of Object.keys(value as object)) {
    const one = recordOne(name, (value as Readonly<Record<string, unknown>>)[name]);
    if (one !== undefined) set(recorded, rename(name), one);
  }
  return recorded;
}

/** Any text may be a key of a map, and assigning to `__proto__` would make no member. */
function set(recorded: Record<string, Recorded>, name: string, value: Recorded): void {
  if (name !== '__proto__') recorded[name] = value;
  else Object.defineProperty(recorded, name, { value, enumerable: true });
}

function keep(name: string): string {
  return name;
}

/** Names of members, of which the spec has a few hundred: making one anew costs more than all else that is done with it. */
const uncapitalizedNames = new Map<string, string>();

function uncapitalized(name: string): string {
  let text = uncapitalizedNames.get(name);
  if (text === undefined) {
    text = name.charAt(0).toLowerCase() + name.slice(1);
    uncapitalizedNames.set(name, text);
  }
  return text;
}
