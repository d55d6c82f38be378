/** A policy document that breaks the grammar; `path` names the member, e.g. `Statement[0].Effect`. */
export class PolicyDocumentError extends Error {
  override readonly name = 'PolicyDocumentError';
  readonly path: string;

  constructor(path: string, problem: string) {
    super(`${path === '' ? 'The policy document' : path} ${problem}`);
    this.path = path;
  }
}
