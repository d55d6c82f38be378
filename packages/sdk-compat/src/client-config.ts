import type { CredentialProvider, Credentials, Interceptor } from '@trent/client-runtime';

/** A value, or a function that gives it. */
export type ValueOrProvider<T> = T | (() => T | Promise<T>);

/** An endpoint in parts, as the SDK knows it. */
export interface EndpointParts {
  readonly protocol: string;
  readonly hostname: string;
  readonly port?: number;
  readonly path?: string;
}

/** Where the SDK's messages go; `console` fits. */
export interface SdkLogger {
  debug(...content: unknown[]): void;
  warn(...content: unknown[]): void;
}

/**
 * The options of the SDK's client that are supported, with the SDK's names. What is left out comes on Node, Deno and Bun
 * from the environment and the shared config files.
 */
export interface SdkClientConfig {
  readonly region?: ValueOrProvider<string> | undefined;
  readonly credentials?: Credentials | CredentialProvider | undefined;
  readonly endpoint?: ValueOrProvider<string | URL | EndpointParts> | undefined;
  readonly useFipsEndpoint?: ValueOrProvider<boolean> | undefined;
  readonly useDualstackEndpoint?: ValueOrProvider<boolean> | undefined;
  /** Default 3. */
  readonly maxAttempts?: ValueOrProvider<number> | undefined;
  /** `standard` or `adaptive`. Default `standard`. */
  readonly retryMode?: ValueOrProvider<string> | undefined;
  /** Limits in milliseconds; a handler object is not supported. */
  readonly requestHandler?:
    | {
        readonly connectionTimeout?: number | undefined;
        readonly requestTimeout?: number | undefined;
      }
    | undefined;
  readonly logger?: SdkLogger | undefined;
  /** Not one of the SDK's: see what is sent and add headers to it, where the SDK has its middleware stack. */
  readonly interceptors?: readonly Interceptor[] | undefined;
  /** Taken, and without an effect: there is one version, and no user agent is sent. */
  readonly apiVersion?: string | undefined;
  readonly customUserAgent?: unknown;
  readonly userAgentAppId?: unknown;
}
