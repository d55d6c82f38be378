import type { KeyService } from '@trent/kms-service';
import { beforeEach, describe, expect, it } from 'vitest';
import { GrantTokens } from '../src/grants/grant-token.ts';
import { SecretKey } from '../src/crypto/secret-key.ts';
import { accountId, call, newKey, openFixture, outcome, stranger } from './fixture.ts';

let service: KeyService;
let key: { readonly id: string; readonly arn: string };

const role = `arn:aws:iam::${accountId}:role/worker`;
const boss = `arn:aws:iam::${accountId}:role/boss`;

beforeEach(async () => {
  ({ service } = await openFixture());
  key = await newKey(service);
});

type Input = Parameters<KeyService['createGrant']>[0];

function wanted(changes: object = {}): Input {
  return {
    KeyId: key.id,
    GranteePrincipal: role,
    Operations: ['Decrypt', 'GenerateDataKeyWithoutPlaintext'],
    ...changes,
  } as Input;
}

const refusal = (changes: object) => outcome(service.createGrant(wanted(changes), call()));
const listed = async () => (await service.listGrants({ KeyId: key.id }, call())).Grants;

describe('CreateGrant', () => {
  it('makes a grant that is listed as it was asked for', async () => {
    const made = await service.createGrant(
      wanted({
        RetiringPrincipal: boss,
        Name: 'nightly',
        Constraints: { EncryptionContextSubset: { tenant: 'a' } },
      }),
      call(),
    );
    expect(made.GrantId).toMatch(/^[0-9a-f]{64}$/);
    expect(made.GrantToken).toMatch(/^[\w-]+$/);
    expect(await listed()).toEqual([
      {
        KeyId: key.arn,
        GrantId: made.GrantId,
        Name: 'nightly',
        CreationDate: expect.any(Date),
        GranteePrincipal: role,
        RetiringPrincipal: boss,
        IssuingAccount: `arn:aws:iam::${accountId}:root`,
        Operations: ['Decrypt', 'GenerateDataKeyWithoutPlaintext'],
        Constraints: { EncryptionContextSubset: { tenant: 'a' } },
      },
    ]);
  });

  it('with a name is made once, whatever the order of operations; the token is another', async () => {
    const first = await service.createGrant(wanted({ Name: 'n' }), call());
    const again = await service.createGrant(
      wanted({ Name: 'n', Operations: ['GenerateDataKeyWithoutPlaintext', 'Decrypt'] }),
      call(),
    );
    expect(again.GrantId).toBe(first.GrantId);
    expect(again.GrantToken).not.toBe(first.GrantToken);
    const other = await service.createGrant(wanted({ Name: 'n', Operations: ['Decrypt'] }), call());
    expect(other.GrantId).not.toBe(first.GrantId);
    const unnamed = await service.createGrant(wanted(), call());
    expect((await service.createGrant(wanted(), call())).GrantId).not.toBe(unnamed.GrantId);
  });

  it('refuses what no grant can be', async () => {
    expect(await refusal({})).toBe('ok');
    expect(await refusal({ Operations: ['CreateGrant'] })).toEqual({
      code: 'ValidationException',
      message: 'Grants must not contain only the CreateGrant operation.',
    });
    expect(await refusal({ Operations: ['Sign'] })).toMatchObject({ code: 'ValidationException' });
    expect(await refusal({ GranteePrincipal: 'arn:aws:iam::111122223333:group/g' })).toEqual({
      code: 'InvalidArnException',
      message: 'ARN does not refer to a valid principal: arn:aws:iam::111122223333:group/g',
    });
    expect(
      await refusal({
        Constraints: { EncryptionContextSubset: { a: 'b' }, EncryptionContextEquals: { a: 'b' } },
      }),
    ).toEqual({ code: 'ValidationException', message: 'More than one constraint supplied' });
    const pairs = Object.fromEntries(Array.from({ length: 9 }, (_, place) => [`k${place}`, 'v']));
    expect(await refusal({ Constraints: { EncryptionContextEquals: pairs } })).toMatchObject({
      code: 'ValidationException',
    });
    expect(
      await refusal({ GranteePrincipal: undefined, GranteeServicePrincipal: 'a.amazonaws.com' }),
    ).toMatchObject({ code: 'ValidationException' });
    expect(await refusal({ GranteeServicePrincipal: 'a.amazonaws.com' })).toMatchObject({
      code: 'ValidationException',
    });
    expect(await refusal({ KeyId: 'alias/a' })).toMatchObject({ code: 'InvalidArnException' });
  });

  it('as a dry run makes nothing', async () => {
    expect(await refusal({ DryRun: true })).toMatchObject({ code: 'DryRunOperationException' });
    expect(await listed()).toEqual([]);
  });

  it('is for the operations that the key can do', async () => {
    const rsa = await newKey(service, { KeySpec: 'RSA_2048', KeyUsage: 'SIGN_VERIFY' });
    expect(await refusal({ KeyId: rsa.id, Operations: ['Sign', 'GetPublicKey'] })).toBe('ok');
    expect(await refusal({ KeyId: rsa.id, Operations: ['Decrypt'] })).toMatchObject({
      code: 'ValidationException',
    });
    const bound = {
      KeyId: rsa.id,
      Operations: ['Sign'],
      Constraints: { EncryptionContextSubset: { a: 'b' } },
    };
    expect(await refusal(bound)).toMatchObject({ code: 'ValidationException' });
  });
});

