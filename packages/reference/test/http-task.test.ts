import { readFileSync } from 'node:fs';
import type { OperationContent } from '@trent/reference/content';
import { describe, expect, it } from 'vitest';
import { httpTask, httpTaskText } from '../src/app/export/http-task.ts';
import type { Call } from '../src/app/send/call.ts';
import { member } from './shelf/operations.ts';
import { shelfCall } from './shelf/shelf-call.ts';

function bodyOf(text: string, input: Call['input'] = JSON.parse(text) as Call['input']): string {
  return httpTask(shelfCall(text, { input })).inputParameters.http_request.body;
}

describe('the body of an HTTP task', () => {
  it('is the text as it was typed, to the digit', () => {
    const text = '{\n  "Title": "Emma",\n  "Row": 2.0\n}';
    expect(bodyOf(text)).toBe(text);
  });

  it('has a parameter in place of what is sensitive', () => {
    const text = '{"Title":"Emma","Cover":"c2VjcmV0"}';
    expect(bodyOf(text)).toBe('{"Title":"Emma","Cover":"${workflow.input.Cover}"}');
    const call = shelfCall(text, { input: JSON.parse(text) as Call['input'] });
    expect(httpTaskText(call)).not.toContain('c2VjcmV0');
  });

  it('has one in place of each part of what is sensitive, whatever was typed there', () => {
    expect(bodyOf('{"Cover":{"a":["x",7,null]}}')).toBe(
      '{"Cover":{"a":["${workflow.input.Cover_a_0}",${workflow.input.Cover_a_1},${workflow.input.Cover_a_2}]}}',
    );
  });

  it('has one for each sensitive item of a list', () => {
    const of = { kind: 'blob', minBytes: null, maxBytes: null, sensitive: true } as const;
    const rest = { minItems: null, maxItems: null, uniqueItems: false, sparse: false };
    const input = { Covers: ['c2VjcmV0'] };
    const call = shelfCall(JSON.stringify(input), {
      input,
      operation: { request: [member('Covers', { shape: { kind: 'list', of, ...rest } })] },
    });
    expect(httpTask(call).inputParameters.http_request.body).toBe(
      '{"Covers":["${workflow.input.Covers_0}"]}',
    );
  });

  it('is ASCII, and no parameter by itself', () => {
    const body = bodyOf('{"Title":"é ${workflow.secrets.x}"}');
    expect(body).toBe('{"Title":"\\u00e9 $${workflow.secrets.x}"}');
  });

  it('is the text alone where that is no JSON', () => {
    expect(bodyOf('{"Title":', null)).toBe('{"Title":');
  });

  it('is what the generator makes of the same example', () => {
    const {
      requestExamples,
      httpTask: generated,
      ...operation
    } = JSON.parse(
      readFileSync(new URL('../src/gen/operations/Encrypt.json', import.meta.url), 'utf8'),
    ) as OperationContent;
    const [example] = requestExamples;
    const call = shelfCall(JSON.stringify(example!.value), {
      input: example!.value as Call['input'],
      operation: { ...operation, httpTask: generated },
    });
    expect(httpTask(call).inputParameters.http_request.body).toBe(
      generated.inputParameters.http_request.body,
    );
  });
});
