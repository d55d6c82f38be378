/**
 * Every operation of the service through the AWS CLI, as it comes. Where it is not installed these tests are not
 * registered, and one line says so; `.ci/run` installs it.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { kmsService } from '@trent/kms-server-stub';
import { startServer } from '@trent/kms-server';
import { describe, expect, it } from 'vitest';
import { aws, awsCliIsThere, runAws } from './helpers/aws-cli.ts';
import type { Target } from './helpers/aws-cli.ts';
import { temporaryDirectory } from './helpers/temporary-directory.ts';

const cliIsThere = awsCliIsThere('aws-cli-operations.test.ts');

/** What the AWS CLI of some distributions is too old to know. */
const recent = ['rotate-key-on-demand', 'list-key-rotations'];

/** GenerateDataKeyWithoutPlaintext is `generate-data-key-without-plaintext`. */
const commandOf = (operation: string): string =>
  operation.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();

interface Answer {
  readonly KeyMetadata: { readonly Arn: string; readonly KeyState: string };
  readonly [member: string]: unknown;
}

describe('the AWS CLI', () => {
  it('has a command for each operation', () => {
    expect(commandOf('GenerateDataKeyWithoutPlaintext')).toBe(
      'generate-data-key-without-plaintext',
    );
    expect(new Set(Object.keys(kmsService.operations).map(commandOf)).size).toBe(41);
  });

  if (!cliIsThere) return;

  it('gets a good answer from every operation, and a refusal by its name', async () => {
    using directory = temporaryDirectory();
    const server = await startServer({ ephemeral: true, port: 0 });
    const target: Target = {
      url: server.url,
      credentialsFile: server.credentialsFile!,
      configFile: server.awsConfigFile,
    };
    const used = new Set<string>();
    const absent = new Set<string>();
    const run = async (commandLine: string, ...more: readonly string[]): Promise<Answer> => {
      const words = [...commandLine.split(' '), ...more];
      const answer = await aws<Answer>(target, words);
      used.add(words[0]!);
      return answer;
    };
    const newKey = async (flags = ''): Promise<string> =>
      (await run(`create-key ${flags}`.trim())).KeyMetadata.Arn;
    /** As an argument that names a file: what version 1 and 2 of the CLI take alike. */
    const file = (name: string, bytes: Uint8Array): string => {
      const path = join(directory.path, name);
      writeFileSync(path, bytes);
      return `fileb://${path}`;
    };
    const blob = (name: string, base64: unknown): string =>
      file(name, Buffer.from(String(base64), 'base64'));
    const message = file('message', Buffer.from('a message'));

    const symmetric = async (): Promise<void> => {
      const key = await newKey();
      const { CiphertextBlob } = await run(`encrypt --key-id ${key} --plaintext ${message}`);
      const ciphertext = blob('ciphertext', CiphertextBlob);
      const opened = await run(`decrypt --ciphertext-blob ${ciphertext}`);
      expect(Buffer.from(String(opened['Plaintext']), 'base64').toString()).toBe('a message');
      const moved = await run(
        `re-encrypt --ciphertext-blob ${ciphertext} --destination-key-id ${key}`,
      );
      expect(moved['SourceKeyId']).toBe(key);
      await run(`generate-data-key --key-id ${key} --key-spec AES_256`);
      await run(`generate-data-key-without-plaintext --key-id ${key} --number-of-bytes 9`);
      await run(`generate-data-key-pair --key-id ${key} --key-pair-spec ECC_NIST_P256`);
      await run(
        `generate-data-key-pair-without-plaintext --key-id ${key} --key-pair-spec ECC_NIST_P256`,
      );
      const refused = await runAws(target, ['cancel-key-deletion', '--key-id', key]);
      expect(refused.stderr).toContain('(KMSInvalidStateException)');
      expect(refused.stderr).toContain(`${key} is not pending deletion.`);
    };
    const signatures = async (): Promise<void> => {
      const key = await newKey('--key-spec ECC_NIST_P384 --key-usage SIGN_VERIFY');
      const input = `--key-id ${key} --message ${message} --signing-algorithm ECDSA_SHA_384`;
      const { Signature } = await run(`sign ${input}`);
      const verified = await run(`verify ${input} --signature ${blob('signature', Signature)}`);
      expect(verified['SignatureValid']).toBe(true);
      expect((await run(`get-public-key --key-id ${key}`))['KeySpec']).toBe('ECC_NIST_P384');
      const mac = await newKey('--key-spec HMAC_256 --key-usage GENERATE_VERIFY_MAC');
      const macInput = `--key-id ${mac} --message ${message} --mac-algorithm HMAC_SHA_256`;
      const { Mac } = await run(`generate-mac ${macInput}`);
      expect((await run(`verify-mac ${macInput} --mac ${blob('mac', Mac)}`))['MacValid']).toBe(
        true,
      );
      await run('generate-random --number-of-bytes 5');
    };
    const management = async (): Promise<void> => {
      const key = await newKey('--description words --tags TagKey=a,TagValue=1');
      await run(`update-key-description --key-id ${key} --description others`);
      await run(`tag-resource --key-id ${key} --tags TagKey=b,TagValue=2`);
      await run(`untag-resource --key-id ${key} --tag-keys a`);
      expect((await run(`list-resource-tags --key-id ${key}`))['Tags']).toEqual([
        { TagKey: 'b', TagValue: '2' },
      ]);
      const { Policy } = await run(`get-key-policy --key-id ${key} --policy-name default`);
      await run(`put-key-policy --key-id ${key} --policy-name default --policy`, String(Policy));
      expect((await run(`list-key-policies --key-id ${key}`))['PolicyNames']).toEqual(['default']);
      await run(`disable-key --key-id ${key}`);
      await run(`enable-key --key-id ${key}`);
      await run(`schedule-key-deletion --key-id ${key} --pending-window-in-days 7`);
      await run(`cancel-key-deletion --key-id ${key}`);
      const { KeyMetadata } = await run(`describe-key --key-id ${key}`);
      expect(KeyMetadata.KeyState).toBe('Disabled');
    };
    const rotationAndAliases = async (): Promise<void> => {
      const key = await newKey();
      await run(`enable-key-rotation --key-id ${key}`);
      const status = await run(`get-key-rotation-status --key-id ${key}`);
      expect(status['KeyRotationEnabled']).toBe(true);
      for (const command of recent) {
        const { stderr } = await runAws(target, [command, '--key-id', key]);
        if (/invalid choice/i.test(stderr)) absent.add(command);
        else await run(`${command} --key-id ${key}`);
      }
      await run(`disable-key-rotation --key-id ${key}`);
      await run(`create-alias --alias-name alias/cli --target-key-id ${key}`);
      await run(`update-alias --alias-name alias/cli --target-key-id ${await newKey()}`);
      expect((await run('list-aliases --page-size 1'))['Aliases']).toHaveLength(1);
      await run('delete-alias --alias-name alias/cli');
      const role = `arn:aws:iam::${key.split(':')[4]}:role/cli`;
      const grant = `create-grant --key-id ${key} --grantee-principal ${role} --retiring-principal ${role} --operations Decrypt`;
      const [first, second] = [await run(grant), await run(grant)];
      expect((await run(`list-grants --key-id ${key} --page-size 1`))['Grants']).toHaveLength(2);
      const retirable = await run(`list-retirable-grants --retiring-principal ${role}`);
      expect(retirable['Grants']).toHaveLength(2);
      await run(`retire-grant --grant-token ${String(first['GrantToken'])}`);
      await run(`revoke-grant --key-id ${key} --grant-id ${String(second['GrantId'])}`);
      expect((await run('list-keys --page-size 2'))['Keys']).not.toEqual([]);
    };
    try {
      await Promise.all([symmetric(), signatures(), management(), rotationAndAliases()]);
    } finally {
      await server.close();
    }
    if (absent.size > 0) {
      process.stdout.write(`this AWS CLI has no ${[...absent].join(', ')}: not tried\n`);
    }
    expect([...used, ...absent].sort()).toEqual(
      Object.keys(kmsService.operations).map(commandOf).sort(),
    );
  }, 180_000);
});
