import type { KeyPrecondition } from '../../model/model.ts';
import type { ContentContext } from './context.ts';
import { answerContent, answerOrNull } from './errors.ts';

/** What must hold of a key that a request names, and what is answered where it does not. */
export function keyContent(key: KeyPrecondition, context: ContentContext): object {
  return {
    member: key.member,
    required: key.required,
    identifiers: key.identifiers,
    crossAccountIdentifiers: key.crossAccountIdentifiers,
    identifierAnswer: answerOrNull(key.identifierAnswer, context),
    usage: key.usage,
    specs: key.specs,
    specAnswer: answerOrNull(key.specAnswer, context),
    algorithm: key.algorithm,
    algorithmAnswer: answerOrNull(key.algorithmAnswer, context),
    states: [...key.states].map(([state, answer]) => ({
      state,
      answer: answer === 'allowed' ? null : answerContent(answer, context),
    })),
    source: context.source(key.position),
  };
}
