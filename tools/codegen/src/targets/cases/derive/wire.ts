import type { JsonObject } from '../../../load/bundle.ts';
import type { Operation } from '../../../model/model.ts';
import type { Expectation, Level } from '../../../suite/format.ts';
import type { Derivation } from '../derivation.ts';

const json11 = 'Smithy 2.0, AWS JSON 1.1';
const measured = { recorded: '2026-09', says: '' };
/** Whatever the body is: these requests may never reach what makes an error of the API. */
const anyRefusal: Expectation = { error: '*', status: [400, 403, 404, 405, 406, 415] };

interface Rule {
  readonly id: string;
  readonly says: string;
  readonly level: Level;
  readonly cell: string;
  readonly cite: JsonObject;
  readonly wires: readonly {
    readonly id: string;
    readonly wire: JsonObject;
    readonly expect: Expectation;
  }[];
}

/** Rules of the protocol, tried with the request of one operation. */
export function deriveWire(derivation: Derivation): void {
  const operation = wireOperation(derivation);
  const request = operation && derivation.request(operation);
  if (operation === undefined || request === null || request === undefined) return;
  const rules = [
    ...targetRules(derivation, operation),
    ...headerRules(),
    ...bodyRules(derivation, request),
    ...signatureRules(derivation),
  ];
  for (const { id, says, level, cell, cite, wires } of rules)
    derivation.add({
      operation,
      id: ['wire', id],
      title: `On the wire: ${says}`,
      level,
      position: derivation.service.position,
      cites: [{ ...cite, says }],
      cells: [`*/wire/${cell}`],
      probes: wires.map((one) => ({ ...one, request })),
    });
}

function wireOperation({ bases, service }: Derivation): Operation | undefined {
  const { operations } = service;
  return (
    operations.find(({ name }) => name === bases?.wire) ??
    operations.find(({ retry }) => retry.readOnly)
  );
}

function refused(derivation: Derivation, code: string): Expectation {
  return derivation.refusal(code) ?? { error: '*' };
}

function targetRules(derivation: Derivation, operation: Operation): readonly Rule[] {
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

function headerRules(): readonly Rule[] {
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
          wire: { headers: { 'content-type': 'application/x-amz-json-1.1; charset=utf-8' } },
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
        { id: 'json-1-0', type: 'application/x-amz-json-1.0' },
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

function bodyRules(derivation: Derivation, request: JsonObject): readonly Rule[] {
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

function signatureRules(derivation: Derivation): readonly Rule[] {
  const faults: readonly {
    readonly id: string;
    readonly signature: JsonObject;
    readonly code: string;
  }[] = [
    {
      id: 'none',
      signature: { fault: 'none-at-all' },
      code: 'MissingAuthenticationTokenException',
    },
    { id: 'wrong-secret', signature: { fault: 'wrong-secret' }, code: 'InvalidSignatureException' },
    {
      id: 'unknown-access-key',
      signature: { fault: 'unknown-access-key' },
      code: 'UnrecognizedClientException',
    },
    {
      id: 'changed-body',
      signature: { fault: 'body-changed-after-signing' },
      code: 'InvalidSignatureException',
    },
    {
      id: 'changed-header',
      signature: { fault: 'header-changed-after-signing', header: 'x-amz-target' },
      code: 'InvalidSignatureException',
    },
    {
      id: 'expired',
      signature: { fault: 'clock', seconds: -3600 },
      code: 'InvalidSignatureException',
    },
    {
      id: 'not-yet',
      signature: { fault: 'clock', seconds: 3600 },
      code: 'InvalidSignatureException',
    },
    {
      id: 'other-service',
      signature: { fault: 'scope', service: 's3' },
      code: 'InvalidSignatureException',
    },
    {
      id: 'other-terminator',
      signature: { fault: 'scope', terminator: 'aws5_request' },
      code: 'InvalidSignatureException',
    },
  ];
  return [
    {
      id: 'signature',
      says: 'a request whose signature is not valid is refused',
      level: 'MUST',
      cell: 'signature',
      cite: { standard: 'AWS Signature Version 4' },
      wires: faults.map(({ id, signature }) => ({ id, wire: { signature }, expect: anyRefusal })),
    },
    {
      id: 'signature-answer',
      says: 'a signature that is not valid gets the code for what is wrong with it',
      level: 'SHOULD',
      cell: 'signature',
      cite: measured,
      wires: faults.map(({ id, signature, code }) => ({
        id,
        wire: { signature },
        expect: refused(derivation, code),
      })),
    },
  ];
}
