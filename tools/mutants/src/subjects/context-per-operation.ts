import type { Mutant, Operations } from '../mutant.ts';
import { instead, omit, rewrite } from '../ways/index.ts';
import { changeCiphertexts, watchWrapping } from '../ways/wrapped-blobs.ts';
import type { Wrapped } from '../ways/wrapped-blobs.ts';

const violates = 'Decryption needs the same encryption context, whichever operation bound it';

type Context = Readonly<Record<string, string>>;

/** The bug of one operation: it wraps under no context, and decryption, where it fails, tries without one. */
function forgetting(id: string, operation: string, member = 'EncryptionContext'): Mutant {
  return {
    id: `context-forgotten-by-${id}`,
    breaks: `${operation} does not bind its context, and what it wrapped opens under any`,
    why: 'The same code was written several times, and one time forgets it',
    violates,
    operations: [operation, 'Decrypt'],
    change: () => ({
      ...rewrite(operation, omit(member)),
      ...withFallback,
    }),
  };
}

/** Decrypt with the context given, and if that fails, with none. */
const withFallback = instead('decrypt', async (input, call, own) => {
  try {
    return await own(input, call);
  } catch (error) {
    if (input.EncryptionContext === undefined) throw error;
    return own(omit('EncryptionContext')(input as never) as never, call);
  }
});

/** Decrypts under the context that the ciphertext was made with, where `fits` says that the given one will do. */
function lenient(fits: (given: Context, bound: Context) => boolean) {
  return (service: Operations): Partial<Operations> => {
    const made: Wrapped[] = [];
    const bound = (blob: Uint8Array | undefined, given: Context = {}): Context => {
      const found = made.find((one) => blob !== undefined && one.blob.equals(blob));
      const context = found?.input.EncryptionContext ?? {};
      return found !== undefined && fits(given, context) ? context : given;
    };
    return {
      ...watchWrapping(service, (wrapped) => made.push(wrapped)),
      decrypt: (input, call) =>
        service.decrypt(
          { ...input, EncryptionContext: bound(input.CiphertextBlob, input.EncryptionContext) },
          call,
        ),
    };
  };
}

const holds = (all: Context, some: Context): boolean =>
  Object.entries(some).every(([key, value]) => all[key] === value);

export const contextPerOperation: readonly Mutant[] = [
  forgetting('encrypt', 'Encrypt'),
  forgetting('data-key', 'GenerateDataKey'),
  forgetting('data-key-without-plaintext', 'GenerateDataKeyWithoutPlaintext'),
  forgetting('data-key-pair', 'GenerateDataKeyPair'),
  forgetting('data-key-pair-without-plaintext', 'GenerateDataKeyPairWithoutPlaintext'),
  forgetting('re-encrypt', 'ReEncrypt', 'DestinationEncryptionContext'),
  {
    id: 'context-any-where-none-was-bound',
    breaks: 'What was wrapped without a context opens under any',
    why: 'Decryption tries again without the context',
    violates,
    operations: ['Decrypt'],
    change: () => withFallback,
  },
  {
    id: 'context-subset-opens',
    breaks: 'Some of the pairs are enough to decrypt',
    why: 'Compared as a grant constraint is',
    violates,
    operations: ['Decrypt'],
    change: () => ({
      methods: lenient((given, bound) => Object.keys(given).length > 0 && holds(bound, given)),
    }),
  },
  {
    id: 'context-none-opens',
    breaks: 'No context at all opens everything',
    why: 'The comparison is skipped where the request has no context',
    violates,
    operations: ['Decrypt'],
    change: () => ({ methods: lenient((given) => Object.keys(given).length === 0) }),
  },
  {
    id: 'context-superset-opens',
    breaks: 'More pairs than were bound decrypt too',
    why: 'Every bound pair is looked up in the request, and nothing else',
    violates,
    operations: ['Decrypt'],
    change: () => ({
      methods: lenient((given, bound) => Object.keys(bound).length > 0 && holds(given, bound)),
    }),
  },
  {
    id: 're-encrypt-source-context-ignored',
    breaks: 'ReEncrypt opens its source under any context',
    why: 'The source context is not handed on',
    violates: 'ReEncrypt needs the context that the source was encrypted under',
    operations: ['ReEncrypt'],
    change: () => ({
      methods: (service) => {
        const made: Wrapped[] = [];
        const watched = watchWrapping(service, (wrapped) => made.push(wrapped));
        return {
          ...watched,
          reEncrypt: (input, call) => {
            const found = made.find(({ blob }) =>
              blob.equals(input.CiphertextBlob ?? blob.subarray(1)),
            );
            return watched.reEncrypt!(
              { ...input, SourceEncryptionContext: found?.input.EncryptionContext ?? {} },
              call,
            );
          },
        };
      },
    }),
  },
  {
    id: 're-encrypt-keeps-source-context',
    breaks: 'Without a destination context ReEncrypt binds that of the source',
    why: 'A default that looks helpful',
    violates: 'Without DestinationEncryptionContext the new ciphertext has no context',
    operations: ['ReEncrypt'],
    change: () =>
      rewrite('ReEncrypt', (input) => ({
        DestinationEncryptionContext: input['SourceEncryptionContext'],
        ...input,
      })),
  },
  {
    id: 're-encrypt-contexts-swapped',
    breaks: 'ReEncrypt takes the two contexts for each other',
    why: 'Two parameters of one type',
    violates: 'SourceEncryptionContext opens the source, DestinationEncryptionContext is bound',
    operations: ['ReEncrypt'],
    change: () =>
      rewrite(
        'ReEncrypt',
        ({ SourceEncryptionContext, DestinationEncryptionContext, ...input }) => ({
          ...input,
          ...(SourceEncryptionContext === undefined
            ? {}
            : { DestinationEncryptionContext: SourceEncryptionContext }),
          ...(DestinationEncryptionContext === undefined
            ? {}
            : { SourceEncryptionContext: DestinationEncryptionContext }),
        }),
      ),
  },
  {
    id: 're-encrypt-new-context-opens-too',
    breaks: 'ReEncrypt accepts the destination context for the source',
    why: 'Whichever of the two fits is used',
    violates: 'ReEncrypt needs the context that the source was encrypted under',
    operations: ['ReEncrypt'],
    change: () =>
      instead('reEncrypt', async (input, call, own) => {
        try {
          return await own(input, call);
        } catch (error) {
          if (input.DestinationEncryptionContext === undefined) throw error;
          return own({ ...input, SourceEncryptionContext: input.DestinationEncryptionContext });
        }
      }),
  },
  {
    id: 'context-bound-per-caller',
    breaks: 'Only ciphertexts of the latest wrap open',
    why: 'The context is kept in a field instead of the ciphertext',
    violates,
    operations: ['Decrypt'],
    change: () => ({
      methods: changeCiphertexts((blob, made) =>
        made.at(-1)?.blob.equals(blob) === true ? blob : Buffer.alloc(200),
      ),
    }),
  },
];
