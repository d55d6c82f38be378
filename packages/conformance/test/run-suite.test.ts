import { readdirSync } from 'node:fs';
import { NoAnswer, NothingSelected, loadSuite, runSuite } from '@trent/conformance';
import type { RunningServer } from '@trent/kms-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseOf, optionsFor, runAltered, startKms } from './helpers/few-cases.ts';

let server: RunningServer;

beforeAll(async () => {
  server = await startKms();
});

afterAll(() => server.close());

describe('a conformant target', () => {
  it('passes, and nothing that the run made stays', async () => {
    const options = optionsFor(server);
    const report = await runSuite(options);
    expect(report.verdict).toBe('conformant');
    expect(report.counts).toEqual({
      passed: 16,
      failed: 0,
      advice: 0,
      known: 0,
      errors: 0,
      notApplicable: 2,
    });
    expect(report.cleanUp).toEqual({ removed: 3, left: [] });
    expect(readdirSync(options.ledgerFolder)).toEqual([]);
  });

  it('is not judged by cases about what it does not offer', async () => {
    const report = await runSuite(optionsFor(server));
    expect(caseOf(report, 'absent.replicate')).toMatchObject({
      status: 'not-applicable',
      reason: 'the target does not offer ReplicateKey',
    });
    expect(caseOf(report, 'region.second').status).toBe('not-applicable');
  });

  it('is found not to offer an operation also where it answers 5xx to any that it has not', async () => {
    const page = '<h1>Internal Server Error</h1>';
    const report = await runAltered(server, (operation, answer, input) => {
      const isUnknown = operation === 'GenerateDataKey' || operation === 'NoSuchOperation';
      // This one is there, and falls over where it is asked for nothing.
      const isCrash = operation === 'Decrypt' && input === '{}';
      return isUnknown || isCrash ? { ...answer, status: 500, body: page } : answer;
    });
    expect(report.target.absent).toEqual(['GenerateDataKey', 'ReplicateKey']);
    expect(caseOf(report, 'bytes.too-many').status).toBe('not-applicable');
    expect(caseOf(report, 'wrap.context').status).toBe('passed');
  });

  it('is asked about an operation without anything in the way of its case', async () => {
    const suite = loadSuite();
    const report = await runAltered(
      server,
      (operation, answer, input) =>
        operation === 'NoSuchOperation' || input === '{}'
          ? { ...answer, status: 500, body: 'no' }
          : answer,
      { suite, selection: { cases: ['create-alias.answer'] } },
    );
    expect(report.target.absent).toEqual([]);
    expect(caseOf(report, 'create-alias.answer').status).toBe('passed');
  });

  it('fails where it does not offer what it is said to', async () => {
    const report = await runSuite({ ...optionsFor(server), claims: ['Decrypt', 'ReplicateKey'] });
    expect(report.cases.filter(({ origin }) => origin === 'claim').map(({ id }) => id)).toEqual([
      'claims.ReplicateKey',
    ]);
    expect(report.exitCode).toBe(1);
  });

  it('may be asked in any order, at once or one by one', async () => {
    for (const [seed, jobs] of [
      [1, 1],
      [2, 8],
    ] as const) {
      const report = await runSuite({ ...optionsFor(server), seed, jobs, shuffle: true });
      expect(report.counts.passed).toBe(16);
      expect(report.cases.map(({ id }) => id)).toEqual(report.cases.map(({ id }) => id).toSorted());
    }
  });
});

