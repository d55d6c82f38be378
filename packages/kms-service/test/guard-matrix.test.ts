import { randomUUID } from 'node:crypto';
import type { KeyService, KeyStore } from '@trent/kms-service';
import { describe, expect, it } from 'vitest';
import {
  accountId,
  call,
  newKey,
  openFixture,
  outcome,
  plantKey,
  region,
  start,
} from './fixture.ts';
import type { Refusal } from './fixture.ts';

// Operation x key state x kind of key x identifier form. What is expected here is written down from the documented
// behaviour, not from the guard table that the service runs.

const states = [
  'Enabled',
  'Disabled',
  'PendingDeletion',
  'PendingReplicaDeletion',
  'PendingImport',
  'Unavailable',
  'Creating',
  'Updating',
] as const;

const kinds = [
  { name: 'symmetric', spec: 'SYMMETRIC_DEFAULT', usage: 'ENCRYPT_DECRYPT' },
  { name: 'RSA for encryption', spec: 'RSA_2048', usage: 'ENCRYPT_DECRYPT' },
  { name: 'RSA for signing', spec: 'RSA_2048', usage: 'SIGN_VERIFY' },
  { name: 'HMAC', spec: 'HMAC_256', usage: 'GENERATE_VERIFY_MAC' },
] as const;

const forms = ['key ID', 'key ARN', 'alias name', 'alias ARN'] as const;

type State = (typeof states)[number];
type Kind = (typeof kinds)[number];

interface Cell {
  readonly service: KeyService;
  readonly arn: string;
  /** The key in the form under test. */
  readonly name: string;
  /** A ciphertext under the key itself where it is symmetric, else under another key. */
  readonly blob: Uint8Array;
}

const texts = {
  DIS: ['DisabledException', 'is disabled.'],
  PD: ['KMSInvalidStateException', 'is pending deletion.'],
  PI: ['KMSInvalidStateException', 'is pending import.'],
  UN: ['KMSInvalidStateException', 'is unavailable.'],
  CR: ['KMSInvalidStateException', 'is creating.'],
  UP: ['KMSInvalidStateException', 'is updating.'],
  NPD: ['KMSInvalidStateException', 'is not pending deletion.'],
} as const;

/** One word per state, in the order above. */
const cryptography = 'ok DIS PD PD PI UN CR ok';
const reading = 'ok ok ok ok ok ok ok ok';
const changing = 'ok ok PD PD PI ok CR UP';
const scheduling = 'ok ok PD PD ok ok ok UP';
const cancelling = 'NPD NPD ok ok NPD NPD NPD NPD';
const aliasing = 'ok ok PD PD ok ok ok ok';

interface Operation {
  readonly name: string;
  readonly states: string;
  readonly aliases: boolean;
  /** What an alias is refused with where none is accepted. */
  readonly aliasRefusal?: Refusal;
  readonly isCryptographic?: true;
  readonly run: (cell: Cell) => Promise<unknown>;
}

const aliasTargetRefusal = {
  code: 'ValidationException',
  message: 'Aliases must refer to keys. Not aliases',
};