describe('lists of grants', () => {
  it('come in pages, and by grant and grantee', async () => {
    const ids: string[] = [];
    for (const GranteePrincipal of [role, role, boss]) {
      const { GrantId } = await service.createGrant(wanted({ GranteePrincipal }), call());
      ids.push(GrantId);
    }
    const found: string[] = [];
    let Marker: string | undefined;
    do {
      const page = await service.listGrants(
        { KeyId: key.id, Limit: 1, ...(Marker === undefined ? {} : { Marker }) },
        call(),
      );
      found.push(...page.Grants.map(({ GrantId }) => GrantId));
      Marker = page.NextMarker;
    } while (Marker !== undefined);
    expect(found).toEqual(ids.toSorted());
    const one = await service.listGrants({ KeyId: key.id, GrantId: ids[1]! }, call());
    expect(one.Grants.map(({ GrantId }) => GrantId)).toEqual([ids[1]]);
    const ofBoss = await service.listGrants({ KeyId: key.id, GranteePrincipal: boss }, call());
    expect(ofBoss.Grants.map(({ GrantId }) => GrantId)).toEqual([ids[2]]);
  });

  it('of a retiring principal go over every key', async () => {
    const other = await newKey(service);
    for (const KeyId of [key.id, other.id]) {
      await service.createGrant(wanted({ KeyId, RetiringPrincipal: boss }), call());
    }
    await service.createGrant(wanted(), call());
    const { Grants } = await service.listRetirableGrants({ RetiringPrincipal: boss }, call());
    expect(Grants.map(({ KeyId }) => KeyId).toSorted()).toEqual([key.arn, other.arn].toSorted());
  });
});

describe('the end of a grant', () => {
  it('by RevokeGrant, once', async () => {
    const { GrantId } = await service.createGrant(wanted(), call());
    const input = { KeyId: key.id, GrantId };
    expect(await outcome(service.revokeGrant({ ...input, DryRun: true }, call()))).toMatchObject({
      code: 'DryRunOperationException',
    });
    expect(await listed()).toHaveLength(1);
    expect(await outcome(service.revokeGrant(input, call()))).toBe('ok');
    expect(await listed()).toEqual([]);
    expect(await outcome(service.revokeGrant(input, call()))).toEqual({
      code: 'NotFoundException',
      message: `Grant ID ${GrantId} not found`,
    });
  });
});

