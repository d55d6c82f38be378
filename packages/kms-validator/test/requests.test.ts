import * as validators from '@trent/kms-validator';
import type { Validate } from '@trent/kms-validator';
import { describe, expect, it } from 'vitest';
import { operationExamples, type Body } from './examples.ts';

const byName = validators as Readonly<Record<string, unknown>>;

function validatorOf(operation: string): Validate {
  const validate = byName[`validate${operation}Request`];
  if (typeof validate !== 'function') throw new Error(`there is no validator of ${operation}`);
  return validate as Validate;
}

/** What a validator says of a body: path and keyword of each violation. */
function violations(operation: string, body: unknown): readonly string[] {
  const validate = validatorOf(operation);
  if (validate(body)) return [];
  return (validate.errors ?? []).map(({ instancePath, keyword, params }) =>
    [instancePath, keyword, String(params['missingProperty'] ?? '')].filter(Boolean).join(' '),
  );
}

describe.each(operationExamples)('$operation', ({ operation, required, examples }) => {
  it.each(examples)('accepts the example %s', (_, body) => {
    expect(violations(operation, body)).toEqual([]);
  });

  it('asks for each member that it must have', () => {
    for (const [name, body] of examples) {
      for (const member of required) {
        const { [member]: _, ...rest } = body;
        expect(violations(operation, rest), name).toEqual([`required ${member}`]);
      }
    }
  });

  it('passes over a member that it does not know', () => {
    expect(violations(operation, { ...examples[0]![1], Unheard: 'of' })).toEqual([]);
  });
});

const dataKey = { KeyId: 'alias/app', KeySpec: 'AES_256' };

/** One fault each, in a request that is valid without it. */
const faults: readonly (readonly [operation: string, body: Body, expected: string])[] = [
  ['GenerateDataKeyWithoutPlaintext', { ...dataKey, KeyId: 'k'.repeat(2049) }, '/KeyId maxLength'],
  ['GenerateDataKeyWithoutPlaintext', { ...dataKey, KeyId: 'schlüssel' }, '/KeyId pattern'],
  ['GenerateDataKeyWithoutPlaintext', { ...dataKey, KeySpec: 'aes_256' }, '/KeySpec enum'],
  ['GenerateDataKeyWithoutPlaintext', { KeyId: 'k', NumberOfBytes: 0 }, '/NumberOfBytes minimum'],
  [
    'GenerateDataKeyWithoutPlaintext',
    { KeyId: 'k', NumberOfBytes: 1025 },
    '/NumberOfBytes maximum',
  ],
  [
    'GenerateDataKeyWithoutPlaintext',
    { ...dataKey, GrantTokens: Array.from({ length: 11 }, () => 't') },
    '/GrantTokens maxItems',
  ],
  [
    'GenerateDataKeyWithoutPlaintext',
    { ...dataKey, GrantTokens: ['t', ''] },
    '/GrantTokens/1 minLength',
  ],
  ['Encrypt', { KeyId: 'k', Plaintext: '' }, '/Plaintext x-trent-bytes'],
  [
    'Encrypt',
    { KeyId: 'k', Plaintext: Buffer.alloc(4097).toString('base64') },
    '/Plaintext x-trent-bytes',
  ],
  ['CreateKey', { KeyUsage: 'ANYTHING' }, '/KeyUsage enum'],
  ['CreateKey', { Tags: [{ TagKey: '', TagValue: 'v' }] }, '/Tags/0/TagKey minLength'],
  [
    'CreateKey',
    { Tags: [{ TagKey: 'k', TagValue: 'v'.repeat(257) }] },
    '/Tags/0/TagValue maxLength',
  ],
  ['CreateKey', { Tags: [{ TagValue: 'v' }] }, '/Tags/0 required TagKey'],
  ['CreateAlias', { AliasName: 'alias/a b', TargetKeyId: 'k' }, '/AliasName pattern'],
  ['ListKeys', { Limit: 1001 }, '/Limit maximum'],
  ['ScheduleKeyDeletion', { KeyId: 'k', PendingWindowInDays: 366 }, '/PendingWindowInDays maximum'],
];

describe('one fault', () => {
  it.each(faults)('%s %o: %s', (operation, body, expected) => {
    expect(violations(operation, body)).toEqual([expected]);
  });

  it('at its limit is none', () => {
    const atLimits: readonly (readonly [string, Body])[] = [
      ['GenerateDataKeyWithoutPlaintext', { ...dataKey, KeyId: 'k'.repeat(2048) }],
      ['GenerateDataKeyWithoutPlaintext', { KeyId: 'k', NumberOfBytes: 1 }],
      ['GenerateDataKeyWithoutPlaintext', { KeyId: 'k', NumberOfBytes: 1024 }],
      ['Encrypt', { KeyId: 'k', Plaintext: Buffer.alloc(1).toString('base64') }],
      ['Encrypt', { KeyId: 'k', Plaintext: Buffer.alloc(4096).toString('base64') }],
      ['ListKeys', { Limit: 1000 }],
    ];
    for (const [operation, body] of atLimits) expect(violations(operation, body)).toEqual([]);
  });
});

describe('several faults', () => {
  it('are all told, each once', () => {
    const body = { KeyId: '', NumberOfBytes: 0, KeySpec: 'DES' };
    expect(violations('GenerateDataKeyWithoutPlaintext', body).toSorted()).toEqual([
      '/KeyId minLength',
      '/KeyId pattern',
      '/KeySpec enum',
      '/NumberOfBytes minimum',
    ]);
  });

  it('leave nothing behind for the next request', () => {
    expect(violations('GenerateDataKeyWithoutPlaintext', {})).not.toEqual([]);
    expect(violations('GenerateDataKeyWithoutPlaintext', dataKey)).toEqual([]);
  });
});
