/** The suite itself, or what it needs, is at fault, not the target: a case that contradicts the spec, no credentials. */
export class HarnessError extends Error {
  override readonly name = 'HarnessError';
}
