import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lint } from '@trent/codegen';
import type { DiagnosticCode } from '@trent/codegen';
import { edited, positionOf, tinyFiles, workspace } from './support/workspace.ts';

async function found(files: ReadonlyMap<string, string>): Promise<readonly string[]> {
  const { diagnostics } = await lint(workspace(files).spec);
  return diagnostics.map(({ code, position }) =>
    position ? `${code} ${position.file}:${position.line}:${position.column}` : code,
  );
}

interface Case {
  readonly code: DiagnosticCode;
  readonly what: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
  /** Text that begins where the problem is; `file` unless `atFile` says another. Null: no position. */
  readonly at: string | null;
  readonly atFile?: string;
}

const make = 'operations/MakeThing.yaml';
const list = 'operations/ListThings.yaml';

/** One fault each; the unedited spec, without any, is the control. */
const cases: readonly Case[] = [
  {
    code: 'TRENT1001',
    what: 'the entry document is missing',
    file: 'codegen.json',
    from: 'openapi.yaml',
    to: 'open.yaml',
    at: null,
  },
  {
    code: 'TRENT1003',
    what: 'YAML that does not parse',
    file: 'schemas/Size.yaml',
    from: 'A size.',
    to: 'A: size.',
    at: 'A: size',
  },
  {
    code: 'TRENT1004',
    what: 'a key twice',
    file: 'schemas/Size.yaml',
    from: 'description: A size.',
    to: 'minimum: 2',
    at: 'minimum: 1\n',
  },
  {
    code: 'TRENT1006',
    what: 'an alias in its own anchor',
    file: 'schemas/Color.yaml',
    from: 'enum: [RED, GREEN]',
    to: 'enum: &a [RED, *a]',
    at: '*a]',
  },
  {
    code: 'TRENT1008',
    what: 'a number too large',
    file: 'schemas/Size.yaml',
    from: '1024',
    to: '9007199254740993',
    at: '9007199254740993',
  },
  {
    code: 'TRENT1009',
    what: 'a list as key',
    file: 'schemas/Size.yaml',
    from: 'description: A size.',
    to: '? [a]\n: b',
    at: '[a]',
  },
  {
    code: 'TRENT1010',
    what: 'an alias without anchor',
    file: 'schemas/Color.yaml',
    from: '[RED, GREEN]\n',
    to: '*colors\n',
    at: '*colors',
  },
  {
    code: 'TRENT1011',
    what: 'two documents',
    file: 'schemas/Size.yaml',
    from: 'maximum: 1024',
    to: 'maximum: 1024\n---\na: 1',
    at: '---',
  },
  {
    code: 'TRENT1101',
    what: '$ref to no file',
    file: make,
    from: '../schemas/Size.yaml',
    to: '../schemas/Sise.yaml',
    at: '../schemas/Sise.yaml',
  },
  {
    code: 'TRENT1102',
    what: '$ref to no pointer',
    file: make,
    from: '../errors.yaml#/Busy',
    to: '../errors.yaml#/Bussy',
    at: '../errors.yaml#/Bussy',
  },
  {
    code: 'TRENT1103',
    what: '$ref in a circle',
    file: 'schemas/Size.yaml',
    from: 'type: integer\ndescription: A size.\nminimum: 1\nmaximum: 1024',
    to: '$ref: Size.yaml',
    at: 'Size.yaml',
  },
  {
    code: 'TRENT1104',
    what: '$ref to the network',
    file: make,
    from: '../schemas/Size.yaml',
    to: 'https://example.com/Size.yaml',
    at: 'https://example.com/Size.yaml',
  },
  {
    code: 'TRENT1104',
    what: '$ref out of the workspace',
    file: make,
    from: '../schemas/Size.yaml',
    to: '../../../../../etc/passwd',
    at: '../../../../../etc/passwd',
  },
  {
    code: 'TRENT1105',
    what: 'a limit beside $ref',
    file: make,
    from: 'default: 16',
    to: 'maximum: 16',
    at: 'maximum: 16',
  },
  {
    code: 'TRENT2001',
    what: 'a misspelt keyword',
    file: 'schemas/Size.yaml',
    from: 'maximum',
    to: 'maximun',
    at: 'maximun',
  },
  {
    code: 'TRENT2001',
    what: 'an unknown target',
    file: 'codegen.json',
    from: '"client"',
    to: '"clint"',
    at: '"clint"',
  },
  {
    code: 'TRENT2002',
    what: 'no summary of the service',
    file: 'openapi.yaml',
    from: '  title: Tiny\n',
    to: '',
    at: 'version: 1.0.0',
  },
  {
    code: 'TRENT2002',
    what: 'a word that is required',
    file: list,
    from: '  x-trent-cross-account: false\n',
    to: '',
    at: 'operationId',
  },
  {
    code: 'TRENT2003',
    what: 'a limit that is text',
    file: 'schemas/Size.yaml',
    from: '1024',
    to: 'many',
    at: 'many',
  },
  {
    code: 'TRENT2003',
    what: 'a length below 0',
    file: 'schemas/KeyId.yaml',
    from: 'minLength: 1',
    to: 'minLength: -1',
    at: 'minLength',
  },
  {
    code: 'TRENT2004',
    what: 'a list of types',
    file: 'schemas/Size.yaml',
    from: 'type: integer',
    to: "type: [integer, 'null']",
    at: 'type',
  },
  {
    code: 'TRENT2004',
    what: 'OpenAPI 3.2',
    file: 'openapi.yaml',
    from: '3.1.0',
    to: '3.2.0',
    at: 'openapi: 3.2.0',
  },
  {
    code: 'TRENT2004',
    what: 'OpenAPI 2.0',
    file: 'openapi.yaml',
    from: 'openapi: 3.1.0',
    to: "swagger: '2.0'",
    at: 'swagger',
  },
  {
    code: 'TRENT2004',
    what: 'closed structures',
    file: make,
    from: 'additionalProperties: { type: string }',
    to: 'additionalProperties: false',
    at: 'additionalProperties',
  },
  {
    code: 'TRENT2005',
    what: 'a keyword that is not supported',
    file: 'schemas/Size.yaml',
    from: 'maximum: 1024',
    to: 'multipleOf: 8',
    at: 'multipleOf',
  },
  {
    code: 'TRENT2006',
    what: 'an unknown word',
    file: 'schemas/Size.yaml',
    from: 'maximum: 1024',
    to: 'x-trent-sensitiv: true',
    at: 'x-trent-sensitiv',
  },
  {
    code: 'TRENT2006',
    what: 'a word of another place',
    file: 'schemas/Size.yaml',
    from: 'maximum: 1024',
    to: 'x-trent-dry-run: A',
    at: 'x-trent-dry-run',
  },
  {
    code: 'TRENT2007',
    what: 'a check that does not exist',
    file: list,
    from: '[permission, operation]',
    to: '[permision, operation]',
    at: 'permision,',
  },
  {
    code: 'TRENT2007',
    what: 'an identifier form that does not exist',
    file: make,
    from: '[key-id, key-arn]',
    to: '[key-name, key-arn]',
    at: 'key-name',
  },
  {
    code: 'TRENT2007',
    what: 'a key state left out',
    file: make,
    from: '        Creating: busy\n',
    to: '',
    at: 'states:',
  },
  {
    code: 'TRENT2007',
    what: 'a key state that does not exist',
    file: make,
    from: '        Creating: busy\n',
    to: '        Creating: busy\n        Broken: busy\n',
    at: 'Broken',
  },
  {
    code: 'TRENT2007',
    what: 'a form for other accounts that is not accepted at all',
    file: make,
    from: 'crossAccountIdentifiers: [key-arn]',
    to: 'crossAccountIdentifiers: [alias-arn]',
    at: 'alias-arn',
  },
  {
    code: 'TRENT2008',
    what: 'x-trent-bytes on text',
    file: 'schemas/KeyId.yaml',
    from: 'minLength: 1',
    to: 'x-trent-bytes: { minimum: 1 }',
    at: 'x-trent-bytes',
  },
  {
    code: 'TRENT2009',
    what: 'an extension of another tool',
    file: 'schemas/Size.yaml',
    from: 'minimum: 1\n',
    to: 'x-go-name: Size\nminimum: 1\n',
    at: 'x-go-name',
  },
  {
    code: 'TRENT3001',
    what: 'a member that JavaScript objects cannot carry',
    file: 'schemas/Thing.yaml',
    from: 'Weight',
    to: '__proto__',
    at: '__proto__',
  },
  {
    code: 'TRENT3002',
    what: 'an error named like a shape but for the case of letters',
    file: 'errors.yaml',
    from: 'Denied:\n  type: object\n  properties: { Message: { type: string } }\n  x-trent-error: { code: Denied',
    to: 'thing:\n  type: object\n  properties: { Message: { type: string } }\n  x-trent-error: { code: thing',
    at: 'thing:',
  },
  {
    code: 'TRENT3003',
    what: 'an answer with an error that is not declared',
    file: 'answers.yaml',
    from: 'error: Busy',
    to: 'error: Bizy',
    at: 'busy:',
  },
  {
    code: 'TRENT3003',
    what: 'an internal error that is not declared',
    file: 'openapi.yaml',
    from: 'internalError: Internal',
    to: 'internalError: Broken',
    at: 'internalError',
  },
  {
    code: 'TRENT3004',
    what: 'a state with an answer that does not exist',
    file: make,
    from: 'Disabled: busy',
    to: 'Disabled: bizy',
    at: 'Disabled',
  },
  {
    code: 'TRENT3006',
    what: 'exclusive members that do not exist',
    file: make,
    from: '[Size, Color]',
    to: '[Sise, Color]',
    at: 'Sise',
  },
  {
    code: 'TRENT3006',
    what: 'a page token that does not exist',
    file: list,
    from: 'inputToken: Marker',
    to: 'inputToken: Mark',
    at: 'inputToken',
  },
  {
    code: 'TRENT3006',
    what: 'items that the answer has not',
    file: list,
    from: 'items: Things',
    to: 'items: Thinks',
    at: 'items: Thinks',
  },
  {
    code: 'TRENT3007',
    what: 'a required member without property',
    file: 'schemas/Thing.yaml',
    from: '[Id]',
    to: '[Ids]',
    at: 'Ids',
  },
  {
    code: 'TRENT3008',
    what: 'an error under another status',
    file: 'errors.yaml',
    from: 'code: Busy, fault: client, httpStatus: 400',
    to: 'code: Busy, fault: client, httpStatus: 409',
    at: '../errors.yaml#/Busy',
    atFile: make,
  },
  {
    code: 'TRENT3009',
    what: 'an enum value twice',
    file: 'schemas/Color.yaml',
    from: '[RED, GREEN]\n',
    to: "[RED, 'RED']\n",
    at: "'RED'",
  },
  {
    code: 'TRENT3010',
    what: 'a pattern that does not compile',
    file: 'schemas/KeyId.yaml',
    from: '^[a-z0-9-]+$',
    to: '^[a-z\\-_\\:]+$',
    at: 'pattern',
  },
  {
    code: 'TRENT3011',
    what: 'a pattern that takes for ever',
    file: 'schemas/KeyId.yaml',
    from: '^[a-z0-9-]+$',
    to: '^([a-z]+-?)+$(?<=a)',
    at: 'pattern',
  },
  {
    code: 'TRENT3021',
    what: 'a pattern that takes for ever elsewhere',
    file: 'schemas/KeyId.yaml',
    from: '^[a-z0-9-]+$',
    to: '^([a-z]+-?)+$',
    at: 'pattern',
  },
  {
    code: 'TRENT3012',
    what: 'limits the wrong way round',
    file: 'schemas/Thing.yaml',
    from: 'minimum: 1,',
    to: 'minimum: 64,',
    at: 'minimum: 64',
  },
  {
    code: 'TRENT3013',
    what: 'a path of another operation',
    file: 'openapi.yaml',
    from: '/#X-Amz-Target=TinyService.ListThings',
    to: '/#X-Amz-Target=TinyService.ListThing',
    at: '/#X-Amz-Target=TinyService.ListThing:',
  },
  {
    code: 'TRENT3013',
    what: 'a target of another operation',
    file: list,
    from: '[TinyService.ListThings]',
    to: '[TinyService.ListThing]',
    at: 'TinyService.ListThing]',
  },
  {
    code: 'TRENT3014',
    what: 'media types that differ',
    file: make,
    from: 'schema: *request',
    to: 'schema: { type: object }',
    at: 'schema: { type: object }',
  },
  {
    code: 'TRENT3015',
    what: 'an answer that is a list',
    file: list,
    from: '            type: object\n            required: [Things]\n            properties:\n              Things: { type: array, items: { $ref: ../schemas/Thing.yaml }, maxItems: 100 }\n              NextMarker: { type: string }\n              Truncated: { type: boolean }\n',
    to: '            type: array\n            items: { $ref: ../schemas/Thing.yaml }\n',
    at: 'type: array',
  },
  {
    code: 'TRENT3016',
    what: 'a key spec that does not exist',
    file: make,
    from: 'specs: [PLAIN]',
    to: 'specs: [PLANE]',
    at: 'PLANE',
  },
  {
    code: 'TRENT3016',
    what: 'a key usage that does not exist',
    file: make,
    from: 'usage: WRAP',
    to: 'usage: WARP',
    at: 'usage: WARP',
  },
  {
    code: 'TRENT3017',
    what: 'a common error declared',
    file: make,
    from: '../errors.yaml#/Invalid',
    to: '../errors.yaml#/Denied',
    at: '../errors.yaml#/Denied',
  },
  {
    code: 'TRENT3018',
    what: 'a default beyond the limit',
    file: make,
    from: 'default: 16',
    to: 'default: 5000',
    at: 'Size: {',
  },
  {
    code: 'TRENT3019',
    what: 'a check of what is not there',
    file: list,
    from: '[permission, operation]',
    to: '[permission, key-spec, operation]',
    at: 'key-spec',
  },
  {
    code: 'TRENT3020',
    what: 'a refusal without its check',
    file: make,
    from: '    - exclusive-members\n',
    to: '',
    at: 'x-trent-checks',
  },
  {
    code: 'TRENT4001',
    what: 'folders within each other',
    file: 'codegen.json',
    from: 'packages/tiny-client/src/gen',
    to: 'packages/tiny-types/src/gen/client',
    at: '"client"',
  },
  {
    code: 'TRENT4002',
    what: 'a folder outside of the workspace',
    file: 'codegen.json',
    from: 'packages/tiny-client/src/gen',
    to: '../elsewhere',
    at: '"client"',
  },
];

describe('lint', () => {
  it('finds nothing in the tiny spec', async () => {
    expect(await found(tinyFiles())).toEqual([]);
  });

  for (const { code, what, file, from, to, at, atFile } of cases) {
    it(`${code}: ${what}`, async () => {
      const files = edited(file, from, to);
      const expected = at === null ? code : `${code} ${positionOf(files, atFile ?? file, at)}`;
      expect(await found(files)).toEqual([expected]);
    });
  }
});

describe('the specs of this repository', () => {
  it('have neither an error nor a warning, in their scenarios too', async () => {
    const { diagnostics } = await lint(join(import.meta.dirname, '../../../spec/kms'));
    expect(diagnostics).toEqual([]);
  });
});
