import { parsePolicy, type KeyService, type Principal } from '@trent/kms-service';
import { beforeEach, describe, expect, it } from 'vitest';
import { accountId, call, newKey, openFixture, otherAccountId, outcome } from './fixture.ts';

// How the operations ask for permission; what a policy means is tested beside the engine.

let service: KeyService;
let key: { readonly id: string; readonly arn: string };

beforeEach(async () => {
  ({ service } = await openFixture());
  key = await newKey(service);
});

const account = { AWS: `arn:aws:iam::${accountId}:root` };

function identity(...statements: object[]): Principal {
  const document = { Version: '2012-10-17', Statement: statements };
  const policies =
    statements.length === 0 ? [] : [parsePolicy(JSON.stringify(document), 'identity-policy')];
  return { accountId, arn: `arn:aws:iam::${accountId}:user/worker`, policies };
}

const worker = `arn:aws:iam::${accountId}:user/worker`;
const allow = (Action: string | string[], more: object = {}) => ({
  Effect: 'Allow',
  Action,
  Resource: '*',
  ...more,
});

async function putPolicy(...Statement: object[]): Promise<void> {
  const Policy = JSON.stringify({ Version: '2012-10-17', Statement });
  await service.putKeyPolicy(
    { KeyId: key.id, Policy, BypassPolicyLockoutSafetyCheck: true },
    call(),
  );
}

const administrators = { Effect: 'Allow', Principal: account, Action: 'kms:*', Resource: '*' };

function wrap(principal: Principal, EncryptionContext: Record<string, string> = {}) {
  return outcome(
    service.generateDataKeyWithoutPlaintext(
      { KeyId: key.arn, KeySpec: 'AES_256', EncryptionContext },
      call({ identity: principal }),
    ),
  );
}

const denied = (ending: string) => ({
  code: 'AccessDeniedException',
  message: `User: ${worker} is not authorized to perform: kms:GenerateDataKeyWithoutPlaintext on resource: ${key.arn} ${ending}`,
});

describe('a principal with policies of its own', () => {
  it('needs one that allows, where the key policy leaves it to the account', async () => {
    expect(await wrap(identity())).toEqual(
      denied(
        'because no identity-based policy allows the kms:GenerateDataKeyWithoutPlaintext action',
      ),
    );
    expect(await wrap(identity(allow('kms:GenerateDataKey*')))).toBe('ok');
    expect(await wrap(identity(allow('kms:Decrypt')))).not.toBe('ok');
  });

  it('is denied by one that denies', async () => {
    const denies = { Effect: 'Deny', Action: 'kms:Generate*', Resource: key.arn };
    expect(await wrap(identity(allow('kms:*'), denies))).toEqual(
      denied('with an explicit deny in an identity-based policy'),
    );
  });

  it('may do what the key policy gives to it, without a policy of its own', async () => {
    await putPolicy(
      administrators,
      allow('kms:GenerateDataKeyWithoutPlaintext', {
        Principal: { AWS: worker },
      }),
    );
    expect(await wrap(identity())).toBe('ok');
  });

  it('may not do what the key policy leaves to nobody', async () => {
    await putPolicy(allow('kms:PutKeyPolicy', { Principal: account }));
    expect(await wrap(identity(allow('kms:*')))).toEqual(
      denied(
        'because no resource-based policy allows the kms:GenerateDataKeyWithoutPlaintext action',
      ),
    );
  });

  it('is denied by the key policy, whatever it may otherwise', async () => {
    await putPolicy(administrators, {
      Effect: 'Deny',
      Principal: '*',
      Action: 'kms:GenerateDataKeyWithoutPlaintext',
      Resource: '*',
      Condition: { StringNotEquals: { 'kms:EncryptionContext:tenant': 'a' } },
    });
    expect(await wrap(identity(allow('kms:*')), { tenant: 'b' })).toEqual(
      denied('with an explicit deny in a resource-based policy'),
    );
    expect(await wrap(identity(allow('kms:*')), { tenant: 'a' })).toBe('ok');
  });

  it('may do what a grant permits, until it is revoked', async () => {
    const { GrantId } = await service.createGrant(
      {
        KeyId: key.id,
        GranteePrincipal: worker,
        Operations: ['GenerateDataKeyWithoutPlaintext'],
        Constraints: { EncryptionContextSubset: { tenant: 'a' } },
      },
      call(),
    );
    expect(await wrap(identity(), { tenant: 'a', part: 'b' })).toBe('ok');
    expect(await wrap(identity(), { tenant: 'b' })).not.toBe('ok');
    await service.revokeGrant({ KeyId: key.id, GrantId }, call());
    expect(await wrap(identity(), { tenant: 'a' })).not.toBe('ok');
  });

  it('makes keys, lists and names them by its own policies', async () => {
    const asWorker = (...statements: object[]) => call({ identity: identity(...statements) });
    expect(await outcome(service.createKey({}, asWorker()))).toEqual({
      code: 'AccessDeniedException',
      message: `User: ${worker} is not authorized to perform: kms:CreateKey on resource: * because no identity-based policy allows the kms:CreateKey action`,
    });
    const Tags = [{ TagKey: 'a', TagValue: 'b' }];
    const maker = asWorker(allow('kms:CreateKey'));
    expect(await outcome(service.createKey({}, maker))).toBe('ok');
    expect(await outcome(service.createKey({ Tags }, maker))).toEqual({
      code: 'AccessDeniedException',
      message: `User: ${worker} is not authorized to perform: kms:TagResource because no identity-based policy allows the kms:TagResource action`,
    });
    const aliased = { AliasName: 'alias/of-worker', TargetKeyId: key.id };
    const onKey = asWorker(allow('kms:CreateAlias', { Resource: key.arn }));
    expect(await outcome(service.createAlias(aliased, onKey))).not.toBe('ok');
    const onBoth = asWorker(allow('kms:CreateAlias'));
    expect(await outcome(service.createAlias(aliased, onBoth))).toBe('ok');
  });

  it('can be told apart by the aliases of the key', async () => {
    const Condition = { 'ForAnyValue:StringEquals': { 'kms:ResourceAliases': 'alias/open' } };
    const opener = identity(allow('kms:*', { Condition }));
    expect(await wrap(opener)).not.toBe('ok');
    await service.createAlias({ AliasName: 'alias/open', TargetKeyId: key.id }, call());
    expect(await wrap(opener)).toBe('ok');
  });
});

