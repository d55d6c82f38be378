/**
 * A key policy as the service answers it: JSON laid out anew with two spaces, ` : ` after each name, and its members in
 * the order in which they were given.
 */
export function layOutPolicy(text: string): string {
  return layOut(JSON.parse(text), '');
}

function layOut(value: unknown, indent: string): string {
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    const entries = value.map((entry) => layOut(entry, indent));
    return entries.length === 0 ? '[ ]' : `[ ${entries.join(', ')} ]`;
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(
    ([name, member]) => `${inner}${JSON.stringify(name)} : ${layOut(member, inner)}`,
  );
  return members.length === 0 ? '{ }' : `{\n${members.join(',\n')}\n${indent}}`;
}
