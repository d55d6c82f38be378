import { Agent, request as httpRequest } from 'node:http';
import { SigningKeyCache, signRequest } from '@trent/protocol';
import { accessKeys, region, type AccessKey } from './configuration.ts';

/** An answer as it came. */
export interface Answer {
  readonly status: number;
  /** Name of the error, of which the body tells; `null` for none. */
  readonly code: string | null;
  /** Parsed; empty where it is no JSON object. */
  readonly body: Readonly<Record<string, unknown>>;
}

/** A request that may be anything; what is left out is as it should be. */
export interface RequestParts {
  readonly operation: string;
  readonly body: string | Uint8Array;
  readonly accessKey?: AccessKey;
  /** Signed with the others. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Changes headers after they were signed. */
  readonly tamper?: (headers: Record<string, string>) => Record<string, string>;
  readonly target?: string;
  readonly method?: string;
}

const connections = 64;

/** Signed requests to one server over kept connections, without a retry: what comes is what is told. */
export class SignedClient {
  readonly #url: URL;
  readonly #agent: Agent;
  readonly #signingKeys = new SigningKeyCache();

  readonly #region: string;
  readonly #accessKey: AccessKey;

  /** By default the administrator of `accessKeys` calls, in the Region `region`. */
  constructor(url: string, caller: { region?: string; accessKey?: AccessKey } = {}) {
    this.#url = new URL(url);
    this.#agent = new Agent({ keepAlive: true, maxSockets: connections });
    this.#region = caller.region ?? region;
    this.#accessKey = caller.accessKey ?? accessKeys.administrator;
  }

  /** Calls an operation. Rejects where no whole answer comes. */
  async call(operation: string, input: object, accessKey?: AccessKey): Promise<Answer> {
    return this.send({
      operation,
      body: JSON.stringify(input),
      ...(accessKey === undefined ? undefined : { accessKey }),
    });
  }

  /** As `call`; throws where the answer is a refusal. */
  async expect(
    operation: string,
    input: object,
    accessKey?: AccessKey,
  ): Promise<Readonly<Record<string, unknown>>> {
    const { status, code, body } = await this.call(operation, input, accessKey);
    if (status === 200) return body;
    throw new Error(
      `${operation} was refused: ${status} ${code} ${String(body['message'] ?? body['Message'] ?? '')}`,
    );
  }

  /** Sends a request. Rejects where no whole answer comes. */
  async send(parts: RequestParts): Promise<Answer> {
    const { operation, body, accessKey = this.#accessKey, tamper } = parts;
    const method = parts.method ?? 'POST';
    const target = parts.target ?? '/';
    const signed = await signRequest(
      {
        method,
        host: this.#url.host,
        target,
        headers: {
          'content-type': 'application/x-amz-json-1.1',
          'x-amz-target': `TrentService.${operation}`,
          ...parts.headers,
        },
        body,
      },
      {
        credentials: accessKey,
        region: this.#region,
        service: 'kms',
        now: new Date(),
        signingKeys: this.#signingKeys,
      },
    );
    const headers = tamper === undefined ? signed : tamper({ ...signed });
    return this.#exchange(method, target, headers, body);
  }

  close(): void {
    this.#agent.destroy();
  }

  #exchange(
    method: string,
    path: string,
    headers: Readonly<Record<string, string>>,
    body: string | Uint8Array,
  ): Promise<Answer> {
    const { promise, resolve, reject } = Promise.withResolvers<Answer>();
    const { hostname, port } = this.#url;
    const request = httpRequest(
      {
        agent: this.#agent,
        host: hostname,
        port,
        method,
        path,
        headers: { 'content-length': Buffer.byteLength(body), ...headers },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          // Cut off before its end, it would emit 'error' or not be complete.
          if (!response.complete) reject(new Error('the answer broke off'));
          else resolve(answerOf(response.statusCode!, Buffer.concat(chunks).toString()));
        });
      },
    );
    request.on('error', reject);
    request.end(body);
    return promise;
  }
}

function answerOf(status: number, text: string): Answer {
  const body = parse(text);
  const type = body['__type'];
  const code = typeof type === 'string' ? type.slice(type.indexOf('#') + 1) : null;
  return { status, code, body };
}

function parse(text: string): Readonly<Record<string, unknown>> {
  try {
    const value = JSON.parse(text) as unknown;
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
