import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import type { Projects } from './packed.ts';

const oneOfOurs =
  "export { createKmsClient, generateDataKeyWithoutPlaintext } from '@trent/kms-client';";
const oneOfSdk =
  "export { KMSClient, GenerateDataKeyWithoutPlaintextCommand } from '@aws-sdk/client-kms';";
const allOfOurs = "export { KmsClient } from '@trent/kms-client';";

export interface BundleSizes {
  readonly oneInBrowser: number;
  readonly oneOnNode: number;
  readonly allInBrowser: number;
  readonly sdkOneInBrowser: number;
  readonly sdkOneOnNode: number;
}

/** KB (1 000 bytes) of each bundle, minified, with gzip at its best. */
export async function bundleSizes({ ours, sdk }: Projects): Promise<BundleSizes> {
  return {
    oneInBrowser: await sizeOf(oneOfOurs, ours, 'browser'),
    oneOnNode: await sizeOf(oneOfOurs, ours, 'node'),
    allInBrowser: await sizeOf(allOfOurs, ours, 'browser'),
    sdkOneInBrowser: await sizeOf(oneOfSdk, sdk, 'browser'),
    sdkOneOnNode: await sizeOf(oneOfSdk, sdk, 'node'),
  };
}

async function sizeOf(
  program: string,
  resolveDir: string,
  platform: 'browser' | 'node',
): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir, loader: 'js' },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform,
    conditions: [platform],
    target: 'es2022',
    logLevel: 'silent',
  });
  return gzipSync(outputFiles[0]!.contents, { level: 9 }).length / 1_000;
}
