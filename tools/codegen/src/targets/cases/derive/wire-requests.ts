import type { JsonObject } from '../../../load/bundle.ts';
import type { Operation } from '../../../model/model.ts';
import type { Expectation } from '../../../suite/format.ts';
import type { Derivation } from '../derivation.ts';
import { anyRefusal, json11, measured, refused } from './wire-rule.ts';
import type { Rule } from './wire-rule.ts';

/** What X-Amz-Target may say. */
export function targetRules(derivation: Derivation, operation: Operation): readonly Rule[] {
  const { targetPrefix } = derivation.service;
  const wrong = [
    { id: 'unknown-operation', target: `${targetPrefix}.TrentConformance` },
    { id: 'wrong-prefix', target: `Trent${targetPrefix}.${operation.name}` },
    { id: 'wrong-case', target: `${targetPrefix}.${operation.name.toLowerCase()}` },
    { id: 'no-prefix', target: operation.name },
    { id: 'missing', target: null },
  ];
  const wires = (expect: Expectation) =>
    wrong.map(({ id, target }) => ({ id, wire: { headers: { 'x-amz-target': target } }, expect }));
  const cite = derivation.citeSpec(operation.position, '');
  return [
    {
      id: 'target',
      says: 'X-Amz-Target has one valid value for each operation',
      level: 'MUST',
      cell: 'target',
      cite,
      wires: wires(anyRefusal),
    },
    {
      id: 'target-answer',
      says: 'a target that is none gets UnknownOperationException',
      level: 'SHOULD',
      cell: 'target',
      cite: measured,
      wires: wires(refused(derivation, 'UnknownOperationException')),
    },
  ];
}

/** Media type, method, and the name of the request in the answer. */
export function headerRules({ service }: Derivation): readonly Rule[] {
  const { protocol } = service;
  const own = mediaType(protocol);
  const other = mediaType(protocol === 'aws-json-1.1' ? 'aws-json-1.0' : 'aws-json-1.1');
  return [
    {
      id: 'content-type',
      says: 'the media type is that of the protocol, and parameters of it do not count',
      level: 'MUST',
      cell: 'content-type',
      cite: { standard: json11 },
      wires: [
        {
          id: 'with-charset',
          wire: { headers: { 'content-type': `${own}; charset=utf-8` } },
          expect: {},
        },
      ],
    },
    {
      id: 'other-content-type',
      says: 'a request of another media type is not of this protocol',
      level: 'SHOULD',
      cell: 'content-type',
      cite: measured,
      wires: [
        { id: 'other-version', type: other },
        { id: 'form', type: 'application/x-www-form-urlencoded' },
        { id: 'missing', type: null },
      ].map(({ id, type }) => ({
        id,
        wire: { headers: { 'content-type': type } },
        expect: anyRefusal,
      })),
    },
    {
      id: 'method',
      says: 'requests are sent with POST',
      level: 'SHOULD',
      cell: 'method',
      cite: { standard: json11 },
      wires: ['GET', 'PUT', 'DELETE'].map((method) => ({
        id: method.toLowerCase(),
        wire: { method },
        expect: anyRefusal,
      })),
    },
    {
      id: 'request-id',
      says: 'every answer has x-amzn-RequestId',
      level: 'SHOULD',
      cell: 'request-id',
      cite: { standard: json11 },
      wires: [
        {
          id: 'answer',
          wire: {},
          expect: { and: [{ header: { name: 'x-amzn-requestid', value: 'present' } }] },
        },
      ],
    },
  ];
}

/** What the body may be. */
export function bodyRules(derivation: Derivation, request: JsonObject): readonly Rule[] {
  const broken = {
    'no-json': '{',
    'trailing-comma': '{"a":"b",}',
    'single-quotes': "{'a':'b'}",
    'two-values': '{}{}',
    text: '"text"',
    number: '7',
    list: '[]',
  };
  const text = Object.keys(request).length === 0 ? '{}' : null;
  return [
    {
      id: 'body',
      says: 'the body is one JSON object',
      level: 'MUST',
      cell: 'body',
      cite: { standard: json11 },
      wires: Object.entries(broken).map(([id, body]) => ({
        id,
        wire: { body },
        expect: anyRefusal,
      })),
    },
    {
      id: 'body-answer',
      says: 'a body that is no JSON object gets SerializationException',
      level: 'SHOULD',
      cell: 'body',
      cite: measured,
      wires: Object.entries(broken).map(([id, body]) => ({
        id,
        wire: { body },
        expect: refused(derivation, 'SerializationException'),
      })),
    },
    ...(text === null
      ? []
      : [
          {
            id: 'body-forms',
            says: 'white space in the body means nothing',
            level: 'MUST' as const,
            cell: 'body',
            cite: { standard: 'RFC 8259' },
            wires: [{ id: 'white-space', wire: { body: ' \n{ \t}\r\n' }, expect: {} }],
          },
        ]),
  ];
}

function mediaType(protocol: string): string {
  return `application/x-amz-${protocol.slice('aws-'.length)}`;
}