const operations: readonly Operation[] = [
  {
    name: 'GenerateDataKeyWithoutPlaintext',
    states: cryptography,
    aliases: true,
    isCryptographic: true,
    run: ({ service, name }) =>
      service.generateDataKeyWithoutPlaintext({ KeyId: name, KeySpec: 'AES_256' }, call()),
  },
  {
    name: 'GenerateDataKey',
    states: cryptography,
    aliases: true,
    isCryptographic: true,
    run: ({ service, name }) => service.generateDataKey({ KeyId: name, NumberOfBytes: 7 }, call()),
  },
  {
    name: 'Encrypt',
    states: cryptography,
    aliases: true,
    isCryptographic: true,
    run: ({ service, name }) =>
      service.encrypt({ KeyId: name, Plaintext: Buffer.from('text') }, call()),
  },
  {
    name: 'Decrypt',
    states: cryptography,
    aliases: true,
    isCryptographic: true,
    run: ({ service, name, blob }) =>
      service.decrypt({ KeyId: name, CiphertextBlob: blob }, call()),
  },
  {
    name: 'DescribeKey',
    states: reading,
    aliases: true,
    run: ({ service, name }) => service.describeKey({ KeyId: name }, call()),
  },
  {
    name: 'ListAliases',
    states: reading,
    aliases: false,
    run: ({ service, name }) => service.listAliases({ KeyId: name }, call()),
  },
  {
    name: 'EnableKey',
    states: changing,
    aliases: false,
    run: ({ service, name }) => service.enableKey({ KeyId: name }, call()),
  },
  {
    name: 'DisableKey',
    states: changing,
    aliases: false,
    run: ({ service, name }) => service.disableKey({ KeyId: name }, call()),
  },
  {
    name: 'ScheduleKeyDeletion',
    states: scheduling,
    aliases: false,
    run: ({ service, name }) => service.scheduleKeyDeletion({ KeyId: name }, call()),
  },
  {
    name: 'CancelKeyDeletion',
    states: cancelling,
    aliases: false,
    run: ({ service, name }) => service.cancelKeyDeletion({ KeyId: name }, call()),
  },
  {
    name: 'CreateAlias',
    states: aliasing,
    aliases: false,
    aliasRefusal: aliasTargetRefusal,
    run: ({ service, name }) =>
      service.createAlias({ AliasName: `alias/${randomUUID()}`, TargetKeyId: name }, call()),
  },
  {
    name: 'UpdateAlias',
    states: aliasing,
    aliases: false,
    aliasRefusal: aliasTargetRefusal,
    run: ({ service, name, arn }) =>
      service.updateAlias({ AliasName: aliasOf(arn), TargetKeyId: name }, call()),
  },
];

function aliasOf(arn: string): string {
  return `alias/of-${arn.slice(-36)}`;
}

function expected(
  operation: Operation,
  state: State,
  kind: Kind,
  form: (typeof forms)[number],
  arn: string,
): Refusal | 'ok' {
  if (form.startsWith('alias') && !operation.aliases) {
    return (
      operation.aliasRefusal ?? {
        code: 'InvalidArnException',
        message: 'Key Aliases are not supported for this operation.',
      }
    );
  }
  if (operation.name === 'Decrypt' && kind.name !== 'symmetric') {
    return {
      code: 'IncorrectKeyException',
      message: 'The key ID in the request does not identify a CMK that can perform this operation.',
    };
  }
  if (operation.isCryptographic && kind.usage !== 'ENCRYPT_DECRYPT') {
    return {
      code: 'InvalidKeyUsageException',
      message: `${arn} key usage is ${kind.usage} which is not valid for ${operation.name}.`,
    };
  }
  const word = operation.states.split(' ')[states.indexOf(state)]!;
  if (word !== 'ok') {
    const [code, text] = texts[word as keyof typeof texts];
    return { code, message: `${arn} ${text}` };
  }
  if (operation.isCryptographic && kind.name === 'RSA for encryption') {
    return {
      code: 'InvalidKeyUsageException',
      message:
        operation.name === 'Encrypt'
          ? 'Algorithm SYMMETRIC_DEFAULT is incompatible with key spec RSA_2048.'
          : 'You cannot generate a data key with an asymmetric CMK',
    };
  }
  return 'ok';
}

/** A key of a kind and in a state, with an alias, as if it had come about by itself. */
async function plant(
  store: KeyStore,
  donor: Awaited<ReturnType<KeyStore['findKey']>>,
  state: State,
  { spec, usage, name }: Kind,
): Promise<{ id: string; arn: string }> {
  const isPending = state.startsWith('Pending') && state.endsWith('Deletion');
  const key = await plantKey(store, {
    ...(name === 'symmetric'
      ? {
          keyId: donor!.keyId,
          region: donor!.region,
          materials: donor!.materials,
          currentMaterialId: donor!.currentMaterialId,
        }
      : {}),
    spec,
    usage,
    state,
    deletionDate: isPending ? new Date(start.getTime() + 86_400_000) : null,
  });
  await store.createAlias(
    {
      accountId,
      region,
      name: aliasOf(key.arn),
      targetKeyId: key.id,
      createdAt: start,
      updatedAt: start,
    },
    { region, keyId: key.id, revision: 1 },
    50,
  );
  return key;
}

