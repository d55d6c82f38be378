import { guards } from '@trent/kms-server-stub';
import type { Mutant } from '../mutant.ts';
import { replaceError, rewrite, withoutCheck } from '../ways/index.ts';

const supporting = Object.values(guards)
  .filter(({ dryRun }) => dryRun !== null)
  .map(({ operation }) => operation);

export const dryRun: readonly Mutant[] = [
  ...supporting.map((operation): Mutant => ({
    id: `dry-run-ignored-${operation}`,
    breaks: `${operation} does what it is asked although DryRun is true`,
    why: 'Seen in five implementations: the member is not read',
    violates: 'Recorded: DryRunOperationException',
    operations: [operation],
    change: () => withoutCheck(operation, 'dry-run'),
  })),
  {
    id: 'dry-run-false-is-true',
    breaks: 'DryRun false is a dry run',
    why: 'The member is there',
    violates: 'DryRun false is as good as none',
    operations: supporting,
    change: () =>
      rewrite('*', (input) => (input['DryRun'] === false ? { ...input, DryRun: true } : input)),
  },
  {
    id: 'dry-run-first',
    breaks: 'A dry run says that it would have succeeded, whatever is wrong',
    why: 'It is checked first',
    violates: 'A dry run of what would be refused is refused so',
    operations: supporting,
    change: () => ({
      rules: (guard) =>
        guard.dryRun === null
          ? guard
          : { ...guard, checks: ['dry-run', ...guard.checks.filter((name) => name !== 'dry-run')] },
    }),
  },
  {
    id: 'dry-run-before-state',
    breaks: 'A dry run does not look at the state of the key',
    why: 'Permissions alone are checked',
    violates: 'A dry run of what would be refused is refused so',
    operations: supporting,
    change: () => ({
      rules: (guard) =>
        guard.dryRun === null
          ? guard
          : {
              ...guard,
              checks: guard.checks.flatMap((name) =>
                name === 'dry-run' ? [] : name === 'key-state' ? ['dry-run', 'key-state'] : [name],
              ),
            },
    }),
  },
  {
    id: 'dry-run-before-work',
    breaks: 'A dry run does not look at ciphertexts, signatures and MACs',
    why: 'It ends before the work',
    violates: 'A dry run of what would be refused is refused so',
    operations: ['Decrypt', 'ReEncrypt', 'Verify', 'VerifyMac'],
    change: () => ({
      rules: (guard) =>
        guard.dryRun === null
          ? guard
          : {
              ...guard,
              checks: guard.checks.flatMap((name) =>
                name === 'dry-run' ? [] : name === 'operation' ? ['dry-run', 'operation'] : [name],
              ),
            },
    }),
  },
  {
    id: 'dry-run-does-it',
    breaks: 'A dry run of CreateGrant makes the grant',
    why: 'The answer alone is another',
    violates: 'A dry run changes nothing',
    operations: ['CreateGrant'],
    change: () => ({
      rules: (guard) =>
        ['CreateGrant', 'RevokeGrant', 'RetireGrant'].includes(guard.operation)
          ? { ...guard, checks: [...guard.checks.filter((name) => name !== 'dry-run'), 'dry-run'] }
          : guard,
    }),
  },
  {
    id: 'dry-run-412',
    breaks: 'A dry run is answered with status 412',
    why: 'The model has that status; the wire does not',
    violates: 'Recorded: status 400',
    operations: supporting,
    change: () => replaceError('*', 'DryRunOperationException', 'DryRunOperationException', 412),
  },
  {
    id: 'dry-run-200',
    breaks: 'A dry run is answered with 200 and nothing',
    why: 'It would have succeeded',
    violates: 'Recorded: DryRunOperationException',
    operations: supporting,
    change: () => ({
      answer: (answer) =>
        answer.body?.['__type'] === 'DryRunOperationException'
          ? { ...answer, status: 200, body: {} }
          : answer,
    }),
  },
  {
    id: 'dry-run-error-otherwise',
    breaks: 'A dry run is a DryRunOperation',
    why: 'The name of EC2',
    violates: 'Recorded: DryRunOperationException',
    operations: supporting,
    change: () => replaceError('*', 'DryRunOperationException', 'DryRunOperation'),
  },
];
