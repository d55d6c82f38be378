import { setTimeout } from 'node:timers/promises';
import type { CallContext, OperationGuard } from '@trent/server-runtime';
import { runChecks, type Check } from '../guard/check.ts';
import { compileGuard } from '../guard/compile-guard.ts';
import { Invocation, type Services } from '../guard/invocation.ts';
import { StaleError } from '../keys/stale-error.ts';
import type { Principal } from '../principal.ts';
import type { Handler, InputOf, OperationMethod, OutputOf } from './handler.ts';

/** How often an operation is decided again because another one was faster, here or on another node. */
const maxAttempts = 25;

/** The first attempts follow at once; after these, each waits at random so that nodes do not keep step. */
const promptAttempts = 3;
const longestWaitMs = 100;

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
        if (attempt > promptAttempts) {
          await setTimeout(Math.random() * Math.min(2 ** attempt, longestWaitMs));
        }
      }
    }
  };
}
