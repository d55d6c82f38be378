import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadSpec } from '../../src/load-service.ts';
import { compare } from './support/compare.ts';
import { explanations, isExplained } from './support/explained.ts';
import { imported, onDisk } from './support/imported.ts';
import { model, operation, structure, text, to } from './support/model.ts';

const ours = loadSpec(resolve(import.meta.dirname, '../../../../spec/kms')).service;

/** One operation of the service, as a published model would have it. */
function listKeys(limit: object): string {
  return model({
    ListKeys: operation(
      'ListKeysRequest',
      'ListKeysResponse',
      {
        paginated: {
          inputToken: 'Marker',
          outputToken: 'NextMarker',
          items: 'Keys',
          pageSize: 'Limit',
        },
      },
      ['KMSInternalException', 'DependencyTimeoutException', 'InvalidMarkerException'],
    ),
    ListKeysRequest: structure({ Limit: to('LimitType'), Marker: to('MarkerType') }),
    ListKeysResponse: structure({
      Keys: 'KeyList',
      NextMarker: 'MarkerType',
      Truncated: to('smithy.api#Boolean', { default: false }),
    }),
    LimitType: { type: 'integer', traits: { 'smithy.api#range': limit } },
    MarkerType: {
      type: 'string',
      traits: {
        'smithy.api#length': { min: 1, max: 1024 },
        'smithy.api#pattern': '^[\\u0020-\\u00FF]*$',
      },
    },
    KeyList: { type: 'list', member: to('KeyListEntry') },
    KeyListEntry: structure({ KeyId: 'KeyIdType', KeyArn: 'ArnType' }),
    KeyIdType: { type: 'string', traits: { 'smithy.api#length': { min: 1, max: 2048 } } },
    ArnType: { type: 'string', traits: { 'smithy.api#length': { min: 20, max: 2048 } } },
    KMSInternalException: structure({ message: text }, { error: 'server', httpError: 500 }),
    DependencyTimeoutException: structure({ message: text }, { error: 'server', httpError: 503 }),
    InvalidMarkerException: structure({ message: text }, { error: 'client', httpError: 400 }),
    TrentService: {
      type: 'service',
      version: '2014-11-01',
      operations: [to('ListKeys')],
      traits: {
        'aws.protocols#awsJson1_1': {},
        'aws.auth#sigv4': { name: 'kms' },
        'aws.api#service': { sdkId: 'KMS', endpointPrefix: 'kms' },
      },
    },
  });
}

function differences(limit: object) {
  const theirs = loadSpec(onDisk(imported(listKeys(limit), 'TrentService'))).service;
  const inBoth = { ...ours, operations: ours.operations.filter(({ name }) => name === 'ListKeys') };
  return compare(inBoth, theirs);
}

describe('spec/kms beside a model', () => {
  const rows = explanations();

  it('differs in nothing that the table does not explain', () => {
    const found = differences({ min: 1, max: 1000 });
    expect(found.length).toBeGreaterThan(3);
    expect(found.filter((one) => !isExplained(one, rows))).toEqual([]);
  });

  it('is caught where it differs otherwise', () => {
    const found = differences({ min: 1, max: 999 });
    expect(found.filter((one) => !isExplained(one, rows))).toEqual([
      { place: 'ListKeys request.Limit', what: 'maximum', ours: '1000', theirs: '999' },
    ]);
  });
});
