import { guards } from '@trent/kms-server-stub';
import type { Mutant } from '../mutant.ts';
import {
  allowState,
  answerState,
  changeGuard,
  instead,
  replaceError,
  withoutCheck,
} from '../ways/index.ts';

/** States that a key of this service can be brought into. */
const states = ['Enabled', 'Disabled', 'PendingDeletion'];

/**
 * Refused states that are let through, and allowed ones that are refused: a row of the table each. The table has none for
 * ListKeyRotations.
 */
const rows: readonly Mutant[] = Object.values(guards).flatMap(({ operation, keys }) =>
  (operation === 'ListKeyRotations' ? [] : keys.slice(0, 1)).flatMap((key) =>
    states.map((state): Mutant => {
      const isAllowed = key.states[state] === 'allowed';
      const wrong = state === 'PendingDeletion' ? 'pending-deletion' : 'disabled';
      return {
        id: `state-${state}-${operation}`,
        breaks: isAllowed
          ? `${operation} refuses a key that is ${state}`
          : `${operation} works with a key that is ${state}`,
        why: 'One row of the key state table',
        violates: `Key states table of the developer guide: ${operation}, ${state}`,
        operations: [operation],
        change: () =>
          isAllowed ? answerState(operation, state, wrong) : allowState(operation, state),
      };
    }),
  ),
);

const usages: readonly Mutant[] = Object.values(guards)
  // Decrypt compares keys first, so what a key is for never shows.
  .filter(
    ({ operation, keys }) => operation !== 'Decrypt' && keys.some(({ usage }) => usage !== null),
  )
  .map(({ operation, keys }): Mutant => ({
    id: `usage-${operation}`,
    breaks: `${operation} does not look at what the key is for`,
    why: 'Seen as a TODO',
    violates: `${operation} needs a key with usage ${keys[0]?.usage}`,
    operations: [operation],
    // What the algorithm or the spec would refuse with the same answer passes too.
    change: () =>
      changeGuard(operation, (guard) => ({
        ...guard,
        checks: guard.checks.filter(
          (name) => !['key-usage', 'key-spec', 'algorithm'].includes(name),
        ),
      })),
  }));

const algorithms: readonly Mutant[] = [
  'Encrypt',
  'ReEncrypt',
  'Sign',
  'Verify',
  'GenerateMac',
  'VerifyMac',
].map((operation) => ({
  id: `algorithm-${operation}`,
  breaks: `${operation} does not look at which algorithms the key has`,
  why: 'Left to the cryptographic library',
  violates: 'An algorithm that the key spec does not have is an InvalidKeyUsageException',
  operations: [operation],
  change: () => withoutCheck(operation, 'algorithm'),
}));

const specs: readonly Mutant[] = Object.values(guards)
  .filter(({ checks }) => checks.includes('key-spec'))
  .map(({ operation }): Mutant => ({
    id: `spec-${operation}`,
    breaks: `${operation} does not look at the key spec`,
    why: 'Seen: an RSA key wraps data keys',
    violates: `${operation} works with keys of some specs only`,
    operations: [operation],
    change: () => withoutCheck(operation, 'key-spec'),
  }));

const crypto = [
  'Encrypt',
  'Decrypt',
  'GenerateDataKey',
  'GenerateDataKeyWithoutPlaintext',
  'GenerateDataKeyPair',
  'GenerateDataKeyPairWithoutPlaintext',
  'ReEncrypt',
  'Sign',
  'Verify',
  'GenerateMac',
  'VerifyMac',
];

