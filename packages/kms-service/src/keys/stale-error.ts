/** What an operation was decided on has changed meanwhile: it is to be decided again. */
export class StaleError extends Error {
  constructor() {
    super('the key or alias changed while the operation was running');
    this.name = 'StaleError';
  }
}
