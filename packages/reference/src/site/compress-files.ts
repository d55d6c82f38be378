import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export interface SiteSize {
  readonly files: number;
  readonly bytes: number;
  /** What goes over the wire where every file is asked for once. */
  readonly gzipBytes: number;
  readonly brotliBytes: number;
}

/** Writes `FILE.gz` and `FILE.br` beside every file of a folder, for servers that hand them out. */
export async function compressFiles(folder: string): Promise<SiteSize> {
  const files = globSync('**/*.{html,js,css,json}', { cwd: folder });
  const sizes = await Promise.all(
    files.map(async (name) => {
      const file = join(folder, name);
      const bytes = readFileSync(file);
      const [gzipped, brotli] = await Promise.all([
        promisify(gzip)(bytes, { level: 9 }),
        promisify(brotliCompress)(bytes, {
          params: {
            [constants.BROTLI_PARAM_QUALITY]: 9,
            [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
          },
        }),
      ]);
      writeFileSync(`${file}.gz`, gzipped);
      writeFileSync(`${file}.br`, brotli);
      return { bytes: bytes.length, gzipBytes: gzipped.length, brotliBytes: brotli.length };
    }),
  );
  const sum = (of: (size: (typeof sizes)[number]) => number): number =>
    sizes.reduce((total, size) => total + of(size), 0);
  return {
    files: files.length,
    bytes: sum(({ bytes }) => bytes),
    gzipBytes: sum(({ gzipBytes }) => gzipBytes),
    brotliBytes: sum(({ brotliBytes }) => brotliBytes),
  };
}
