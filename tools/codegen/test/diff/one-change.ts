import { list, make, member, schema, type Draft } from './drafts.ts';

/**
 * One change of every kind: the rule that sees it, the rule that sees the way back (the same one, where it works both
 * ways), and the change itself.
 */
export interface OneChange {
  readonly rule: string;
  readonly back: string;
  readonly change: (draft: Draft) => void;
  /** What both sides need for the change to be possible. */
  readonly before?: (draft: Draft) => void;
}

function one(
  rule: string,
  back: string,
  change: (draft: Draft) => void,
  before?: (draft: Draft) => void,
): OneChange {
  return { rule, back, change, ...(before === undefined ? {} : { before }) };
}

const thing = (draft: Draft, name: string): Draft => member(draft, 'Thing', name);
const request = (draft: Draft, name: string): Draft => member(draft, 'MakeThingRequest', name);
const key = (draft: Draft): Draft => make(draft)['x-trent-keys'][0];
const header = { name: 'X-Other', in: 'header', required: true, schema: { type: 'string' } };
const other = {
  type: 'object',
  properties: { message: { type: 'string' } },
  'x-trent-error': { code: 'Other', fault: 'client', httpStatus: 400 },
};
const addError = (draft: Draft, more: object = {}): void => {
  draft.components.schemas.Other = {
    ...other,
    'x-trent-error': { ...other['x-trent-error'], ...more },
  };
  draft['x-trent-errors'].Other = { $ref: '#/components/schemas/Other' };
};

