/** A JSON object as `JSON.parse` makes it: only own properties count, `__proto__` may be one. */
export type JsonObject = Readonly<Record<string, unknown>>;
