import type { Operation } from '../../../model/model.ts';
import type { Derivation } from '../derivation.ts';
import { bodyRules, headerRules, targetRules } from './wire-requests.ts';
import { signatureRules } from './wire-signatures.ts';

/** Rules of the protocol, tried with the request of one operation. */
export function deriveWire(derivation: Derivation): void {
  const operation = wireOperation(derivation);
  const request = operation && derivation.request(operation);
  if (operation === undefined || request === null || request === undefined) return;
  const rules = [
    ...targetRules(derivation, operation),
    ...headerRules(derivation),
    ...bodyRules(derivation, request),
    ...signatureRules(derivation),
  ];
  for (const { id, says, level, cell, cite, wires } of rules)
    derivation.add({
      operation,
      id: ['wire', id],
      title: `On the wire: ${says}`,
      level,
      position: derivation.service.position,
      cites: [{ ...cite, says }],
      cells: [`*/wire/${cell}`],
      probes: wires.map((one) => ({ ...one, request })),
    });
}

function wireOperation({ bases, service }: Derivation): Operation | undefined {
  const { operations } = service;
  return (
    operations.find(({ name }) => name === bases?.wire) ??
    operations.find(({ retry }) => retry.readOnly)
  );
}
