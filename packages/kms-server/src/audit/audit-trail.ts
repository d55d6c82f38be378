import { closeSync, fstatSync, ftruncateSync, openSync, writeSync } from 'node:fs';
import { StartupError, systemCode } from '../startup-error.ts';

/** Where events go. */
export interface AuditTrail {
  readonly path: string;
  /**
   * Writes one event as a line of JSON; resolves once the system has it, so that the end of this process, however
   * sudden, does not lose it. Rejects with AuditError where it cannot be written; nothing of it is then left behind.
   */
  write(event: object): Promise<void>;
  /** False from a write that failed until one succeeds. */
  readonly isWritable: boolean;
  /** Opens the file anew, for a program that has moved it away. Throws StartupError, and goes on with the old one. */
  reopen(): void;
  /** Writes what is waiting, and closes. */
  close(): void;
}

/** An event could not be written: the request that it tells of must not be answered. */
export class AuditError extends Error {
  constructor(path: string, cause: unknown) {
    super(`an audit event could not be written to ${path} (${systemCode(cause)})`, { cause });
    this.name = 'AuditError';
  }
}

/**
 * A trail on a file, which is made with mode 0600 where there is none, and otherwise added to. Throws StartupError where
 * it cannot be opened.
 */
export function openAuditTrail(path: string): AuditTrail {
  return new FileTrail(path);
}

interface Waiting {
  readonly resolve: () => void;
  readonly reject: (error: AuditError) => void;
}

/** Events of one turn of the event loop are written together: under load, that is one system call for many. */
class FileTrail implements AuditTrail {
  readonly path: string;
  #file: number;
  /** Regular files can be cut back to before a write that failed halfway; pipes and terminals cannot. */
  #isRegular: boolean;
  #lines = '';
  #waiting: Waiting[] = [];
  #writable = true;

  constructor(path: string) {
    this.path = path;
    this.#file = openForAppending(path);
    this.#isRegular = fstatSync(this.#file).isFile();
  }

  get isWritable(): boolean {
    return this.#writable;
  }

  write(event: object): Promise<void> {
    this.#lines += `${JSON.stringify(event)}\n`;
    return new Promise((resolve, reject) => {
      if (this.#waiting.length === 0) setImmediate(() => this.#flush());
      this.#waiting.push({ resolve, reject });
    });
  }

  reopen(): void {
    this.#flush();
    const file = openForAppending(this.path);
    closeSync(this.#file);
    this.#file = file;
    this.#isRegular = fstatSync(file).isFile();
  }

  close(): void {
    this.#flush();
    closeSync(this.#file);
  }

  #flush(): void {
    const waiting = this.#waiting;
    const lines = this.#lines;
    if (waiting.length === 0) return;
    this.#waiting = [];
    this.#lines = '';
    try {
      this.#append(Buffer.from(lines));
      this.#writable = true;
      for (const { resolve } of waiting) resolve();
    } catch (cause) {
      this.#writable = false;
      const error = new AuditError(this.path, cause);
      for (const { reject } of waiting) reject(error);
    }
  }

  #append(bytes: Buffer): void {
    let written = 0;
    try {
      while (written < bytes.length) written += writeSync(this.#file, bytes, written);
    } catch (error) {
      if (this.#isRegular && written > 0) {
        ftruncateSync(this.#file, fstatSync(this.#file).size - written);
      }
      throw error;
    }
  }
}

function openForAppending(path: string): number {
  try {
    return openSync(path, 'a', 0o600);
  } catch (cause) {
    throw new StartupError(
      `the audit trail ${path} cannot be written to (${systemCode(cause)}): check its directory, or give another file`,
      { cause },
    );
  }
}
