import { createAdaptiveRateLimiter } from '@trent/client-runtime';
import type { RetryOptions } from '@trent/client-runtime';
import type { Context } from '../context.ts';
import { SourceFailed } from '../errors.ts';
import { setting } from './profile-setting.ts';

export interface Retries {
  /** Tries per call, the first included; only where the user set them. */
  readonly maxAttempts?: number;
  /** Adaptive mode, where the user chose it. */
  readonly retry?: RetryOptions;
}

/** `AWS_MAX_ATTEMPTS`, `AWS_RETRY_MODE`, or `max_attempts`, `retry_mode` of the profile. Throws SourceFailed. */
export async function configuredRetries(context: Context): Promise<Retries> {
  const attempts = await setting(context, ['AWS_MAX_ATTEMPTS'], 'max_attempts');
  if (attempts !== undefined && !/^[1-9]\d{0,8}$/.test(attempts.value)) {
    throw new SourceFailed(`${attempts.by} is '${attempts.value}'; give a whole number from 1`);
  }
  const mode = await setting(context, ['AWS_RETRY_MODE'], 'retry_mode');
  // `legacy` is the first mode of the AWS CLI; SDKs that do not have it take `standard`.
  if (
    mode !== undefined &&
    !['standard', 'adaptive', 'legacy'].includes(mode.value.toLowerCase())
  ) {
    throw new SourceFailed(`${mode.by} is '${mode.value}'; give standard or adaptive`);
  }
  return {
    ...(attempts && { maxAttempts: Number(attempts.value) }),
    ...(mode?.value.toLowerCase() === 'adaptive' && {
      retry: { rateLimiter: createAdaptiveRateLimiter() },
    }),
  };
}
