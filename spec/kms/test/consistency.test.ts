import { describe, expect, it } from 'vitest';
import { operations } from './support/operations.ts';
import {
  at,
  behindReference,
  isNode,
  list,
  namesIn,
  node,
  nodesOf,
  specFile,
} from './support/spec-files.ts';

const errors = specFile('errors.yaml') as Readonly<Record<string, unknown>>;
const answers = specFile('answers.yaml') as Readonly<
  Record<string, { error: string; message?: string }>
>;
const keySpecs = specFile('key-specs.yaml') as Readonly<
  Record<string, { family: string; usages: Record<string, string[]>; partitions?: string[] }>
>;
const keyStates = list<string>(specFile('schemas/KeyState.yaml'), 'enum');
const openapi = specFile('openapi.yaml');

/** What may stand in `x-trent-checks`. */
const checkNames = [
  'identifier-form',
  'key-lookup',
  'ciphertext',
  'incorrect-key',
  'permission',
  'exclusive-members',
  'key-usage',
  'key-state',
  'algorithm',
  'key-spec',
  'key-pair-spec',
  'grant-members',
  'grant-lookup',
  'grant-terms',
  'dry-run',
  'operation',
];

/** What a message text may have filled in; the head of answers.yaml explains each. */
const placeholders = new Set(
  'arn id region alias aliasArn usage spec algorithm operation old new principal action resource limit days value'.split(
    ' ',
  ),
);

interface KeyRule {
  readonly member: string;
  readonly identifiers: readonly string[];
  readonly crossAccountIdentifiers?: readonly string[];
  readonly identifierAnswer?: string;
  readonly usage?: string;
  readonly specs?: readonly string[];
  readonly specAnswer?: string;
  readonly algorithm?: string;
  readonly algorithmAnswer?: string;
  readonly states: Readonly<Record<string, string>>;
}

function isCommon(code: string): boolean {
  return node(errors[code], 'x-trent-error')['common'] === true;
}

describe('the entry document', () => {
  it('lists each operation file once, under the path of the public reference', () => {
    const paths = node(openapi, 'paths');
    expect(Object.keys(paths).sort()).toEqual(
      operations.map(({ name }) => `/#X-Amz-Target=TrentService.${name}`).sort(),
    );
    for (const { name, file } of operations)
      expect(paths[`/#X-Amz-Target=TrentService.${name}`]).toEqual({ $ref: file });
  });

  it('begins with GenerateDataKeyWithoutPlaintext', () => {
    expect(Object.keys(node(openapi, 'paths'))[0]).toContain('GenerateDataKeyWithoutPlaintext');
  });
});