export const keyStates: readonly Mutant[] = [
  ...rows,
  ...usages,
  ...algorithms,
  ...specs,
  {
    id: 'state-disabled-is-invalid-state',
    breaks: 'A disabled key is a KMSInvalidStateException',
    why: 'One error for all states',
    violates: 'A disabled key is a DisabledException',
    operations: crypto,
    change: () => replaceError('*', 'DisabledException', 'KMSInvalidStateException'),
  },
  {
    id: 'state-disabled-is-409',
    breaks: 'A disabled key is answered with status 409',
    why: 'The model has that status; the wire does not',
    violates: 'Errors of the client have status 400',
    operations: crypto,
    change: () => replaceError('*', 'DisabledException', 'DisabledException', 409),
  },
  {
    id: 'state-pending-deletion-is-disabled',
    breaks: 'A key that is pending deletion is a DisabledException',
    why: 'It is disabled as well',
    violates: 'A key that is pending deletion is a KMSInvalidStateException',
    operations: crypto,
    change: () => replaceError('*', 'KMSInvalidStateException', 'DisabledException'),
  },
  {
    id: 'state-pending-deletion-is-not-found',
    breaks: 'A key that is pending deletion is not found',
    why: 'It is taken for deleted',
    violates: 'A key that is pending deletion is a KMSInvalidStateException',
    operations: crypto,
    change: () => replaceError('*', 'KMSInvalidStateException', 'NotFoundException'),
  },
  {
    id: 'state-before-usage',
    breaks: 'The state is looked at before the usage',
    why: 'The order of checks is another',
    violates: 'Recorded: a disabled HMAC key given to Sign is an InvalidKeyUsageException',
    operations: crypto,
    change: () =>
      changeGuard(crypto, (guard) => ({
        ...guard,
        checks: guard.checks.flatMap((name) =>
          name === 'key-state' ? [] : name === 'key-usage' ? ['key-state', 'key-usage'] : [name],
        ),
      })),
  },
  {
    id: 'spec-before-state',
    breaks: 'The spec is looked at before the state',
    why: 'The order of checks is another',
    violates: 'Recorded: a disabled RSA key given to GenerateDataKey is a DisabledException',
    operations: ['GenerateDataKey', 'GenerateDataKeyWithoutPlaintext'],
    change: () =>
      changeGuard(['GenerateDataKey', 'GenerateDataKeyWithoutPlaintext'], (guard) => ({
        ...guard,
        checks: guard.checks.flatMap((name) =>
          name === 'key-spec' ? [] : name === 'key-state' ? ['key-spec', 'key-state'] : [name],
        ),
      })),
  },
  {
    id: 'algorithm-before-state',
    breaks: 'The algorithm is looked at before the state',
    why: 'The order of checks is another',
    violates: 'Recorded: the state is checked before the algorithm',
    operations: ['Encrypt', 'Sign', 'Verify', 'GenerateMac', 'VerifyMac'],
    change: () =>
      changeGuard(['Encrypt', 'Sign', 'Verify', 'GenerateMac', 'VerifyMac'], (guard) => ({
        ...guard,
        checks: guard.checks.flatMap((name) =>
          name === 'algorithm' ? [] : name === 'key-state' ? ['algorithm', 'key-state'] : [name],
        ),
      })),
  },
  {
    id: 'lookup-before-validation',
    breaks: 'An unknown key is reported before a violation of the model',
    why: 'The key is loaded first',
    violates: 'Recorded: constraints are checked before the key is looked up',
    operations: ['GenerateDataKeyWithoutPlaintext', 'Encrypt'],
    change: () => ({
      answer: (answer, { input }) =>
        answer.body?.['__type'] === 'ValidationException' &&
        /^0{8}-|^[0-9a-f-]{36}$/.test(String(input['KeyId'])) &&
        !known.has(String(input['KeyId']))
          ? { ...answer, body: { __type: 'NotFoundException', message: 'no' } }
          : answer.status === 200
            ? remember(answer)
            : answer,
    }),
  },
  {
    id: 'state-length-after-state',
    breaks: 'A missing length of a data key is reported after the state of the key',
    why: 'The order of checks is another',
    violates: 'Recorded: the lengths are checked before usage and state',
    operations: ['GenerateDataKey', 'GenerateDataKeyWithoutPlaintext'],
    change: () =>
      changeGuard(['GenerateDataKey', 'GenerateDataKeyWithoutPlaintext'], (guard) => ({
        ...guard,
        checks: guard.checks.flatMap((name) =>
          name === 'exclusive-members'
            ? []
            : name === 'key-spec'
              ? ['key-spec', 'exclusive-members']
              : [name],
        ),
      })),
  },
  {
    id: 'enable-forgotten',
    breaks: 'EnableKey answers, and the key stays disabled',
    why: 'The change is not written',
    violates: 'EnableKey sets the state to Enabled',
    operations: ['EnableKey'],
    change: () =>
      instead('enableKey', async (input, call, own, service) => {
        const { KeyMetadata } = await service.describeKey(input, call);
        await own(input);
        if (KeyMetadata?.Enabled === false) await service.disableKey(input, call);
      }),
  },
  {
    id: 'disable-forgotten',
    breaks: 'DisableKey answers, and the key stays enabled',
    why: 'The change is not written',
    violates: 'DisableKey sets the state to Disabled',
    operations: ['DisableKey'],
    change: () =>
      instead('disableKey', async (input, call, own, service) => {
        const { KeyMetadata } = await service.describeKey(input, call);
        await own(input);
        if (KeyMetadata?.Enabled === true) await service.enableKey(input, call);
      }),
  },
  {
    id: 'disable-twice-refused',
    breaks: 'Disabling a disabled key is refused',
    why: 'A state machine without loops',
    violates: 'DisableKey is idempotent',
    operations: ['DisableKey'],
    change: () => answerState('DisableKey', 'Disabled', 'disabled'),
  },
  {
    id: 'enabled-flag-stays',
    breaks: 'Enabled stays true while KeyState is Disabled',
    why: 'Two fields for one thing',
    violates: 'Enabled is true in the state Enabled only',
    operations: ['DescribeKey', 'DisableKey'],
    change: () => ({
      answer: (answer, { operation }) => {
        const metadata = answer.body?.['KeyMetadata'];
        if (operation !== 'DescribeKey' || typeof metadata !== 'object') return answer;
        return { ...answer, body: { KeyMetadata: { ...metadata, Enabled: true } } };
      },
    }),
  },
  {
    id: 'enabled-flag-false-from-the-start',
    breaks: 'DescribeKey says Enabled false of a new key',
    why: 'A default',
    violates: 'A new key is enabled',
    operations: ['DescribeKey'],
    change: () => ({
      answer: (answer, { operation }) => {
        const metadata = answer.body?.['KeyMetadata'];
        if (operation !== 'DescribeKey' || typeof metadata !== 'object') return answer;
        return { ...answer, body: { KeyMetadata: { ...metadata, Enabled: false } } };
      },
    }),
  },
];

const known = new Set<string>();

/** Keys that were made or used are known. */
function remember<Answered extends { readonly body: object | null }>(answer: Answered): Answered {
  for (const id of JSON.stringify(answer.body ?? {}).match(
    /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g,
  ) ?? [])
    known.add(id);
  return answer;
}
