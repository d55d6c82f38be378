/**
 * A made-up model of any size: `factor` times some 20 operations and 60 shapes, of all kinds in the proportions of a usual
 * service. The shapes of one part refer to each other and never to those of another, so that work which grows with the
 * square of the size shows.
 */
export function largeModel(factor: number): string {
  const shapes: Record<string, object> = {};
  const namespace = 'com.example.large';
  const operations: object[] = [];
  const add = (name: string, shape: object): object => {
    shapes[`${namespace}#${name}`] = shape;
    return { target: `${namespace}#${name}` };
  };
  const doc = (text: string): Record<string, string> => ({
    'smithy.api#documentation': `<p>${text}</p><p>Told at some length, as documentation is, with <code>code</code> and more.</p>`,
  });
  const error = add('InternalException', {
    type: 'structure',
    members: { message: { target: 'smithy.api#String' } },
    traits: { 'smithy.api#error': 'server' },
  });
  for (let part = 0; part < factor; part += 1) {
    const id = add(`Id${part}`, {
      type: 'string',
      traits: { 'smithy.api#length': { min: 1, max: 64 }, 'smithy.api#pattern': '^[a-z0-9-]+$' },
    });
    const kind = add(`Kind${part}`, {
      type: 'enum',
      members: Object.fromEntries(
        ['RED', 'GREEN', 'BLUE'].map((value) => [
          value,
          { target: 'smithy.api#Unit', traits: { 'smithy.api#enumValue': value } },
        ]),
      ),
    });
    const count = add(`Count${part}`, {
      type: 'integer',
      traits: { 'smithy.api#range': { min: 0, max: 1000 } },
    });
    const tags = add(`Tags${part}`, {
      type: 'map',
      key: id,
      value: { target: 'smithy.api#String' },
    });
    const value = add(`Value${part}`, {
      type: 'union',
      members: {
        text: { target: 'smithy.api#String' },
        bytes: { target: 'smithy.api#Blob' },
        list: { target: `${namespace}#Values${part}` },
      },
    });
    add(`Values${part}`, { type: 'list', member: value });
    for (let thing = 0; thing < 5; thing += 1) {
      const name = `Thing${part}x${thing}`;
      const member = (target: object, more: object = {}): object => ({
        ...target,
        traits: { ...doc(`A member of ${name}.`), ...more },
      });
      const structure = add(name, {
        type: 'structure',
        traits: doc(`What ${name} is.`),
        members: {
          id: member(id, { 'smithy.api#required': {} }),
          kind: member(kind),
          count: member(count),
          tags: member(tags),
          value: member(value),
          at: member({ target: 'smithy.api#Timestamp' }),
          on: member({ target: 'smithy.api#Boolean' }),
        },
      });
      const list = add(`${name}List`, {
        type: 'list',
        member: structure,
        traits: { 'smithy.api#length': { max: 100 } },
      });
      for (const verb of ['Create', 'Describe', 'List', 'Delete']) {
        const operation = `${verb}${name}`;
        const input = add(`${operation}Request`, {
          type: 'structure',
          members:
            verb === 'Create'
              ? { thing: member(structure, { 'smithy.api#required': {} }) }
              : { id: member(id), token: member(id) },
        });
        const output = add(`${operation}Response`, {
          type: 'structure',
          members:
            verb === 'List'
              ? { things: member(list), token: member(id) }
              : { thing: member(structure) },
        });
        operations.push(
          add(operation, {
            type: 'operation',
            input,
            output: verb === 'Delete' ? { target: 'smithy.api#Unit' } : output,
            errors: [error],
            traits: {
              ...doc(`What ${operation} does.`),
              ...(verb === 'List'
                ? {
                    'smithy.api#paginated': {
                      inputToken: 'token',
                      outputToken: 'token',
                      items: 'things',
                    },
                  }
                : {}),
            },
          }),
        );
      }
    }
  }
  add('Large', {
    type: 'service',
    version: '2020-01-01',
    operations,
    traits: {
      'aws.protocols#awsJson1_1': {},
      'aws.auth#sigv4': { name: 'large' },
      'aws.api#service': { sdkId: 'Large', endpointPrefix: 'large' },
    },
  });
  return JSON.stringify({ smithy: '2.0', shapes });
}
