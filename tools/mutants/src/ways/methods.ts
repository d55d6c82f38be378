import type { CallContext } from '@trent/server-runtime';
import type { Principal } from '@trent/kms-service';
import type { Change, Operations } from '../mutant.ts';

type Method = keyof Operations & string;
type InputOf<Name extends Method> = Parameters<Operations[Name]>[0];
type OutputOf<Name extends Method> = Awaited<ReturnType<Operations[Name]>>;

/** A method that stands before the service's own, and may call it and any other. */
export type Detour<Name extends Method> = (
  input: InputOf<Name>,
  call: CallContext<Principal>,
  own: (input: InputOf<Name>, call?: CallContext<Principal>) => Promise<OutputOf<Name>>,
  service: Operations,
) => OutputOf<Name> | Promise<OutputOf<Name>>;

export function instead<Name extends Method>(name: Name, detour: Detour<Name>): Change {
  return {
    methods: (service) => {
      const own = service[name] as (
        input: InputOf<Name>,
        call: CallContext<Principal>,
      ) => Promise<OutputOf<Name>>;
      const method = (input: InputOf<Name>, call: CallContext<Principal>): unknown =>
        detour(input, call, (changed, as = call) => own(changed, as), service);
      return { [name]: method } as Partial<Operations>;
    },
  };
}
