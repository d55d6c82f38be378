/** One thing that is not as the case claims. Texts may hold values of answers: they are redacted before they are shown. */
export interface Failure {
  /** Member of the answer, `status`, `error`, or the name of a claim. */
  readonly path: string;
  readonly expected: string;
  readonly got: string;
}

/** A value as a report shows it: JSON, cut where it is long. */
export function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value) ?? String(value);
  return text.length <= longest ? text : `${text.slice(0, longest)}... (${text.length} characters)`;
}

const longest = 300;
