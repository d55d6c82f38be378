/**
 * Names in generated code, made from names in the spec. The loader has refused names that are not ASCII identifiers or
 * that clash once their case is folded.
 */

/** `GenerateDataKey` -> `generateDataKey`, `KMSThing` -> `kmsThing`. */
export function camelCase(name: string): string {
  const leading = /^[A-Z]+(?=[A-Z][a-z])|^[A-Z]+$|^[A-Z]/.exec(name)?.[0] ?? '';
  return leading.toLowerCase() + name.slice(leading.length);
}

/** `GenerateDataKey` -> `generate-data-key`; used for file names. */
export function kebabCase(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1-$2')
    .toLowerCase();
}

/** `kms` -> `Kms`, `my-service` -> `MyService`. */
export function pascalCase(name: string): string {
  return name
    .split(/[^A-Za-z0-9]+/)
    .filter((part) => part !== '')
    .map((part) => part.slice(0, 1).toUpperCase() + part.slice(1))
    .join('');
}

const reserved = new Set(
  (
    'arguments await break case catch class const continue debugger default delete do else enum eval export extends ' +
    'false finally for function if implements import in instanceof interface let new null package private protected ' +
    'public return static super switch this throw true try typeof var void while with yield'
  ).split(' '),
);

/** A name for a function or constant: reserved words get an underscore behind them. */
export function bindingName(name: string): string {
  return reserved.has(name) ? `${name}_` : name;
}
