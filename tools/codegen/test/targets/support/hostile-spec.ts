/**
 * A spec whose texts try to become code, wherever a spec may say a text, and whose names are words that mean something
 * in JavaScript. What any of them does if it runs: it sets `globalThis.breached`.
 */

const act = 'globalThis.breached = true';

/** Each ends one kind of literal or comment, or is one that generators tend to get wrong. */
export const hostileTexts: readonly string[] = [
  `'; ${act}; '`,
  `"; ${act}; "`,
  `\`; ${act}; \``,
  `\${${act}}`,
  `*/ ${act}; /*`,
  `\n${act};\n`,
  `\r${act};`,
  `\u2028${act};\u2029`,
  `\u0085\v\f`,
  `\\'; ${act}; //`,
  `\\`,
  `\\u0022; ${act}; //`,
  `@ts-nocheck\n@deprecated\n@ts-ignore`,
  `</script><!-- ${act} -->`,
  `//# sourceMappingURL=data:,`,
  `const func0 = require("./helpers.js").codePoints;`,
  `require("node:fs")`,
  `\u202e\u2066reversed`,
  `\0\x07`,
  `constructor`,
  `toString`,
  `__defineGetter__`,
  `a/b~c`,
  `0`,
  ` `,
];

/** Reserved words, names of globals, and of what generated modules themselves use. */
export const hostileNames: readonly string[] = [
  'Delete',
  'Default',
  'Await',
  'Class',
  'Import',
  'Object',
  'Errors',
  'Arguments',
];

/** Names of shapes that the generated types might take for globals. */
const shapeNames =
  'Date Uint8Array Record Exclude Omit Pick Schema components Array String Error'.split(' ');

export interface HostileOptions {
  /** Names of the operations. */
  readonly operations?: readonly string[];
  readonly shapes?: readonly string[];
}

/** The files of the spec by path in a workspace. Service `ho-stile`; each operation answers its request. */
export function hostileSpec({
  operations = hostileNames,
  shapes = shapeNames,
}: HostileOptions = {}): Map<string, string> {
  const targets = ['types', 'validator', 'server-stub', 'client', 'reference'];
  return new Map(
    Object.entries({
      'nx.json': {},
      'spec/ho-stile/codegen.json': {
        spec: 'openapi.yaml',
        targets: Object.fromEntries(targets.map((name) => [name, `out/${name}`])),
      },
      'spec/ho-stile/openapi.yaml': document(operations, shapes),
      ...Object.fromEntries(
        shapes.map((name, index) => [`spec/ho-stile/schemas/${name}.yaml`, namedShape(index)]),
      ),
    }).map(([path, value]) => [path, JSON.stringify(value, null, 2)]),
  );
}

const prose = hostileTexts.join('\n');

/** A member, enum value and pattern for each text; any text is a name of a member. */
export function member(index: number): string {
  return `${hostileTexts[index]}`;
}

function document(operations: readonly string[], shapes: readonly string[]): object {
  return {
    openapi: '3.1.0',
    info: { title: prose, version: '1.0.0', description: prose },
    servers: [
      { url: `https://'${hostileTexts[0]}.{region}.example.com/\`\${x}`, description: prose },
      {
        url: 'https://{region}.special.example.com',
        variables: { region: { default: 'one', enum: ['one', ...hostileTexts] } },
      },
    ],
    security: [{ sigv4: [] }],
    'x-trent-service': {
      name: 'ho-stile',
      protocol: 'aws-json-1.1',
      targetPrefix: 'Hostile',
      signingName: 'ho-stile',
      internalError: 'Internal',
      checks: ['http'],
    },
    'x-trent-answers': Object.fromEntries(
      hostileTexts.map((message, index) => [`answer-${index}`, { error: 'Refused', message }]),
    ),
    'x-trent-errors': {
      Refused: error('Refused', 400, 'client'),
      Internal: error('Internal', 500, 'server'),
    },
    'x-trent-key-specs': {
      PLAIN: { family: 'symmetric', usages: { WRAP: ['PLAIN'] } },
    },
    paths: Object.fromEntries(
      operations.map((name) => [`/#X-Amz-Target=Hostile.${name}`, operation(name, shapes)]),
    ),
    components: {
      securitySchemes: { sigv4: { type: 'apiKey', in: 'header', name: 'Authorization' } },
    },
  };
}

