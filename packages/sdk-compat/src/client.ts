import type { CallOptions, Client, Credentials } from '@trent/client-runtime';
import { checkConfig } from './check-config.ts';
import type { SdkClientConfig } from './client-config.ts';
import { Command, noMiddleware } from './command.ts';
import { resolveConfig, valueOf } from './resolve-config.ts';
import type { ResolvedConfig } from './resolve-config.ts';
import { responseMetadata, sdkError } from './sdk-error.ts';
import type { SdkExceptions } from './sdk-error.ts';

/** What a generated compatibility entry says of its service. */
export interface SdkService {
  /** e.g. `KMS`, as in `AWS_ENDPOINT_URL_KMS`. */
  readonly serviceId: string;
  readonly createClient: (config: ResolvedConfig) => Client;
  readonly exceptions: SdkExceptions;
}

/** What one call may set for itself, with the SDK's names. */
export interface SendOptions {
  readonly abortSignal?: AbortSignal | undefined;
  /** Limit for one attempt in milliseconds. */
  readonly requestTimeout?: number | undefined;
}

export type SendCallback<Output> = (error: unknown, output?: Output) => void;

interface Made {
  readonly client: Client;
  readonly config: ResolvedConfig;
}

/** A client in the shape of the SDK's: commands are sent, `$metadata` comes with outputs and errors. */
export abstract class SdkClient {
  /** Functions that give what was configured, also where it came from the machine. */
  readonly config: {
    readonly region: () => Promise<string>;
    readonly credentials: () => Promise<Credentials>;
  };
  readonly #given: SdkClientConfig;
  readonly #service: SdkService;
  #made: Promise<Made> | undefined = undefined;

  /** Nothing is read or sent yet. Throws TypeError for an option that is not supported. */
  constructor(config: SdkClientConfig, service: SdkService) {
    checkConfig(config);
    this.#given = config;
    this.#service = service;
    this.config = {
      region: async () => (await valueOf(this.#given.region)) ?? (await this.#make()).config.region,
      credentials: async () => {
        const { credentials } = this.#given.credentials
          ? (this.#given as Required<SdkClientConfig>)
          : (await this.#make()).config;
        return typeof credentials === 'function' ? credentials() : credentials!;
      },
    };
  }

  /**
   * Sends a command. Rejects with the exception of the code where the service refused; with an Error named AbortError,
   * TimeoutError or as the failure underneath where no answer arrived. With a callback, that is called instead.
   */
  send<Input extends object, Output>(
    command: Command<Input, Output>,
    options?: SendOptions,
  ): Promise<Output>;
  send<Input extends object, Output>(
    command: Command<Input, Output>,
    callback: SendCallback<Output>,
  ): void;
  send<Input extends object, Output>(
    command: Command<Input, Output>,
    options: SendOptions,
    callback: SendCallback<Output>,
  ): void;
  send<Input extends object, Output>(
    command: Command<Input, Output>,
    optionsOrCallback: SendOptions | SendCallback<Output> = {},
    callback?: SendCallback<Output>,
  ): Promise<Output> | void {
    const isCallback = typeof optionsOrCallback === 'function';
    const result = this.#send(command, isCallback ? {} : optionsOrCallback);
    const called = isCallback ? optionsOrCallback : callback;
    if (called === undefined) return result;
    result.then(
      (output) => called(null, output),
      (error: unknown) => called(error),
    );
  }

  /** Gives back idle connections. */
  destroy(): void {
    const made = this.#made;
    this.#made = undefined;
    made?.then(
      ({ client }) => client.close(),
      () => {},
    );
  }

  /** Not supported: throws TypeError that says what to use instead. */
  get middlewareStack(): never {
    throw noMiddleware();
  }

  async #send<Input extends object, Output>(
    command: Command<Input, Output>,
    { abortSignal, requestTimeout }: SendOptions,
  ): Promise<Output> {
    const { client } = await this.#make();
    const options: CallOptions = {
      ...(abortSignal && { signal: abortSignal }),
      ...(requestTimeout !== undefined && { requestTimeoutMs: requestTimeout }),
    };
    try {
      const output = await client.send(Command.operationOf(command), command.input, options);
      return Object.assign(output as object, { $metadata: responseMetadata(output) }) as Output;
    } catch (error) {
      throw sdkError(error, this.#service.exceptions);
    }
  }

  #make(): Promise<Made> {
    this.#made ??= (async () => {
      const config = await resolveConfig(this.#given, this.#service.serviceId);
      return { client: this.#service.createClient(config), config };
    })().catch((error: unknown) => {
      // What was missing may be there next time.
      this.#made = undefined;
      throw error;
    });
    return this.#made;
  }
}
