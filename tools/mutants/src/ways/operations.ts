/** One operation, several, or `*` for all. */
export type Where = string | readonly string[];

export function isAt(where: Where, operation: string): boolean {
  if (typeof where === 'string') return where === '*' || where === operation;
  return where.includes(operation);
}
