import { describe, expect, it } from 'vitest';
import { guards, kmsService } from '@trent/kms-server-stub';
import { askedOperations } from '../src/fuzz/body-requests.ts';
import { mutationsOf } from '../src/fuzz/ciphertexts.ts';
import { fuzzSoak } from '../src/fuzz/fuzz-soak.ts';
import { formatReport, isGood } from '../src/run/report.ts';
import { soakDirectory } from './directory.ts';

const directory = soakDirectory();

describe('soak fuzz', () => {
  it('finds no crash, no 500, nothing that opens, no two contexts alike', async () => {
    const report = await fuzzSoak({
      seed: 1,
      requests: 4_000,
      contexts: 10_000,
      directory,
      progress: () => {},
    });
    expect(isGood(report), formatReport(report)).toBe(true);
  }, 120_000);

  it('asks for every operation but those that leave nothing to ask about', () => {
    expect(Object.keys(kmsService.operations)).toEqual(
      expect.arrayContaining([...askedOperations]),
    );
    expect(askedOperations.length).toBe(Object.keys(guards).length - 4);
  });

  it('alters every bit and every length', () => {
    const blob = Buffer.from('0123456789');
    const all = [...mutationsOf(blob)];
    expect(all.filter(({ name }) => name.startsWith('bit'))).toHaveLength(80);
    expect(all.filter(({ name }) => name.startsWith('cut'))).toHaveLength(9);
    expect(all.every((one) => !one.blob.equals(blob))).toBe(true);
    expect(new Set(all.map((one) => one.blob.toString('hex'))).size).toBeGreaterThan(600);
  });
});
