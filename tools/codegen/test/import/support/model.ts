/** Short forms for models in tests: the namespace and the service are added. */

export type Shapes = Readonly<Record<string, object>>;

export const namespace = 'com.example';

/** A reference to a shape of the model (`Thing`) or, with a namespace, to any. */
export function to(name: string, traits?: object): object {
  const target = name.includes('#') ? name : `${namespace}#${name}`;
  return traits === undefined ? { target } : { target, traits: qualified(traits) };
}

/** Traits by short name: `{ required: {} }` is `smithy.api#required`. */
export function qualified(traits: object): object {
  return Object.fromEntries(
    Object.entries(traits).map(([name, value]) => [
      name.includes('#') ? name : `smithy.api#${name}`,
      value,
    ]),
  );
}

export const text = 'smithy.api#String';

export interface ServiceParts {
  readonly protocol?: string;
  readonly service?: object;
  readonly traits?: object;
  /** Names of the operations; all of the shapes if left out. */
  readonly operations?: readonly string[];
}

/** The JSON text of a model: these shapes, and a service with their operations. */
export function model(shapes: Shapes, parts: ServiceParts = {}): string {
  const operations =
    parts.operations ??
    Object.entries(shapes).flatMap(([name, shape]) =>
      'type' in shape && shape.type === 'operation' ? [name] : [],
    );
  const service = {
    type: 'service',
    version: '2020-01-01',
    operations: operations.map((name) => to(name)),
    traits: {
      [`aws.protocols#${parts.protocol ?? 'awsJson1_1'}`]: {},
      'aws.auth#sigv4': { name: 'tiny' },
      'aws.api#service': { sdkId: 'Tiny', endpointPrefix: 'tiny' },
      ...qualified(parts.traits ?? {}),
    },
    ...parts.service,
  };
  const all = { ...shapes, TinyService: service };
  return JSON.stringify({
    smithy: '2.0',
    shapes: Object.fromEntries(
      Object.entries(all).map(([name, shape]) => [
        name.includes('#') ? name : `${namespace}#${name}`,
        shape,
      ]),
    ),
  });
}

/** A structure of members: a name of a shape, or a reference with traits. */
export function structure(
  members: Readonly<Record<string, string | object>>,
  traits?: object,
): object {
  const entries = Object.entries(members).map(([name, of]) => [
    name,
    typeof of === 'string' ? to(of) : of,
  ]);
  return {
    type: 'structure',
    members: Object.fromEntries(entries),
    ...(traits && { traits: qualified(traits) }),
  };
}

export function operation(
  input?: string,
  output?: string,
  traits?: object,
  errors: readonly string[] = [],
): object {
  return {
    type: 'operation',
    input: to(input ?? 'smithy.api#Unit'),
    output: to(output ?? 'smithy.api#Unit'),
    ...(errors.length > 0 && { errors: errors.map((name) => to(name)) }),
    ...(traits && { traits: qualified(traits) }),
  };
}

/** A model with a shape of every kind, and most traits that are carried. */
export function everyKind(protocol = 'awsJson1_0'): string {
  return model(
    {
      Exchange: operation(
        'ExchangeInput',
        'ExchangeOutput',
        {
          documentation:
            '<p>Trades things. A <b>second</b> sentence; see <a href="https://example.com/a">there</a>.</p>',
          idempotent: {},
        },
        ['Gone', 'Broken'],
      ),
      ListThings: operation('ListThingsRequest', 'ListThingsResponse', {
        readonly: {},
        paginated: {
          inputToken: 'NextToken',
          outputToken: 'Result.NextToken',
          items: 'Result.Things',
        },
      }),
      Ping: operation(),
      ExchangeInput: structure({
        Token: to(text, { idempotencyToken: {}, required: {} }),
        Value: to('AttributeValue', { required: {} }),
        Holes: 'SparseList',
        Slots: 'SparseMap',
        Grade: 'Grade',
        Doc: 'smithy.api#Document',
        When: 'smithy.api#Timestamp',
        Day: to('smithy.api#Timestamp', { timestampFormat: 'date-time' }),
        Tiny: 'smithy.api#Byte',
        Small: 'smithy.api#Short',
        Whole: 'smithy.api#Integer',
        Big: 'smithy.api#Long',
        Huge: 'smithy.api#BigInteger',
        Ratio: 'smithy.api#Double',
        Exact: 'smithy.api#BigDecimal',
        Sizes: 'Sizes',
        Flag: to('smithy.api#Boolean', { default: false }),
        Old: to('OldEnum', { deprecated: {} }),
        Record: 'Record',
      }),
      ExchangeOutput: structure({
        Value: 'AttributeValue',
        Holes: 'SparseList',
        Slots: 'SparseMap',
        Tree: 'Tree',
        When: 'smithy.api#Timestamp',
        Token: text,
        Grade: 'Grade',
        Secret: 'Secret',
        Doc: 'smithy.api#Document',
      }),
      AttributeValue: {
        type: 'union',
        members: {
          S: to(text),
          N: to('smithy.api#Integer'),
          B: to('smithy.api#Blob'),
          L: to('AttributeList'),
          M: to('AttributeMap'),
        },
      },
      AttributeList: { type: 'list', member: to('AttributeValue') },
      AttributeMap: { type: 'map', key: to(text), value: to('AttributeValue') },
      SparseList: { type: 'list', member: to('ShortText'), traits: qualified({ sparse: {} }) },
      SparseMap: {
        type: 'map',
        key: to('Color'),
        value: to('smithy.api#Integer'),
        traits: qualified({ sparse: {} }),
      },
      ShortText: { type: 'string', traits: qualified({ length: { min: 1, max: 3 } }) },
      Color: {
        type: 'enum',
        members: { RED: to('smithy.api#Unit', { enumValue: 'red' }), BLUE: to('smithy.api#Unit') },
      },
      Grade: {
        type: 'intEnum',
        members: {
          LOW: to('smithy.api#Unit', { enumValue: 1 }),
          HIGH: to('smithy.api#Unit', { enumValue: 5 }),
        },
      },
      OldEnum: {
        type: 'string',
        traits: qualified({ enum: [{ value: 'a', name: 'A' }, { value: 'b' }] }),
      },
      Sizes: {
        type: 'list',
        member: to('smithy.api#Integer'),
        traits: qualified({ uniqueItems: {}, length: { min: 1, max: 3 } }),
      },
      Secret: { type: 'string', traits: qualified({ sensitive: {} }) },
      Record: structure({ Name: to(text, { pattern: '^[\\w-.]+$' }) }),
      Tree: structure({ Left: 'Tree', Right: 'Tree', At: 'smithy.api#Timestamp' }),
      ListThingsRequest: structure({ NextToken: text }),
      ListThingsResponse: structure({ Result: 'ThingPage' }),
      ThingPage: structure({ Things: 'ThingList', NextToken: text }),
      ThingList: { type: 'list', member: to(text) },
      Gone: structure({ message: text }, { error: 'client', httpError: 404 }),
      Broken: structure({ Message: text }, { error: 'server', retryable: {} }),
    },
    { protocol },
  );
}
