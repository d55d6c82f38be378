import { decodeBlob } from '../../values/blob.ts';
import type { Failure } from '../failure.ts';

const blockBytes = 8;

/**
 * No 8 bytes in a row occur twice, at whatever place, within or across the blobs. In random ones that happens once in
 * 2^64 / n^2. Throws NotABlob.
 */
export function noRepeatedBlock(values: readonly unknown[]): readonly Failure[] {
  const seen = new Map<string, string>();
  for (const [index, value] of values.entries()) {
    const text = decodeBlob(value).toString('latin1');
    for (let at = 0; at + blockBytes <= text.length; at += 1) {
      const block = text.slice(at, at + blockBytes);
      const place = `byte ${at} of number ${index + 1}`;
      const first = seen.get(block);
      if (first !== undefined) {
        return [
          {
            path: 'noRepeatedBlock',
            expected: `no ${blockBytes} bytes that occur twice`,
            got: `those at ${place} are those at ${first}`,
          },
        ];
      }
      seen.set(block, place);
    }
  }
  return [];
}
