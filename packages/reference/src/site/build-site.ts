import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { bundleApp } from './bundle-app.ts';
import { bundleValidators } from './bundle-validators.ts';
import { compressFiles } from './compress-files.ts';
import type { SiteSize } from './compress-files.ts';
import { copyContent } from './copy-content.ts';
import { indexHtml } from './index-html.ts';
import { hashInputs, writeStamp } from './stamp.ts';

export { BuildError } from './build-error.ts';
export { contentSecurityPolicy } from './content-security-policy.ts';
export type { SiteSize } from './compress-files.ts';
export { isStale } from './stamp.ts';

export interface SiteOptions {
  /** Folder that the generator's target `reference` writes. */
  readonly content: string;
  /** Folder of the generated validators; without them the page validates nothing but what members exclude each other. */
  readonly validators?: string | undefined;
  /** Where the lines of the spec can be read: `https://git.example/blob/main/{file}#L{line}`. */
  readonly sourceUrl?: string | undefined;
  /** Folder of the site; what was in it is replaced at once, when the new one is whole. */
  readonly out: string;
}

/**
 * Builds the reference of one service: a static site that any file host can serve from any path.
 *
 * Rejects with BuildError where the content is not whole, and with esbuild's BuildFailure where the page does not compile.
 */
export async function buildSite(options: SiteOptions): Promise<SiteSize> {
  const out = resolve(options.out);
  mkdirSync(dirname(out), { recursive: true });
  const site = mkdtempSync(join(dirname(out), `.${basename(out)}-`));
  try {
    const inputs = hashInputs(options);
    const { folder, service, changes } = copyContent(options.content, site);
    const names = service.operations.map(({ name }) => name);
    const [app, validators] = await Promise.all([
      bundleApp(site),
      options.validators === undefined ? {} : bundleValidators(options.validators, names, site),
    ]);
    const manifest = {
      content: folder,
      validators,
      changes,
      sourceUrl: options.sourceUrl ?? null,
    };
    writeFileSync(join(site, 'index.html'), indexHtml(service, app, manifest));
    const size = await compressFiles(site);
    writeStamp(site, inputs);
    rmSync(out, { recursive: true, force: true });
    renameSync(site, out);
    return size;
  } catch (error) {
    rmSync(site, { recursive: true, force: true });
    throw error;
  }
}
