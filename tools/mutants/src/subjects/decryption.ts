import { randomBytes } from 'node:crypto';
import { ServiceError } from '@trent/protocol';
import type { Mutant } from '../mutant.ts';
import {
  alter,
  bytesOf,
  instead,
  omit,
  replaceError,
  rewrite,
  swallow,
  textOf,
  withoutCheck,
} from '../ways/index.ts';

const decrypts = ['Decrypt', 'ReEncrypt'];
const incorrect = 'A KMS key that did not encrypt the ciphertext is an IncorrectKeyException';

export const decryption: readonly Mutant[] = [
  {
    id: 'decrypt-wrong-key-garbage',
    breaks: 'Decrypt under the wrong key answers garbage',
    why: 'Seen: a cipher without a tag, under the key that the request names',
    violates: incorrect,
    operations: ['Decrypt'],
    change: () =>
      swallow('Decrypt', 'IncorrectKeyException', ({ input }) => ({
        KeyId: input['KeyId'],
        Plaintext: textOf(randomBytes(32)),
        EncryptionAlgorithm: 'SYMMETRIC_DEFAULT',
      })),
  },
  {
    id: 'decrypt-key-id-ignored',
    breaks: 'Decrypt does not look at KeyId',
    why: 'The ciphertext says which key it is',
    violates: incorrect,
    operations: ['Decrypt'],
    change: () => withoutCheck('Decrypt', 'incorrect-key'),
  },
  {
    id: 'decrypt-key-id-dropped',
    breaks: 'Decrypt drops KeyId',
    why: 'The ciphertext says which key it is',
    violates: incorrect,
    operations: ['Decrypt'],
    change: () =>
      rewrite('Decrypt', ({ KeyId, ...input }) =>
        String(input['EncryptionAlgorithm'] ?? 'SYMMETRIC_DEFAULT') === 'SYMMETRIC_DEFAULT'
          ? input
          : { ...input, KeyId },
      ),
  },
  {
    id: 're-encrypt-source-key-id-ignored',
    breaks: 'ReEncrypt does not look at SourceKeyId',
    why: 'Seen',
    violates: incorrect,
    operations: ['ReEncrypt'],
    change: () => withoutCheck('ReEncrypt', 'incorrect-key'),
  },
  {
    id: 'decrypt-alias-as-key-id-ignored',
    breaks: 'Decrypt looks at KeyId only where it is an ARN or ID',
    why: 'Compared as text with the ARN in the ciphertext, aliases left out',
    violates: incorrect,
    operations: ['Decrypt'],
    change: () =>
      rewrite('Decrypt', ({ KeyId, ...input }) =>
        String(KeyId).includes('alias/') && input['EncryptionAlgorithm'] === undefined
          ? input
          : { ...input, ...(KeyId === undefined ? {} : { KeyId }) },
      ),
  },
  {
    id: 'decrypt-key-id-only-as-id',
    breaks: 'Decrypt takes the right key for the wrong one where it is named by alias',
    why: 'Compared as text',
    violates: 'Decrypt takes every form of identifier',
    operations: ['Decrypt'],
    change: () =>
      instead('decrypt', (input, _call, own) => {
        if (input.KeyId?.includes('alias/') === true)
          throw new ServiceError('IncorrectKeyException', 'no');
        return own(input);
      }),
  },
  {
    id: 'decrypt-wrong-key-is-access-denied',
    breaks: 'The wrong key is an AccessDeniedException',
    why: 'Seen',
    violates: incorrect,
    operations: decrypts,
    change: () => replaceError(decrypts, 'IncorrectKeyException', 'AccessDeniedException'),
  },
  {
    id: 'decrypt-wrong-key-is-invalid-ciphertext',
    breaks: 'The wrong key is an InvalidCiphertextException',
    why: 'Seen: it is tried, and does not fit',
    violates: incorrect,
    operations: decrypts,
    change: () => replaceError(decrypts, 'IncorrectKeyException', 'InvalidCiphertextException'),
  },
  {
    id: 'decrypt-wrong-key-is-usage',
    breaks: 'A wrong key of another usage is an InvalidKeyUsageException',
    why: 'The key is judged before the ciphertext',
    violates: 'Recorded: a wrong key of any kind is an IncorrectKeyException',
    operations: decrypts,
    change: () =>
      instead('decrypt', async (input, call, own, service) => {
        if (
          input.KeyId !== undefined &&
          (input.EncryptionAlgorithm ?? 'SYMMETRIC_DEFAULT') === 'SYMMETRIC_DEFAULT'
        ) {
          const { KeyMetadata } = await service.describeKey({ KeyId: input.KeyId }, call);
          if (
            KeyMetadata?.KeyUsage !== 'ENCRYPT_DECRYPT' ||
            KeyMetadata.KeySpec !== 'SYMMETRIC_DEFAULT'
          ) {
            throw new ServiceError('InvalidKeyUsageException', 'no');
          }
        }
        return own(input);
      }),
  },
  {
    id: 'decrypt-algorithm-missing',
    breaks: 'Decrypt leaves out EncryptionAlgorithm',
    why: 'Seen',
    violates: 'The answer has EncryptionAlgorithm',
    operations: ['Decrypt'],
    change: () => alter('Decrypt', omit('EncryptionAlgorithm')),
  },
  {
    id: 'decrypt-key-id-missing',
    breaks: 'Decrypt leaves out KeyId',
    why: 'The caller may have named it',
    violates: 'The answer has KeyId',
    operations: ['Decrypt'],
    change: () => alter('Decrypt', omit('KeyId')),
  },
  {
    id: 'decrypt-echoes-key-id',
    breaks: 'Decrypt answers the KeyId as it was given',
    why: 'The request is copied',
    violates: 'KeyId of the answer is the ARN of the key',
    operations: ['Decrypt'],
    change: () =>
      alter('Decrypt', (output, { input }) => ({
        ...output,
        KeyId: input['KeyId'] ?? output['KeyId'],
      })),
  },
  {
    id: 'decrypt-key-material-id-missing',
    breaks: 'Decrypt leaves out KeyMaterialId',
    why: 'It came in 2025',
    violates: 'The answer of a symmetric decryption has KeyMaterialId',
    operations: ['Decrypt'],
    change: () => alter('Decrypt', omit('KeyMaterialId')),
  },
  {
    id: 'decrypt-key-material-id-current',
    breaks: 'Decrypt answers the current key material, not the one that decrypted',
    why: 'It is taken from the key',
    violates: 'KeyMaterialId names the material that decrypted',
    operations: ['Decrypt', 'RotateKeyOnDemand'],
    change: () =>
      instead('decrypt', async (input, call, own, service) => {
        const output = await own(input);
        if (output.KeyMaterialId === undefined) return output;
        const { KeyMetadata } = await service.describeKey({ KeyId: output.KeyId! }, call);
        return { ...output, KeyMaterialId: KeyMetadata!.CurrentKeyMaterialId! };
      }),
  },
  {
    id: 'decrypt-padded',
    breaks: 'Short plaintexts come back padded to 16 bytes',
    why: 'Padding is not removed',
    violates: 'Decrypt gives the plaintext that was encrypted',
    operations: ['Decrypt', 'Encrypt'],
    change: () =>
      alter('Decrypt', (output) => {
        const bytes = bytesOf(output['Plaintext']);
        return bytes.length % 16 === 0
          ? output
          : {
              ...output,
              Plaintext: textOf(Buffer.concat([bytes, Buffer.alloc(16 - (bytes.length % 16))])),
            };
      }),
  },
  {
    id: 'decrypt-trailing-zeros-lost',
    breaks: 'Zeros at the end of a plaintext are lost',
    why: 'Padding with zeros, and its removal',
    violates: 'Decrypt gives the plaintext that was encrypted',
    operations: ['Decrypt', 'Encrypt'],
    change: () =>
      alter('Decrypt', (output) => {
        let bytes = bytesOf(output['Plaintext']);
        while (bytes.length > 0 && bytes.at(-1) === 0) bytes = bytes.subarray(0, -1);
        return { ...output, Plaintext: textOf(bytes) };
      }),
  },
  {
    id: 'decrypt-as-text',
    breaks: 'Plaintexts pass through UTF-8 text',
    why: 'Bytes are taken for a string',
    violates: 'Decrypt gives the plaintext that was encrypted, whatever its bytes',
    operations: ['Decrypt', 'Encrypt'],
    change: () =>
      alter('Decrypt', (output) => ({
        ...output,
        Plaintext: textOf(Buffer.from(bytesOf(output['Plaintext']).toString('utf8'))),
      })),
  },
  {
    id: 'decrypt-trimmed',
    breaks: 'White space around a plaintext is lost',
    why: 'Text is trimmed',
    violates: 'Decrypt gives the plaintext that was encrypted',
    operations: ['Decrypt', 'Encrypt'],
    change: () =>
      alter('Decrypt', (output) => {
        const text = bytesOf(output['Plaintext']).toString('latin1');
        return {
          ...output,
          Plaintext: textOf(Buffer.from(text.replaceAll(/^[ \t\r\n]+|[ \t\r\n]+$/g, ''), 'latin1')),
        };
      }),
  },
  {
    id: 'decrypt-plaintext-cut',
    breaks: 'Plaintexts stop at 1024 bytes',
    why: 'A buffer of fixed size',
    violates: 'Plaintexts of 4096 bytes come back',
    operations: ['Decrypt', 'Encrypt'],
    change: () =>
      alter('Decrypt', (output) => ({
        ...output,
        Plaintext: textOf(bytesOf(output['Plaintext']).subarray(0, 1_024)),
      })),
  },
  {
    id: 'decrypt-needs-key-id',
    breaks: 'Decrypt needs KeyId',
    why: 'The ciphertext does not say which key it is',
    violates: 'KeyId is optional for symmetric ciphertexts',
    operations: ['Decrypt'],
    change: () =>
      instead('decrypt', (input, _call, own) => {
        if (input.KeyId === undefined)
          throw new ServiceError('ValidationException', 'KeyId is required');
        return own(input);
      }),
  },
  {
    id: 're-encrypt-needs-source-key-id',
    breaks: 'ReEncrypt needs SourceKeyId',
    why: 'The ciphertext does not say which key it is',
    violates: 'SourceKeyId is optional for symmetric ciphertexts',
    operations: ['ReEncrypt'],
    change: () =>
      instead('reEncrypt', (input, _call, own) => {
        if (input.SourceKeyId === undefined)
          throw new ServiceError('ValidationException', 'SourceKeyId is required');
        return own(input);
      }),
  },
  {
    id: 're-encrypt-same-blob',
    breaks: 'ReEncrypt answers the ciphertext that it was given',
    why: 'A stand-in',
    violates: 'ReEncrypt makes a new ciphertext under the destination key',
    operations: ['ReEncrypt'],
    change: () =>
      alter('ReEncrypt', (output, { input }) => ({
        ...output,
        CiphertextBlob: input['CiphertextBlob'],
      })),
  },
  {
    id: 're-encrypt-under-source',
    breaks: 'ReEncrypt encrypts under the source key, and says otherwise',
    why: 'Two parameters of one type',
    violates: 'The new ciphertext is under the destination key',
    operations: ['ReEncrypt'],
    change: () =>
      instead('reEncrypt', async (input, call, own) => {
        const right = await own(input);
        if (right.DestinationEncryptionAlgorithm !== right.SourceEncryptionAlgorithm) return right;
        const wrong = await own({ ...input, DestinationKeyId: right.SourceKeyId! }, call);
        return { ...right, CiphertextBlob: wrong.CiphertextBlob! };
      }),
  },
  {
    id: 're-encrypt-same-key-refused',
    breaks: 'ReEncrypt under the same key is refused',
    why: 'There seems to be nothing to do',
    violates: 'The destination may be the source, to change the context',
    operations: ['ReEncrypt'],
    change: () =>
      instead('reEncrypt', async (input, _call, own) => {
        const output = await own(input);
        if (output.KeyId === output.SourceKeyId)
          throw new ServiceError('ValidationException', 'no');
        return output;
      }),
  },
  {
    id: 're-encrypt-key-ids-swapped',
    breaks: 'ReEncrypt answers KeyId and SourceKeyId the other way round',
    why: 'Seen',
    violates: 'KeyId is the destination, SourceKeyId the source',
    operations: ['ReEncrypt'],
    change: () =>
      alter('ReEncrypt', (output) => ({
        ...output,
        KeyId: output['SourceKeyId'],
        SourceKeyId: output['KeyId'],
      })),
  },
  {
    id: 're-encrypt-source-key-id-missing',
    breaks: 'ReEncrypt leaves out SourceKeyId',
    why: 'The answer of Encrypt is handed on',
    violates: 'The answer has SourceKeyId',
    operations: ['ReEncrypt'],
    change: () => alter('ReEncrypt', omit('SourceKeyId')),
  },
  {
    id: 're-encrypt-algorithms-missing',
    breaks: 'ReEncrypt leaves out the algorithms',
    why: 'They came later',
    violates: 'The answer has both algorithms',
    operations: ['ReEncrypt'],
    change: () =>
      alter('ReEncrypt', omit('SourceEncryptionAlgorithm', 'DestinationEncryptionAlgorithm')),
  },
  {
    id: 're-encrypt-algorithms-swapped',
    breaks: 'ReEncrypt answers the two algorithms the other way round',
    why: 'Two parameters of one type',
    violates: 'Each algorithm is that of its side',
    operations: ['ReEncrypt'],
    change: () =>
      alter('ReEncrypt', (output) => ({
        ...output,
        SourceEncryptionAlgorithm: output['DestinationEncryptionAlgorithm'],
        DestinationEncryptionAlgorithm: output['SourceEncryptionAlgorithm'],
      })),
  },
  {
    id: 're-encrypt-material-ids-missing',
    breaks: 'ReEncrypt leaves out the key materials',
    why: 'They came in 2025',
    violates: 'The answer names the key material of each symmetric side',
    operations: ['ReEncrypt'],
    change: () => alter('ReEncrypt', omit('SourceKeyMaterialId', 'DestinationKeyMaterialId')),
  },
  {
    id: 're-encrypt-material-ids-swapped',
    breaks: 'ReEncrypt answers the two key materials the other way round',
    why: 'Two parameters of one type',
    violates: 'Each material is that of its side',
    operations: ['ReEncrypt'],
    change: () =>
      alter('ReEncrypt', (output) => ({
        ...output,
        ...(output['DestinationKeyMaterialId'] === undefined
          ? {}
          : { SourceKeyMaterialId: output['DestinationKeyMaterialId'] }),
        ...(output['SourceKeyMaterialId'] === undefined
          ? {}
          : { DestinationKeyMaterialId: output['SourceKeyMaterialId'] }),
      })),
  },
  {
    id: 're-encrypt-plaintext-in-answer',
    breaks: 'ReEncrypt answers the plaintext too',
    why: 'It is a Decrypt and an Encrypt',
    violates: 'The plaintext never leaves the service',
    operations: ['ReEncrypt'],
    change: () => {
      const plaintexts = new Map<string, string>();
      return {
        ...instead('reEncrypt', async (input, call, own, service) => {
          const output = await own(input);
          const { Plaintext } = await service.decrypt(
            {
              CiphertextBlob: input.CiphertextBlob!,
              KeyId: output.SourceKeyId!,
              EncryptionAlgorithm: output.SourceEncryptionAlgorithm!,
              ...(input.SourceEncryptionContext === undefined
                ? {}
                : { EncryptionContext: input.SourceEncryptionContext }),
            },
            call,
          );
          plaintexts.set(textOf(output.CiphertextBlob!), textOf(Plaintext!));
          return output;
        }),
        ...alter('ReEncrypt', (output) => ({
          ...output,
          Plaintext: plaintexts.get(String(output['CiphertextBlob'])),
        })),
      };
    },
  },
  {
    id: 're-encrypt-destination-state-ignored',
    breaks: 'ReEncrypt looks at the state of the source key only',
    why: 'The check is made once',
    violates: 'Both keys must be enabled',
    operations: ['ReEncrypt'],
    change: () => ({
      rules: (guard) =>
        guard.operation !== 'ReEncrypt'
          ? guard
          : {
              ...guard,
              keys: guard.keys.map((key) =>
                key.member === 'DestinationKeyId'
                  ? {
                      ...key,
                      states: { ...key.states, Disabled: 'allowed', PendingDeletion: 'allowed' },
                    }
                  : key,
              ),
            },
    }),
  },
  {
    id: 're-encrypt-source-state-ignored',
    breaks: 'ReEncrypt looks at the state of the destination key only',
    why: 'The check is made once',
    violates: 'Both keys must be enabled',
    operations: ['ReEncrypt'],
    change: () => ({
      rules: (guard) =>
        guard.operation !== 'ReEncrypt'
          ? guard
          : {
              ...guard,
              keys: guard.keys.map((key) =>
                key.member === 'SourceKeyId'
                  ? {
                      ...key,
                      states: { ...key.states, Disabled: 'allowed', PendingDeletion: 'allowed' },
                    }
                  : key,
              ),
            },
    }),
  },
  {
    id: 'alias-resolved-at-decrypt',
    breaks: 'A ciphertext wrapped through an alias needs that alias to point to the same key',
    why: 'The alias is kept in the ciphertext; seen, since fixed',
    violates: 'A ciphertext belongs to the key that the alias pointed to',
    operations: ['Decrypt', 'UpdateAlias', 'DeleteAlias'],
    change: () => {
      const through = new Map<string, { readonly alias: string; readonly arn: string }>();
      const watch = ['encrypt', 'generateDataKey', 'generateDataKeyWithoutPlaintext'] as const;
      return {
        methods: (service) => ({
          ...Object.fromEntries(
            watch.map((name) => [
              name,
              async (input: { KeyId: string }, call: never) => {
                const output = (await service[name](input as never, call)) as {
                  CiphertextBlob: Uint8Array;
                  KeyId: string;
                };
                if (input.KeyId.startsWith('alias/'))
                  through.set(textOf(output.CiphertextBlob), {
                    alias: input.KeyId,
                    arn: output.KeyId,
                  });
                return output;
              },
            ]),
          ),
          decrypt: async (input, call) => {
            const made = through.get(textOf(input.CiphertextBlob ?? new Uint8Array()));
            if (made !== undefined) {
              const { KeyMetadata } = await service.describeKey({ KeyId: made.alias }, call);
              if (KeyMetadata?.Arn !== made.arn)
                throw new ServiceError('InvalidCiphertextException');
            }
            return service.decrypt(input, call);
          },
        }),
      };
    },
  },
  {
    id: 'encrypt-context-with-rsa-accepted',
    breaks: 'An encryption context with an RSA key is ignored',
    why: 'There is nothing to bind it to',
    violates: 'Asymmetric encryption takes no encryption context',
    operations: ['Encrypt'],
    change: () =>
      rewrite(['Encrypt', 'Decrypt'], ({ EncryptionContext, ...input }) =>
        String(input['EncryptionAlgorithm']).startsWith('RSAES') || EncryptionContext === undefined
          ? input
          : { ...input, EncryptionContext },
      ),
  },
  {
    id: 'encrypt-rsa-always-sha-1',
    breaks: 'Both OAEP algorithms use SHA-1',
    why: 'The default of the library',
    violates: 'RSAES_OAEP_SHA_256 uses SHA-256',
    operations: ['Encrypt', 'Decrypt'],
    change: () => alterAlgorithm(['Encrypt', 'Decrypt']),
  },
  {
    id: 'encrypt-rsa-cut',
    breaks: 'RSA plaintexts over the limit are cut',
    why: 'The library throws; cutting helps',
    violates: 'Plaintexts over the limit of the algorithm are refused',
    operations: ['Encrypt'],
    change: () =>
      instead('encrypt', async (input, _call, own) => {
        try {
          return await own(input);
        } catch (error) {
          if (!String(input.EncryptionAlgorithm).startsWith('RSAES')) throw error;
          return own({ ...input, Plaintext: input.Plaintext.subarray(0, 190) });
        }
      }),
  },
  {
    id: 'encrypt-algorithm-constant',
    breaks: 'Encrypt says SYMMETRIC_DEFAULT whatever the algorithm',
    why: 'A constant from the time before RSA keys',
    violates: 'EncryptionAlgorithm is the one that was used',
    operations: ['Encrypt'],
    change: () =>
      alter('Encrypt', (output) => ({ ...output, EncryptionAlgorithm: 'SYMMETRIC_DEFAULT' })),
  },
];

/** SHA-256 asked for, SHA-1 used and SHA-256 answered. */
function alterAlgorithm(operations: readonly string[]): ReturnType<Mutant['change']> {
  return {
    ...rewrite(operations, (input) =>
      input['EncryptionAlgorithm'] === 'RSAES_OAEP_SHA_256'
        ? { ...input, EncryptionAlgorithm: 'RSAES_OAEP_SHA_1' }
        : input,
    ),
    ...alter(operations, (output, { input }) => ({
      ...output,
      EncryptionAlgorithm: input['EncryptionAlgorithm'] ?? 'SYMMETRIC_DEFAULT',
    })),
  };
}
