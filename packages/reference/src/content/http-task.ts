/**
 * An HTTP task of a workflow definition in the form of Conductor. Secrets are parameters of the workflow (`${workflow...}`),
 * never values.
 */
export interface HttpTask {
  readonly name: string;
  readonly taskReferenceName: string;
  readonly type: 'HTTP';
  readonly inputParameters: {
    readonly uri: string;
    readonly method: 'POST';
    readonly headers: Readonly<Record<string, string>>;
    readonly body: unknown;
    readonly contentType: string;
    readonly accept: string;
    readonly encode: boolean;
  };
}
