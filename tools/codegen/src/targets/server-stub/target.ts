import type { Target, TargetInput } from '../target.ts';
import { pascalCase } from '../text/names.ts';
import { answersModule } from './answers.ts';
import { errorsModule } from './errors.ts';
import { guardsModule } from './guards.ts';
import { keySpecsModule } from './key-specs.ts';
import { operationsModule } from './operations.ts';
import { handlerModule, serviceConstant, serviceModule } from './service.ts';
import { shapesModule } from './shapes.ts';

/**
 * The server's side: the interface to implement, and as data what the runtime and the service work from (shapes, errors,
 * guards, answers). Nothing here is written for one service; it is all in the spec.
 */
export const serverStubTarget: Target = { name: 'server-stub', emit };

async function emit({ service, source }: TargetInput): Promise<ReadonlyMap<string, string>> {
  const prefix = pascalCase(service.name);
  return new Map([
    ['operations.ts', operationsModule(service, source)],
    ['shapes.ts', shapesModule(service, source)],
    ['errors.ts', errorsModule(service, source)],
    ['answers.ts', answersModule(service, source)],
    ['guards.ts', guardsModule(service, source)],
    ['key-specs.ts', keySpecsModule(service, source)],
    ['service.ts', serviceModule(service, source)],
    ['handler.ts', handlerModule(service)],
    [
      'index.ts',
      `export { answers } from './answers.ts';
export type { ${prefix}AnswerName } from './answers.ts';
export { errors } from './errors.ts';
export { guards } from './guards.ts';
export { create${prefix}Handler } from './handler.ts';
export { keySpecs } from './key-specs.ts';
export type { KeySpecName, KeySpecRules } from './key-specs.ts';
export type { ${prefix}Operations } from './operations.ts';
export { ${serviceConstant(service)} } from './service.ts';`,
    ],
  ]);
}
