import type { ErrorShape } from '../../model/model.ts';
import type { ContentContext } from './context.ts';
import { memberContent } from './shapes.ts';

export function errorContent(error: ErrorShape, context: ContentContext): object {
  return {
    code: error.code,
    description: context.prose.read(error.description),
    status: error.status,
    fault: error.fault,
    retryable: error.retryable,
    messageMember: error.messageMember,
    members: error.members.map((member) => memberContent(member, context)),
    source: context.source(error.position),
  };
}

/** The refusal that the spec gives a name. */
export function answerContent(name: string, { service }: ContentContext): object {
  const answer = service.answers.get(name);
  const error = answer && service.errors.get(answer.error);
  if (error === undefined) throw new Error(`the model has no answer ${name}, or not its error`);
  return { error: error.code, status: error.status, message: answer!.message };
}

export function answerOrNull(name: string | null, context: ContentContext): object | null {
  return name === null ? null : answerContent(name, context);
}
