import { randomBytes } from 'node:crypto';
import type { JsonObject, Mutant } from '../mutant.ts';
import { alter, bytesOf, instead, omit, rewrite, textOf } from '../ways/index.ts';

const both = ['GenerateDataKey', 'GenerateDataKeyWithoutPlaintext'];
const without = 'GenerateDataKeyWithoutPlaintext';

/** The request asks for other bytes than it says; the answer is what the service makes of that. */
function lengths(
  id: string,
  breaks: string,
  why: string,
  change: (input: JsonObject) => JsonObject,
): Mutant {
  return {
    id: `data-key-${id}`,
    breaks,
    why,
    violates: 'A data key has 16 bytes for AES_128, 32 for AES_256, or NumberOfBytes of them',
    operations: both,
    change: () => rewrite(both, change),
  };
}

const withBytes = (input: JsonObject, NumberOfBytes: number): JsonObject => ({
  ...omit('KeySpec')(input),
  NumberOfBytes,
});
const asked = (input: JsonObject): number =>
  typeof input['NumberOfBytes'] === 'number' ? input['NumberOfBytes'] : 0;

/** GenerateDataKeyWithoutPlaintext wraps a key of the mutant's own choice. */
function chosen(
  id: string,
  breaks: string,
  why: string,
  make: (length: number) => Uint8Array,
): Mutant {
  return {
    id,
    breaks,
    why,
    violates: 'Each call makes a new key of random bytes',
    operations: [without, 'Decrypt'],
    change: () =>
      instead('generateDataKeyWithoutPlaintext', async (input, call, own, service) => {
        const output = await own(input);
        const length = input.NumberOfBytes ?? (input.KeySpec === 'AES_128' ? 16 : 32);
        const { CiphertextBlob } = await service.encrypt(
          {
            KeyId: input.KeyId,
            Plaintext: make(length),
            ...(input.EncryptionContext === undefined
              ? {}
              : { EncryptionContext: input.EncryptionContext }),
          },
          call,
        );
        return { ...output, CiphertextBlob: CiphertextBlob! };
      }),
  };
}

const fixed = randomBytes(1_024);
let counter = 0;

