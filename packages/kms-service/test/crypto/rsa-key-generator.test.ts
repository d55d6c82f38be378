import { spawnSync } from 'node:child_process';
import { createPublicKey } from 'node:crypto';
import { expect, it } from 'vitest';
import { generateRsaKey } from '../../src/crypto/asymmetric/rsa-key-generator.ts';

it('makes as many keys as are asked for at once, each another one', async () => {
  const keys = await Promise.all(Array.from({ length: 6 }, () => generateRsaKey(2_048)));
  const moduli = keys.map((key) => createPublicKey(key).export({ format: 'jwk' }).n);
  expect(new Set(moduli).size).toBe(6);
  for (const key of keys) {
    expect(key.type).toBe('private');
    expect(key.asymmetricKeyDetails).toEqual({ modulusLength: 2_048, publicExponent: 65_537n });
  }
});

it('rejects where a key cannot be made, and goes on with the next', async () => {
  const outcomes = await Promise.allSettled([generateRsaKey(1), generateRsaKey(2_048)]);
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
});

it('keeps a process alive for as long as a key is made, and no longer', () => {
  const module = new URL('../../src/crypto/asymmetric/rsa-key-generator.ts', import.meta.url);
  const program = `
    const { generateRsaKey } = await import(${JSON.stringify(module.href)});
    generateRsaKey(2_048).then((key) => console.log(key.asymmetricKeyType));`;
  const startedAt = performance.now();
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    encoding: 'utf8',
    timeout: 60_000,
  });
  expect(stdout).toBe('rsa\n');
  // A thread without work is kept for ten seconds, and must not keep the process.
  expect(performance.now() - startedAt).toBeLessThan(9_000);
});
