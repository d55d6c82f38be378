/** The object that a text is, undefined where it is none: what does not parse is never quoted, it may hold a secret. */
export function jsonObject(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

/** A member that is a non-empty string, undefined otherwise. */
export function textMember(
  object: Readonly<Record<string, unknown>>,
  name: string,
): string | undefined {
  const value = Object.hasOwn(object, name) ? object[name] : undefined;
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A member that is a moment in ISO 8601, undefined otherwise. */
export function dateMember(
  object: Readonly<Record<string, unknown>>,
  name: string,
): Date | undefined {
  const text = textMember(object, name);
  const date = text === undefined ? undefined : new Date(text);
  return date === undefined || Number.isNaN(+date) ? undefined : date;
}
