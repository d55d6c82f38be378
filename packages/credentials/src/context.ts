import { createNodeHttpTransport } from '@trent/client-runtime';
import type { Transport } from '@trent/client-runtime';
import { loadSharedConfig } from './shared-config/load.ts';
import type { SharedConfig } from './shared-config/shared-config.ts';

/** Environment variables by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

export interface SourceOptions {
  /** Profile of the shared config files. Default: `AWS_PROFILE`, else `default`. */
  readonly profile?: string;
  /** Region of STS, where nothing else names one. Default: `AWS_REGION`, `AWS_DEFAULT_REGION`, the profile's, `us-east-1`. */
  readonly region?: string;
  /** Default: `process.env`, read at each load. */
  readonly env?: Environment;
  /** Asked for the code of a device when a profile has `mfa_serial`; gets the serial number or ARN of the device. */
  readonly mfaCode?: (serial: string, options: { readonly signal: AbortSignal }) => Promise<string>;
  /**
   * Limit for one load in milliseconds, everything included; 0 is none. Default 300 000: a `credential_process` or an MFA
   * code may wait for a person, while each request has limits of its own.
   */
  readonly deadlineMs?: number;
  /** How requests travel, e.g. through a proxy. Default: `node:http`, closed after each load. */
  readonly transport?: Transport;
}

/** What one load works with: the environment as it is now, files read once, one signal for all of it. */
export interface Context {
  readonly options: SourceOptions;
  readonly env: Environment;
  readonly signal: AbortSignal;
  readonly transport: Transport;
  /** Name of the profile, and who chose it. */
  readonly profile: { readonly name: string; readonly chosenBy: string | undefined };
  /** Reads the files when first asked. */
  sharedConfig(): Promise<SharedConfig>;
}

/** Runs one load: with a deadline, and connections given back at its end. */
export async function withContext<Value>(
  options: SourceOptions,
  signal: AbortSignal | undefined,
  work: (context: Context) => Promise<Value>,
): Promise<Value> {
  const { deadlineMs = 300_000, env = process.env } = options;
  const signals = [
    ...(signal === undefined ? [] : [signal]),
    ...(deadlineMs === 0 ? [] : [AbortSignal.timeout(deadlineMs)]),
  ];
  const transport = options.transport ?? createNodeHttpTransport();
  let files: Promise<SharedConfig> | undefined;
  try {
    return await work({
      options,
      env,
      signal: AbortSignal.any(signals),
      transport,
      profile: chosenProfile(options, env),
      sharedConfig: () => (files ??= loadSharedConfig(env)),
    });
  } finally {
    if (options.transport === undefined) transport.close?.();
  }
}

function chosenProfile({ profile }: SourceOptions, env: Environment): Context['profile'] {
  if (profile !== undefined) return { name: profile, chosenBy: 'the option profile' };
  const named = env['AWS_PROFILE'];
  return named
    ? { name: named, chosenBy: 'AWS_PROFILE' }
    : { name: 'default', chosenBy: undefined };
}
