import type { Problems } from '../diagnostics/problems.ts';
import { nearestToPointer } from '../load/node.ts';
import type { BuiltService } from './build-service.ts';
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
  checkPatterns(service, problems);
  checkDefaults(service, problems);
}
