import type { RootKey } from '../crypto/root-key.ts';
import type { KeyReference, MaterialRecord } from '../store/records.ts';
import { materialSubject } from './key-material.ts';

/** Root keys: one that seals, and whatever opens. */
export interface SealingRing {
  readonly current: Pick<RootKey, 'id' | 'seal'>;
  /** `null` as for `RootKey.open`. */
  open(sealed: Uint8Array, subject: readonly string[]): Buffer | null;
}

/** The same key material, sealed under the root key that seals now. Throws where the record was altered. */
export function sealMaterialAgain<Sealed extends Pick<MaterialRecord, 'materialId' | 'sealed'>>(
  key: KeyReference,
  record: Sealed,
  ring: SealingRing,
): Sealed & { readonly sealedUnder: string } {
  const sealed = sealAgain(record.sealed, materialSubject(key, record.materialId), ring);
  return { ...record, sealed, sealedUnder: ring.current.id };
}

/** The same kept secret, sealed under the root key that seals now. Throws where it was altered. */
export function sealKeptAgain(name: string, sealed: Uint8Array, ring: SealingRing): Uint8Array {
  return sealAgain(sealed, [name], ring);
}

function sealAgain(sealed: Uint8Array, subject: readonly string[], ring: SealingRing): Uint8Array {
  const bytes = ring.open(sealed, subject);
  if (bytes === null) {
    throw new Error(
      `${subject.join(' ')} does not open under the root key: its record in the store was altered`,
    );
  }
  try {
    return ring.current.seal({ expose: (use) => use(bytes) }, subject);
  } finally {
    bytes.fill(0);
  }
}
