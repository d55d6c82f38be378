import { inspect } from 'node:util';

/** Makes `util.inspect`, and so `console.log`, show `text` for the objects of a class, whatever they hold. */
export function inspectAs<T extends object>(prototype: T, text: (object: T) => string): void {
  Object.defineProperty(prototype, inspect.custom, {
    value(this: T): string {
      return text(this);
    },
  });
}
