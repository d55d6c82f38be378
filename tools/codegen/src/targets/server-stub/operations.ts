import type { Service, SpecPosition } from '../../model/model.ts';
import { packageNames } from '../package-names.ts';
import { asSentence, docComment, taggedDocComment } from '../text/comment.ts';
import { Imports } from '../text/module.ts';
import { camelCase, pascalCase } from '../text/names.ts';

/** The interface that a service implements: one method an operation. */
export function operationsModule(
  service: Service,
  source: (position: SpecPosition) => string,
): string {
  const imports = new Imports();
  const { types } = packageNames(service.name);
  const methods = service.operations.map((operation) => {
    const input = imports.type(operation.input, types);
    const answer = operation.output === null ? 'void' : imports.type(operation.output, types);
    return `${taggedDocComment(
      operation,
      asSentence(operation.summary),
      `Throws ServiceError with a code of ${operation.name}ErrorCode.`,
      source(operation.position),
    )}${camelCase(operation.name)}(input: ${input}, context: Context): Promise<${answer}> | ${answer};`;
  });
  return `${imports}

${docComment(
  `What a ${service.title} does, one method an operation. Input has passed every limit of its schema; blobs are bytes and timestamps are dates, both ways.`,
  'The guard table says what else an operation must check, and in which order.',
)}export interface ${pascalCase(service.name)}Operations<Context> {
${methods.join('\n\n')}
}`;
}
