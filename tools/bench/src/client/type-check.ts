import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { timeWholeProcess } from '../measure/whole-process.ts';
import type { Projects } from './packed.ts';

const compiler = join(
  dirname(createRequire(import.meta.url).resolve('typescript/package.json')),
  'bin/tsc',
);

const ours = `import { createKmsClient, generateDataKeyWithoutPlaintext } from '@trent/kms-client';
const client = createKmsClient({ region: 'eu-central-1', credentials: { accessKeyId: 'a', secretAccessKey: 'b' } });
const output = await generateDataKeyWithoutPlaintext(client, { KeyId: 'alias/app', KeySpec: 'AES_256' });
export const length: number = output.CiphertextBlob.length;
`;
const sdk = `import { GenerateDataKeyWithoutPlaintextCommand, KMSClient } from '@aws-sdk/client-kms';
const client = new KMSClient({ region: 'eu-central-1', credentials: { accessKeyId: 'a', secretAccessKey: 'b' } });
const output = await client.send(new GenerateDataKeyWithoutPlaintextCommand({ KeyId: 'alias/app', KeySpec: 'AES_256' }));
export const length: number = output.CiphertextBlob!.length;
`;

/** CPU milliseconds of a whole run of the compiler over a project of one file that makes one call. */
export async function timeTypeCheck(
  projects: Projects,
  whose: 'ours' | 'sdk' | 'none',
): Promise<number> {
  const folder = join(whose === 'sdk' ? projects.sdk : projects.ours, `type-check-${whose}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  writeFileSync(join(folder, 'call.ts'), { ours, sdk, none: 'export const nothing = 1;\n' }[whose]);
  const compilerOptions = {
    target: 'es2024',
    module: 'nodenext',
    types: ['node'],
    strict: true,
    skipLibCheck: true,
    noEmit: true,
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions }));
  const { cpuMilliseconds } = await timeWholeProcess({
    file: process.execPath,
    args: [compiler, '-p', folder],
    cwd: folder,
  });
  return cpuMilliseconds!;
}
