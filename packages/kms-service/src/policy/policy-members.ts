import { PolicyDocumentError } from './policy-document-error.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A list as it is, anything else as a list of one. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [value];
}

/** Texts of a member that holds one or a list of them. */
export function textsOf(value: unknown, path: string): readonly string[] {
  return listOf(value).map((one, index) => {
    if (typeof one === 'string') return one;
    throw new PolicyDocumentError(
      Array.isArray(value) ? `${path}[${index}]` : path,
      'must be a string or a list of strings.',
    );
  });
}

/** Refuses members that the policy language does not know. */
export function refuseUnknown(object: JsonObject, known: readonly string[], path: string): void {
  for (const name of Object.keys(object)) {
    if (!known.includes(name)) {
      throw new PolicyDocumentError(
        path === '' ? name : `${path}.${name}`,
        'is not an element of a policy.',
      );
    }
  }
}
