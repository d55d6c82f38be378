/**
 * A model of no real service, of the size and make of a large AWS JSON API: for machines without a vendor's model, and to
 * see how time grows. The same size always gives the same model.
 */
export function syntheticModel(scale: number): string {
  const shapes: Record<string, object> = {};
  const counts = { operations: 54 * scale, shared: 90 * scale, errors: 48 * scale };
  const target = (name: string): { target: string } => ({ target: `trent.bench#${name}` });
  const shared = Array.from({ length: counts.shared }, (_, index) => {
    const name = `Shared${index}Type`;
    shapes[`trent.bench#${name}`] = sharedShape(index, target);
    return name;
  });
  const errors = Array.from({ length: counts.errors }, (_, index) => {
    const name = `Refused${index}Exception`;
    shapes[`trent.bench#${name}`] = {
      type: 'structure',
      members: { message: { target: 'smithy.api#String' } },
      traits: {
        'smithy.api#error': 'client',
        'smithy.api#httpError': 400,
        'smithy.api#documentation': prose(index, 20),
      },
    };
    return name;
  });
  const structure = (seed: number, size: number): object => ({
    type: 'structure',
    members: Object.fromEntries(
      Array.from({ length: size }, (_, index) => [
        `Member${index}`,
        {
          ...target(shared[(seed * 7 + index * 11) % shared.length] as string),
          traits: {
            'smithy.api#documentation': prose(seed + index, 25),
            ...(index === 0 ? { 'smithy.api#required': {} } : {}),
          },
        },
      ]),
    ),
  });
  const operations = Array.from({ length: counts.operations }, (_, index) => {
    const name = `Operate${index}`;
    shapes[`trent.bench#${name}Request`] = structure(index, sizes[index % sizes.length] as number);
    shapes[`trent.bench#${name}Response`] = structure(
      index + 3,
      sizes[(index + 5) % sizes.length] as number,
    );
    shapes[`trent.bench#${name}`] = {
      type: 'operation',
      input: target(`${name}Request`),
      output: target(`${name}Response`),
      errors: Array.from({ length: 6 }, (_unused, error) =>
        target(errors[(index + error * 5) % errors.length] as string),
      ),
      traits: { 'smithy.api#documentation': prose(index, 60) },
    };
    return name;
  });
  shapes['trent.bench#BenchService'] = {
    type: 'service',
    version: '2020-01-01',
    operations: operations.map(target),
    traits: {
      'aws.api#service': { sdkId: 'Bench', endpointPrefix: 'bench', arnNamespace: 'bench' },
      'aws.auth#sigv4': { name: 'bench' },
      'aws.protocols#awsJson1_1': {},
      'smithy.api#title': 'Service of a benchmark',
      'smithy.api#documentation': prose(0, 60),
    },
  };
  return JSON.stringify({ smithy: '2.0', shapes });
}

/** Members of requests and answers, as they are spread in real ones. */
const sizes = [1, 2, 2, 3, 3, 4, 5, 6, 7, 9, 12];

function sharedShape(index: number, target: (name: string) => object): object {
  const documentation = { 'smithy.api#documentation': prose(index, 12) };
  const most = 64 + (index % 17) * 16;
  switch (index % 9) {
    case 0:
    case 1:
    case 2:
      return {
        type: 'string',
        traits: { 'smithy.api#length': { min: 1, max: most }, ...documentation },
      };
    case 3:
      return {
        type: 'string',
        traits: {
          'smithy.api#length': { min: 1, max: most },
          'smithy.api#pattern': '^[a-zA-Z0-9:/_-]+$',
          ...documentation,
        },
      };
    case 4:
      return {
        type: 'enum',
        members: Object.fromEntries(
          Array.from({ length: 2 + (index % 14) }, (_, value) => [
            `VALUE_${value}`,
            { target: 'smithy.api#Unit', traits: { 'smithy.api#enumValue': `VALUE_${value}` } },
          ]),
        ),
        traits: documentation,
      };
    case 5:
      return {
        type: 'integer',
        traits: { 'smithy.api#range': { min: 1, max: most }, ...documentation },
      };
    case 6:
      return {
        type: 'blob',
        traits: { 'smithy.api#length': { min: 1, max: 4096 }, ...documentation },
      };
    case 7:
      return {
        type: 'list',
        member: target(`Shared${index - 7}Type`),
        traits: { 'smithy.api#length': { min: 0, max: 10 }, ...documentation },
      };
    default:
      return {
        type: 'map',
        key: { target: 'smithy.api#String' },
        value: { target: 'smithy.api#String' },
        traits: documentation,
      };
  }
}

/** That many words. */
function prose(seed: number, length: number): string {
  const text = Array.from(
    { length },
    (_, index) => words[(seed * 5 + index * 3 + ((seed * index) % 7)) % words.length],
  ).join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

const words =
  'the key of a request is sent with each call and must be known to whoever answers it before any other thing can be done'.split(
    ' ',
  );
