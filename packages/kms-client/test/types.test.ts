import type { KmsClient } from '@trent/kms-client';
import { describe, expectTypeOf, it } from 'vitest';

declare const kms: KmsClient;

describe('types of the client', () => {
  it('let neither both nor none of the exclusive members through', () => {
    void (() => kms.generateDataKeyWithoutPlaintext({ KeyId: 'k', KeySpec: 'AES_256' }));
    void (() => kms.generateDataKeyWithoutPlaintext({ KeyId: 'k', NumberOfBytes: 64 }));
    // @ts-expect-error neither
    void (() => kms.generateDataKeyWithoutPlaintext({ KeyId: 'k' }));
    const both = { KeyId: 'k', KeySpec: 'AES_256', NumberOfBytes: 64 } as const;
    // @ts-expect-error both
    void (() => kms.generateDataKeyWithoutPlaintext(both));
  });

  it('give members that the service always answers without undefined', () => {
    type Answer = Awaited<ReturnType<KmsClient['generateDataKeyWithoutPlaintext']>>;
    expectTypeOf<Answer['CiphertextBlob']>().toEqualTypeOf<Uint8Array>();
    expectTypeOf<Answer['KeyId']>().toEqualTypeOf<string>();
  });

  it('leave enums of answers open', () => {
    type State = NonNullable<
      Awaited<ReturnType<KmsClient['describeKey']>>['KeyMetadata']['KeyState']
    >;
    expectTypeOf<'Enabled'>().toExtend<State>();
    expectTypeOf<'AStateOfTomorrow'>().toExtend<State>();
  });
});
