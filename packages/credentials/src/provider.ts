import { isTransportError, memoizeCredentials } from '@trent/client-runtime';
import { withContext } from './context.ts';
import type { Context, SourceOptions } from './context.ts';
import type { AwsCredentials } from './credentials.ts';
import { CredentialsError, NotConfigured, SourceFailed, reasonOf } from './errors.ts';
import type { Attempt } from './errors.ts';
import type { Source } from './sources/source.ts';

/** Gives credentials; fits the clients of this workspace and those of the AWS SDK for JavaScript v3. */
export type AwsCredentialProvider = (options?: {
  readonly signal?: AbortSignal;
}) => Promise<AwsCredentials>;

/**
 * A provider over sources, asked in turn until one is set up. What it gives is kept, refreshed ahead of its end, by one
 * load at a time.
 */
export function providerOf(
  sources: readonly Source[],
  options: SourceOptions,
): AwsCredentialProvider {
  const provider = memoizeCredentials(({ signal } = {}) =>
    withContext(options, signal, (context) => firstOf(sources, context)),
  );
  return provider as AwsCredentialProvider;
}

async function firstOf(sources: readonly Source[], context: Context): Promise<AwsCredentials> {
  const attempts: Attempt[] = [];
  for (const source of sources) {
    const name = typeof source.name === 'string' ? source.name : source.name(context);
    try {
      return await endedBy(context.signal, source.load(context));
    } catch (error) {
      const ended = context.signal.aborted || isTransportError(error, 'AbortError');
      const reason = ended ? endOf(context.signal) : reasonOf(error);
      attempts.push({ source: name, reason });
      if (error instanceof NotConfigured && !ended) continue;
      const cause = ended ? context.signal.reason : error;
      throw new CredentialsError(
        describe(`${name} gave no credentials`, attempts),
        attempts,
        // What it says is in the message already.
        cause instanceof SourceFailed ? undefined : cause,
      );
    }
  }
  throw new CredentialsError(describe('no credentials found', attempts), attempts);
}

/** `work`, or once the signal is aborted its reason, whatever becomes of work that does not listen to it. */
function endedBy<Value>(signal: AbortSignal, work: Promise<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    const end = (): void => reject(signal.reason);
    signal.addEventListener('abort', end);
    if (signal.aborted) end();
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', end));
  });
}

function endOf(signal: AbortSignal): string {
  const { reason } = signal as { reason: unknown };
  return reason instanceof DOMException && reason.name === 'TimeoutError'
    ? 'still working when the time was up'
    : 'aborted by its signal';
}

function describe(headline: string, attempts: readonly Attempt[]): string {
  const lines = attempts.map(({ source, reason }) => `\n  ${source}: ${reason}`);
  return `${headline}; asked in turn:${lines.join('')}`;
}