export const wrapping: readonly Mutant[] = [
  lengths(
    'aes-128-has-32-bytes',
    'AES_128 gives 32 bytes',
    'Seen in two implementations',
    (input) => (input['KeySpec'] === 'AES_128' ? { ...input, KeySpec: 'AES_256' } : input),
  ),
  lengths('aes-256-has-16-bytes', 'AES_256 gives 16 bytes', 'The specs are mixed up', (input) =>
    input['KeySpec'] === 'AES_256' ? { ...input, KeySpec: 'AES_128' } : input,
  ),
  lengths(
    'bits-for-bytes',
    'NumberOfBytes is taken for bits',
    'A cipher library that counts bits',
    (input) => (asked(input) >= 8 ? withBytes(input, asked(input) >> 3) : input),
  ),
  lengths('one-byte-short', 'One byte less than asked for', 'Off by one', (input) =>
    asked(input) > 1 ? withBytes(input, asked(input) - 1) : input,
  ),
  lengths('one-byte-more', 'One byte more than asked for', 'Off by one', (input) =>
    asked(input) > 0 && asked(input) < 1_024 ? withBytes(input, asked(input) + 1) : input,
  ),
  lengths(
    'rounded-up-to-8',
    'The length is rounded up to 8 bytes',
    'Made of 64-bit words',
    (input) => (asked(input) > 0 ? withBytes(input, Math.ceil(asked(input) / 8) * 8) : input),
  ),
  lengths(
    'rounded-up-to-16',
    'The length is rounded up to a cipher block',
    'Padding is not removed',
    (input) => (asked(input) > 0 ? withBytes(input, Math.ceil(asked(input) / 16) * 16) : input),
  ),
  lengths('even', 'Odd lengths are made even', 'Made of hexadecimal digits', (input) =>
    asked(input) > 1 ? withBytes(input, asked(input) - (asked(input) % 2)) : input,
  ),
  lengths('at-most-512', 'Long keys stop at 512 bytes', 'A buffer of fixed size', (input) =>
    asked(input) > 512 ? withBytes(input, 512) : input,
  ),
  lengths('at-most-1023', 'The longest key lacks a byte', 'Off by one', (input) =>
    asked(input) > 1_023 ? withBytes(input, 1_023) : input,
  ),
  lengths('at-least-16', 'Short keys have 16 bytes', 'A minimum of good will', (input) =>
    asked(input) > 0 && asked(input) < 16 ? withBytes(input, 16) : input,
  ),
  lengths('always-32', 'NumberOfBytes is ignored', 'Only KeySpec is looked at', (input) =>
    asked(input) > 0 ? withBytes(input, 32) : input,
  ),
  lengths(
    'byte-overflow',
    'Lengths from 256 on lose their high byte',
    'A length in one byte',
    (input) =>
      asked(input) > 256
        ? withBytes(input, asked(input) % 256 === 0 ? 256 : asked(input) % 256)
        : input,
  ),
  {
    id: 'data-key-plaintext-differs',
    breaks: 'The plaintext of GenerateDataKey is not the one that was wrapped',
    why: 'Two calls of the random source',
    violates: 'Decrypt of CiphertextBlob gives Plaintext',
    operations: ['GenerateDataKey'],
    change: () =>
      alter('GenerateDataKey', (output) => ({
        ...output,
        Plaintext: textOf(randomBytes(bytesOf(output['Plaintext']).length)),
      })),
  },
  {
    id: 'data-key-plaintext-hex',
    breaks: 'The plaintext of GenerateDataKey is hexadecimal text',
    why: 'The encodings are mixed up',
    violates: 'Blobs are base64',
    operations: ['GenerateDataKey'],
    change: () =>
      alter('GenerateDataKey', (output) => ({
        ...output,
        Plaintext: bytesOf(output['Plaintext']).toString('hex'),
      })),
  },
  {
    id: 'plaintext-null',
    breaks: 'GenerateDataKeyWithoutPlaintext answers Plaintext: null',
    why: 'A record of GenerateDataKey, its plaintext erased',
    violates: 'The answer has no Plaintext, and members without a value are left out',
    operations: [without],
    change: () => alter(without, (output) => ({ ...output, Plaintext: null })),
  },
  {
    id: 'plaintext-empty',
    breaks: 'GenerateDataKeyWithoutPlaintext answers an empty Plaintext',
    why: 'A record of GenerateDataKey, its plaintext erased',
    violates: 'The answer has no Plaintext',
    operations: [without],
    change: () => alter(without, (output) => ({ ...output, Plaintext: '' })),
  },
  {
    id: 'plaintext-leaked',
    breaks: 'GenerateDataKeyWithoutPlaintext answers the plaintext data key',
    why: 'It calls GenerateDataKey',
    violates: 'The answer has no Plaintext',
    operations: [without],
    change: () => leak((output, plaintext) => ({ ...output, Plaintext: textOf(plaintext) })),
  },
  ...(
    [
      ['base64', (plaintext) => textOf(plaintext)],
      ['hex', (plaintext) => Buffer.from(plaintext).toString('hex')],
      ['upper-case-hex', (plaintext) => Buffer.from(plaintext).toString('hex').toUpperCase()],
      ['reversed', (plaintext) => textOf(Buffer.from(plaintext).reverse())],
      ['base64url', (plaintext) => Buffer.from(plaintext).toString('base64url')],
      ['shifted-base64', (plaintext) => textOf(Buffer.concat([Buffer.from('k'), plaintext]))],
    ] as readonly (readonly [string, (plaintext: Uint8Array) => string])[]
  ).map(([form, write]): Mutant => ({
    id: `plaintext-in-other-member-${form}`,
    breaks: `The plaintext data key stands in another member (${form})`,
    why: 'Debugging output that stayed',
    violates: 'The plaintext data key is nowhere in the answer',
    operations: [without],
    change: () => leak((output, plaintext) => ({ ...output, Trace: write(plaintext) })),
  })),
  {
    id: 'plaintext-in-header',
    breaks: 'The plaintext data key stands in a header',
    why: 'Debugging output that stayed',
    violates: 'The plaintext data key is nowhere in the answer',
    operations: [without],
    change: () => {
      const plain = leak((output, plaintext) => ({ ...output, Trace: textOf(plaintext) }));
      return {
        ...plain,
        answer: (answer, call) => {
          const { body, ...rest } = plain.answer!(answer, call);
          if (body === null || !('Trace' in body)) return { ...rest, body };
          const { Trace, ...members } = body;
          return { ...rest, body: members, headers: { ...rest.headers, 'x-trace': String(Trace) } };
        },
      };
    },
  },
  ...(
    [
      ['raw', (plaintext) => plaintext],
      ['base64', (plaintext) => Buffer.from(textOf(plaintext))],
      ['hex', (plaintext) => Buffer.from(Buffer.from(plaintext).toString('hex'))],
      ['reversed', (plaintext) => Buffer.from(plaintext).reverse()],
    ] as readonly (readonly [string, (plaintext: Uint8Array) => Uint8Array])[]
  ).map(([form, write]): Mutant => ({
    id: `plaintext-in-ciphertext-${form}`,
    breaks: `The ciphertext holds the plaintext data key (${form})`,
    why: 'A stand-in for encryption; seen as base64',
    violates: 'The data key can be had from its ciphertext by Decrypt alone',
    operations: [without, 'Decrypt'],
    change: () => containing(write),
  })),
  chosen(
    'data-key-always-the-same',
    'Every data key is the same',
    'A constant from a test',
    (length) => fixed.subarray(0, length),
  ),
  chosen(
    'data-key-zeros',
    'The data key is all zeros',
    'The buffer is never filled',
    (length) => new Uint8Array(length),
  ),
  chosen(
    'data-key-repeated-block',
    'The data key repeats one block',
    'A generator that is too short',
    (length) => {
      const block = randomBytes(8);
      return Buffer.alloc(length, block);
    },
  ),
  chosen(
    'data-key-half-zeros',
    'The second half of the data key is zeros',
    'The buffer is half filled',
    (length) =>
      Buffer.concat([randomBytes(Math.ceil(length / 2)), Buffer.alloc(Math.floor(length / 2))]),
  ),
  chosen('data-key-counter', 'The data key counts up', 'Unique, and nothing else', (length) => {
    const key = Buffer.alloc(length);
    counter += 1;
    if (length >= 4) key.writeUInt32BE(counter, length - 4);
    return key;
  }),
  chosen(
    'data-key-common-prefix',
    'All data keys begin alike',
    'A prefix that says what it is',
    (length) =>
      Buffer.concat([
        fixed.subarray(0, Math.min(8, length >> 1)),
        randomBytes(length - Math.min(8, length >> 1)),
      ]),
  ),
  chosen('data-key-few', 'There are only 64 data keys', 'A seed of six bits', (length) => {
    const seed = Math.floor(Math.random() * 64);
    return Buffer.alloc(length, fixed.subarray(seed * 16, seed * 16 + 16));
  }),
  chosen(
    'data-key-ascii',
    'The data key is made of hexadecimal digits',
    'A random text instead of random bytes',
    (length) => Buffer.from(randomBytes(length).toString('hex').slice(0, length)),
  ),
  {
    id: 'encrypt-deterministic',
    breaks: 'Encrypting the same twice gives the same ciphertext',
    why: 'The nonce is derived from the plaintext',
    violates: 'Each encryption has a ciphertext of its own',
    operations: ['Encrypt'],
    change: () => {
      const known = new Map<string, unknown>();
      return alter('Encrypt', (output, { input }) => {
        if (output['EncryptionAlgorithm'] !== 'SYMMETRIC_DEFAULT') return output;
        const key = JSON.stringify([
          output['KeyId'],
          input['Plaintext'],
          input['EncryptionContext'],
        ]);
        if (!known.has(key)) known.set(key, output['CiphertextBlob']);
        return { ...output, CiphertextBlob: known.get(key) };
      });
    },
  },
  {
    id: 'data-key-shared-by-parallel-calls',
    breaks: 'Calls at the same time get the same data key',
    why: 'A buffer that is shared',
    violates: 'Each call makes a new key',
    operations: [without],
    change: () => {
      let underWay = 0;
      let last: unknown = null;
      return {
        methods: (service) => ({
          generateDataKeyWithoutPlaintext: async (input, call) => {
            underWay += 1;
            await new Promise((resolve) => setTimeout(resolve, 2));
            const output = await service.generateDataKeyWithoutPlaintext(input, call);
            const shared = underWay > 1 && last !== null ? (last as typeof output) : output;
            last = output;
            underWay -= 1;
            return { ...output, CiphertextBlob: shared.CiphertextBlob! };
          },
        }),
      };
    },
  },
  {
    id: 'random-repeats',
    breaks: 'GenerateRandom gives the same bytes each time',
    why: 'A seeded generator',
    violates: 'Random bytes do not repeat',
    operations: ['GenerateRandom'],
    change: () =>
      alter('GenerateRandom', (output) => ({
        ...output,
        Plaintext: textOf(fixed.subarray(0, bytesOf(output['Plaintext']).length)),
      })),
  },
  {
    id: 'random-repeated-block',
    breaks: 'GenerateRandom repeats one block within its answer',
    why: 'A generator that is too short',
    violates: 'Random bytes do not repeat',
    operations: ['GenerateRandom'],
    change: () =>
      alter('GenerateRandom', (output) => ({
        ...output,
        Plaintext: textOf(Buffer.alloc(bytesOf(output['Plaintext']).length, randomBytes(8))),
      })),
  },
  {
    id: 'random-one-byte-short',
    breaks: 'GenerateRandom gives a byte too few',
    why: 'Off by one',
    violates: 'NumberOfBytes bytes are answered',
    operations: ['GenerateRandom'],
    change: () =>
      alter('GenerateRandom', (output) => ({
        ...output,
        Plaintext: textOf(bytesOf(output['Plaintext']).subarray(1)),
      })),
  },
  {
    id: 'random-default-length',
    breaks: 'GenerateRandom without a length gives 32 bytes',
    why: 'A default of good will',
    violates: 'GenerateRandom needs NumberOfBytes',
    operations: ['GenerateRandom'],
    change: () => rewrite('GenerateRandom', (input) => ({ NumberOfBytes: 32, ...input })),
  },
];

