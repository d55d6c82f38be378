import { expect, test } from 'vitest';
import { allMutants } from '../src/all.ts';

test('ids of mutants are unique and fit for a command line', () => {
  const ids = allMutants.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => !/^[A-Za-z0-9-]+$/.test(id))).toEqual([]);
});
