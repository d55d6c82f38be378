import type { OperationRule } from '../rule.ts';

export const encryptionContextChanged: OperationRule = {
  scope: 'operation',
  code: 'encryption-context-changed',
  title: 'Other members hold an encryption context',
  affects: 'both',
  why: 'It decides what opens a ciphertext.',
  find: ({ old, new: now }) =>
    JSON.stringify(old.encryptionContext) !== JSON.stringify(now.encryptionContext)
      ? [
          {
            message: `${now.name}: the encryption context is in ${now.encryptionContext.join(', ') || 'no member'}`,
            old: old.position,
            new: now.position,
          },
        ]
      : [],
};
