import type { Problems } from '../diagnostics/problems.ts';
import { suggest } from '../diagnostics/suggest.ts';
import { nearestToPointer } from '../load/node.ts';
import type { BuiltService } from './build-service.ts';
import { checkCycles } from './check-cycles.ts';
import { checkDefaults } from './check-defaults.ts';
import { checkNames } from './check-names.ts';
import { checkOperation } from './check-operation.ts';
import { checkPatterns } from './check-patterns.ts';

/** Everything that can only be judged with the whole model at hand. */
export function checkService(built: BuiltService, problems: Problems): void {
  const { service, operations, serviceNode, declared } = built;
  checkNames(service, problems);
  for (const operation of operations) checkOperation(operation, built, problems);
  for (const answer of service.answers.values()) {
    if (declared.errors.has(answer.error)) continue;
    problems.report('TRENT3003', answer.position, { error: answer.error });
  }
  if (service.internalError !== '' && !declared.errors.has(service.internalError) && serviceNode) {
    const { position } = nearestToPointer(serviceNode, '/internalError');
    problems.report('TRENT3003', position, { error: service.internalError });
  }
  checkCycles(service, problems);
  checkUnsupported(built, problems);
  checkPatterns(service, problems);
  checkDefaults(service, problems);
}

/** What is said to be unsupported must not be in the spec, and its answer must. */
function checkUnsupported(
  { service, serviceNode, declared }: BuiltService,
  problems: Problems,
): void {
  const { unsupported } = service;
  if (unsupported === null || serviceNode === undefined) return;
  if (!declared.answers.has(unsupported.answer)) {
    const { position } = nearestToPointer(serviceNode, '/unsupported/answer');
    const suggestion = suggest(unsupported.answer, declared.answers);
    problems.report('TRENT3004', position, { answer: unsupported.answer, suggestion });
  }
  for (const [index, name] of unsupported.operations.entries()) {
    if (service.operations.every((operation) => operation.name !== name)) continue;
    const { position } = nearestToPointer(serviceNode, `/unsupported/operations/${index}`);
    const problem = `${name} is an operation of this spec`;
    problems.report('TRENT2007', position, { word: 'x-trent-service', problem });
  }
}
