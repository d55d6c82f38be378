/** A site cannot be built from what was given; the message says what to do. */
export class BuildError extends Error {
  override readonly name = 'BuildError';
}
