/**
 * A value now or later. Digests are synchronous on Node and asynchronous on Web Crypto; what is built on them stays
 * synchronous where it can, since a promise costs as much as a hash.
 */
export type MaybePromise<T> = T | Promise<T>;

/** Goes on with `next` at once where `value` is there already, else when it arrives. */
export function andThen<T, U>(
  value: MaybePromise<T>,
  next: (value: T) => MaybePromise<U>,
): MaybePromise<U> {
  return value instanceof Promise ? value.then(next) : next(value);
}
