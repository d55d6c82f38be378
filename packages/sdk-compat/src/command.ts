import type { ClientOperation } from '@trent/client-runtime';

/** Node, Deno and Bun ask an object for it when they print it. */
const inspect = Symbol.for('nodejs.util.inspect.custom');

/** An operation whatever goes in and comes out. */
export type AnyOperation = Omit<ClientOperation<unknown, unknown>, 'types'>;

/** One request of an operation, to be sent by a client. */
export abstract class Command<Input extends object, Output> {
  readonly input: Input;
  readonly #operation: AnyOperation;
  /** Only in the type system. */
  declare readonly output?: Output;

  constructor(operation: AnyOperation, input: Input) {
    this.#operation = operation;
    this.input = input;
  }

  static {
    // The input may hold a plaintext.
    Object.defineProperty(this.prototype, inspect, {
      value(this: Command<object, unknown>): string {
        return `${this.constructor.name} {}`;
      },
    });
  }

  /** Not supported: throws TypeError that says what to use instead. */
  get middlewareStack(): never {
    throw noMiddleware();
  }

  /**
   * What the runtime needs to know of the operation; for SdkClient. Throws TypeError for what is no command of this
   * package: where one import has been changed, another may be left.
   */
  static operationOf(command: Command<object, unknown>): AnyOperation {
    if (typeof command === 'object' && command !== null && #operation in command) {
      return command.#operation;
    }
    throw new TypeError(
      'send takes a command of the compatibility entry; is there an import of the AWS SDK left, or a second copy of this package?',
    );
  }
}

export function noMiddleware(): TypeError {
  return new TypeError(
    'middlewareStack is not supported by the compatibility entry; give interceptors in the config of the client, ' +
      'e.g. [{ attempt(context, next) { context.headers.name = value; return next(); } }]',
  );
}

type KeysOf<T> = T extends unknown ? keyof T : never;
type OptionalKeysOf<T> = T extends unknown
  ? { [K in keyof T]-?: object extends Pick<T, K> ? K : never }[keyof T]
  : never;
type ValueOf<T, K> = T extends unknown ? (K extends keyof T ? T[K] : never) : never;

/**
 * A request as the SDK's types have it: of members that exclude each other none is demanded, and any may be undefined.
 * The service says what is missing.
 */
export type SdkInput<T> = {
  [K in Exclude<KeysOf<T>, OptionalKeysOf<T>>]: ValueOf<T, K> | undefined;
} & { [K in OptionalKeysOf<T>]?: ValueOf<T, K> | undefined };
