/** Tasks for a workflow engine, done as an engine does them: parameters filled in, signed as text, sent. */
import { httpTask, loadService } from '@trent/codegen';
import type { HttpTask } from '@trent/codegen';
import { startServer } from '@trent/kms-server';
import type { RunningServer } from '@trent/kms-server';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { call, signedHeaders } from './helpers/signed-request.ts';

const spec = loadService(join(import.meta.dirname, '../../../spec/kms'));

let server: RunningServer;
beforeAll(async () => {
  server = await startServer({ ephemeral: true });
  const credentials = server.credentials!;
  const made = await call(server.url, { credentials, operation: 'CreateKey', body: '{}' });
  const { KeyId } = made.body['KeyMetadata'] as { readonly KeyId: string };
  await call(server.url, {
    credentials,
    operation: 'CreateAlias',
    body: JSON.stringify({ AliasName: 'alias/ExampleAlias', TargetKeyId: KeyId }),
  });
});
afterAll(() => server.close());

function taskOf(name: string): HttpTask {
  const operation = spec.operations.find((one) => one.name === name)!;
  return httpTask(spec, operation, { endpoint: server.url });
}

type Input = Readonly<Record<string, string | undefined>>;

/** What an engine makes of `${workflow.input.NAME}`, and of two dollar signs before a brace. */
function filled(text: string, input: Input): string | undefined {
  const whole = /^\$\{workflow\.input\.([\w.]+)\}$/.exec(text);
  if (whole !== null) return input[whole[1]!];
  return text
    .replace(/(?<!\$)\$\{workflow\.input\.([\w.]+)\}/g, (_, name: string) => String(input[name]))
    .replaceAll('$${', '${');
}

async function run(task: HttpTask, input: Input = {}): Promise<Response> {
  const { uri, method, headers, contentType, accept, body } = task.inputParameters.http_request;
  const text = filled(body, input)!;
  const target = headers['X-Amz-Target']!;
  // The task before, which signs.
  const signed = await signedHeaders(server.url, {
    credentials: server.credentials!,
    operation: target.slice(target.indexOf('.') + 1),
    body: text,
    headers: { 'content-type': contentType },
  });
  const all: Input = {
    ...input,
    'signature.date': signed['x-amz-date'],
    'signature.authorization': signed['authorization'],
  };
  const sent = Object.entries(headers).flatMap(([name, value]) => {
    const header = filled(value, all);
    return header === undefined ? [] : [[name, header] as const];
  });
  return fetch(uri, {
    method,
    headers: { ...Object.fromEntries(sent), 'content-type': contentType, accept },
    body: text,
  });
}

it('makes a wrapped data key of the example in the spec', async () => {
  const response = await run(taskOf('GenerateDataKeyWithoutPlaintext'));
  expect([response.status, Object.keys((await response.json()) as object)]).toEqual([
    200,
    expect.arrayContaining(['CiphertextBlob', 'KeyId']),
  ]);
});

it('encrypts what the workflow is given: the plaintext is no part of the task', async () => {
  const task = taskOf('Encrypt');
  expect(JSON.stringify(task)).not.toContain('aGVsbG8=');
  const response = await run(task, { Plaintext: 'aGVsbG8=' });
  expect(response.status).toBe(200);
});

it('is refused where the body is not the one that was signed: the control', async () => {
  const task = taskOf('Encrypt');
  const { http_request: request } = task.inputParameters;
  const signed = await signedHeaders(server.url, {
    credentials: server.credentials!,
    operation: 'Encrypt',
    body: filled(request.body, { Plaintext: 'aGVsbG8=' })!,
  });
  const body = filled(request.body, { Plaintext: 'aGVsbG9v' })!;
  const response = await fetch(server.url, { method: 'POST', headers: signed, body });
  expect([response.status, await response.text()]).toEqual([
    400,
    expect.stringContaining('InvalidSignatureException'),
  ]);
});
