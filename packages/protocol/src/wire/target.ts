/**
 * The operation that an `X-Amz-Target` value names: `TrentService.Encrypt` with prefix `TrentService` gives `Encrypt`.
 * `undefined` where the value is missing, has another prefix, another case, or not exactly one dot (Smithy,
 * AWS JSON 1.1 protocol). Whether the service has such an operation is for the caller to look up, among own properties.
 */
export function parseTarget(value: string | undefined, prefix: string): string | undefined {
  if (value === undefined || value[prefix.length] !== '.' || !value.startsWith(prefix)) {
    return undefined;
  }
  const operation = value.slice(prefix.length + 1);
  return /^\w+$/.test(operation) ? operation : undefined;
}

/** The `X-Amz-Target` value of an operation. */
export function formatTarget(prefix: string, operation: string): string {
  return `${prefix}.${operation}`;
}
