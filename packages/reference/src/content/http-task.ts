/**
 * An HTTP task of a workflow definition in the form of Conductor, which takes the request as `http_request`. What is secret is
 * a parameter of the workflow (`${workflow.input...}`), never a value.
 */
export interface HttpTask {
  readonly name: string;
  readonly taskReferenceName: string;
  readonly type: 'HTTP';
  readonly inputParameters: {
    readonly http_request: {
      readonly uri: string;
      readonly method: 'POST';
      /** Without the content type, which has a field of its own. */
      readonly headers: Readonly<Record<string, string>>;
      readonly contentType: string;
      readonly accept: string;
      /** The very text that is sent: the signature covers each byte of it. */
      readonly body: string;
    };
  };
}
