import { UsageError } from './usage-error.ts';

/**
 * A key of the real service costs money from the day it is made. Throws UsageError where the target is another machine and
 * nobody said that this is meant, or gave no bound.
 */
export function guardCosts(
  endpoint: string,
  { iAcceptCosts, maxKeys }: { readonly iAcceptCosts?: true; readonly maxKeys?: number },
): void {
  if (isLoopback(new URL(endpoint).hostname)) return;
  if (iAcceptCosts !== true || maxKeys === undefined) {
    throw new UsageError(
      `${endpoint} is not this machine, and a run makes keys, which may cost money: --i-accept-costs and --max-keys N say that this is meant`,
    );
  }
}

function isLoopback(hostname: string): boolean {
  return /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
}
