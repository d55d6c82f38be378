import { build } from 'esbuild';
import { gzipSync } from 'node:zlib';

/**
 * Bundles a program, minified; imports are those of the packed project, chosen by the condition of the runtime it is for.
 * Throws where it does not bundle.
 */
export async function bundle(
  program: string,
  project: string,
  runtime: 'browser' | 'node' | 'workerd' = 'browser',
): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir: project, loader: 'js' },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: runtime === 'workerd' ? 'neutral' : runtime,
    conditions: [runtime],
    target: 'es2022',
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}

/** Size of a text in bytes: plain, and with gzip at its best. */
export function sizesOf(text: string): { readonly minified: number; readonly gzip: number } {
  return { minified: Buffer.byteLength(text), gzip: gzipSync(text, { level: 9 }).length };
}
