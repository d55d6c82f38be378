import type { Service, SpecPosition } from '../../model/model.ts';
import { docComment } from '../text/comment.ts';
import { literal, propertyName, stringLiteral, unionOf } from '../text/literal.ts';
import { Imports } from '../text/module.ts';
import { pascalCase } from '../text/names.ts';
import { packageNames } from '../package-names.ts';

/** The refusals that the spec names, with their message templates. */
export function answersModule(
  service: Service,
  source: (position: SpecPosition) => string,
): string {
  const prefix = pascalCase(service.name);
  const answers = [...service.answers.values()];
  const imports = new Imports();
  const answerType = imports.runtimeType('@trent/server-runtime', 'Answer');
  const codes = imports.type(`${prefix}ErrorCode`, packageNames(service.name).types);
  return `${imports}

${docComment('Names of the refusals that the spec gives a text.')}export type ${prefix}AnswerName = ${unionOf(answers.map((answer) => answer.name))};

${docComment('Error code and message template of each; `null` where the answer carries no message.')}export const answers: Readonly<Record<${prefix}AnswerName, ${answerType} & { readonly error: ${codes} }>> = {
${answers
  .map(
    (answer) =>
      `${docComment(source(answer.position))}${propertyName(answer.name)}: { error: ${stringLiteral(answer.error)}, message: ${literal(answer.message)} },`,
  )
  .join('\n')}
};`;
}
