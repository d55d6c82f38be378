import type { KeyStore } from '@trent/kms-service';
import type { Change } from '../mutant.ts';

/** A store some of whose methods are other ones. */
export function storing(methods: (store: KeyStore) => Partial<KeyStore>): Change {
  return {
    store: (store) => {
      const other = methods(store) as Readonly<Record<string | symbol, unknown>>;
      return new Proxy(store, {
        get: (target, name) => {
          if (Object.hasOwn(other, name)) return other[name];
          const value: unknown = Reflect.get(target, name, target);
          return typeof value === 'function' ? value.bind(target) : value;
        },
      });
    },
  };
}
