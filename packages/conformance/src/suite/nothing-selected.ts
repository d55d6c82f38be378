/** Nothing is left to run after the filters. */
export class NothingSelected extends Error {
  override readonly name = 'NothingSelected';
}
