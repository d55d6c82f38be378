/** undici's pool of connections: less CPU time than `node:http`. An entry of its own, since it is a dependency. */
import { Pool } from 'undici';
import type { Dispatcher } from 'undici';
import { aborted, connectTimedOut, requestTimedOut } from '../timeouts.ts';
import { TransportError } from '../transport-error.ts';
import type { Endpoint, Transport, TransportLimits } from '../transport.ts';
import { tooLarge, maxAnswerBytes } from './max-answer-bytes.ts';
import type { HttpResponse } from '@trent/protocol';

export interface UndiciTransportOptions {
  /** Connections at once to one endpoint; more calls wait for one. Default 50. */
  readonly connections?: number;
  /** Certificates to trust instead of Node's own, as PEM. */
  readonly ca?: string | readonly string[];
}

/** For Node, with undici 7 or 8. The connect timeout of the first call to an endpoint holds for all calls to it. */
export function createUndiciTransport(options: UndiciTransportOptions = {}): Transport {
  const { connections = 50, ca } = options;
  const pools = new Map<string, Pool>();

  function poolOf({ origin }: Endpoint, connectTimeoutMs: number): Pool {
    let pool = pools.get(origin);
    if (pool === undefined) {
      pool = new Pool(origin, {
        connections,
        // A call has limits of its own.
        headersTimeout: 0,
        bodyTimeout: 0,
        connect: {
          timeout: connectTimeoutMs,
          ...(ca === undefined ? undefined : { ca: [ca].flat() }),
        },
      });
      pools.set(origin, pool);
    }
    return pool;
  }

  return {
    send: (endpoint, request, limits) =>
      new Promise((resolve, reject) => {
        if (limits.signal?.aborted) return reject(aborted(limits.signal, false));
        const exchange = new Exchange(endpoint, limits, resolve, reject);
        poolOf(endpoint, limits.connectTimeoutMs).dispatch(
          {
            method: request.method as Dispatcher.HttpMethod,
            path: request.target,
            headers: request.headers,
            body: request.body,
          },
          exchange,
        );
      }),
    close: () => {
      for (const pool of pools.values()) void pool.close();
      pools.clear();
    },
  };
}

/** One request and its answer. */
class Exchange implements Dispatcher.DispatchHandler {
  readonly #endpoint: Endpoint;
  readonly #limits: TransportLimits;
  readonly #resolve: (response: HttpResponse) => void;
  readonly #reject: (error: TransportError) => void;
  readonly #timer: NodeJS.Timeout | undefined;
  #controller: Dispatcher.DispatchController | undefined = undefined;
  #failed = false;
  #status = 0;
  #headers: Record<string, string> = {};
  #chunks: Buffer[] = [];
  #length = 0;

  constructor(
    endpoint: Endpoint,
    limits: TransportLimits,
    resolve: (response: HttpResponse) => void,
    reject: (error: TransportError) => void,
  ) {
    this.#endpoint = endpoint;
    this.#limits = limits;
    this.#resolve = resolve;
    this.#reject = reject;
    const { requestTimeoutMs, signal } = limits;
    this.#timer =
      requestTimeoutMs > 0
        ? setTimeout(
            () => this.#fail(requestTimedOut(requestTimeoutMs, this.#sent)),
            requestTimeoutMs,
          )
        : undefined;
    signal?.addEventListener('abort', this.#onAbort);
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    // Given up while it waited for a connection.
    if (this.#failed) controller.abort(new Error('given up'));
  }

  onResponseStart(
    _: Dispatcher.DispatchController,
    status: number,
    headers: Record<string, string | string[] | undefined>,
  ): void {
    this.#status = status;
    this.#headers = headers as Record<string, string>;
  }

  onResponseData(_: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#length += chunk.length;
    if (this.#length > maxAnswerBytes) this.#fail(tooLarge(this.#endpoint.host));
  }

  onResponseEnd(): void {
    if (this.#failed) return;
    this.#settle();
    const chunks = this.#chunks;
    const body = chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks);
    this.#resolve({ status: this.#status, headers: this.#headers, body: body.toString() });
  }

  onResponseError(_: Dispatcher.DispatchController, cause: Error & { code?: string }): void {
    const { host } = this.#endpoint;
    if (cause.code === 'UND_ERR_CONNECT_TIMEOUT') {
      return this.#fail(connectTimedOut(this.#limits.connectTimeoutMs, host));
    }
    const what = this.#sent ? 'broke' : 'could not be made';
    this.#fail(
      new TransportError('ConnectionError', `the connection to ${host} ${what}: ${cause.message}`, {
        mayHaveArrived: this.#sent,
        cause,
      }),
    );
  }

  get #sent(): boolean {
    return this.#controller !== undefined;
  }

  readonly #onAbort = (): void => this.#fail(aborted(this.#limits.signal!, this.#sent));

  /** A second failure, such as the one that `abort` causes, finds the promise settled. */
  #fail(error: TransportError): void {
    if (this.#failed) return;
    this.#failed = true;
    this.#settle();
    this.#reject(error);
    this.#controller?.abort(error);
  }

  #settle(): void {
    clearTimeout(this.#timer);
    this.#limits.signal?.removeEventListener('abort', this.#onAbort);
  }
}
