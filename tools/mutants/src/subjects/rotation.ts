import type { JsonObject, Mutant } from '../mutant.ts';
import { alter, instead, omit, replaceError, rewrite, swallow, textOf } from '../ways/index.ts';

const listed = (
  id: string,
  breaks: string,
  why: string,
  change: (entries: readonly JsonObject[]) => readonly JsonObject[],
): Mutant => ({
  id: `rotations-${id}`,
  breaks,
  why,
  violates: 'ListKeyRotations lists each completed rotation, with material, date and type',
  operations: ['ListKeyRotations', 'RotateKeyOnDemand'],
  change: () =>
    alter('ListKeyRotations', (output) => ({
      ...output,
      Rotations: change(output['Rotations'] as readonly JsonObject[]),
    })),
});

export const rotation: readonly Mutant[] = [
  {
    id: 'rotation-kills-old-ciphertexts',
    breaks: 'What was wrapped before a rotation does not open after it',
    why: 'The material is replaced; seen',
    violates: 'Old ciphertexts decrypt after any rotation',
    operations: ['RotateKeyOnDemand', 'Decrypt'],
    change: () => {
      const old = new Set<string>();
      const made = new Map<string, Set<string>>();
      const watch = ['encrypt', 'generateDataKey', 'generateDataKeyWithoutPlaintext'] as const;
      return {
        methods: (service) => ({
          ...Object.fromEntries(
            watch.map((name) => [
              name,
              async (input: never, call: never) => {
                const output = (await service[name](input, call)) as {
                  CiphertextBlob: Uint8Array;
                  KeyId: string;
                };
                made.set(
                  output.KeyId,
                  (made.get(output.KeyId) ?? new Set()).add(textOf(output.CiphertextBlob)),
                );
                return output;
              },
            ]),
          ),
          rotateKeyOnDemand: async (input, call) => {
            const output = await service.rotateKeyOnDemand(input, call);
            for (const blob of made.get(output.KeyId!) ?? []) old.add(blob);
            return output;
          },
          decrypt: (input, call) => {
            const blob = input.CiphertextBlob ?? new Uint8Array();
            if (!old.has(textOf(blob))) return service.decrypt(input, call);
            return service.decrypt({ ...input, CiphertextBlob: blob.subarray(1) }, call);
          },
        }),
      };
    },
  },
  {
    id: 'rotation-forgotten',
    breaks: 'RotateKeyOnDemand answers, and nothing is rotated',
    why: 'A stand-in',
    violates: 'RotateKeyOnDemand gives the key new material',
    operations: ['RotateKeyOnDemand'],
    change: () =>
      instead('rotateKeyOnDemand', async (input, call, _own, service) => {
        await service.enableKey(input, call);
        const { KeyMetadata } = await service.describeKey(input, call);
        return { KeyId: KeyMetadata!.Arn! };
      }),
  },
  {
    id: 'rotation-material-id-unchanged',
    breaks: 'CurrentKeyMaterialId is that of the first material for ever',
    why: 'Kept with the key',
    violates: 'CurrentKeyMaterialId changes with a rotation',
    operations: ['RotateKeyOnDemand', 'DescribeKey'],
    change: () => {
      const first = new Map<unknown, unknown>();
      return alter(['CreateKey', 'DescribeKey'], (output) => {
        const metadata = output['KeyMetadata'] as JsonObject;
        if (metadata['CurrentKeyMaterialId'] === undefined) return output;
        if (!first.has(metadata['Arn']))
          first.set(metadata['Arn'], metadata['CurrentKeyMaterialId']);
        return { KeyMetadata: { ...metadata, CurrentKeyMaterialId: first.get(metadata['Arn']) } };
      });
    },
  },
  {
    id: 'rotation-wraps-with-old-material',
    breaks: 'After a rotation data keys still name the old material',
    why: 'A cache that is not told',
    violates: 'KeyMaterialId is the current material',
    operations: ['RotateKeyOnDemand', 'GenerateDataKeyWithoutPlaintext'],
    change: () => {
      const first = new Map<unknown, unknown>();
      return alter(['GenerateDataKey', 'GenerateDataKeyWithoutPlaintext'], (output) => {
        if (!first.has(output['KeyId'])) first.set(output['KeyId'], output['KeyMaterialId']);
        return { ...output, KeyMaterialId: first.get(output['KeyId']) };
      });
    },
  },
  {
    id: 'rotation-moves-next-date',
    breaks: 'A rotation on demand moves the date of the next automatic one',
    why: 'The period begins anew',
    violates: 'Rotation on demand does not touch automatic rotation',
    operations: ['RotateKeyOnDemand', 'GetKeyRotationStatus'],
    change: () => {
      const rotated = new Set<string>();
      return {
        ...instead('rotateKeyOnDemand', async (input, _call, own) => {
          const output = await own(input);
          rotated.add(output.KeyId!);
          return output;
        }),
        ...alter('GetKeyRotationStatus', (output) =>
          rotated.has(String(output['KeyId'])) && typeof output['NextRotationDate'] === 'number'
            ? { ...output, NextRotationDate: output['NextRotationDate'] + 86_400 }
            : output,
        ),
      };
    },
  },
  {
    id: 'rotation-enables-automatic',
    breaks: 'A rotation on demand switches automatic rotation on',
    why: 'One flag for both',
    violates: 'Rotation on demand does not touch automatic rotation',
    operations: ['RotateKeyOnDemand', 'GetKeyRotationStatus'],
    change: () =>
      instead('rotateKeyOnDemand', async (input, call, own, service) => {
        const output = await own(input);
        await service.enableKeyRotation(input, call);
        return output;
      }),
  },
  {
    id: 'rotation-enable-rotates',
    breaks: 'EnableKeyRotation rotates at once',
    why: 'The first rotation is due',
    violates: 'The first automatic rotation comes a period later',
    operations: ['EnableKeyRotation'],
    change: () =>
      instead('enableKeyRotation', async (input, call, own, service) => {
        await own(input);
        await service.rotateKeyOnDemand({ KeyId: input.KeyId }, call);
      }),
  },
  {
    id: 'rotation-enable-forgotten',
    breaks: 'EnableKeyRotation answers, and rotation stays off',
    why: 'The change is not written',
    violates: 'EnableKeyRotation switches automatic rotation on',
    operations: ['EnableKeyRotation'],
    change: () =>
      instead('enableKeyRotation', async (input, call, own, service) => {
        await own(input);
        await service.disableKeyRotation({ KeyId: input.KeyId }, call);
      }),
  },
  {
    id: 'rotation-disable-forgotten',
    breaks: 'DisableKeyRotation answers, and rotation stays on',
    why: 'The change is not written',
    violates: 'DisableKeyRotation switches automatic rotation off',
    operations: ['DisableKeyRotation'],
    change: () =>
      instead('disableKeyRotation', async (input, call, own, service) => {
        const { RotationPeriodInDays, KeyRotationEnabled } = await service.getKeyRotationStatus(
          { KeyId: input.KeyId },
          call,
        );
        await own(input);
        if (KeyRotationEnabled === true)
          await service.enableKeyRotation(
            { KeyId: input.KeyId, RotationPeriodInDays: RotationPeriodInDays! },
            call,
          );
      }),
  },
  {
    id: 'rotation-on-by-default',
    breaks: 'Automatic rotation is on for new keys',
    why: 'A good default',
    violates: 'Automatic rotation is off by default',
    operations: ['GetKeyRotationStatus'],
    change: () =>
      instead('createKey', async (input, call, own, service) => {
        const output = await own(input);
        const { KeyId, KeySpec } = output.KeyMetadata!;
        if (KeySpec === 'SYMMETRIC_DEFAULT') await service.enableKeyRotation({ KeyId }, call);
        return output;
      }),
  },
  {
    id: 'rotation-period-ignored',
    breaks: 'RotationPeriodInDays is ignored',
    why: 'Before 2024 there was no such member',
    violates: 'RotationPeriodInDays is the period',
    operations: ['EnableKeyRotation'],
    change: () => rewrite('EnableKeyRotation', omit('RotationPeriodInDays')),
  },
  {
    id: 'rotation-period-kept',
    breaks: 'A second EnableKeyRotation does not change the period',
    why: 'It is on already',
    violates: 'EnableKeyRotation again changes the period',
    operations: ['EnableKeyRotation'],
    change: () =>
      instead('enableKeyRotation', async (input, call, own, service) => {
        const { KeyRotationEnabled, RotationPeriodInDays } = await service.getKeyRotationStatus(
          { KeyId: input.KeyId },
          call,
        );
        await own(
          KeyRotationEnabled === true
            ? { ...input, RotationPeriodInDays: RotationPeriodInDays! }
            : input,
        );
      }),
  },
  {
    id: 'rotation-default-period-90',
    breaks: 'The default period is 90 days',
    why: 'The smallest one',
    violates: 'The default period is 365 days',
    operations: ['EnableKeyRotation'],
    change: () => rewrite('EnableKeyRotation', (input) => ({ RotationPeriodInDays: 90, ...input })),
  },
  {
    id: 'rotation-next-date-missing',
    breaks: 'GetKeyRotationStatus leaves out NextRotationDate',
    why: 'It came in 2024',
    violates: 'Recorded: with rotation on, the answer has the next date',
    operations: ['GetKeyRotationStatus'],
    change: () => alter('GetKeyRotationStatus', omit('NextRotationDate')),
  },
  {
    id: 'rotation-period-missing',
    breaks: 'GetKeyRotationStatus leaves out RotationPeriodInDays',
    why: 'It came in 2024',
    violates: 'Recorded: with rotation on, the answer has the period',
    operations: ['GetKeyRotationStatus'],
    change: () => alter('GetKeyRotationStatus', omit('RotationPeriodInDays')),
  },
  {
    id: 'rotation-period-when-off',
    breaks: 'GetKeyRotationStatus tells a period while rotation is off',
    why: 'The default is told',
    violates: 'Recorded: with rotation off, the answer has neither period nor date',
    operations: ['GetKeyRotationStatus'],
    change: () =>
      alter('GetKeyRotationStatus', (output) => ({ RotationPeriodInDays: 365, ...output })),
  },
  {
    id: 'rotation-next-date-a-year-always',
    breaks: 'The next rotation is in 365 days whatever the period',
    why: 'A constant',
    violates: 'The next rotation is a period from now',
    operations: ['GetKeyRotationStatus', 'EnableKeyRotation'],
    change: () =>
      alter('GetKeyRotationStatus', (output) =>
        output['KeyRotationEnabled'] === true
          ? { ...output, NextRotationDate: Date.now() / 1_000 + 365 * 86_400 }
          : output,
      ),
  },
  {
    id: 'rotation-on-demand-of-asymmetric',
    breaks: 'RotateKeyOnDemand of an asymmetric key answers',
    why: 'The kind of key is not looked at',
    violates: 'Asymmetric and HMAC keys do not rotate: UnsupportedOperationException',
    operations: ['RotateKeyOnDemand'],
    change: () =>
      swallow('RotateKeyOnDemand', 'UnsupportedOperationException', ({ input }) => ({
        KeyId: input['KeyId'],
      })),
  },
  {
    id: 'rotation-error-is-usage',
    breaks: 'Rotation of an asymmetric key is an InvalidKeyUsageException',
    why: 'As with Encrypt',
    violates: 'Recorded: UnsupportedOperationException',
    operations: ['EnableKeyRotation', 'RotateKeyOnDemand'],
    change: () =>
      replaceError(
        ['EnableKeyRotation', 'RotateKeyOnDemand'],
        'UnsupportedOperationException',
        'InvalidKeyUsageException',
      ),
  },
  {
    id: 'rotation-status-of-asymmetric-refused',
    breaks: 'GetKeyRotationStatus of an asymmetric key is refused',
    why: 'As with EnableKeyRotation',
    violates: 'Recorded: the answer is false',
    operations: ['GetKeyRotationStatus'],
    change: () =>
      instead('getKeyRotationStatus', async (input, call, own, service) => {
        const { KeyMetadata } = await service.describeKey({ KeyId: input.KeyId }, call);
        if (KeyMetadata!.KeySpec !== 'SYMMETRIC_DEFAULT')
          await service.enableKeyRotation({ KeyId: input.KeyId }, call);
        return own(input);
      }),
  },
  {
    id: 'rotation-status-text',
    breaks: 'KeyRotationEnabled is a text',
    why: 'Written as text',
    violates: 'KeyRotationEnabled is a boolean',
    operations: ['GetKeyRotationStatus'],
    change: () =>
      alter('GetKeyRotationStatus', (output) => ({
        ...output,
        KeyRotationEnabled: String(output['KeyRotationEnabled']),
      })),
  },
  listed('empty', 'The list is always empty', 'A stand-in', () => []),
  listed(
    'first-material',
    'The first material is listed as a rotation',
    'All materials are listed',
    (entries) => [
      {
        KeyId: entries[0]?.['KeyId'] ?? 'arn',
        KeyMaterialId: '0'.repeat(64),
        KeyMaterialState: 'NON_CURRENT',
      },
      ...entries,
    ],
  ),
  listed(
    'last-missing',
    'The last rotation is missing',
    'Only materials that are not current',
    (entries) => entries.filter((entry) => entry['KeyMaterialState'] !== 'CURRENT'),
  ),
  listed('automatic', 'All rotations are AUTOMATIC', 'A constant', (entries) =>
    entries.map((entry) => ({ ...entry, RotationType: 'AUTOMATIC' })),
  ),
  listed('no-type', 'Entries have no RotationType', 'Forgotten', (entries) =>
    entries.map(omit('RotationType')),
  ),
  listed('no-date', 'Entries have no RotationDate', 'Forgotten', (entries) =>
    entries.map(omit('RotationDate')),
  ),
  listed('all-current', 'All materials are CURRENT', 'A constant', (entries) =>
    entries.map((entry) => ({ ...entry, KeyMaterialState: 'CURRENT' })),
  ),
  listed('material-of-first', 'Entries name one material', 'Taken from the key', (entries) =>
    entries.map((entry) => ({ ...entry, KeyMaterialId: entries[0]!['KeyMaterialId'] })),
  ),
  {
    id: 'rotations-include-ignored',
    breaks: 'IncludeKeyMaterial is ignored',
    why: 'It came in 2025',
    violates: 'ALL_KEY_MATERIAL adds the first material',
    operations: ['ListKeyRotations'],
    change: () => rewrite('ListKeyRotations', omit('IncludeKeyMaterial')),
  },
];
