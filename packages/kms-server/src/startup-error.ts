import { exitCode } from './exit-code.ts';

/**
 * Why the server did not start, in words for the person who started it: what, where, what to do. One problem a line.
 * The command line prints `message` as it is and leaves with `exitCode`.
 */
export class StartupError extends Error {
  readonly exitCode: number;

  constructor(message: string, options: { exitCode?: number; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'StartupError';
    this.exitCode = options.exitCode ?? exitCode.failure;
  }
}

/** `code` of a system error (`ENOENT`, `EADDRINUSE`), `''` where there is none. */
export function systemCode(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}
