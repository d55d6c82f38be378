/**
 * The AWS CLI, as it comes, across a `kill -9`. Where it is not installed these tests are not registered, and one line
 * says so; `.ci/run` installs it.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aws, awsCliIsThere, runAws } from './helpers/aws-cli.ts';
import { isOnPath } from './helpers/on-path.ts';
import { startTrentKms } from './helpers/server-process.ts';
import { temporaryDirectory } from './helpers/temporary-directory.ts';

const cliIsThere = awsCliIsThere('aws-cli.test.ts');

describe('the AWS CLI', () => {
  it(`is looked for on PATH, and was ${cliIsThere ? 'found' : 'not found'}`, () => {
    expect(isOnPath('no-such-program-anywhere')).toBe(false);
    expect(isOnPath('node')).toBe(true);
  });

  if (!cliIsThere) return;

  it('makes a key and wraps with it; after kill -9 the key is there and the old ciphertext opens', async () => {
    using directory = temporaryDirectory();
    const data = join(directory.path, 'data');

    const first = await startTrentKms(['--data', data]);
    const { KeyMetadata } = await aws<CliAnswer>(first, [
      'create-key',
      '--description',
      'made by the CLI',
    ]);
    await aws(first, [
      'create-alias',
      '--alias-name',
      'alias/cli',
      '--target-key-id',
      KeyMetadata.KeyId,
    ]);
    const wrapped = await aws<CliAnswer>(first, [
      'generate-data-key-without-plaintext',

      '--key-id',
      'alias/cli',
      '--key-spec',
      'AES_256',
      '--encryption-context',
      'tenant=a,use=b',
    ]);
    expect(wrapped.KeyId).toBe(KeyMetadata.Arn);
    const end = await first.kill('SIGKILL');
    expect(end.signal).toBe('SIGKILL');

    const second = await startTrentKms(['--data', data]);
    try {
      expect(second.credentials).toEqual(first.credentials);
      expect(await aws(second, ['describe-key', '--key-id', 'alias/cli'])).toEqual({ KeyMetadata });
      const blob = join(directory.path, 'blob');
      writeFileSync(blob, Buffer.from(wrapped.CiphertextBlob, 'base64'));
      const decrypt = ['decrypt', '--ciphertext-blob', `fileb://${blob}`, '--encryption-context'];
      const opened = await aws<CliAnswer>(second, [...decrypt, 'use=b,tenant=a']);
      expect(Buffer.from(opened.Plaintext, 'base64')).toHaveLength(32);
      expect(opened.KeyId).toBe(KeyMetadata.Arn);

      const refused = await runAws(second, [...decrypt, 'use=b,tenant=A']);
      expect(refused.exitCode).not.toBe(0);
      expect(refused.stderr).toContain('(InvalidCiphertextException)');
    } finally {
      await second.kill('SIGTERM');
    }
  });
});

/** The members of answers that are read here. */
interface CliAnswer {
  readonly KeyMetadata: { readonly KeyId: string; readonly Arn: string };
  readonly KeyId: string;
  readonly CiphertextBlob: string;
  readonly Plaintext: string;
}
