import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { httpTask } from '../src/app/export/http-task.ts';
import { rawHttp } from '../src/app/export/raw-http.ts';
import { typescriptInput } from '../src/app/export/typescript-value.ts';
import { clientProgram, sdkProgram } from '../src/app/export/typescript.ts';
import { putBook } from './shelf/operations.ts';
import { shelfCall } from './shelf/shelf-call.ts';

describe('the input in TypeScript', () => {
  it('is the value again when it is run, whatever is in it', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (more) => {
        const input = { ...more, Title: `it's "${'\\'}" \u2028` };
        const text = typescriptInput(putBook, input);
        expect(runInNewContext(`JSON.stringify(${text})`, { Buffer })).toBe(JSON.stringify(input));
      }),
    );
  });

  it('has blobs as bytes', () => {
    expect(typescriptInput(putBook, { Cover: 'aGk=' })).toBe(
      "{\n    Cover: Buffer.from('aGk=', 'base64'),\n  }",
    );
  });
});

describe('a program', () => {
  const input = { Title: 'Emma', Row: 2 };
  const call = shelfCall('{"Title":"Emma","Row":2}', { input, region: "no'rth" });

  it('calls the function of the generated client, and is TypeScript', () => {
    const text = clientProgram(call)!;
    expect(text).toContain("import { createShelf, putBook } from '@library/shelf';");
    expect(text).toContain("Title: 'Emma',");
    expect(text).toContain("region: 'no\\'rth'");
    const { diagnostics } = ts.transpileModule(text, { reportDiagnostics: true });
    expect(diagnostics).toEqual([]);
  });

  it('is not there where nobody has such a client, or the body is no object', () => {
    expect(sdkProgram(call)).toBeNull();
    expect(clientProgram(shelfCall('{'))).toBeNull();
  });
});

it('writes the request as it goes over the wire', () => {
  const [head, body] = rawHttp(shelfCall('{"Title":"é"}')).split('\r\n\r\n');
  expect(body).toBe('{"Title":"é"}');
  expect(head!.split('\r\n').slice(0, 5)).toEqual([
    'POST / HTTP/1.1',
    'Host: 127.0.0.1:8080',
    'Content-Type: application/x-amz-json-1.0',
    'X-Amz-Target: Shelf_2026.PutBook',
    'Content-Length: 14',
  ]);
});

it('puts endpoint and body into the HTTP task, and leaves the rest as it was generated', () => {
  const { inputParameters, ...rest } = httpTask(shelfCall('{"Title":"Emma"}'));
  expect(inputParameters.http_request.uri).toBe('http://127.0.0.1:8080/');
  expect(inputParameters.http_request.body).toBe('{"Title":"Emma"}');
  const { inputParameters: generated, ...generatedRest } = putBook.httpTask;
  expect(rest).toEqual(generatedRest);
  expect(inputParameters.http_request.headers).toEqual(generated.http_request.headers);
});
