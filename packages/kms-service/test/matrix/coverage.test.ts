import { kmsService } from '@trent/kms-server-stub';
import { expect, it } from 'vitest';
import { cryptographicRows } from './cryptographic-rows.ts';
import { managementRows } from './management-rows.ts';

/** Operations that name no key. */
const withoutKey = ['CreateKey', 'GenerateRandom', 'ListKeys', 'ListRetirableGrants'];

it('the matrix has a row for every operation that names a key', () => {
  const rows = new Set([...cryptographicRows, ...managementRows].map(({ operation }) => operation));
  expect([...rows, ...withoutKey].sort()).toEqual(Object.keys(kmsService.operations).sort());
});
