import { BuildError, buildSite, isStale } from '../site/build-site.ts';
import { exitCode } from './exit-code.ts';

export interface BuildFlags {
  readonly content: string;
  readonly validator?: string;
  readonly sourceUrl?: string;
  readonly out: string;
  readonly ifStale?: true;
  readonly json?: true;
}

/** `trent-reference build`. Resolves with the exit code. */
export async function buildCommand(flags: BuildFlags): Promise<number> {
  const options = {
    content: flags.content,
    validators: flags.validator,
    sourceUrl: flags.sourceUrl,
    out: flags.out,
  };
  if (flags.ifStale && !isStale(options)) return exitCode.good;
  const started = performance.now();
  try {
    const size = await buildSite(options);
    const seconds = (performance.now() - started) / 1_000;
    process.stdout.write(
      flags.json
        ? `${JSON.stringify({ out: flags.out, ...size, seconds })}\n`
        : `${flags.out}: ${size.files} files, ${kilobytes(size.gzipBytes)} gzip, ${kilobytes(size.bytes)} plain, in ${seconds.toFixed(1)} s\n`,
    );
    return exitCode.good;
  } catch (error) {
    const text = error instanceof BuildError ? error.message : String(error);
    process.stderr.write(`the reference page was not built: ${text}\n`);
    return exitCode.failure;
  }
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1_024).toFixed(1)} KB`;
}