describe('a grant token', () => {
  const reference = { key: { region: 'us-east-1', keyId: 'k' }, grantId: 'ab'.repeat(32) };
  const tokens = new GrantTokens(SecretKey.take(new Uint8Array(32).fill(1)));

  it('says what it was written for', () => {
    expect(tokens.read(tokens.write(reference))).toEqual(reference);
  });

  it('is refused with any one byte changed, cut, longer, or of another service', () => {
    const bytes = Buffer.from(tokens.write(reference), 'base64url');
    for (let at = 0; at < bytes.length; at += 1) {
      const turned = Buffer.from(bytes);
      turned[at]! ^= 1;
      expect(tokens.read(turned.toString('base64url'))).toBeNull();
    }
    for (const text of [
      '',
      'token',
      bytes.subarray(1).toString('base64url'),
      bytes.subarray(0, -1).toString('base64url'),
      `${bytes.toString('base64url')}=`,
      `${bytes.toString('base64url')}\n`,
    ]) {
      expect(tokens.read(text)).toBeNull();
    }
    const others = new GrantTokens(SecretKey.take(new Uint8Array(32).fill(2)));
    expect(others.read(tokens.write(reference))).toBeNull();
  });
});

describe('a principal of another account', () => {
  const theirs = call({ identity: stranger });
  const context = { tenant: 'a', part: 'b' };

  async function allowed(changes: object): Promise<boolean> {
    await service.createGrant(wanted({ GranteePrincipal: stranger.arn, ...changes }), call());
    const asked = service.generateDataKeyWithoutPlaintext(
      { KeyId: key.arn, KeySpec: 'AES_256', EncryptionContext: context },
      theirs,
    );
    const result = await outcome(asked);
    if (result === 'ok') return true;
    expect(result.code).toBe('AccessDeniedException');
    return false;
  }

  it.each([
    [{}, true],
    [{ GranteePrincipal: `arn:aws:iam::${stranger.accountId}:root` }, true],
    [{ GranteePrincipal: `arn:aws:iam::${stranger.accountId}:user/another` }, false],
    [{ Operations: ['Decrypt'] }, false],
    [{ Constraints: { EncryptionContextSubset: { tenant: 'a' } } }, true],
    [{ Constraints: { EncryptionContextSubset: { tenant: 'A' } } }, false],
    [{ Constraints: { EncryptionContextEquals: { part: 'b', tenant: 'a' } } }, true],
    [{ Constraints: { EncryptionContextEquals: { tenant: 'a' } } }, false],
    [{ Constraints: { SourceArn: 'arn:aws:s3:us-east-1:111122223333:bucket' } }, false],
  ])('with a grant of %o: %s', async (changes, expected) => {
    expect(await allowed(changes)).toBe(expected);
  });

  it('without a grant, or after it was revoked, may do nothing', async () => {
    const describeKey = () => outcome(service.describeKey({ KeyId: key.arn }, theirs));
    expect(await describeKey()).toMatchObject({ code: 'AccessDeniedException' });
    const { GrantId } = await service.createGrant(
      wanted({ GranteePrincipal: stranger.arn, Operations: ['DescribeKey'] }),
      call(),
    );
    expect(await describeKey()).toBe('ok');
    await service.revokeGrant({ KeyId: key.id, GrantId }, call());
    expect(await describeKey()).toMatchObject({ code: 'AccessDeniedException' });
  });

  it('retires a grant that lets it, by its token, and no other', async () => {
    const made = await service.createGrant(
      wanted({ GranteePrincipal: stranger.arn, Operations: ['Decrypt', 'RetireGrant'] }),
      call(),
    );
    const other = await service.createGrant(wanted(), call());
    const retire = (GrantToken: string) => outcome(service.retireGrant({ GrantToken }, theirs));
    expect(await retire(other.GrantToken)).toMatchObject({ code: 'AccessDeniedException' });
    expect(await retire(made.GrantToken)).toBe('ok');
    expect(await listed()).toHaveLength(1);
    expect(await retire('made-up')).toMatchObject({ code: 'InvalidGrantTokenException' });
  });
});

describe('grant tokens of a request', () => {
  it('are those of this service, or the request is refused', async () => {
    const { GrantToken } = await service.createGrant(wanted(), call());
    const describeKey = (GrantTokens: string[]) =>
      outcome(service.describeKey({ KeyId: key.id, GrantTokens }, call()));
    expect(await describeKey([GrantToken])).toBe('ok');
    expect(await describeKey([GrantToken, 'made-up'])).toMatchObject({
      code: 'InvalidGrantTokenException',
    });
  });
});