describe.each(operations)(
  '$name',
  ({ name, file, operation, request, response, errors: declared }) => {
    const inputs = node(request, 'properties');
    const keys = list<KeyRule>(operation, 'x-trent-keys');
    const exclusive = list<{ members: string[]; answer: string }>(request, 'x-trent-exclusive');
    const checks = list<string>(operation, 'x-trent-checks');
    const codes = [...declared.values()].flat();

    it('has the same name as file, operationId and target', () => {
      expect(operation['operationId']).toBe(name);
      expect(at(`${file}#/post/parameters/0/schema/enum`).value).toEqual([`TrentService.${name}`]);
    });

    it('takes the headers of the model operation', () => {
      const tail = (of: string): unknown[] =>
        list(node(specFile(`operations/${of}.yaml`), 'post'), 'parameters').slice(1);
      expect(tail(name)).toEqual(tail('GenerateDataKeyWithoutPlaintext'));
      expect(tail(name)).toHaveLength(8);
    });

    it('has one request schema for both media types', () => {
      const content = node(node(operation, 'requestBody'), 'content');
      expect(Object.keys(content)).toEqual(['application/x-amz-json-1.1', 'application/json']);
      expect(node(content, 'application/json')['schema']).toBe(request);
    });

    it('requires only members that exist', () => {
      expect(Object.keys(inputs)).toEqual(expect.arrayContaining([...list(request, 'required')]));
      if (response !== null)
        expect(Object.keys(node(response, 'properties'))).toEqual(
          expect.arrayContaining([...list(response, 'required')]),
        );
    });

    it('declares each error once, under the status that the wire shows, common ones never', () => {
      expect(new Set(codes).size).toBe(codes.length);
      for (const [status, ofStatus] of declared)
        for (const code of ofStatus) {
          expect(errors, code).toHaveProperty(code);
          expect(String(node(errors[code], 'x-trent-error')['httpStatus']), code).toBe(status);
          expect(isCommon(code), code).toBe(false);
        }
    });

    it('answers each key state', () => {
      for (const key of keys)
        expect(Object.keys(key.states).sort(), key.member).toEqual([...keyStates].sort());
    });

    it('refuses only with answers whose errors it declares', () => {
      const named = keys.flatMap((key) => [
        ...Object.values(key.states).filter((answer) => answer !== 'allowed'),
        key.identifierAnswer,
        key.specAnswer,
        key.algorithmAnswer,
      ]);
      for (const answer of [...named, ...exclusive.map((rule) => rule.answer)]) {
        if (answer === undefined) continue;
        expect(answers, answer).toHaveProperty(answer);
        const code = answers[answer]?.error ?? '';
        expect(codes.includes(code) || isCommon(code), `${answer}: ${code}`).toBe(true);
      }
    });

    it('uses its words on members that exist', () => {
      const members = [
        ...keys.flatMap((key) => [
          key.member,
          ...(key.algorithm === undefined ? [] : [key.algorithm]),
        ]),
        ...exclusive.flatMap((rule) => rule.members),
        ...list<{ resource: string; when?: string }>(operation, 'x-trent-permissions').flatMap(
          ({ resource, when }) => [resource, ...(when === undefined ? [] : [when])],
        ),
        ...list<string>(operation, 'x-trent-encryption-context'),
      ].filter((member) => member !== '*');
      const dryRun = operation['x-trent-dry-run'];
      if (typeof dryRun === 'string') members.push(dryRun);
      for (const member of members) expect(inputs, member).toHaveProperty(member);
    });

    it('pages by members that exist', () => {
      const paging = operation['x-trent-pagination'];
      const hasMarker = 'Marker' in inputs;
      expect(paging !== undefined).toBe(hasMarker);
      if (!isNode(paging)) return;
      const outputs = Object.keys(node(response, 'properties'));
      expect(Object.keys(inputs)).toEqual(
        expect.arrayContaining([paging['inputToken'], paging['limit']]),
      );
      expect(outputs).toEqual(
        expect.arrayContaining([paging['outputToken'], paging['moreResults'], paging['items']]),
      );
      expect(list(response, 'required')).toEqual(
        expect.arrayContaining([paging['moreResults'], paging['items']]),
      );
    });

    it('makes just the checks that its other words call for', () => {
      expect(new Set(checks).size).toBe(checks.length);
      expect(checkNames).toEqual(expect.arrayContaining([...checks]));
      const calledFor: Record<string, boolean> = {
        operation: true,
        permission: true,
        'dry-run': 'x-trent-dry-run' in operation,
        'exclusive-members': exclusive.length > 0,
        'key-state': keys.length > 0,
        'key-usage': keys.some((key) => key.usage !== undefined),
        'key-spec': keys.some((key) => key.specs !== undefined),
        algorithm: keys.some((key) => key.algorithm !== undefined),
        'key-pair-spec': 'KeyPairSpec' in inputs,
        // Where the model itself does not ask for both members.
        'grant-members': name === 'RetireGrant',
        'grant-lookup': name === 'RetireGrant' || name === 'RevokeGrant',
        'grant-terms': name === 'CreateGrant',
      };
      for (const [check, called] of Object.entries(calledFor))
        expect(checks.includes(check), check).toBe(called);
    });

    it('lets another account in just where an identifier can name its key', () => {
      const named = keys.some((key) => (key.crossAccountIdentifiers ?? []).length > 0);
      expect(operation['x-trent-cross-account']).toBe(named);
      for (const key of keys)
        expect(key.identifiers).toEqual(
          expect.arrayContaining([...(key.crossAccountIdentifiers ?? [])]),
        );
    });

    it('is related to other operations of the API', () => {
      const known = new Set(operations.map((other) => other.name));
      for (const related of list<string>(operation, 'x-trent-related')) {
        expect(related).not.toBe(name);
        expect(known.has(related), related).toBe(true);
      }
    });

    it('describes itself and each member', () => {
      expect(operation['summary']).toMatch(/^\S.*[^.]$/);
      expect(operation['description']).toMatch(/\.\s*$/);
      const outputs = response === null ? {} : node(response, 'properties');
      for (const [member, schema] of [...Object.entries(inputs), ...Object.entries(outputs)])
        expect(isNode(schema) && schema['description'], member).toMatch(/\.\s*$/);
    });
  },
);

describe('errors', () => {
  it.each(Object.entries(errors))('%s is whole', (code, shape) => {
    const error = node(shape, 'x-trent-error');
    expect(error['code']).toBe(code);
    expect(['client', 'server']).toContain(error['fault']);
    expect(Number(error['httpStatus']) >= 500).toBe(error['fault'] === 'server');
    expect(['message', 'Message']).toEqual(
      expect.arrayContaining(Object.keys(node(shape, 'properties'))),
    );
    expect(Object.keys(node(shape, 'properties'))).toHaveLength(1);
  });

  it('are each declared by an operation or common', () => {
    const declared = new Set(operations.flatMap(({ errors: of }) => [...of.values()].flat()));
    for (const code of Object.keys(errors)) expect(declared.has(code), code).toBe(!isCommon(code));
  });

  it('hold the internal error of the service', () => {
    expect(errors).toHaveProperty(String(node(openapi, 'x-trent-service')['internalError']));
  });
});