/** `write` sees the plaintext of what GenerateDataKeyWithoutPlaintext answers. */
function leak(
  write: (output: JsonObject, plaintext: Uint8Array) => JsonObject,
): ReturnType<Mutant['change']> {
  const plaintexts = new Map<string, Uint8Array>();
  return {
    methods: (service) => ({
      generateDataKeyWithoutPlaintext: async (input, call) => {
        const { Plaintext, ...output } = await service.generateDataKey(input, call);
        plaintexts.set(textOf(output.CiphertextBlob!), Buffer.from(Plaintext!));
        return { ...output, KeyMaterialId: output.KeyMaterialId! };
      },
    }),
    answer: (answer, { operation }) => {
      const plaintext = plaintexts.get(String(answer.body?.['CiphertextBlob']));
      if (operation !== without || answer.body === null || plaintext === undefined) return answer;
      return { ...answer, body: write(answer.body, plaintext) };
    },
  };
}

/** The ciphertext ends in the plaintext, and Decrypt cuts that off. */
function containing(write: (plaintext: Uint8Array) => Uint8Array): ReturnType<Mutant['change']> {
  const own = new Map<string, Uint8Array>();
  return {
    methods: (service) => ({
      generateDataKeyWithoutPlaintext: async (input, call) => {
        const { Plaintext, ...output } = await service.generateDataKey(input, call);
        const blob = Buffer.concat([output.CiphertextBlob!, write(Plaintext!)]);
        own.set(textOf(blob), output.CiphertextBlob!);
        return { ...output, KeyMaterialId: output.KeyMaterialId!, CiphertextBlob: blob };
      },
      decrypt: (input, call) => {
        const blob = own.get(textOf(input.CiphertextBlob ?? new Uint8Array()));
        return service.decrypt(
          blob === undefined ? input : { ...input, CiphertextBlob: blob },
          call,
        );
      },
    }),
  };
}
