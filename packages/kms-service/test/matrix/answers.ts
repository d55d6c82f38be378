import type { Refusal } from '../fixture.ts';

/** What the documentation and measurements of the real service say of each state, a word each. */
export const states = [
  'Enabled',
  'Disabled',
  'PendingDeletion',
  'PendingReplicaDeletion',
  'PendingImport',
  'Unavailable',
  'Creating',
  'Updating',
] as const;

export type State = (typeof states)[number];

/**
 * Refusals by the words of the tables, `{arn}` to be filled in. The real texts of those marked as ours are not
 * established: the answer is what this service chose.
 */
const refusals: Readonly<Record<string, Refusal>> = {
  DIS: refusal('DisabledException', '{arn} is disabled.'),
  PD: refusal('KMSInvalidStateException', '{arn} is pending deletion.'),
  PI: refusal('KMSInvalidStateException', '{arn} is pending import.'),
  UN: refusal('KMSInvalidStateException', '{arn} is unavailable.'),
  CR: refusal('KMSInvalidStateException', '{arn} is creating.'),
  UP: refusal('KMSInvalidStateException', '{arn} is updating.'),
  NPD: refusal('KMSInvalidStateException', '{arn} is not pending deletion.'),
  EXT: refusal(
    'UnsupportedOperationException',
    '{arn} origin is EXTERNAL which is not valid for this operation.',
  ),
  // Ours.
  CKS: refusal(
    'UnsupportedOperationException',
    '{arn} is in a custom key store, which is not valid for this operation.',
  ),
};

/** The answer that a word of a table stands for. A `?` behind it means that the choice of it is ours. */
export function answerOf(word: string): Refusal | 'ok' {
  const plain = word.replace('?', '');
  if (plain === 'ok') return 'ok';
  const found = refusals[plain];
  if (found === undefined) throw new Error(`the tables have no word ${word}`);
  return found;
}

export function refusal(code: string, message = ''): Refusal {
  return { code, message };
}

export const incorrectKey: Refusal = refusal(
  'IncorrectKeyException',
  'The key ID in the request does not identify a CMK that can perform this operation.',
);

export const aliasesNotSupported: Refusal = refusal(
  'InvalidArnException',
  'Key Aliases are not supported for this operation.',
);

export const dryRun: Refusal = refusal(
  'DryRunOperationException',
  'The request would have succeeded, but the DryRun option is set.',
);

export function wrongUsage(usage: string, operation: string): Refusal {
  return refusal(
    'InvalidKeyUsageException',
    `{arn} key usage is ${usage} which is not valid for ${operation}.`,
  );
}

export function algorithmMismatch(algorithm: string, spec: string): Refusal {
  return refusal(
    'InvalidKeyUsageException',
    `Algorithm ${algorithm} is incompatible with key spec ${spec}.`,
  );
}
