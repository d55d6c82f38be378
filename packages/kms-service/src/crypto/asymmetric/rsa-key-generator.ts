import type { KeyObject } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

/** How long a thread without work is kept, in milliseconds. */
const idleMs = 10_000;

/** One core is left to the requests. */
const mostThreads = Math.max(1, Math.min(4, availableParallelism() - 1));

interface Job {
  readonly modulusBits: number;
  readonly resolve: (privateKey: KeyObject) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Makes RSA key pairs, which take seconds of a processor, in threads of a low priority: not in the thread pool of the
 * process, where writing to the disk would have to wait for them, and not beside the requests as their equals.
 */
class RsaKeyGenerator {
  readonly #waiting: Job[] = [];
  readonly #idle: Worker[] = [];
  #threads = 0;

  generate(modulusBits: number): Promise<KeyObject> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ modulusBits, resolve, reject });
      this.#work();
    });
  }

  #work(): void {
    if (this.#waiting.length === 0) return;
    const thread = this.#idle.pop() ?? this.#startThread();
    if (thread !== null) this.#run(thread, this.#waiting.shift()!);
  }

  /** `null` where there are enough. */
  #startThread(): Worker | null {
    if (this.#threads === mostThreads) return null;
    this.#threads += 1;
    // Flags of the process are not for it.
    const thread = new Worker(new URL('./rsa-key-thread.js', import.meta.url), { execArgv: [] });
    thread.on('exit', () => {
      this.#threads -= 1;
      const place = this.#idle.indexOf(thread);
      if (place >= 0) this.#idle.splice(place, 1);
      this.#work();
    });
    return thread;
  }

  #run(thread: Worker, { modulusBits, resolve, reject }: Job): void {
    const settle = (): void => {
      thread.off('message', onMade).off('error', onFailed).off('exit', onEnded);
    };
    const onMade = (privateKey: KeyObject): void => {
      settle();
      resolve(privateKey);
      this.#rest(thread);
      this.#work();
    };
    // A thread that fails ends.
    const onFailed = (error: unknown): void => {
      settle();
      reject(error);
    };
    const onEnded = (): void =>
      onFailed(new Error('the thread that made an RSA key pair has ended'));
    thread.on('message', onMade).on('error', onFailed).on('exit', onEnded);
    // Whoever waits for a key keeps the process alive; a thread without work does not.
    thread.ref();
    thread.postMessage(modulusBits);
  }

  #rest(thread: Worker): void {
    thread.unref();
    this.#idle.push(thread);
    setTimeout(() => {
      if (this.#idle.includes(thread)) void thread.terminate();
    }, idleMs).unref();
  }
}

const generator = new RsaKeyGenerator();

/** A new RSA private key with the public exponent 65537. */
export function generateRsaKey(modulusBits: number): Promise<KeyObject> {
  return generator.generate(modulusBits);
}
