/**
 * What a careful person would write for a GenerateDataKeyWithoutPlaintext request: the same limits as the spec, judged in
 * one pass, with nothing told but yes or no.
 */
export function checkByHand(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const { KeyId, KeySpec, NumberOfBytes, EncryptionContext, GrantTokens, DryRun } =
    value as Readonly<Record<string, unknown>>;
  if (typeof KeyId !== 'string' || KeyId.length < 1 || longerThan(KeyId, 2048)) return false;
  if (!ascii.test(KeyId)) return false;
  if (KeySpec !== undefined && KeySpec !== 'AES_256' && KeySpec !== 'AES_128') return false;
  if (NumberOfBytes !== undefined) {
    if (typeof NumberOfBytes !== 'number' || !Number.isInteger(NumberOfBytes)) return false;
    if (NumberOfBytes < 1 || NumberOfBytes > 1024) return false;
  }
  if (EncryptionContext !== undefined) {
    if (typeof EncryptionContext !== 'object' || EncryptionContext === null) return false;
    if (Array.isArray(EncryptionContext)) return false;
    const pairs = EncryptionContext as Readonly<Record<string, unknown>>;
    for (const key of Object.keys(pairs)) if (typeof pairs[key] !== 'string') return false;
  }
  if (GrantTokens !== undefined) {
    if (!Array.isArray(GrantTokens) || GrantTokens.length > 10) return false;
    for (const token of GrantTokens) {
      if (typeof token !== 'string' || token.length < 1 || longerThan(token, 8192)) return false;
    }
  }
  return DryRun === undefined || typeof DryRun === 'boolean';
}

const ascii = /^\p{ASCII}+$/u;

/** Whether there are more code points than that. */
function longerThan(text: string, limit: number): boolean {
  if (text.length <= limit) return false;
  return text.length > limit * 2 || [...text].length > limit;
}
