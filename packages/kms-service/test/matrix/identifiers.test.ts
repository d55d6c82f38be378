/** Operation x identifier of what is not there, or is not the caller's: every form that can be wrong, with its text. */
import { describe, expect, it } from 'vitest';
import { accountId, otherAccountId, plantKey } from '../fixture.ts';
import type { Refusal } from '../fixture.ts';
import { aliasesNotSupported, refusal } from './answers.ts';
import { cryptographicRows } from './cryptographic-rows.ts';
import { kinds } from './kinds.ts';
import type { Kind } from './kinds.ts';
import { managementRows } from './management-rows.ts';
import { plantFreshKey, workingKey } from './planted-keys.ts';
import type { PlantedKey } from './planted-keys.ts';
import type { Row } from './row.ts';
import { onTheWire } from './wire.ts';
import type { WireAnswer } from './wire.ts';

const region = 'us-east-1';
const prefix = `arn:aws:kms:${region}:${accountId}:`;
const unknownId = '00000000-0000-0000-0000-00000000000A';
const unknownMultiRegionId = `mrk-${'0'.repeat(32)}`;

const rows = [...cryptographicRows, ...managementRows].filter(
  ({ forms }) => forms === 'all' || forms === 'no aliases',
);

/** A kind of key that the operation works with. */
function kindOf(row: Row): Kind {
  const spec = /asymmetric/.test(row.title) ? 'RSA_2048' : null;
  return kinds.find(
    (kind) =>
      (spec === null || kind.spec === spec) &&
      (row.beforeState?.(kind) ?? row.afterState?.(kind) ?? null) === null,
  )!;
}

async function send(row: Row, key: PlantedKey, name: string): Promise<WireAnswer> {
  const input = { ...(await row.input({ key, kind: kindOf(row), name })), [row.member]: name };
  return key.send(row.operation, input);
}

async function keyFor(row: Row): Promise<PlantedKey> {
  const kind = kindOf(row);
  const state = row.operation === 'CancelKeyDeletion' ? 'PendingDeletion' : 'Enabled';
  const shared = await workingKey(kind, state);
  return row.changesKey ? plantFreshKey(shared, kind, state) : shared;
}

const notFound = (message: string): Refusal => refusal('NotFoundException', message);
const keyNotFound = (arn: string): Refusal => notFound(`Key '${arn}' does not exist`);

describe.each(rows)('$title', (row) => {
  const alias = (found: Refusal): Refusal =>
    row.forms === 'all' ? found : (row.aliasRefusal ?? aliasesNotSupported);

  it('finds nothing that is not there, and says so as the form of the name asks for', async () => {
    const key = await keyFor(row);
    const undashed = unknownId.replaceAll('-', '');
    const elsewhere = key.arn.replace(region, 'us-west-2');
    const cases: readonly (readonly [string, Refusal])[] = [
      [unknownId, keyNotFound(`${prefix}key/${unknownId}`)],
      [unknownId.toLowerCase(), keyNotFound(`${prefix}key/${unknownId.toLowerCase()}`)],
      [unknownMultiRegionId, keyNotFound(`${prefix}key/${unknownMultiRegionId}`)],
      [`${prefix}key/${unknownId}`, keyNotFound(`${prefix}key/${unknownId}`)],
      [`${prefix}key/${unknownMultiRegionId}`, keyNotFound(`${prefix}key/${unknownMultiRegionId}`)],
      [`${prefix}key/foo`, notFound('Invalid keyId foo')],
      ['foo', notFound("Invalid keyId 'foo'")],
      ['key_id', notFound("Invalid keyId 'key_id'")],
      ['mrk-1234', notFound("Invalid keyId 'mrk-1234'")],
      [undashed, notFound(`Invalid keyId '${undashed}'`)],
      [` ${key.id}`, notFound(`Invalid keyId ' ${key.id}'`)],
      [elsewhere, notFound('Invalid arn us-west-2')],
      [`arn:aws:kms:us-west-2:${accountId}:alias/x`, alias(notFound('Invalid arn us-west-2'))],
      ['alias/x', alias(notFound(`Alias ${prefix}alias/x is not found.`))],
      ['alias/aws/x', alias(notFound(`Alias ${prefix}alias/aws/x is not found.`))],
      [`${prefix}alias/x`, alias(notFound(`Alias ${prefix}alias/x is not found.`))],
    ];
    for (const [name, want] of cases) {
      expect({ name, got: await send(row, key, name) }).toEqual({ name, got: onTheWire(want) });
    }
    expect(await send(row, key, key.id)).toBe('ok');
  });

  it('takes no malformed ARN', async () => {
    const key = await keyFor(row);
    for (const name of [
      'arn:',
      'arn:aws:kms',
      `arn:aws:s3:${region}:${accountId}:key/${key.id}`,
      `arn:aws-cn:kms:${region}:${accountId}:key/${key.id}`,
      `arn:aws:kms:${region}:${accountId}:grant/${key.id}`,
      `arn:aws:kms:${region}:1:key/${key.id}`,
      `arn:aws:kms:${region}::key/${key.id}`,
      `arn:aws:kms::${accountId}:key/${key.id}`,
    ]) {
      // Ours: the real text is not established.
      const got = onTheWire(
        refusal('InvalidArnException', `${name} is not an ARN of a KMS key or alias.`),
      );
      expect({ name, got: await send(row, key, name) }).toEqual({ name, got });
    }
  });

  it('judges a name before anything else, by the constraints of the model', async () => {
    const key = await keyFor(row);
    const member = row.member.charAt(0).toLowerCase() + row.member.slice(1);
    const form = `Value '' at '${member}' failed to satisfy constraint: Member must`;
    const pattern = 'satisfy regular expression pattern: ^\\p{ASCII}+$';
    expect(await send(row, key, '')).toEqual({
      status: 400,
      body: {
        __type: 'ValidationException',
        message: `2 validation errors detected: ${form} have length greater than or equal to 1; ${form} ${pattern}`,
      },
    });
    expect(await send(row, key, 'clé')).toEqual({
      status: 400,
      body: {
        __type: 'ValidationException',
        message: `1 validation error detected: ${form.replace("''", "'clé'")} ${pattern}`,
      },
    });
  });

  it('tells nobody which keys other accounts have', async () => {
    const key = await keyFor(row);
    const { id } = await plantKey(key.store, { accountId: otherAccountId });
    const theirs = prefix.replace(accountId, otherAccountId);
    const input = await row.input({ key, kind: kindOf(row), name: id });
    // Members that other checks would refuse, sooner or later than the key.
    const faults: readonly object[] = [{}, { GrantTokens: ['made-up'] }, { GrantId: undefined }];
    for (const fault of faults) {
      const answers = [];
      for (const name of [`${theirs}key/${id}`, `${theirs}key/${unknownId.toLowerCase()}`]) {
        const answer = await key.send(row.operation, { ...input, [row.member]: name, ...fault });
        answers.push(JSON.stringify(answer).replaceAll(name, 'NAME'));
      }
      expect(answers[0]).toBe(answers[1]);
      expect(answers[0]).toContain('Exception');
    }
    expect(await send(row, key, `${theirs}key/${id}`)).toMatchObject({
      body: { __type: 'AccessDeniedException' },
    });
    // A bare ID is one of the caller's own.
    expect(await send(row, key, id)).toEqual(onTheWire(keyNotFound(`${prefix}key/${id}`)));
  });
});
