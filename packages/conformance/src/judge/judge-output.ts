import * as validators from '@trent/kms-validator';
import type { Validate, Violation } from '@trent/kms-validator';
import { isJsonObject, valueAt } from '../values/json.ts';
import { shown } from './failure.ts';
import type { Failure } from './failure.ts';

const byName = validators as unknown as Readonly<Record<string, Validate | undefined>>;

/**
 * Holds the body of a success against the schema of the operation's output. Members that the schema does not know and
 * enum values that it does not list are never a failure: services grow, and clients must cope. Where the operation has
 * no output, any members are such.
 */
export function judgeOutput(operation: string, body: unknown): readonly Failure[] {
  if (!isJsonObject(body)) {
    return [{ path: 'body', expected: 'a JSON object, or nothing', got: 'something else' }];
  }
  return violations(`validate${operation}Response`, body)
    .filter(({ keyword }) => keyword !== 'enum')
    .map(({ instancePath, keyword, params }) => ({
      path: pathOf(instancePath),
      expected: `${keyword} ${JSON.stringify(params)}`,
      got: keyword === 'required' ? 'none' : shown(valueAt(body, keysOf(instancePath))),
    }));
}

/** What the generated validator finds in a request. Throws TypeError where the operation has none. */
export function requestViolations(operation: string, input: unknown): readonly Violation[] {
  const name = `validate${operation}Request`;
  if (byName[name] === undefined) throw new TypeError(`there is no ${name}`);
  return violations(name, input);
}

function violations(name: string, value: unknown): readonly Violation[] {
  const validate = byName[name];
  if (validate === undefined || validate(value)) return [];
  return [...(validate.errors ?? [])];
}

/** `/Keys/0/KeyId` -> `Keys.0.KeyId` */
function pathOf(pointer: string): string {
  return pointer === '' ? 'body' : keysOf(pointer).join('.');
}

function keysOf(pointer: string): readonly string[] {
  return pointer === '' ? [] : pointer.slice(1).split('/');
}
