/**
 * Every object of OpenAPI 3.1, where one stands in the tiny spec, and for each keyword a value that says something else
 * than the tiny spec does. A keyword without an entry is tried with `true`: none that is supported takes that.
 */

/** A JSON document that is being changed. */
// oxlint-disable-next-line typescript/no-explicit-any -- edits reach into whatever the spec holds
export type Draft = any;

export interface Sample {
  /** JSON pointer to the object that gets the keyword, if not that of the place. */
  readonly at?: string;
  readonly value?: unknown;
  /** What else must change so that the spec stays right. */
  readonly also?: (draft: Draft) => void;
}

export interface Place {
  readonly title: string;
  /** Its name in `objects.ts`. */
  readonly node: string;
  readonly pointer: string;
  readonly samples?: Readonly<Record<string, Sample>>;
  /** The keyword that leads to the object and is refused itself; the object under it is what this makes of a keyword. */
  readonly under?: { readonly key: string; readonly wrap: (keyword: object) => unknown };
}

const make = '/paths/~1#X-Amz-Target=TinyService.MakeThing';
const post = `${make}/post`;
const thing = '/components/schemas/Thing';
const member = (name: string): string => `${thing}/properties/${name}`;
const text = { value: 'Something else.' };

export const places: readonly Place[] = [
  {
    title: 'OpenAPI object',
    node: 'Root',
    pointer: '',
    samples: {
      openapi: { value: '3.1.1' },
      info: { value: { title: 'Other', version: '2.0.0' } },
      servers: { value: [{ url: 'https://other.example.com' }] },
      security: { value: [{ other: [] }] },
      paths: { also: (draft) => delete draft.paths['/#X-Amz-Target=TinyService.ListThings'] },
      components: { also: (draft) => (draft.components.schemas.Size.maximum = 5000) },
    },
  },
  {
    title: 'Info object',
    node: 'Info',
    pointer: '/info',
    samples: {
      title: text,
      version: text,
      description: text,
      termsOfService: text,
      summary: text,
      contact: { value: { name: 'N' } },
      license: { value: { name: 'MIT' } },
    },
  },
  {
    title: 'Contact object',
    node: 'Contact',
    pointer: '/info/contact',
    samples: { name: text, url: text, email: text },
  },
  {
    title: 'License object',
    node: 'License',
    pointer: '/info/license',
    samples: { name: text, url: text, identifier: text },
  },
  {
    title: 'Server object',
    node: 'Server',
    pointer: '/servers/0',
    samples: {
      url: { value: 'https://other.{region}.example.com' },
      description: text,
      variables: { value: { region: { default: 'there' } } },
    },
  },
  {
    title: 'Server variable object',
    node: 'ServerVariable',
    pointer: '/servers/0/variables/region',
    samples: {
      enum: { value: ['here', 'yonder'] },
      default: { value: 'there' },
      description: text,
    },
  },
  {
    title: 'Components object',
    node: 'Components',
    pointer: '/components',
    samples: {
      schemas: { also: (draft) => (draft.components.schemas.Size.maximum = 5000) },
      parameters: { value: { One: { name: 'One', in: 'header', schema: { type: 'string' } } } },
      responses: { value: { One: { description: 'One.' } } },
      securitySchemes: { value: { other: { type: 'apiKey', in: 'header', name: 'Other' } } },
    },
  },
  {
    title: 'Path item object',
    node: 'PathItem',
    pointer: make,
    samples: {
      post: {
        also: (draft) => (draft.paths[make.slice(7).replace('~1', '/')].post.summary = 'Other'),
      },
      $ref: {
        also: (draft) => {
          const path = '/#X-Amz-Target=TinyService.MakeThing';
          draft.moved = draft.paths[path];
          draft.moved.post.summary = 'Other';
          draft.paths[path] = { $ref: 'moved.json' };
        },
      },
    },
  },
  {
    title: 'Operation object',
    node: 'Operation',
    pointer: post,
    samples: {
      summary: text,
      description: text,
      externalDocs: { value: { url: 'https://example.com/other' } },
      operationId: {
        value: 'MadeThing',
        also: (draft) => {
          const old = '/#X-Amz-Target=TinyService.MakeThing';
          const item = draft.paths[old];
          draft.paths = { '/#X-Amz-Target=TinyService.MadeThing': item, ...draft.paths };
          delete draft.paths[old];
          item.post.parameters[0].schema.enum = ['TinyService.MadeThing'];
        },
        at: '/paths/~1#X-Amz-Target=TinyService.MadeThing/post',
      },
      parameters: {
        also: (draft) =>
          draft.paths['/#X-Amz-Target=TinyService.MakeThing'].post.parameters.push({
            name: 'X-Other',
            in: 'header',
            schema: { type: 'string' },
          }),
      },
      requestBody: {
        also: (draft) => (draft.components.schemas.MakeThingRequest.required = ['KeyId', 'Size']),
      },
      responses: {
        also: (draft) =>
          delete draft.paths['/#X-Amz-Target=TinyService.MakeThing'].post.responses['500'],
      },
      deprecated: { value: true },
    },
  },
  {
    title: 'External documentation object',
    node: 'ExternalDocs',
    pointer: `${post}/externalDocs`,
    samples: { url: { value: 'https://example.com/other' }, description: text },
  },
  {
    title: 'Parameter object (a request header)',
    node: 'Parameter',
    pointer: `${post}/parameters/1`,
    samples: {
      name: { value: 'X-Another' },
      in: { value: 'query' },
      description: text,
      required: { value: true },
      deprecated: { value: true },
      schema: { value: { type: 'string', enum: ['a'] } },
      example: { value: 'a' },
    },
  },
  {
    title: 'Request body object',
    node: 'RequestBody',
    pointer: `${post}/requestBody`,
    samples: {
      description: text,
      required: { value: false },
      content: {
        also: (draft) =>
          delete draft.paths['/#X-Amz-Target=TinyService.MakeThing'].post.requestBody.content[
            'application/json'
          ],
      },
    },
  },
  {
    title: 'Media type object',
    node: 'MediaType',
    pointer: `${post}/responses/200/content/application~1x-amz-json-1.1`,
    samples: {
      schema: { value: { $ref: '#/components/schemas/ListThingsResponse' } },
      examples: { value: { one: { value: { Thing: { Id: 'other' } } } } },
    },
  },
  {
    title: 'Responses object (besides 200, 4xx and 5xx)',
    node: 'Responses',
    pointer: `${post}/responses`,
    samples: { default: { value: { description: 'Anything.' } } },
  },
  {
    title: 'Response object',
    node: 'Response',
    pointer: `${post}/responses/200`,
    samples: {
      description: text,
      content: {
        value: {
          'application/x-amz-json-1.1': {
            schema: { $ref: '#/components/schemas/ListThingsResponse' },
          },
        },
      },
    },
  },
  {
    title: 'Example object',
    node: 'Example',
    pointer: `${post}/requestBody/content/application~1x-amz-json-1.1/examples/one`,
    samples: { value: { value: { KeyId: 'k-2' } }, summary: text, description: text },
  },
  {
    title: 'Security scheme object',
    node: 'SecurityScheme',
    pointer: '/components/securitySchemes/sigv4',
    samples: { type: { value: 'http' }, description: text, name: text, in: { value: 'query' } },
  },
  {
    title: 'Reference object (of a member)',
    node: 'Reference',
    pointer: '/components/schemas/MakeThingRequest/properties/KeyId',
    samples: { $ref: { value: '#/components/schemas/Color' }, description: text },
  },
  {
    title: 'Schema object',
    node: 'Schema',
    pointer: member('Id'),
    samples: {
      title: text,
      description: text,
      $comment: text,
      deprecated: { value: true },
      default: { value: 'one' },
      examples: { value: ['one'] },
      type: { value: 'boolean' },
      enum: { value: ['one', 'two'] },
      minLength: { value: 2 },
      maxLength: { value: 9 },
      pattern: { value: '^[a-z]+$' },
      contentEncoding: { value: 'base64' },
      minimum: { at: member('Weight'), value: 2 },
      maximum: { at: member('Weight'), value: 9 },
      items: { at: member('Parts'), value: { type: 'string' } },
      minItems: { at: member('Parts'), value: 2 },
      maxItems: { at: member('Parts'), value: 9 },
      uniqueItems: { at: member('Parts'), value: false },
      minProperties: {
        at: '/components/schemas/MakeThingRequest/properties/Context',
        value: 1,
      },
      maxProperties: {
        at: '/components/schemas/MakeThingRequest/properties/Context',
        value: 9,
      },
      required: { at: thing, value: ['Id', 'Weight'] },
      properties: { at: thing, value: { Id: { type: 'integer' } } },
      additionalProperties: {
        at: '/components/schemas/MakeThingRequest/properties/Context',
        value: { type: 'integer' },
      },
      propertyNames: {
        at: '/components/schemas/MakeThingRequest/properties/Context',
        value: { type: 'string', maxLength: 5 },
      },
      $ref: {
        at: '/components/schemas/ListThingsResponse/properties/Things/items',
        value: '#/components/schemas/Color',
      },
    },
  },
  {
    title: 'Tag object',
    node: 'Tag',
    pointer: '',
    under: { key: 'tags', wrap: (keyword) => [keyword] },
  },
  {
    title: 'Header object',
    node: 'Header',
    pointer: `${post}/responses/200`,
    under: { key: 'headers', wrap: (keyword) => ({ One: keyword }) },
  },
  {
    title: 'Encoding object',
    node: 'Encoding',
    pointer: `${post}/requestBody/content/application~1x-amz-json-1.1`,
    under: { key: 'encoding', wrap: (keyword) => ({ One: keyword }) },
  },
  {
    title: 'Link object',
    node: 'Link',
    pointer: `${post}/responses/200`,
    under: { key: 'links', wrap: (keyword) => ({ One: keyword }) },
  },
  {
    title: 'Discriminator object',
    node: 'Discriminator',
    pointer: thing,
    under: { key: 'discriminator', wrap: (keyword) => keyword },
  },
  {
    title: 'XML object',
    node: 'Xml',
    pointer: thing,
    under: { key: 'xml', wrap: (keyword) => keyword },
  },
  {
    title: 'OAuth flows object',
    node: 'OAuth2Flows',
    pointer: '/components/securitySchemes/sigv4',
    under: { key: 'flows', wrap: (keyword) => keyword },
  },
];
