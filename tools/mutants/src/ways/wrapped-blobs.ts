import type { Operations } from '../mutant.ts';

type Method =
  | 'encrypt'
  | 'generateDataKey'
  | 'generateDataKeyWithoutPlaintext'
  | 'generateDataKeyPair'
  | 'generateDataKeyPairWithoutPlaintext'
  | 'reEncrypt';

const wrapping: readonly Method[] = [
  'encrypt',
  'generateDataKey',
  'generateDataKeyWithoutPlaintext',
  'generateDataKeyPair',
  'generateDataKeyPairWithoutPlaintext',
  'reEncrypt',
];

/** A ciphertext that the server made, and the request that it made it for. */
export interface Wrapped {
  readonly blob: Buffer;
  readonly input: { readonly EncryptionContext?: Readonly<Record<string, string>> };
}

/** The wrapping methods of `service`, telling `made` each ciphertext. */
export function watchWrapping(
  service: Operations,
  made: (wrapped: Wrapped) => void,
): Partial<Operations> {
  return Object.fromEntries(
    wrapping.map((name) => [
      name,
      async (input: object, call: never) => {
        const own = service[name] as (input: object, call: never) => Promise<object>;
        const output = await own(input, call);
        const blob = blobOf(output);
        if (blob !== undefined) made({ blob: Buffer.from(blob), input: boundIn(input) });
        return output;
      },
    ]),
  ) as Partial<Operations>;
}

function blobOf(output: object): Uint8Array | undefined {
  const { CiphertextBlob, PrivateKeyCiphertextBlob } = output as {
    CiphertextBlob?: Uint8Array;
    PrivateKeyCiphertextBlob?: Uint8Array;
  };
  return CiphertextBlob ?? PrivateKeyCiphertextBlob;
}

function boundIn(input: object): Wrapped['input'] {
  const { EncryptionContext, DestinationEncryptionContext } = input as {
    EncryptionContext?: Readonly<Record<string, string>>;
    DestinationEncryptionContext?: Readonly<Record<string, string>>;
  };
  const context = EncryptionContext ?? DestinationEncryptionContext;
  return context === undefined ? {} : { EncryptionContext: context };
}

/** What Decrypt and ReEncrypt are given passes through `change`, which knows every ciphertext made so far. */
export function changeCiphertexts(
  change: (blob: Buffer, made: readonly Wrapped[]) => Buffer,
): (service: Operations) => Partial<Operations> {
  return (service) => {
    const made: Wrapped[] = [];
    const watched = { ...service, ...watchWrapping(service, (wrapped) => made.push(wrapped)) };
    return {
      ...watched,
      decrypt: (input, call) => service.decrypt(changed(input), call),
      reEncrypt: (input, call) => watched.reEncrypt(changed(input), call),
    };
    function changed<Input extends { readonly CiphertextBlob?: Uint8Array | undefined }>(
      input: Input,
    ): Input {
      if (input.CiphertextBlob === undefined) return input;
      return { ...input, CiphertextBlob: change(Buffer.from(input.CiphertextBlob), made) };
    }
  };
}
