import type { CallContext, OperationGuard } from '@trent/server-runtime';
import { runChecks, type Check } from '../guard/check.ts';
import { compileGuard } from '../guard/compile-guard.ts';
import { Invocation, type Services } from '../guard/invocation.ts';
import { StaleError } from '../keys/stale-error.ts';
import type { Principal } from '../principal.ts';
import type { Handler, InputOf, OperationMethod, OutputOf } from './handler.ts';

/** How often an operation is decided again because another one was faster. */
const maxAttempts = 10;

/** A method of the stub's interface: the checks of the guard with the handler in its place among them. */
export function perform<Method extends OperationMethod>(
  guard: OperationGuard,
  handler: Handler<Method>,
  services: Services,
): (input: InputOf<Method>, call: CallContext<Principal>) => Promise<OutputOf<Method>> {
  const work: Check = (invocation) => {
    const output = handler(invocation as Invocation<InputOf<Method>>);
    if (output instanceof Promise) {
      return output.then((value) => {
        invocation.output = value;
      });
    }
    invocation.output = output;
  };
  const checks = compileGuard(guard, work);
  return async (input, call) => {
    for (let attempt = 1; ; attempt += 1) {
      const invocation = new Invocation(input as object, call, services);
      try {
        const pending = runChecks(checks, invocation);
        if (pending !== undefined) await pending;
        return invocation.output as OutputOf<Method>;
      } catch (error) {
        if (!(error instanceof StaleError) || attempt === maxAttempts) throw error;
      }
    }
  };
}