function error(code: string, httpStatus: number, fault: string): object {
  return {
    type: 'object',
    description: prose,
    properties: { message: { type: 'string' } },
    'x-trent-error': { code, fault, httpStatus },
  };
}

function namedShape(index: number): object {
  const text = member(index % hostileTexts.length);
  return {
    type: 'object',
    title: prose,
    $comment: prose,
    description: prose,
    properties: { [text]: { type: 'string', enum: [text, 'plain'] } },
  };
}

function operation(name: string, shapes: readonly string[]): object {
  const schema = (exclusive: object): object => ({
    type: 'object',
    description: prose,
    properties: {
      ...Object.fromEntries(
        hostileTexts.map((text, index) => [
          text,
          {
            type: 'string',
            description: text,
            enum: [text, `value ${index}`],
            default: text,
            examples: [text],
            'x-trent-reported-values': [text],
            'x-trent-unlisted-values': [`${text} unlisted`],
          },
        ]),
      ),
      Matched: {
        type: 'array',
        uniqueItems: true,
        items: { type: 'string', pattern: hostileTexts.map(inPattern).join('|'), maxLength: 200 },
      },
      Inside: {
        type: 'object',
        title: prose,
        properties: { [hostileTexts[4]!]: { type: 'integer', description: prose, default: 1 } },
      },
      Pairs: {
        type: 'object',
        minProperties: 1,
        maxProperties: 3,
        additionalProperties: { type: 'string', minLength: 1 },
      },
      Bytes: { type: 'string', contentEncoding: 'base64', 'x-trent-sensitive': true },
      valueOf: { type: 'string', contentEncoding: 'base64' },
      At: { type: 'number', 'x-trent-timestamp': 'epoch-seconds' },
      ...Object.fromEntries(
        shapes.map((shape) => [
          `The${shape}`,
          { $ref: `schemas/${shape}.yaml`, description: prose },
        ]),
      ),
    },
    ...exclusive,
  });
  const content = (body: object): object => ({ 'application/x-amz-json-1.1': { schema: body } });
  return {
    post: {
      operationId: name,
      summary: prose,
      description: prose,
      deprecated: true,
      externalDocs: { url: hostileTexts[4], description: prose },
      parameters: [
        {
          name: 'X-Amz-Target',
          in: 'header',
          required: true,
          description: prose,
          schema: { type: 'string', enum: [`Hostile.${name}`] },
        },
      ],
      requestBody: {
        required: true,
        content: content(
          schema({
            'x-trent-exclusive': [
              { members: [hostileTexts[0], hostileTexts[4]], exactly: 'one', answer: 'answer-0' },
            ],
          }),
        ),
      },
      responses: {
        '200': { description: prose, content: content(schema({})) },
        '400': { description: prose, content: content({ $ref: '#/x-trent-errors/Refused' }) },
        '500': { description: prose, content: content({ $ref: '#/x-trent-errors/Internal' }) },
      },
      'x-trent-permissions': [{ action: 'h:Do', policy: 'iam-policy', resource: '*' }],
      'x-trent-cross-account': false,
      'x-trent-checks': ['permission', 'exclusive-members', 'operation'],
      'x-trent-retry': { readOnly: false, idempotent: false },
      'x-trent-partitions': { 'aws-cn': prose },
      'x-trent-since': '2020-01-01',
    },
  };
}

/** A pattern that the text alone matches. */
function inPattern(text: string): string {
  return text
    .replace(/[\^$\\.*+?()[\]{}|/]/g, '\\$&')
    .replace(/[^ -~]/gu, (one) => `\\u{${one.codePointAt(0)!.toString(16)}}`);
}
