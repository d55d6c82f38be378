import type { SdkClientConfig } from './client-config.ts';

const supported: ReadonlySet<string> = new Set<keyof SdkClientConfig>([
  'region',
  'credentials',
  'endpoint',
  'useFipsEndpoint',
  'useDualstackEndpoint',
  'maxAttempts',
  'retryMode',
  'requestHandler',
  'logger',
  'interceptors',
  'apiVersion',
  'customUserAgent',
  'userAgentAppId',
]);

/** What to do instead of an option of the SDK. */
const instead: Readonly<Record<string, string>> = {
  tls: 'give an endpoint with http: instead',
  urlParser: 'leave it out',
  retryStrategy:
    'give maxAttempts and retryMode, or use the client of the main entry, which has `retry`',
  signer: 'use the client of the main entry',
  systemClockOffset: 'leave it out, a wrong clock is corrected',
  defaultsMode: 'give requestHandler: { connectionTimeout, requestTimeout } instead',
  profile: 'give credentials: defaultCredentials({ profile }) of @trent/credentials instead',
};

const handlerOptions = ['connectionTimeout', 'requestTimeout'];

/** Throws TypeError for an option that would have no effect, with what to do instead. */
export function checkConfig(config: SdkClientConfig): void {
  for (const [name, value] of Object.entries(config)) {
    if (value === undefined || supported.has(name)) continue;
    const advice = instead[name] ?? 'leave it out, or use the client of the main entry';
    throw new TypeError(
      `the option ${name} is not supported by the compatibility entry; ${advice}`,
    );
  }
  const { requestHandler } = config;
  if (requestHandler === undefined) return;
  const isHandler = 'handle' in requestHandler;
  const unknown = Object.keys(requestHandler).find((name) => !handlerOptions.includes(name));
  if (isHandler || unknown !== undefined) {
    throw new TypeError(
      `requestHandler ${isHandler ? 'is a handler' : `has the option ${unknown}`}, which is not supported by the ` +
        'compatibility entry; give { connectionTimeout, requestTimeout }, or use the client of the main entry with a transport',
    );
  }
}