describe('answers', () => {
  it.each(Object.entries(answers))('%s names an error and fills in known values', (_, answer) => {
    expect(errors).toHaveProperty(answer.error);
    for (const [, name = ''] of (answer.message ?? '').matchAll(/\{(.*?)\}/g))
      expect(placeholders.has(name), name).toBe(true);
    if (answer.message !== undefined) expect(answer.message).not.toMatch(/\n|\s$/);
  });
});

describe('key specs', () => {
  it('are those of the schema', () => {
    expect(Object.keys(keySpecs).sort()).toEqual(
      [...list<string>(specFile('schemas/KeySpec.yaml'), 'enum')].sort(),
    );
  });

  it('hold the former list, and are what a refused length of a data key is told', () => {
    const values = list<string>(specFile('schemas/KeySpec.yaml'), 'enum');
    expect(values).toEqual(
      expect.arrayContaining([...list(specFile('schemas/CustomerMasterKeySpec.yaml'), 'enum')]),
    );
    expect(list(specFile('schemas/DataKeySpec.yaml'), 'x-trent-reported-values')).toEqual(values);
  });

  it('give each usage algorithms of its kind', () => {
    const kinds: Record<string, string> = {
      ENCRYPT_DECRYPT: 'EncryptionAlgorithmSpec',
      SIGN_VERIFY: 'SigningAlgorithmSpec',
      GENERATE_VERIFY_MAC: 'MacAlgorithmSpec',
      KEY_AGREEMENT: 'KeyAgreementAlgorithmSpec',
    };
    expect(Object.keys(kinds).sort()).toEqual(
      [...list<string>(specFile('schemas/KeyUsageType.yaml'), 'enum')].sort(),
    );
    const used = new Set<string>();
    for (const { usages } of Object.values(keySpecs))
      for (const [usage, algorithms] of Object.entries(usages)) {
        const known = list<string>(specFile(`schemas/${kinds[usage] ?? ''}.yaml`), 'enum');
        expect(known).toEqual(expect.arrayContaining(algorithms));
        for (const algorithm of algorithms) used.add(algorithm);
      }
    for (const kind of Object.values(kinds))
      for (const algorithm of list<string>(specFile(`schemas/${kind}.yaml`), 'enum'))
        expect(used.has(algorithm), algorithm).toBe(true);
  });
});

describe('schemas', () => {
  const documents = [
    'openapi.yaml',
    ...operations.map(({ file }) => file),
    ...namesIn('schemas').map((name) => `schemas/${name}.yaml`),
  ];

  it('are where each $ref looks for them, and each is used', () => {
    const used = new Set<string>();
    for (const file of documents)
      for (const { node: found, pointer } of nodesOf(specFile(file))) {
        if (typeof found['$ref'] !== 'string') continue;
        const target = behindReference({ file, value: found });
        expect(target.value, `${file}#${pointer}`).toBeDefined();
        used.add(target.file);
      }
    for (const name of namesIn('schemas'))
      expect(used.has(`schemas/${name}.yaml`), name).toBe(true);
  });

  it.each(namesIn('schemas'))('%s has a type, a description, and members that exist', (name) => {
    const schema = specFile(`schemas/${name}.yaml`);
    expect(isNode(schema) && schema['type']).toBeTypeOf('string');
    expect(isNode(schema) && schema['description']).toMatch(/\.$/);
    if (isNode(schema) && 'properties' in schema)
      expect(Object.keys(node(schema, 'properties'))).toEqual(
        expect.arrayContaining([...list(schema, 'required')]),
      );
  });

  it('of blobs limit the bytes; of points in time are numbers; patterns compile', () => {
    for (const name of namesIn('schemas')) {
      const schema = specFile(`schemas/${name}.yaml`);
      if (!isNode(schema)) continue;
      expect('x-trent-bytes' in schema, name).toBe(schema['contentEncoding'] === 'base64');
      if ('x-trent-timestamp' in schema) expect(schema['type'], name).toBe('number');
      if (typeof schema['pattern'] === 'string')
        expect(() => new RegExp(schema['pattern'] as string, 'u')).not.toThrow();
    }
  });

  it('keep plaintext secret', () => {
    expect(at('schemas/PlaintextType.yaml#/x-trent-sensitive').value).toBe(true);
    for (const { name, response } of operations)
      if (response !== null && 'Plaintext' in node(response, 'properties'))
        expect(
          at(
            `operations/${name}.yaml#/post/responses/200/content/application~1x-amz-json-1.1/schema/properties/Plaintext/x-trent-sensitive`,
          ).value,
        ).toBe(true);
  });
});
