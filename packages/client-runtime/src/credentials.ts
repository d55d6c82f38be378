import { systemClock } from './clock.ts';
import type { Clock } from './clock.ts';
import { aborted, withLimits } from './timeouts.ts';

/** Who signs. The members of the AWS SDK's own `AwsCredentialIdentity` fit. */
export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** Comes with temporary credentials. */
  readonly sessionToken?: string | undefined;
  /** After this moment they are refused; without it they hold for ever. */
  readonly expiration?: Date | undefined;
}

/**
 * Gives credentials, anew each time it is called; the client keeps them until shortly before they expire. `signal` is
 * aborted once nobody waits for the answer any more. Any provider of the AWS SDK for JavaScript v3 fits.
 */
export type CredentialProvider = (options?: {
  readonly signal?: AbortSignal;
  /** Never given. Providers of the AWS SDK that know nothing but this would otherwise not fit, for the compiler. */
  readonly callerClientConfig?: never;
}) => Credentials | Promise<Credentials>;

/** This long before they expire they are refreshed while calls go on with the old ones; of short-lived ones, half their life. */
const refreshAheadMs = 300_000;
/** This long before they expire calls wait for new ones, so that none expire on their way. */
const waitAheadMs = 60_000;
/** Pause after a refresh that failed while the old ones still hold. */
const pauseAfterFailureMs = 15_000;

interface Refresh {
  readonly result: Promise<Credentials>;
  readonly controller: AbortController;
  waiting: number;
  /** Nobody needs to wait for it: it is not aborted when the last who waits is gone. */
  ahead: boolean;
}

/** Credentials asked for when first needed, kept, refreshed ahead of their end by one call at a time. */
export class CredentialSource {
  readonly #provider: CredentialProvider | undefined;
  readonly #clock: Clock;
  #kept: Credentials | undefined = undefined;
  #refreshAt = Infinity;
  #waitAt = Infinity;
  #refresh: Refresh | undefined = undefined;

  /** Throws TypeError for credentials without their members. */
  constructor(credentials: Credentials | CredentialProvider, clock: Clock) {
    this.#clock = clock;
    if (typeof credentials === 'function') this.#provider = credentials;
    else this.#kept = checked(credentials);
  }

  /**
   * Without a promise where none is needed, which is nearly always. Rejects with what the provider throws; with
   * TransportError where `limitMs` (0 is none) or `signal` ends the wait, which ends the refresh only if it was the last.
   */
  get(limitMs = 0, signal?: AbortSignal): Credentials | Promise<Credentials> {
    const kept = this.#kept;
    if (kept === undefined) return this.#wait(limitMs, signal);
    if (this.#refreshAt === Infinity) return kept;
    const now = this.#clock.now();
    if (now < this.#refreshAt) return kept;
    if (now >= this.#waitAt) return this.#wait(limitMs, signal);
    this.#refresh ??= this.#start();
    this.#refresh.ahead = true;
    return kept;
  }

  /** The service refused these as expired, whatever they say of themselves: the next call asks anew. */
  drop(credentials: Credentials | undefined): void {
    if (this.#provider !== undefined && this.#kept === credentials) this.#kept = undefined;
  }

  async #wait(limitMs: number, signal: AbortSignal | undefined): Promise<Credentials> {
    if (signal?.aborted) throw aborted(signal, false);
    const refresh = (this.#refresh ??= this.#start());
    refresh.waiting++;
    try {
      return await withLimits(refresh.result, limitMs, signal, false);
    } finally {
      refresh.waiting--;
      if (refresh.waiting === 0 && !refresh.ahead && this.#refresh === refresh) {
        this.#refresh = undefined;
        refresh.controller.abort();
      }
    }
  }

  #start(): Refresh {
    const controller = new AbortController();
    const result = this.#ask(controller.signal);
    const refresh: Refresh = { result, controller, waiting: 0, ahead: false };
    const settled = (): void => {
      if (this.#refresh === refresh) this.#refresh = undefined;
    };
    // Also keeps a failed refresh that nobody waits for from being an unhandled rejection.
    result.then(settled, settled);
    return refresh;
  }

  async #ask(signal: AbortSignal): Promise<Credentials> {
    try {
      const fresh = checked(await this.#provider!({ signal }));
      if (!signal.aborted) this.#keep(fresh);
      return fresh;
    } catch (error) {
      const kept = this.#kept;
      const now = this.#clock.now();
      if (kept?.expiration === undefined || now >= +kept.expiration) throw error;
      this.#refreshAt = this.#waitAt = Math.min(now + pauseAfterFailureMs, +kept.expiration);
      return kept;
    }
  }

  #keep(fresh: Credentials): void {
    this.#kept = fresh;
    if (fresh.expiration === undefined) {
      this.#refreshAt = this.#waitAt = Infinity;
      return;
    }
    const life = +fresh.expiration - this.#clock.now();
    this.#refreshAt = +fresh.expiration - Math.min(refreshAheadMs, life / 2);
    this.#waitAt = +fresh.expiration - Math.min(waitAheadMs, life / 4);
  }
}

/**
 * The same credentials for all who share the provider that this returns: kept, refreshed ahead of their end, by one call
 * at a time. A caller's signal ends its own wait; the refresh goes on while anyone else waits.
 */
export function memoizeCredentials(
  provider: CredentialProvider,
  clock: Clock = systemClock,
): (options?: { readonly signal?: AbortSignal }) => Promise<Credentials> {
  const source = new CredentialSource(provider, clock);
  return async (options) => source.get(0, options?.signal);
}

/** Throws TypeError, without a word of what was given. */
function checked(credentials: Credentials): Credentials {
  if (!isText(credentials?.accessKeyId) || !isText(credentials.secretAccessKey)) {
    throw new TypeError(
      'credentials have no accessKeyId or no secretAccessKey; give both as non-empty strings',
    );
  }
  return credentials;
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}
