/**
 * Key material was not stored: the root key that it is sealed under is being, or has been, replaced. To be sealed again
 * and tried again.
 */
export class SupersededRootKeyError extends Error {
  constructor() {
    super('key material is sealed under a root key that the store takes none under any more');
    this.name = 'SupersededRootKeyError';
  }
}
