import type { KmsOperations } from '@trent/kms-server-stub';
import type { CallContext } from '@trent/server-runtime';
import type { Invocation } from '../guard/invocation.ts';
import type { Principal } from '../principal.ts';

/** What the generated stub asks of a service. */
export type Operations = KmsOperations<CallContext<Principal>>;

export type OperationMethod = keyof Operations & string;

export type InputOf<Method extends OperationMethod> = Parameters<Operations[Method]>[0];

export type OutputOf<Method extends OperationMethod> = Awaited<ReturnType<Operations[Method]>>;

/** The work of an operation; the checks of its guard that stand before it have passed. */
export type Handler<Method extends OperationMethod> = (
  invocation: Invocation<InputOf<Method>>,
) => OutputOf<Method> | Promise<OutputOf<Method>>;

/** The operations as this service has them: every method answers with a promise. */
export type AsyncOperations = {
  readonly [Method in OperationMethod]: (
    input: InputOf<Method>,
    call: CallContext<Principal>,
  ) => Promise<OutputOf<Method>>;
};