describe('a target with a bug', () => {
  it('fails the case that is about it, with a proof, and no other', async () => {
    const report = await runAltered(server, (operation, answer, input) =>
      operation === 'GenerateDataKey' && input.includes('1025')
        ? { ...answer, status: 200, body: '{"KeyId":"arn:aws:kms:us-east-1:1:key/1"}' }
        : answer,
    );
    expect(report.cases.filter(({ status }) => status === 'failed').map(({ id }) => id)).toEqual([
      'bytes.too-many',
    ]);
    const failed = caseOf(report, 'bytes.too-many');
    expect(failed.failures).toEqual([
      {
        step: 'refuse',
        round: 0,
        path: 'status',
        expected: '400',
        got: '200: the request was accepted',
      },
    ]);
    expect(failed.curl).toContain("-H 'x-amz-target: TrentService.GenerateDataKey'");
    expect(failed.curl).toContain('"NumberOfBytes":1025');
    expect(failed.reproduce).toContain('--case bytes.too-many --seed 1');
    expect(report.exitCode).toBe(1);
  });

  it('is told which of several requests went wrong', async () => {
    const report = await runAltered(server, (operation, answer, input) =>
      operation === 'Decrypt' && input.includes('"Tenant"')
        ? { ...answer, body: '{"__type":"NotFoundException"}' }
        : answer,
    );
    expect(caseOf(report, 'wrap.context').failures).toEqual([
      {
        step: 'refuse',
        round: 1,
        path: '__type',
        expected: 'InvalidCiphertextException',
        got: 'NotFoundException',
      },
    ]);
  });

  it('fails where it answers 5xx or hangs up, and is still there', async () => {
    const fivehundred = await runAltered(server, (operation, answer) =>
      operation === 'Decrypt' ? { ...answer, status: 500, body: '<html>' } : answer,
    );
    expect(caseOf(fivehundred, 'wrap.context').failures[0]).toMatchObject({ path: 'status' });
    const hangup = await runAltered(server, (operation, answer) =>
      operation === 'Decrypt' ? 'close' : answer,
    );
    expect(caseOf(hangup, 'wrap.context')).toMatchObject({
      status: 'failed',
      failures: [{ step: 'open', path: 'answer', expected: 'an answer' }],
    });
    expect(hangup.exitCode).toBe(1);
  });

  it('may have members and enum values that nobody knows yet', async () => {
    const report = await runAltered(server, (operation, answer) =>
      operation === 'CreateKey'
        ? {
            ...answer,
            body: answer.body.replace('"KeySpec":"SYMMETRIC_DEFAULT"', '"KeySpec":"NEW","Shade":1'),
          }
        : answer,
    );
    expect(report.verdict).toBe('conformant');
  });

  it('whose answers violate their schema fails one claim, not each case that they occur in', async () => {
    const report = await runAltered(server, (operation, answer) =>
      operation === 'Decrypt'
        ? { ...answer, body: answer.body.replace('"KeyId"', '"Key"') }
        : answer,
    );
    expect(report.cases.filter(({ status }) => status === 'failed').map(({ id }) => id)).toEqual([
      'answers.Decrypt',
    ]);
    const failed = caseOf(report, 'answers.Decrypt');
    expect(failed.failures.map(({ expected }) => expected)).toEqual([
      'required {"missingProperty":"KeyId"}',
    ]);
    expect(failed.transcript[0]?.answer.body).toContain('"Key"');
    expect(failed.curl).toContain('TrentService.Decrypt');
    expect(report.exitCode).toBe(1);
  });

  it('that would not make a key leaves the cases that use one unjudged', async () => {
    const report = await runAltered(server, (operation, answer, input) =>
      operation === 'CreateKey' && input.includes('Tags')
        ? { ...answer, status: 400, body: '{"__type":"LimitExceededException"}' }
        : answer,
    );
    expect(caseOf(report, 'wrap.context')).toMatchObject({
      status: 'error',
      error: 'prerequisite',
      reason: 'CreateKey for the fixture symmetric-key answered 400 LimitExceededException',
    });
    expect(report.exitCode).toBe(1);
  });
});

describe('a target that is not there', () => {
  it('is told from one that answers', async () => {
    const options = { ...optionsFor(server), endpoint: 'http://127.0.0.1:1' };
    await expect(runSuite(options)).rejects.toThrow(NoAnswer);
    expect(readdirSync(options.ledgerFolder)).toEqual([]);
  });

  it('midway leaves a complete report', async () => {
    let wraps = 0;
    const report = await runAltered(
      server,
      (operation, answer) => {
        if (operation === 'GenerateDataKey') wraps += 1;
        // The discovery asks for one too.
        return wraps > 2 ? 'close' : answer;
      },
      { jobs: 1 },
    );
    expect(report.cases.filter(({ origin }) => origin === 'scenario')).toHaveLength(14);
    expect(caseOf(report, 'wrap.context')).toMatchObject({ status: 'error', error: 'unreachable' });
    expect(report.verdict).toBe('incomplete');
    expect(report.exitCode).toBe(3);
    expect(report.cleanUp.left.length).toBeGreaterThan(0);
  });
});

it('says where filters leave nothing', async () => {
  const options = { ...optionsFor(server), selection: { cases: ['nothing.*'] } };
  await expect(runSuite(options)).rejects.toThrow(NothingSelected);
});
