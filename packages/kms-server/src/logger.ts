import { destination, pino } from 'pino';
import type { Logger } from 'pino';

export type { Logger } from 'pino';

/** Structured log, one JSON object a line, on standard error: standard output is for people. */
export function createLogger(level: string): Logger {
  return pino(
    { name: 'trent-kms', level, base: { pid: process.pid } },
    // Written at once: what led to a crash must not be lost in a buffer.
    destination({ fd: 2, sync: true }),
  );
}

/** A log that goes nowhere, for servers inside another program. */
export function createSilentLogger(): Logger {
  return pino({ level: 'silent' });
}
