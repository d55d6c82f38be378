import { list, namesIn, node, specFile, type Node } from './spec-files.ts';

export const awsJson = 'application/x-amz-json-1.1';

export interface OperationFile {
  readonly name: string;
  readonly file: string;
  /** The operation object, `post` of the file. */
  readonly operation: Node;
  readonly request: Node;
  /** Schema of a success, `null` where its body is empty. */
  readonly response: Node | null;
  /** HTTP status -> codes of the errors declared with it. */
  readonly errors: ReadonlyMap<string, readonly string[]>;
}

/** Every operation of the spec, read from its file. */
export const operations: readonly OperationFile[] = namesIn('operations').map((name) => {
  const file = `operations/${name}.yaml`;
  const operation = node(specFile(file), 'post');
  const responses = node(operation, 'responses');
  const success = node(responses, '200');
  const errors = new Map<string, readonly string[]>();
  for (const status of Object.keys(responses)) {
    if (status === '200') continue;
    const schema = node(node(node(node(responses, status), 'content'), awsJson), 'schema');
    errors.set(
      status,
      list<{ $ref: string }>(schema, 'oneOf').map((one) =>
        one.$ref.replace('../errors.yaml#/', ''),
      ),
    );
  }
  return {
    name,
    file,
    operation,
    request: node(mediaType(node(operation, 'requestBody')), 'schema'),
    response: 'content' in success ? node(mediaType(success), 'schema') : null,
    errors,
  };
});

function mediaType(body: Node): Node {
  return node(node(body, 'content'), awsJson);
}
