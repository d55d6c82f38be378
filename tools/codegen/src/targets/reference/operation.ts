import { httpTask } from '../../export/http-task.ts';
import type { ErrorShape, Operation } from '../../model/model.ts';
import type { ContentContext } from './context.ts';
import { answerContent, errorContent } from './errors.ts';
import { keyContent } from './keys.ts';
import { memberContent, membersOf, namedShapes } from './shapes.ts';

/** `operations/<Name>.json`. */
export function operationContent(operation: Operation, context: ContentContext): object {
  const { service, prose, source } = context;
  const request = membersOf(service, operation.input);
  const response = operation.output === null ? null : membersOf(service, operation.output);
  const errors = operation.errors.flatMap((code) => service.errors.get(code) ?? []);
  return {
    name: operation.name,
    summary: operation.summary,
    description: prose.read(operation.description),
    deprecated: operation.deprecated,
    documentation: operation.documentation,
    since: operation.since,
    headers: operation.headers.map((header) => ({
      name: header.writtenName,
      required: header.required,
      description: prose.read(header.description),
      values: header.values,
      defaultValue: header.defaultValue,
      source: source(header.position),
    })),
    request: request.map((member) => memberContent(member, context)),
    exclusive: operation.exclusive.map(({ members, exactly, answer, position }) => ({
      members,
      exactly,
      answer: answerContent(answer, context),
      source: source(position),
    })),
    response: response && response.map((member) => memberContent(member, context)),
    shapes: namedShapes([...request, ...(response ?? []), ...membersOfErrors(errors)], context),
    errors: errors.map((error) => errorContent(error, context)),
    permissions: operation.permissions,
    crossAccount: operation.crossAccount,
    keys: operation.keys.map((key) => keyContent(key, context)),
    checks: operation.checks,
    encryptionContext: operation.encryptionContext,
    dryRun: operation.dryRun,
    retry: operation.retry,
    pagination: operation.pagination,
    partitions: [...operation.partitions].map(([partition, note]) => ({ partition, note })),
    related: operation.related,
    requestExamples: operation.examples,
    responseExamples: operation.outputExamples,
    httpTask: httpTask(service, operation),
    source: source(operation.position),
  };
}

function membersOfErrors(errors: readonly ErrorShape[]): ErrorShape['members'] {
  return errors.flatMap(({ members }) => members);
}
