import { runSuite } from '@trent/conformance';
import type { RunningServer } from '@trent/kms-server';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { caseOf, optionsFor, runAltered, startKms } from './helpers/few-cases.ts';

let server: RunningServer;
const selection = { origins: ['property'] };

beforeAll(async () => {
  server = await startKms();
});

afterAll(() => server.close());

it('finds nothing wrong with a conformant target, and asks it what succeeds too', async () => {
  const statuses: number[] = [];
  const report = await runAltered(
    server,
    (_operation, answer) => {
      statuses.push(answer.status);
      return answer;
    },
    { selection, propertyRuns: 30 },
  );
  expect(report.verdict).toBe('conformant');
  expect(report.cases.map(({ id }) => id)).toContain('property.GenerateDataKey');
  const good = statuses.filter((status) => status === 200).length;
  expect(good).toBeGreaterThan(statuses.length / 10);
});

it('shrinks a request that is answered with 5xx', async () => {
  const report = await runAltered(
    server,
    (operation, answer, input) => {
      const { NumberOfBytes = 0 } = JSON.parse(input) as { NumberOfBytes?: number };
      return operation === 'GenerateDataKey' && NumberOfBytes > 500
        ? { ...answer, status: 500, body: '{"__type":"KMSInternalException"}' }
        : answer;
    },
    { selection, propertyRuns: 60 },
  );
  const failed = caseOf(report, 'property.GenerateDataKey');
  expect(failed.failures).toEqual([
    {
      step: 'request',
      round: 0,
      path: 'status',
      expected: '200, or 400 to 499',
      got: '500 KMSInternalException',
    },
  ]);
  const [{ request } = { request: { body: '{}' } }] = failed.transcript;
  const input = JSON.parse(request.body) as Record<string, unknown>;
  // The smallest: what the schema requires, and the one member that matters at the edge.
  expect(input['NumberOfBytes']).toBe(501);
  expect(Object.keys(input).toSorted()).toEqual(['KeyId', 'NumberOfBytes']);
  expect(failed.curl).toContain('"NumberOfBytes":501');
  expect(report.exitCode).toBe(1);
});

it('fails where an answer is not of its schema, or a refusal has no code', async () => {
  const schemas = await runAltered(
    server,
    (operation, answer) =>
      operation === 'ListKeys' && answer.status === 200
        ? { ...answer, body: '{"Keys":"none"}' }
        : answer,
    { selection: { ...selection, operations: ['ListKeys'] }, propertyRuns: 20 },
  );
  expect(caseOf(schemas, 'property.ListKeys').failures.map(({ path }) => path)).toContain('Keys');
  const codes = await runAltered(
    server,
    (operation, answer) =>
      operation === 'Decrypt' && answer.status === 400 ? { ...answer, body: '{}' } : answer,
    { selection: { ...selection, operations: ['Decrypt'] }, propertyRuns: 20 },
  );
  expect(caseOf(codes, 'property.Decrypt').failures[0]).toMatchObject({ path: '__type' });
});

it('sends the same requests for the same seed', async () => {
  const inputs: string[][] = [];
  for (const _ of [1, 2]) {
    const own: string[] = [];
    inputs.push(own);
    await runAltered(
      server,
      (operation, answer, input) => {
        if (operation === 'ListKeys') own.push(input);
        return answer;
      },
      { selection: { ...selection, operations: ['ListKeys'] }, propertyRuns: 20, seed: 9 },
    );
  }
  expect(inputs[0]).toEqual(inputs[1]);
  expect(inputs[0]!.length).toBeGreaterThan(20);
});

it('sends none where none is asked for', async () => {
  const report = await runSuite({ ...optionsFor(server), propertyRuns: 0 });
  expect(report.cases.some(({ origin }) => origin === 'property')).toBe(false);
});
