import { sealKeptAgain, sealMaterialAgain, type SealingRing } from '../keys/seal-again.ts';
import { keptNames } from '../store/kept-names.ts';
import type { StoreEntry } from '../store/records.ts';

/** The entry with all that is sealed in it under the root key that seals. */
export function sealEntry(entry: StoreEntry, ring: SealingRing): StoreEntry {
  if (entry.kind === 'kept' && entry.name === keptNames.grantTokenKey) {
    return { ...entry, value: sealKeptAgain(entry.name, entry.value, ring) };
  }
  if (entry.kind !== 'key') return entry;
  const { key } = entry;
  const materials = key.materials.map((material) =>
    material.sealedUnder === ring.current.id ? material : sealMaterialAgain(key, material, ring),
  );
  return { kind: 'key', key: { ...key, materials } };
}
