/**
 * The only way by which spec text becomes an expression in generated code: as a literal that can say nothing but its
 * own value, whatever quotes, backticks, line ends or `${}` it holds.
 */

/**
 * Code units that no reader sees: controls, line ends other than `\n`, marks that turn the direction of text. Raw in
 * generated code, they could make it read otherwise than it runs.
 */
export const invisible: RegExp =
  /[[\p{Cc}--[\t-\r]]\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/gv;

/** A JavaScript string literal for any text; what is invisible and lone surrogates come out escaped. */
export function stringLiteral(value: string): string {
  return JSON.stringify(value).replace(invisible, escapeUnit);
}

/** A property name of an object literal; `__proto__` is computed, since plain it would set the prototype. */
export function propertyName(name: string): string {
  return name === '__proto__' ? '["__proto__"]' : stringLiteral(name);
}

/** Code that stands for itself inside a literal, e.g. the name of a constant. */
export class Code {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** An expression for plain data: `null`, booleans, numbers, strings, arrays, objects; `undefined` members are left out. */
export function literal(value: unknown): string {
  if (value instanceof Code) return value.text;
  if (typeof value === 'string') return stringLiteral(value);
  if (value === null || typeof value === 'boolean' || typeof value === 'number')
    return String(value);
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value === 'object') {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .map(([name, member]) => `${propertyName(name)}: ${literal(member)}`);
    return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
  }
  throw new TypeError(`no literal for a ${typeof value}`);
}

/** A type that is the union of these texts; `never` of none. */
export function unionOf(values: readonly string[]): string {
  return values.length === 0 ? 'never' : values.map(stringLiteral).join(' | ');
}

/** `\u202e` for the code unit. */
export function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
