import type { KeyService } from '@trent/kms-service';
import { expect } from 'vitest';
import { call, newKey } from './fixture.ts';

/** Holds a service to what an earlier one on the same store has made. */
export type Check = (service: KeyService) => Promise<void>;

/** `keyCount` symmetric keys, one of which is rotated, an HMAC key and a key pair: three materials more than that. */
export async function fillForRotation(service: KeyService, keyCount: number): Promise<Check> {
  const EncryptionContext = { tenant: 'a' };
  const Plaintext = Buffer.from('plaintext');
  const ciphertexts: Uint8Array[] = [];
  const encrypt = async (KeyId: string): Promise<void> => {
    const made = await service.encrypt({ KeyId, Plaintext, EncryptionContext }, call());
    ciphertexts.push(made.CiphertextBlob!);
  };
  const ids = await Promise.all(Array.from({ length: keyCount }, () => newKey(service)));
  const rotated = ids[0]!.id;
  for (const { id } of ids) await encrypt(id);
  await service.rotateKeyOnDemand({ KeyId: rotated }, call());
  await encrypt(rotated);

  const Message = Buffer.from('message');
  const MacAlgorithm = 'HMAC_SHA_512';
  const mac = await newKey(service, { KeySpec: 'HMAC_512', KeyUsage: 'GENERATE_VERIFY_MAC' });
  const { Mac } = await service.generateMac({ KeyId: mac.id, Message, MacAlgorithm }, call());
  const SigningAlgorithm = 'ECDSA_SHA_256';
  const pair = await newKey(service, { KeySpec: 'ECC_NIST_P256', KeyUsage: 'SIGN_VERIFY' });
  const { Signature } = await service.sign({ KeyId: pair.id, Message, SigningAlgorithm }, call());
  const { GrantToken } = await service.createGrant(
    {
      KeyId: rotated,
      GranteePrincipal: 'arn:aws:iam::111122223333:user/grantee',
      Operations: ['Decrypt'],
    },
    call(),
  );
  const GrantTokens = [GrantToken!];
  return async (checked) => {
    for (const CiphertextBlob of ciphertexts) {
      const opened = await checked.decrypt(
        { CiphertextBlob, EncryptionContext, GrantTokens },
        call(),
      );
      expect(Buffer.from(opened.Plaintext!)).toEqual(Plaintext);
    }
    const fits = await checked.verifyMac({ KeyId: mac.id, Message, Mac, MacAlgorithm }, call());
    expect(fits.MacValid).toBe(true);
    const signedBefore = await checked.verify(
      { KeyId: pair.id, Message, Signature, SigningAlgorithm },
      call(),
    );
    expect(signedBefore.SignatureValid).toBe(true);
    const signed = await checked.sign({ KeyId: pair.id, Message, SigningAlgorithm }, call());
    expect(signed.Signature).toBeDefined();
  };
}
