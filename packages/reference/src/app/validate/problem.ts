/** What is wrong with a request before it is sent. */
export interface Problem {
  /** Member, `Tags[0].TagKey`; empty for the whole body. */
  readonly path: string;
  /** Continues the path: `must have at least 1 character`. */
  readonly message: string;
  /** A warning does not keep a request from being sent: the service may think otherwise. */
  readonly kind: 'error' | 'warning';
}