describe('root, and whoever made the key', () => {
  it('may do nothing that the key policy does not give them', async () => {
    const root: Principal = { accountId, arn: `arn:aws:iam::${accountId}:root` };
    expect(await wrap(root)).toBe('ok');
    expect(await wrap(call().identity)).toBe('ok');
    await putPolicy({
      Effect: 'Allow',
      Principal: { AWS: worker },
      Action: 'kms:*',
      Resource: '*',
    });
    for (const principal of [root, call().identity]) {
      expect(await wrap(principal)).toMatchObject({ code: 'AccessDeniedException' });
      const Policy = JSON.stringify({ Statement: [administrators] });
      const put = service.putKeyPolicy({ KeyId: key.id, Policy }, call({ identity: principal }));
      expect(await outcome(put)).toMatchObject({ code: 'AccessDeniedException' });
    }
    expect(await wrap(identity())).toBe('ok');
  });
});

describe('a principal of another account', () => {
  const foreign: Principal = {
    accountId: otherAccountId,
    arn: `arn:aws:iam::${otherAccountId}:user/other`,
  };

  it('needs both sides', async () => {
    expect(await wrap(foreign)).not.toBe('ok');
    await putPolicy(
      administrators,
      allow('kms:GenerateDataKeyWithoutPlaintext', {
        Principal: { AWS: `arn:aws:iam::${otherAccountId}:root` },
      }),
    );
    expect(await wrap(foreign)).toBe('ok');
    expect(await wrap({ ...foreign, policies: [] })).not.toBe('ok');
  });
});

describe('a permissions boundary', () => {
  it('limits what policies allow', async () => {
    const boundary = JSON.stringify({ Version: '2012-10-17', Statement: [allow('kms:Decrypt')] });
    const limited: Principal = {
      ...identity(allow('kms:*')),
      permissionsBoundary: parsePolicy(boundary, 'identity-policy'),
    };
    expect(await wrap(limited)).toEqual(
      denied(
        'because no permissions boundary allows the kms:GenerateDataKeyWithoutPlaintext action',
      ),
    );
  });
});

describe('a grant made by a grantee', () => {
  it('is no wider than the grant that permits it', async () => {
    const grant = (identityOf: Principal | null, changes: object) =>
      outcome(
        service.createGrant(
          {
            KeyId: key.arn,
            GranteePrincipal: `arn:aws:iam::${accountId}:role/child`,
            Operations: ['Decrypt'],
            ...changes,
          },
          identityOf === null ? call() : call({ identity: identityOf }),
        ),
      );
    const Constraints = { EncryptionContextSubset: { tenant: 'a' } };
    const parent = {
      GranteePrincipal: worker,
      Operations: ['CreateGrant', 'Decrypt'],
      Constraints,
    };
    expect(await grant(null, parent)).toBe('ok');
    const child = (changes: object) => grant(identity(), { Constraints, ...changes });
    expect(await child({})).toBe('ok');
    const pairs = { tenant: 'a', part: 'b' };
    expect(await child({ Constraints: { EncryptionContextEquals: pairs } })).toBe('ok');
    for (const wider of [
      { Operations: ['Encrypt'] },
      { Constraints: undefined },
      { Constraints: { EncryptionContextSubset: { part: 'b' } } },
    ]) {
      expect(await child(wider)).toMatchObject({ code: 'AccessDeniedException' });
    }
  });
});
