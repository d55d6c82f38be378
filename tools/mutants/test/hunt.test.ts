import { loadSuite } from '@trent/conformance';
import { expect, test } from 'vitest';
import { allMutants } from '../src/all.ts';
import { hunt } from '../src/run/hunt.ts';

const suite = loadSuite();

/** One of several subjects each; all of them take minutes: `npm run mutants`. */
const sample = [
  'alias-delete-cached',
  'altered-tag-opens',
  'context-no-lengths',
  'data-key-zeros',
  'decrypt-wrong-key-garbage',
  'dry-run-ignored-Encrypt',
  'grant-revoke-forgotten',
  'input-number-of-bytes-maximum',
  'isolation-regions-shared',
  'mac-prefix-accepted',
  'policy-deny-ignored',
  'rotation-kills-old-ciphertexts',
  'state-Disabled-GenerateDataKeyWithoutPlaintext',
  'verify-always',
];

test.each(sample)('%s is found by a MUST case that says why', { timeout: 120_000 }, async (id) => {
  const mutant = allMutants.find((one) => one.id === id)!;
  const { killers } = await hunt(mutant, suite, 1);
  expect(killers).not.toEqual([]);
  expect(killers[0]!.cites).not.toEqual([]);
});

test('a service without a bug is not found', { timeout: 120_000 }, async () => {
  const cases = suite.cases.filter(
    ({ id, level }) => level === 'MUST' && id.startsWith('context.separator.'),
  );
  const none = { ...allMutants[0]!, id: 'none', operations: [], change: () => ({}) };
  const { killers, tried } = await hunt(none, { ...suite, cases }, 1);
  expect(killers).toEqual([]);
  expect(tried).toBe(cases.length);
});
