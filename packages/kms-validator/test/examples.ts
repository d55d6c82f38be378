import { readFileSync, readdirSync } from 'node:fs';
import { parse } from 'yaml';

/** A request body as JSON on the wire. */
export type Body = Readonly<Record<string, unknown>>;

/** The operations of the spec with their request examples and the members that a request must have. */
export interface OperationExamples {
  readonly operation: string;
  readonly required: readonly string[];
  readonly examples: readonly (readonly [name: string, body: Body])[];
}

interface OperationFile {
  readonly post: {
    readonly operationId: string;
    readonly requestBody: {
      readonly content: Readonly<
        Record<
          string,
          {
            readonly schema: { readonly required?: readonly string[] };
            readonly examples?: Readonly<Record<string, { readonly value: Body }>>;
          }
        >
      >;
    };
  };
}

const folder = new URL('../../../spec/kms/operations/', import.meta.url);

/** Read from the spec, which the validators are generated from. */
export const operationExamples: readonly OperationExamples[] = readdirSync(folder).map((file) => {
  const { post } = parse(readFileSync(new URL(file, folder), 'utf8')) as OperationFile;
  const { schema, examples = {} } = post.requestBody.content['application/x-amz-json-1.1']!;
  return {
    operation: post.operationId,
    required: schema.required ?? [],
    examples: Object.entries(examples).map(([name, { value }]) => [name, value]),
  };
});
