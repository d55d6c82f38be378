/**
 * Operation x kind of key (spec and usage) x key state x form of the identifier: every cell, with type and text of the
 * refusal. What is expected is written down here from the documented and measured behaviour of the real service, not from
 * the guard table that our service runs.
 */
import { describe, expect, it } from 'vitest';
import { cryptographicRows } from './cryptographic-rows.ts';
import { kinds } from './kinds.ts';
import { managementRows } from './management-rows.ts';
import type { Row } from './row.ts';
import { runRow } from './run-row.ts';

/** Where the ciphertext alone names the key, that is a symmetric one. */
function kindsOf({ forms }: Row): typeof kinds {
  return forms.includes('none') ? kinds.filter(({ spec }) => spec === 'SYMMETRIC_DEFAULT') : kinds;
}

describe.each([...cryptographicRows, ...managementRows])('$title', (row) => {
  it('on every kind of key, in every state, named in every form', async () => {
    for (const kind of kindsOf(row)) {
      const { differences } = await runRow(row, kind);
      expect({ kind, differences }).toEqual({ kind, differences: [] });
    }
  });
});

describe.each([...cryptographicRows, ...managementRows].filter((row) => row.dryRun))(
  '$title as a dry run',
  (row) => {
    it('is refused alike, and never done', async () => {
      for (const kind of kindsOf(row)) {
        const { cells, refused, differences } = await runRow(row, kind, true);
        expect({ kind, differences }).toEqual({ kind, differences: [] });
        expect(refused).toBe(cells);
      }
    });
  },
);