describe.each(operations)('$name', (operation) => {
  it.each(kinds)('on a key that is $name: every state and identifier form', async (kind) => {
    const { service, store } = await openFixture();
    let refused = 0;
    for (const state of states) {
      for (const form of forms) {
        await service.reset();
        const made = await newKey(service);
        const { CiphertextBlob: blob } = await service.encrypt(
          { KeyId: made.id, Plaintext: Buffer.from('text') },
          call(),
        );
        // The same key again, with its material: out of the cache, and in the state under test.
        const donor = await store.findKey({ region, keyId: made.id });
        await service.reset();
        const { id, arn } = await plant(store, donor, state, kind);
        const names = {
          'key ID': id,
          'key ARN': arn,
          'alias name': aliasOf(arn),
          'alias ARN': arn.replace(`key/${id}`, aliasOf(arn)),
        };
        const cell = { service, arn, name: names[form], blob: blob! };
        const want = expected(operation, state, kind, form, arn);
        if (want !== 'ok') refused += 1;
        expect({ state, form, got: await outcome(operation.run(cell)) }).toEqual({
          state,
          form,
          got: want,
        });
      }
    }
    if (operation.states !== reading) expect(refused).toBeGreaterThan(0);
  });

  it('on what is not there: every form', async () => {
    const { service } = await openFixture();
    const made = await newKey(service);
    await service.createAlias({ AliasName: aliasOf(made.arn), TargetKeyId: made.id }, call());
    const { CiphertextBlob: blob } = await service.encrypt(
      { KeyId: made.id, Plaintext: Buffer.from('text') },
      call(),
    );
    const prefix = `arn:aws:kms:${region}:${accountId}:`;
    const unknown = '00000000-0000-0000-0000-00000000000A';
    const multiRegion = `mrk-${'0'.repeat(32)}`;
    const notFound = (message: string): Refusal => ({ code: 'NotFoundException', message });
    const alias = operation.aliases
      ? null
      : (operation.aliasRefusal ?? {
          code: 'InvalidArnException',
          message: 'Key Aliases are not supported for this operation.',
        });
    const cases: readonly (readonly [string, Refusal])[] = [
      [unknown, notFound(`Key '${prefix}key/${unknown}' does not exist`)],
      [multiRegion, notFound(`Key '${prefix}key/${multiRegion}' does not exist`)],
      [`${prefix}key/${unknown}`, notFound(`Key '${prefix}key/${unknown}' does not exist`)],
      [`${prefix}key/foo`, notFound('Invalid keyId foo')],
      ['foo', notFound("Invalid keyId 'foo'")],
      ['mrk-1234', notFound("Invalid keyId 'mrk-1234'")],
      [made.id.replaceAll('-', ''), notFound(`Invalid keyId '${made.id.replaceAll('-', '')}'`)],
      [made.arn.replace(region, 'us-west-2'), notFound('Invalid arn us-west-2')],
      [`arn:aws:kms:us-west-2:${accountId}:alias/x`, alias ?? notFound('Invalid arn us-west-2')],
      ['alias/x', alias ?? notFound(`Alias ${prefix}alias/x is not found.`)],
      ['alias/aws/x', alias ?? notFound(`Alias ${prefix}alias/aws/x is not found.`)],
      [`${prefix}alias/x`, alias ?? notFound(`Alias ${prefix}alias/x is not found.`)],
    ];
    for (const [name, want] of cases) {
      const cell = { service, arn: made.arn, name, blob: blob! };
      expect({ name, got: await outcome(operation.run(cell)) }).toEqual({ name, got: want });
    }
    for (const name of [
      `arn:aws:s3:${region}:${accountId}:key/${made.id}`,
      `arn:aws-cn:kms:${region}:${accountId}:key/${made.id}`,
      `arn:aws:kms:${region}:${accountId}:grant/${made.id}`,
      `arn:aws:kms:${region}:1:key/${made.id}`,
      'arn:',
    ]) {
      const cell = { service, arn: made.arn, name, blob: blob! };
      expect(await outcome(operation.run(cell))).toMatchObject({ code: 'InvalidArnException' });
    }
    const control = { service, arn: made.arn, name: made.id, blob: blob! };
    const isCancelling = operation.name === 'CancelKeyDeletion';
    if (isCancelling) await service.scheduleKeyDeletion({ KeyId: made.id }, call());
    expect(await outcome(operation.run(control))).toBe('ok');
  });
});
