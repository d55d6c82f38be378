import { shapeName } from './ast.ts';
import type { Json } from '../load/bundle.ts';
import type { AstShape } from './ast.ts';
import { prose } from './prose.ts';
import type { ImportReport } from './report.ts';
import { TraitBag } from './trait-bag.ts';
import { kebabCase } from '../targets/text/names.ts';

/** What a service shape says of the service as a whole. */
export interface ServiceFacts {
  readonly name: string;
  readonly title: string;
  readonly version: string;
  readonly description: string | undefined;
  readonly targetPrefix: string;
  readonly signingName: string;
  /** First label of the public host names; undefined where the model does not say. */
  readonly endpointPrefix: string | undefined;
  readonly since: string;
  readonly pagination: Readonly<Record<string, Json>>;
}

/** Stands where the version of a service is no date. */
const noDate = '1970-01-01';

export function serviceFacts(id: string, shape: AstShape, report: ImportReport): ServiceFacts {
  const traits = new TraitBag(id, shape.traits);
  const api = (name: string): string | undefined => {
    const value = traits.property('aws.api#service', name);
    return typeof value === 'string' ? value : undefined;
  };
  for (const protocol of ['aws.protocols#awsJson1_0', 'aws.protocols#awsJson1_1'])
    traits.take(protocol);
  const signing = traits.property('aws.auth#sigv4', 'name');
  const sdkId = api('sdkId') ?? kebabCase(shapeName(id));
  const name = packageName(sdkId);
  const endpointPrefix = api('endpointPrefix') ?? api('arnNamespace');
  const facts: ServiceFacts = {
    name,
    title: traits.text('smithy.api#title') ?? api('sdkId') ?? shapeName(id),
    version: shape.version || '0.0.0',
    description: prose(traits.text('smithy.api#documentation')),
    targetPrefix: shapeName(id),
    signingName: (typeof signing === 'string' ? signing : undefined) ?? api('arnNamespace') ?? name,
    endpointPrefix,
    since: /^\d{4}-\d{2}-\d{2}$/.test(shape.version ?? '') ? (shape.version ?? '') : noDate,
    pagination: (traits.take('smithy.api#paginated') ?? {}) as Readonly<Record<string, Json>>,
  };
  if (facts.since === noDate) {
    const note = `the spec wants a date; ${noDate} stands for it`;
    report.add(id, 'service version', 'prose', note);
  }
  traits.rest(report);
  return facts;
}

/** `CloudWatch Logs` -> `cloudwatch-logs`, as in the names of AWS SDK packages. */
function packageName(sdkId: string): string {
  const name = sdkId
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '');
  return name === '' ? 'service' : name;
}
