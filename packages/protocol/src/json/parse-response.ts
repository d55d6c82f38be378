import type { JsonObject } from './json-value.ts';

/**
 * The JSON object of a response body. No body is `{}`, as operations without output answer; `undefined` where the text
 * is no JSON object: then something other than the service answered.
 */
export function parseResponse(text: string): JsonObject | undefined {
  if (text === '') return {};
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return text.trim() === '' ? {} : undefined;
  }
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as JsonObject)
    : undefined;
}
