import { connect } from 'node:net';
import { errors } from '@trent/kms-server-stub';
import type { Answer, RequestParts, SignedClient, TrentProcess } from '@trent/server-fixture';
import type { Problems } from '../run/problems.ts';

/** Sends what was made up, and judges what comes back. */
export class Exchange {
  /** How often each answer came. */
  readonly codes: Map<string, number> = new Map();
  sent = 0;
  /** Key policies that were made up and taken. */
  policiesTaken = 0;
  readonly #client: SignedClient;
  readonly #server: TrentProcess;
  readonly #problems: Problems;

  constructor(client: SignedClient, server: TrentProcess, problems: Problems) {
    this.#client = client;
    this.#server = server;
    this.#problems = problems;
  }

  /** A request that is signed as it should be: 200, or 400 with an error of the spec. */
  async signed(operation: string, body: unknown): Promise<Answer | null> {
    const text = JSON.stringify(body) ?? 'null';
    const answer = await this.any({ operation, body: text });
    if (answer === null || answer.status === 200) return answer;
    if (answer.status === 400 && Object.hasOwn(errors, answer.code ?? '')) return answer;
    if (answer.status < 500) {
      this.#problems.add('undocumented', `${operation} ${text}: ${answer.status} ${answer.code}`);
    }
    return answer;
  }

  /** Any request: whatever is wrong with it is the caller's fault. `null` where no answer came. */
  async any(parts: RequestParts): Promise<Answer | null> {
    this.sent += 1;
    const told = (): string => JSON.stringify(parts).slice(0, 2_000);
    try {
      const answer = await this.#client.send(parts);
      const code = answer.code ?? String(answer.status);
      this.codes.set(code, (this.codes.get(code) ?? 0) + 1);
      if (answer.status >= 500) this.#problems.add('answered 5xx', `${answer.status} to ${told()}`);
      return answer;
    } catch (error) {
      const kind = this.#server.hasEnded ? 'crash' : 'no answer';
      this.#problems.add(
        kind,
        `${String(error)} to ${told()} ${this.#server.hasEnded ? this.#server.stderr() : ''}`,
      );
      return null;
    }
  }

  /** Bytes on a connection of their own, which the server answers or closes, within the time that it allows. */
  async raw(bytes: Uint8Array): Promise<void> {
    this.sent += 1;
    const { hostname, port } = new URL(this.#server.url);
    const { promise, resolve } = Promise.withResolvers<string>();
    let text = '';
    const socket = connect(Number(port), hostname, () => socket.end(bytes));
    socket.on('data', (chunk: Buffer) => (text += chunk.toString('latin1')));
    socket.on('error', () => resolve(text));
    socket.on('close', () => resolve(text));
    const answer = await promise;
    if (answer.startsWith('HTTP/1.1 5')) {
      this.#problems.add(
        'answered 5xx',
        `${answer.slice(0, 40)} to the bytes ${Buffer.from(bytes).toString('base64')}`,
      );
    }
    if (this.#server.hasEnded) this.#problems.add('crash', this.#server.stderr());
  }
}
