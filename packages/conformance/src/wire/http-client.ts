import { Agent as HttpAgent, request as httpRequest } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { NoAnswer } from './exchange.ts';
import type { Answer, NoAnswerKind, SentRequest } from './exchange.ts';

/** More is no answer of a key service. */
const maxAnswerBytes = 16 * 1024 * 1024;

/** A connection that was quiet for this long is not used again: the server may be about to close it. */
const idleMilliseconds = 1_000;

/**
 * HTTP as it is written: no header of its own but `content-length` and `connection`, no redirect, no retry. Node's own
 * client is used because it sends what it is told, also where that is wrong on purpose.
 */
export class HttpClient {
  readonly #endpoint: URL;
  readonly #agent: HttpAgent;
  readonly #timeoutMilliseconds: number;

  /** `endpoint` as `http://127.0.0.1:8080` or with `https:`; its path goes in front of that of requests. */
  constructor(endpoint: URL, timeoutMilliseconds: number) {
    this.#endpoint = endpoint;
    this.#timeoutMilliseconds = timeoutMilliseconds;
    const options = { keepAlive: true, timeout: idleMilliseconds };
    this.#agent = endpoint.protocol === 'https:' ? new HttpsAgent(options) : new HttpAgent(options);
  }

  /** Sends once. Throws NoAnswer. */
  send({ method, path, headers, body }: SentRequest): Promise<Answer> {
    const { hostname, port, protocol } = this.#endpoint;
    const started = performance.now();
    return new Promise((resolve, reject) => {
      const start = protocol === 'https:' ? httpsRequest : httpRequest;
      const sent = start({
        agent: this.#agent,
        // Brackets are of the URL, not of the address.
        hostname: hostname.replace(/^\[(.*)\]$/, '$1'),
        port: port === '' ? undefined : port,
        method,
        path,
        setHost: false,
        headers: { ...headers, 'content-length': Buffer.byteLength(body) },
        signal: AbortSignal.timeout(this.#timeoutMilliseconds),
      });
      const fail = (error: Error): void => reject(this.#noAnswer(error));
      sent.on('error', fail);
      sent.on('response', (response) => {
        readBody(response).then(
          (text) =>
            resolve({
              status: response.statusCode ?? 0,
              headers: flat(response.headers),
              body: text,
              milliseconds: performance.now() - started,
            }),
          fail,
        );
      });
      sent.end(body);
    });
  }

  /** Closes the connections; requests in flight fail. */
  close(): void {
    this.#agent.destroy();
  }

  #noAnswer(error: Error): NoAnswer {
    if (error instanceof NoAnswer) return error;
    const code = (error as { code?: string }).code ?? '';
    if (error.name === 'TimeoutError' || error.name === 'AbortError') {
      return new NoAnswer('timeout', `no answer within ${this.#timeoutMilliseconds / 1_000} s`);
    }
    const [kind, words] = kinds[code] ?? (code.startsWith('HPE_') ? kinds['HPE']! : unknown);
    return new NoAnswer(kind, `${words} (${code === '' ? error.message : code})`);
  }
}

type Kind = readonly [NoAnswerKind, string];

const unknown: Kind = ['unreachable', 'no connection'];

const kinds: Readonly<Record<string, Kind>> = {
  ECONNREFUSED: ['unreachable', 'nothing listens there'],
  ENOTFOUND: ['unreachable', 'no such host'],
  ECONNRESET: ['closed', 'the connection was closed before an answer'],
  EPIPE: ['closed', 'the connection was closed before an answer'],
  HPE: ['unreadable', 'the answer is not HTTP'],
};

async function readBody(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > maxAnswerBytes) {
      response.destroy();
      throw new NoAnswer('unreadable', `the answer is longer than ${maxAnswerBytes} bytes`);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function flat(headers: IncomingMessage['headers']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, [value ?? ''].flat().join(', ')]),
  );
}
