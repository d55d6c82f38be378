import type { Service, SpecPosition } from '../../model/model.ts';
import { docComment } from '../text/comment.ts';
import { unionOf } from '../text/literal.ts';
import { pascalCase } from '../text/names.ts';

/** Names of the operations and codes of the errors: all of them, those of any operation, those of each. */
export function errorCodes(service: Service, source: (position: SpecPosition) => string): string {
  const prefix = pascalCase(service.name);
  const errors = [...service.errors.values()];
  const common = errors.filter((error) => error.common);
  return [
    `${docComment(`Operations of ${service.title}.`)}export type ${prefix}OperationName = ${unionOf(
      service.operations.map((operation) => operation.name),
    )};`,
    `${docComment('Codes of errors that any operation may answer.')}export type ${prefix}CommonErrorCode = ${unionOf(
      common.map((error) => error.code),
    )};`,
    `${docComment('Codes of all errors.')}export type ${prefix}ErrorCode = ${unionOf(errors.map((error) => error.code))};`,
    ...service.operations.map(
      (operation) =>
        `${docComment(`Codes of errors that ${operation.name} may answer.`, source(operation.position))}export type ${
          operation.name
        }ErrorCode = ${[unionOf(operation.errors), `${prefix}CommonErrorCode`].join(' | ')};`,
    ),
  ].join('\n\n');
}
