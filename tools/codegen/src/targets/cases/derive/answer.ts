import type { Operation } from '../../../model/model.ts';
import type { Derivation } from '../derivation.ts';

/** The valid request succeeds, and its answer is as the spec says; each answer names the request. */
export function deriveAnswer(derivation: Derivation, operation: Operation): void {
  const request = derivation.request(operation);
  if (request === null) return;
  const base = derivation.base(operation);
  const shared = {
    operation,
    position: operation.position,
    probes: [{ id: 'answer', request, expect: base?.expect ?? {} }],
  };
  derivation.add({
    ...shared,
    id: ['answer'],
    title: `${operation.name} answers a valid request as documented`,
    level: 'MUST',
    cites: [derivation.citeSpec(operation.position, operation.summary)],
    cells: [
      operation.name,
      ...operation.keys.map(({ member }) => stateCell(derivation, operation, member)),
    ],
  });
}

/** The state that the key of the base is in has its case here. */
function stateCell(derivation: Derivation, operation: Operation, member: string): string {
  const base = derivation.base(operation);
  const reference = base?.with[member] as { readonly $?: string } | undefined;
  const [alias = ''] = reference?.$?.split('.') ?? [];
  const state = derivation.fixture(base?.use[alias] ?? '')?.state ?? '';
  return `${operation.name}/state/${member}/${state}`;
}

/** A dry run of what would succeed says so, and does nothing; one that is asked not to be is none. */
export function deriveDryRun(derivation: Derivation, operation: Operation): void {
  const request = derivation.request(operation);
  const { dryRun } = operation;
  if (request === null || dryRun === null) return;
  const refusal = derivation.answer('dry-run') ?? derivation.refusal('DryRunOperationException');
  if (refusal === null) return;
  derivation.add({
    operation,
    id: ['dry-run'],
    title: `${operation.name} with ${dryRun} says that it would have succeeded, and does nothing`,
    level: 'MUST',
    position: operation.position,
    cites: [derivation.citeSpec(operation.position, `${dryRun}: asks whether it would succeed`)],
    cells: [`${operation.name}/dry-run`],
    probes: [{ id: 'dry-run', request: { ...request, [dryRun]: true }, expect: refusal }],
  });
  derivation.add({
    operation,
    id: ['no-dry-run'],
    title: `${operation.name} with ${dryRun} false is no dry run`,
    level: 'MUST',
    position: operation.position,
    cites: [derivation.citeSpec(operation.position, `${dryRun} false is the same as absent`)],
    cells: [`${operation.name}/dry-run`],
    probes: [{ id: 'no-dry-run', request: { ...request, [dryRun]: false }, expect: {} }],
  });
}
