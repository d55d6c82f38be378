import { createStore } from '../state/store.ts';
import type { Store } from '../state/store.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

/** The body of a request while it is written: as text, and as a value where the text is a JSON object. */
export type Draft =
  | { readonly text: string; readonly value: JsonObject; readonly fault: null }
  | { readonly text: string; readonly value: null; readonly fault: string };

export function draftOfValue(value: JsonObject): Draft {
  return { text: JSON.stringify(value, null, 2), value, fault: null };
}

export function draftOfText(text: string): Draft {
  try {
    const value = JSON.parse(text) as unknown;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return { text, value: null, fault: 'The body must be a JSON object: { … }' };
    }
    return { text, value: value as JsonObject, fault: null };
  } catch (error) {
    return { text, value: null, fault: `No JSON: ${(error as Error).message}` };
  }
}

/**
 * What goes out: without white space where the form has written it, and as it was typed otherwise. To parse and to write it
 * again would change what JSON allows and JavaScript does not keep: numbers of many digits, a name that is there twice.
 */
export function bodyOf({ text, value }: Draft): string {
  return value !== null && draftOfValue(value).text === text ? JSON.stringify(value) : text;
}

const drafts = new Map<string, Store<Draft>>();

/** The draft of an operation. It outlives a look at another operation, not the page. */
export function draftStore(operation: string, initial: () => Draft): Store<Draft> {
  let store = drafts.get(operation);
  if (store === undefined) {
    store = createStore(initial());
    drafts.set(operation, store);
  }
  return store;
}

/** An object with a member set, or left out where `value` is undefined; the order of the others stays. */
export function withMember(object: JsonObject, name: string, value: unknown): JsonObject {
  const entries = Object.entries(object);
  if (value === undefined) return Object.fromEntries(entries.filter(([key]) => key !== name));
  return Object.fromEntries(
    Object.hasOwn(object, name)
      ? entries.map(([key, old]) => [key, key === name ? value : old])
      : [...entries, [name, value]],
  );
}
