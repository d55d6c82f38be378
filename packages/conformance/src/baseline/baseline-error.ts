/** A baseline that cannot be used: each line says where and why, as `FILE:LINE:COL - what`. */
export class BaselineError extends Error {
  override readonly name = 'BaselineError';
}
