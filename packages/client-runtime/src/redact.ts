/** Keeps sensitive members out of logs: `util.inspect`, and so `console.log`, prints `[redacted]` for them. */

/** Node, Bun and Deno ask for it by this registered symbol; there is nothing to import. */
const inspectSymbol = Symbol.for('nodejs.util.inspect.custom');

type Inspect = (value: unknown, options: unknown) => string;

/** What stands for a redacted value: prints without quotes. */
const redacted = Object.freeze({ [inspectSymbol]: (): string => '[redacted]' });

/**
 * Hides the members with these names, at any depth, when `value` is inspected. Nothing else changes: it compares,
 * spreads and serialises as before. Returns `value`.
 */
export function redact<Value extends object>(value: Value, names: readonly string[]): Value {
  return Object.defineProperty(value, inspectSymbol, {
    enumerable: false,
    configurable: true,
    writable: true,
    value: (_depth: number, options: unknown, inspect?: Inspect): unknown => {
      const shown = withoutSensitive(value, names);
      return inspect === undefined ? shown : inspect(shown, options);
    },
  });
}

function withoutSensitive(value: unknown, names: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutSensitive(item, names));
  if (typeof value !== 'object' || value === null || !isPlain(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      names.includes(name) && member !== undefined ? redacted : withoutSensitive(member, names),
    ]),
  );
}

/** Not bytes, not a date. */
function isPlain(value: object): boolean {
  return Object.getPrototypeOf(value) === Object.prototype;
}
