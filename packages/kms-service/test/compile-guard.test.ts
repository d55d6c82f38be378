import { guards } from '@trent/kms-server-stub';
import { describe, expect, it } from 'vitest';
import { compileGuard } from '../src/guard/compile-guard.ts';
import { refusal } from '../src/guard/refusal.ts';

const guard = guards.GenerateDataKeyWithoutPlaintext;
const work = (): void => {};

describe('a guard', () => {
  it.each(Object.values(guards))('of $operation compiles', (each) => {
    expect(compileGuard(each, work)).toContain(work);
  });

  it('is refused where it names a check that is not known', () => {
    expect(() => compileGuard({ ...guard, checks: [...guard.checks, 'moon-phase'] }, work)).toThrow(
      'the spec asks GenerateDataKeyWithoutPlaintext for the check moon-phase, which is not known',
    );
  });

  it('is refused where it leaves the operation out', () => {
    expect(() => compileGuard({ ...guard, checks: ['permission'] }, work)).toThrow(
      'leave out the operation itself',
    );
  });

  it('is refused where it names an answer that the spec does not have', () => {
    const keys = guard.keys.map((key) => ({ ...key, states: { ...key.states, Disabled: 'nope' } }));
    expect(() => compileGuard({ ...guard, keys }, work)).toThrow('no answer named nope');
  });

  it('makes its checks in the order of the spec', () => {
    const seen: string[] = [];
    const invocation = new Proxy(
      { identifiers: new Map(), keys: new Map() },
      {
        get: (target, name) =>
          name === 'member'
            ? (member: string) => {
                seen.push(member);
                return undefined;
              }
            : target[name as keyof typeof target],
      },
    );
    const checks = compileGuard(
      { ...guard, checks: ['dry-run', 'exclusive-members', 'operation'] },
      work,
    );
    expect(() => {
      for (const check of checks) void check(invocation as never);
    }).toThrow('Please specify either number of bytes or key spec.');
    expect(seen.slice(-3)).toEqual(['DryRun', 'KeySpec', 'NumberOfBytes']);
  });
});

describe('a refusal', () => {
  it('fills its message in once', () => {
    const values = { id: '{arn} $& $1' };
    expect(refusal('key-id-invalid', values)).toMatchObject({
      code: 'NotFoundException',
      message: "Invalid keyId '{arn} $& $1'",
    });
  });

  it('needs every value of its message', () => {
    expect(() => refusal('key-usage', { arn: 'a' })).toThrow('needs a value for usage');
  });

  it.each(['nope', 'constructor', '__proto__'])(
    'has a name that the spec knows: not %s',
    (name) => {
      expect(() => refusal(name)).toThrow(`the spec has no answer named ${name}`);
    },
  );
});