export const oneChanges: readonly OneChange[] = [
  one('endpoint-added', 'endpoint-changed', (d) =>
    d.servers.push({ url: 'https://b.example.com' }),
  ),
  one('protocol-changed', 'protocol-changed', (d) => (d['x-trent-service'].signingName = 'small')),
  one('operation-added', 'operation-removed', (d) => {
    const path = '/#X-Amz-Target=TinyService.DropThing';
    d.paths[path] = structuredClone(d.paths['/#X-Amz-Target=TinyService.ListThings']);
    const added = d.paths[path].post;
    added.operationId = 'DropThing';
    added.parameters[0].schema.enum = ['TinyService.DropThing'];
    delete added['x-trent-pagination'];
  }),
  one('error-status-changed', 'error-status-changed', (d) => {
    schema(d, 'Denied')['x-trent-error'].httpStatus = 403;
  }),
  one('error-retry-changed', 'error-retry-changed', (d) => {
    schema(d, 'Busy')['x-trent-error'].retryable = true;
  }),
  one('common-error-added', 'common-error-removed', (d) => addError(d, { common: true })),
  one('answer-error-changed', 'answer-error-changed', (d) => {
    d['x-trent-answers']['two-sizes'].error = 'Busy';
  }),
  one('answer-text-changed', 'answer-text-changed', (d) => {
    d['x-trent-answers']['wrong-spec'].message = 'No.';
  }),
  one('key-spec-added', 'key-spec-removed', (d) => {
    d['x-trent-key-specs'].PLAIN.usages.SIGN = ['PLAIN'];
  }),
  one('operation-deprecated', 'operation-deprecated', (d) => (make(d).deprecated = true)),
  one('operation-prose-changed', 'operation-prose-changed', (d) => (make(d).summary = 'Make it')),
  one('answer-body-changed', 'answer-body-changed', (d) => delete make(d).responses['200'].content),
  one('header-added', 'header-removed', (d) => make(d).parameters.push(header)),
  one(
    'error-added',
    'error-removed',
    (d) =>
      make(d).responses['400'].content['application/x-amz-json-1.1'].schema.oneOf.push({
        $ref: '#/components/schemas/Other',
      }),
    addError,
  ),
  one('permission-added', 'permission-removed', (d) =>
    list(d)['x-trent-permissions'].push({
      action: 'tiny:Look',
      policy: 'iam-policy',
      resource: '*',
    }),
  ),
  one(
    'cross-account-refused',
    'cross-account-allowed',
    (d) => (make(d)['x-trent-cross-account'] = false),
    (d) => delete key(d).crossAccountIdentifiers,
  ),
  one('identifier-form-accepted', 'identifier-form-refused', (d) =>
    key(d).identifiers.push('alias-name'),
  ),
  one('state-refused', 'state-allowed', (d) => (key(d).states.Updating = 'busy')),
  one('state-answer-changed', 'state-answer-changed', (d) => {
    key(d).states.Disabled = 'wrong-spec';
  }),
  one(
    'key-precondition-widened',
    'key-precondition-narrowed',
    (d) => key(d).specs.push('OTHER'),
    (d) => {
      d['x-trent-key-specs'].OTHER = { family: 'symmetric', usages: { WRAP: ['PLAIN'] } };
    },
  ),
  one('checks-changed', 'checks-changed', (d) => make(d)['x-trent-checks'].reverse()),
  one('exclusive-added', 'exclusive-removed', (d) =>
    schema(d, 'MakeThingRequest')['x-trent-exclusive'].push({
      members: ['Color', 'Context'],
      exactly: 'at-most-one',
      answer: 'two-sizes',
    }),
  ),
  one('dry-run-changed', 'dry-run-changed', (d) => (make(d)['x-trent-dry-run'] = 'Color')),
  one('encryption-context-changed', 'encryption-context-changed', (d) => {
    make(d)['x-trent-encryption-context'] = [];
  }),
  one('pagination-changed', 'pagination-changed', (d) => {
    list(d)['x-trent-pagination'].items = 'NextMarker';
  }),
  one(
    'pagination-added',
    'pagination-changed',
    (d) => {
      list(d)['x-trent-pagination'] = {
        inputToken: 'Marker',
        outputToken: 'NextMarker',
        limit: 'Limit',
        moreResults: 'Truncated',
        items: 'Things',
      };
    },
    (d) => delete list(d)['x-trent-pagination'],
  ),
  one('pagination-limit-changed', 'pagination-limit-changed', (d) => {
    list(d)['x-trent-pagination'].documentedMaximum = 50;
  }),
  one('retry-widened', 'retry-narrowed', (d) => (make(d)['x-trent-retry'].readOnly = true)),
  one('optional-member-added', 'member-removed', (d) => {
    schema(d, 'MakeThingRequest').properties.Possible = { type: 'string' };
  }),
  one('required-member-added', 'member-removed', (d) => {
    schema(d, 'MakeThingRequest').properties.More = { type: 'string' };
    schema(d, 'MakeThingRequest').required.push('More');
  }),
  one('member-required', 'member-optional', (d) => schema(d, 'Thing').required.push('Made')),
  one('default-changed', 'default-changed', (d) => (request(d, 'Size').default = 32)),
  one('member-deprecated', 'member-deprecated', (d) => (request(d, 'Color').deprecated = true)),
  one('idempotency-token-changed', 'idempotency-token-changed', (d) => {
    schema(d, 'ListThingsRequest').properties.Marker['x-trent-idempotency-token'] = true;
  }),
  one('member-prose-changed', 'member-prose-changed', (d) => {
    request(d, 'KeyId').description = 'Another key.';
  }),
  one('type-changed', 'type-changed', (d) => (thing(d, 'Id').type = 'integer')),
  one(
    'sensitive-removed',
    'sensitive-added',
    (d) => delete thing(d, 'Secret')['x-trent-sensitive'],
  ),
  one('limit-narrowed', 'limit-widened', (d) => (schema(d, 'Size').maximum = 512)),
  one('limit-narrowed', 'limit-widened', (d) => (schema(d, 'Size').minimum = 2)),
  one('limit-narrowed', 'limit-widened', (d) => (schema(d, 'KeyId').maxLength = 63)),
  one('limit-narrowed', 'limit-widened', (d) => {
    schema(d, 'ListThingsResponse').properties.Things.maxItems = 99;
  }),
  one('limit-narrowed', 'limit-widened', (d) => {
    schema(d, 'MakeThingRequest').properties.Context.maxProperties = 9;
  }),
  one('limit-narrowed', 'limit-widened', (d) => {
    thing(d, 'Secret')['x-trent-bytes'].maximum = 31;
  }),
  one('limit-widened', 'limit-narrowed', (d) => delete schema(d, 'KeyId').minLength),
  one('pattern-added', 'pattern-removed', (d) => {
    schema(d, 'ListThingsRequest').properties.Marker.pattern = '^[a-z]+$';
  }),
  one('pattern-changed', 'pattern-changed', (d) => (schema(d, 'KeyId').pattern = '^[a-z]+$')),
  one('enum-value-added', 'enum-value-removed', (d) => schema(d, 'Color').enum.push('BLUE')),
  one('unique-items-removed', 'unique-items-added', (d) => delete thing(d, 'Parts').uniqueItems),
  one('null-accepted', 'null-refused', (d) => (request(d, 'Context')['x-trent-sparse'] = true)),
  one('reported-values-changed', 'reported-values-changed', (d) => {
    schema(d, 'Color')['x-trent-reported-values'].reverse();
  }),
  one('unlisted-values-changed', 'unlisted-values-changed', (d) => {
    schema(d, 'Color')['x-trent-unlisted-values'] = ['VIOLET'];
  }),
  one('shape-prose-changed', 'shape-prose-changed', (d) => {
    schema(d, 'Size').description = 'How large.';
  }),
];
