import { randomBytes } from 'node:crypto';
import type { CaseFile } from '../format/case-file.ts';
import type { Wire } from '../format/step.ts';
import { HarnessError } from '../harness-error.ts';
import { isJsonObject } from '../values/json.ts';
import type { Json } from '../values/json.ts';
import { seededBytes } from '../values/random-bytes.ts';
import { Scope } from '../values/scope.ts';
import { compose } from '../wire/compose.ts';
import type { Answer, SentRequest } from '../wire/exchange.ts';
import { HttpClient } from '../wire/http-client.ts';
import { sign, signWith } from '../wire/sign.ts';
import { Ledger } from './ledger.ts';
import type { Caller, CallerName, RegionName, TargetOptions } from './target-options.ts';

/** One request to make. */
export interface Call {
  readonly operation: string;
  readonly input: Json;
  readonly wire?: Wire | undefined;
  readonly as?: CallerName | undefined;
  readonly region?: RegionName | undefined;
  /** What references in the body of the wire mean; none by default. */
  readonly scope?: Scope | undefined;
}

export interface Exchange {
  readonly request: SentRequest;
  readonly answer: Answer;
}

const nothing = new Scope({}, seededBytes(0, ''));

/**
 * The service under test: signs and sends, once, and keeps the ledger of what requests make there. Nothing is retried.
 */
export class Target {
  readonly suite: CaseFile;
  readonly options: TargetOptions;
  /** Short, unique to the run; fit for an alias name. */
  readonly runId: string = randomBytes(5).toString('hex');
  readonly ledger: Ledger;
  readonly #clients = new Map<string, HttpClient>();
  #keysMade = 0;

  /** Throws HarnessError where the endpoint is no URL or the ledger cannot be written. */
  constructor(suite: CaseFile, options: TargetOptions) {
    this.suite = suite;
    this.options = options;
    this.ledger = Ledger.begin(options.ledgerFolder, {
      run: this.runId,
      endpoint: options.endpoint,
      started: new Date().toISOString(),
    });
  }

  get keysMade(): number {
    return this.#keysMade;
  }

  /** Throws NoAnswer; HarnessError where the limit of keys is reached or there is no such caller. */
  async call(call: Call): Promise<Exchange> {
    if (call.operation === 'CreateKey') this.#countKey();
    const request = await this.#request(call);
    const { endpoint } = this.#place(call.region);
    const answer = await this.#client(endpoint).send(request);
    if (answer.status === 200) this.#noteMade(call, answer);
    return { request, answer };
  }

  close(): void {
    for (const client of this.#clients.values()) client.close();
  }

  #request({ operation, input, wire, as, region, scope = nothing }: Call): Promise<SentRequest> {
    const { suite } = this;
    const place = this.#place(region);
    const request = compose({
      service: suite.service,
      target: suite.operations[operation]?.target ?? `${suite.service.targetPrefix}.${operation}`,
      endpoint: new URL(place.endpoint),
      input,
      wire,
      scope,
    });
    const signing = {
      credentials: this.#caller(as).credentials,
      region: place.region,
      service: suite.service.signingName,
      now: new Date(),
    };
    return wire?.signature === undefined
      ? sign(request, signing)
      : signWith(wire.signature, request, signing);
  }

  #caller(name: CallerName = 'default'): Caller {
    const { credentials, secondPrincipal, secondAccount } = this.options;
    const callers = {
      default: { credentials },
      'second-principal': secondPrincipal,
      'second-account': secondAccount,
    };
    const caller = callers[name];
    if (caller === undefined) throw new HarnessError(`no credentials of a ${name} were given`);
    return caller;
  }

  #place(name: RegionName = 'default'): { readonly region: string; readonly endpoint: string } {
    const { region, endpoint, secondRegion } = this.options;
    if (name === 'default') return { region, endpoint };
    if (secondRegion === undefined) throw new HarnessError('no second Region was given');
    return { region: secondRegion.region, endpoint: secondRegion.endpoint ?? endpoint };
  }

  #client(endpoint: string): HttpClient {
    let client = this.#clients.get(endpoint);
    if (client === undefined) {
      client = new HttpClient(new URL(endpoint), this.options.timeoutMilliseconds ?? 30_000);
      this.#clients.set(endpoint, client);
    }
    return client;
  }

  #countKey(): void {
    const { maxKeys } = this.options;
    if (maxKeys !== undefined && this.#keysMade >= maxKeys) {
      throw new HarnessError(`the limit of ${maxKeys} keys is reached: --max-keys raises it`);
    }
    this.#keysMade += 1;
  }

  #noteMade(call: Call, { body }: Answer): void {
    const made = parse(body);
    if (call.operation === 'CreateKey') {
      this.#note('key', memberOf(memberOf(made, 'KeyMetadata'), 'KeyId'), call);
    }
    // Not before: the name of an alias that is refused may be somebody else's.
    if (call.operation === 'CreateAlias') {
      this.#note('alias', memberOf(call.input, 'AliasName'), call);
    }
    if (call.operation === 'CreateGrant') {
      this.#note('grant', memberOf(made, 'GrantId'), call, memberOf(call.input, 'KeyId'));
    }
  }

  #note(kind: 'key' | 'alias' | 'grant', id: unknown, call: Call, key?: unknown): void {
    if (typeof id !== 'string' || id === '') return;
    this.ledger.add({
      kind,
      id,
      ...(typeof key === 'string' ? { key } : {}),
      region: this.#place(call.region).region,
      accessKeyId: this.#caller(call.as).credentials.accessKeyId,
    });
  }
}

function memberOf(value: unknown, name: string): unknown {
  return isJsonObject(value) ? value[name] : undefined;
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return undefined;
  }
}
