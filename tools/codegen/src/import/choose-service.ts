import { shapeName } from './ast.ts';
import type { AstShape } from './ast.ts';
import { ImportError } from './import-error.ts';
import type { SmithyModel } from './model.ts';

export type Protocol = 'aws-json-1.0' | 'aws-json-1.1';

export interface ChosenService {
  readonly id: string;
  readonly shape: AstShape;
  readonly protocol: Protocol;
}

const protocols: Readonly<Record<string, Protocol>> = {
  'aws.protocols#awsJson1_1': 'aws-json-1.1',
  'aws.protocols#awsJson1_0': 'aws-json-1.0',
};

/**
 * The service of a model. In: what --service says, an id or the name behind its `#`. Throws ImportError where there is no
 * such service, where there are several and none is named, and where it speaks neither of the protocols.
 */
export function chooseService(model: SmithyModel, wanted: string | undefined): ChosenService {
  const services = [...model.shapes].filter(([, shape]) => shape.type === 'service');
  const list = services.map(([id]) => id).join(', ');
  if (services.length === 0) throw new ImportError('model', 'the model has no service');
  const fitting =
    wanted === undefined
      ? services
      : services.filter(([id]) => id === wanted || shapeName(id) === wanted);
  const [first, second] = fitting;
  if (first === undefined) {
    throw new ImportError('usage', `the model has no service ${wanted}; it has ${list}`);
  }
  if (second !== undefined) {
    throw new ImportError(
      'usage',
      `the model has several services: name one with --service: ${list}`,
    );
  }
  const [id, shape] = first;
  const traits = Object.keys(shape.traits ?? {});
  for (const [trait, protocol] of Object.entries(protocols)) {
    if (traits.includes(trait)) return { id, shape, protocol };
  }
  const spoken = traits.filter((trait) => {
    return (
      trait.startsWith('aws.protocols#') ||
      model.shapes.get(trait)?.traits?.['smithy.api#protocolDefinition'] !== undefined ||
      trait.startsWith('smithy.protocols#')
    );
  });
  throw new ImportError(
    'model',
    `the service ${id} speaks ${spoken.join(', ') || 'no protocol that the model names'}; only aws.protocols#awsJson1_0 and aws.protocols#awsJson1_1 can be imported`,
  );
}
