import type { Service, SpecPosition } from '../../model/model.ts';
import { packageNames } from '../package-names.ts';
import { docComment } from '../text/comment.ts';
import { camelCase, pascalCase } from '../text/names.ts';

/** The interface that a service implements: one method an operation. */
export function operationsModule(service: Service, source: (position: SpecPosition) => string): string {
  const types = new Set<string>();
  const methods = service.operations.map((operation) => {
    types.add(operation.input);
    if (operation.output !== null) types.add(operation.output);
    const answer = operation.output ?? 'void';
    return `${docComment(
      operation.summary,
      `Throws ServiceError with a code of ${operation.name}ErrorCode.`,
      source(operation.position),
    )}${camelCase(operation.name)}(input: ${operation.input}, context: Context): Promise<${answer}> | ${answer};`;
  });
  return `import type { ${[...types].join(', ')} } from '${packageNames(service.name).types}';

${docComment(
  `What a ${service.title} does, one method an operation. Input has passed every limit of its schema; blobs are bytes and timestamps are dates, both ways.`,
  'The guard table says what else an operation must check, and in which order.',
)}export interface ${pascalCase(service.name)}Operations<Context> {
${methods.join('\n\n')}
}`;
}
