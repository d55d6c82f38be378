import type { Service } from '../../model/model.ts';
import { packageNames } from '../package-names.ts';
import { docComment } from '../text/comment.ts';
import { Imports } from '../text/module.ts';
import { errorMembersType } from '../types/named-types.ts';

/** A function that gives the type of what an error carries besides its text, for services with such errors. */
export function errorsModule(service: Service): string {
  const imports = new Imports();
  const members = imports.type(errorMembersType(service), packageNames(service.name).openTypes);
  const error = imports.runtimeValue('@trent/client-runtime', 'ServiceError');
  return `${imports}

${docComment(
  'What an error carries besides its text. A service may leave any of it out.',
)}export function errorMembers<Code extends keyof ${members}>(error: ${error}<Code>): Partial<${members}[Code]> {
  return error.members as Partial<${members}[Code]>;
}`;
}
