/** UpdateAlias: kind of the former target x kind of the new one, and state x state. */
import { describe, expect, it } from 'vitest';
import type { Refusal } from '../fixture.ts';
import { answerOf, refusal, states } from './answers.ts';
import type { State } from './answers.ts';
import { familyOf, kinds } from './kinds.ts';
import type { Kind } from './kinds.ts';
import { plantFreshKey, workingKey } from './planted-keys.ts';
import { onTheWire } from './wire.ts';
import type { WireAnswer } from './wire.ts';

function expected(alias: string, from: Kind, to: Kind): Refusal | 'ok' {
  const change = (what: string, old: string, next: string): Refusal =>
    refusal(
      'ValidationException',
      `Alias ${alias} cannot be changed from a CMK with key ${what} ${old} to a CMK with key ${what} ${next}. ` +
        `The key ${what}${what === 'usage' ? '' : 's'} of the current CMK and the new CMK must be the same.`,
    );
  if (from.usage !== to.usage) return change('usage', from.usage, to.usage);
  const [old, next] = [familyOf(from), familyOf(to)];
  // Ours: the text.
  return old === next ? 'ok' : change('type', old, next);
}

async function move(
  [fromKind, fromState]: readonly [Kind, State],
  [toKind, toState]: readonly [Kind, State],
): Promise<{ alias: string; arn: string; got: WireAnswer }> {
  const shared = await workingKey(kinds[0]!, 'Enabled');
  const region = 'us-east-1';
  const from = await plantFreshKey(shared, { ...fromKind, region }, fromState);
  const to = await plantFreshKey(shared, { ...toKind, region }, toState);
  const input = { AliasName: from.alias, TargetKeyId: to.id };
  return { alias: from.alias, arn: to.arn, got: await shared.send('UpdateAlias', input) };
}

describe('UpdateAlias', () => {
  it('keeps an alias with one usage and one family of keys', async () => {
    for (const from of kinds) {
      for (const to of kinds) {
        const { alias, got } = await move([from, 'Enabled'], [to, 'Enabled']);
        const want = expected(alias, from, to);
        expect({ from, to, got }).toEqual({
          from,
          to,
          got: want === 'ok' ? 'ok' : onTheWire(want),
        });
      }
    }
  });

  it('asks for the state of the new key alone', async () => {
    const kind = kinds[0]!;
    for (const from of states) {
      for (const to of states) {
        const { arn, got } = await move([kind, from], [kind, to]);
        const want = answerOf(to.startsWith('Pending') && to.endsWith('Deletion') ? 'PD' : 'ok');
        expect({ from, to, got }).toEqual({
          from,
          to,
          got:
            want === 'ok' ? 'ok' : onTheWire({ ...want, message: `${arn} is pending deletion.` }),
        });
      }
    }
  });
});
