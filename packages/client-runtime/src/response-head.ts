import type { HttpResponse } from '@trent/protocol';

/** An answer without its body, which may hold secrets. */
export interface ResponseHead {
  readonly status: number;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
}

/** Across duplicated copies of this package. */
const headSymbol = Symbol.for('trent.response-head');

/** Status and headers of the answer that a ServiceError of a client stands for; `undefined` for any other value. */
export function responseHeadOf(value: unknown): ResponseHead | undefined {
  return typeof value === 'object' && value !== null
    ? (value as { [headSymbol]?: ResponseHead })[headSymbol]
    : undefined;
}

/** Not enumerable: an error prints and serialises as without it. */
export function attachResponseHead(error: Error, { status, headers }: HttpResponse): void {
  Reflect.defineProperty(error, headSymbol, { value: { status, headers }, configurable: true });
}
