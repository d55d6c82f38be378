/** Deletion windows and automatic rotation, from end to end, by a clock that is set. */
import { startPostgres, type PostgresServer } from '@trent/postgres-fixture';
import { startServer, type RunningServer } from '@trent/kms-server';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { SettableClock } from '../src/settable-clock.ts';
import { createKey, get } from './helpers/api.ts';
import { startTrentKms } from './helpers/server-process.ts';
import { signedHeaders, post } from './helpers/signed-request.ts';
import { temporaryDirectory } from './helpers/temporary-directory.ts';

const daySeconds = 86_400;

interface Caller {
  readonly url: string;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
}

/** What can be done with a server whose clock can be set, whichever way that is. */
interface Subject {
  get(operation: string, input?: object): ReturnType<typeof get>;
  advanceDays(days: number): Promise<{ readonly deleted: number; readonly rotated: number }>;
}

async function wrap(subject: Subject, KeyId: string): Promise<string> {
  const input = { KeyId, KeySpec: 'AES_256' };
  return (await subject.get('GenerateDataKeyWithoutPlaintext', input))['CiphertextBlob'] as string;
}

async function expectDeletion(subject: Subject): Promise<void> {
  const { KeyMetadata } = await subject.get('CreateKey');
  const { KeyId } = KeyMetadata as { KeyId: string };
  await subject.get('CreateAlias', { AliasName: 'alias/doomed', TargetKeyId: KeyId });
  const CiphertextBlob = await wrap(subject, KeyId);
  await subject.get('ScheduleKeyDeletion', { KeyId, PendingWindowInDays: 7 });
  expect(await subject.advanceDays(6.9)).toEqual({ deleted: 0, rotated: 0 });
  await subject.get('DescribeKey', { KeyId: 'alias/doomed' });
  expect(await subject.advanceDays(0.2)).toEqual({ deleted: 1, rotated: 0 });
  for (const name of [KeyId, 'alias/doomed']) {
    await expect(subject.get('DescribeKey', { KeyId: name })).rejects.toThrow('NotFoundException');
  }
  await expect(subject.get('Decrypt', { CiphertextBlob })).rejects.toThrow();
}

async function expectRotation(subject: Subject): Promise<void> {
  const { KeyMetadata } = await subject.get('CreateKey');
  const { KeyId, CurrentKeyMaterialId: first } = KeyMetadata as {
    KeyId: string;
    CurrentKeyMaterialId: string;
  };
  const CiphertextBlob = await wrap(subject, KeyId);
  await subject.get('EnableKeyRotation', { KeyId, RotationPeriodInDays: 90 });
  expect(await subject.advanceDays(89)).toEqual({ deleted: 0, rotated: 0 });
  expect(await subject.advanceDays(2)).toEqual({ deleted: 0, rotated: 1 });
  const wrapped = await subject.get('GenerateDataKeyWithoutPlaintext', {
    KeyId,
    KeySpec: 'AES_256',
  });
  expect(wrapped['KeyMaterialId']).not.toBe(first);
  expect(await subject.get('Decrypt', { CiphertextBlob })).toMatchObject({ KeyMaterialId: first });
  const { Rotations } = await subject.get('ListKeyRotations', { KeyId });
  expect(Rotations).toMatchObject([{ RotationType: 'AUTOMATIC' }]);
  // Four periods at once are one rotation: what was missed is not made up for.
  expect(await subject.advanceDays(360)).toEqual({ deleted: 0, rotated: 1 });
}

/** A server in this process, whose clock is given to it; requests are signed by that clock. */
async function startWithClock(
  options: Partial<Parameters<typeof startServer>[0]>,
): Promise<Subject> {
  const clock = new SettableClock(() => new Date());
  const directory = temporaryDirectory();
  const server: RunningServer = await startServer({
    data: directory.path,
    now: clock.now,
    ...options,
  });
  onTestFinished(async () => {
    await server.close();
    directory[Symbol.dispose]();
  });
  return {
    get: async (operation, input = {}) => {
      const body = JSON.stringify(input);
      const signed = await signedHeaders(server.url, {
        credentials: server.credentials!,
        operation,
        body,
        now: clock.now(),
      });
      const answer = await post(server.url, signed, body);
      if (answer.status !== 200) throw new Error(answer.text);
      return answer.body;
    },
    advanceDays: async (days) => {
      clock.set(new Date(clock.now().getTime() + days * daySeconds * 1_000));
      return server.keepUp();
    },
  };
}

function setClock({ url }: Caller, body: string, headers: Record<string, string> = {}) {
  return fetch(`${url}/_trent/clock`, { method: 'POST', body, headers });
}

describe('a server with a clock of its own', () => {
  let database: PostgresServer;
  beforeAll(async () => {
    database = await startPostgres();
  }, 60_000);
  afterAll(() => database.stop());

  it('deletes and rotates by it, on SQLite', async () => {
    const subject = await startWithClock({});
    await expectDeletion(subject);
    await expectRotation(subject);
  });

  it('deletes and rotates by it, on PostgreSQL', async () => {
    const subject = await startWithClock({ postgres: await database.newDatabase() });
    await expectDeletion(subject);
    await expectRotation(subject);
  });
});

describe('trent-kms serve --ephemeral', () => {
  it('has a clock that can be set, and keeps to the machine for signatures', async () => {
    const server = await startTrentKms(['--ephemeral']);
    onTestFinished(async () => {
      await server.kill('SIGKILL');
    });
    const subject: Subject = {
      get: (operation, input) => get(server, operation, input),
      advanceDays: async (days) => {
        const answer = await setClock(
          server,
          JSON.stringify({ advanceSeconds: days * daySeconds }),
        );
        expect(answer.status).toBe(200);
        const { deleted, rotated } = (await answer.json()) as { deleted: number; rotated: number };
        return { deleted, rotated };
      },
    };
    await expectDeletion(subject);
    await expectRotation(subject);

    await setClock(server, '{"now":"2001-02-03T04:05:06Z"}');
    const shown = (await (await fetch(`${server.url}/_trent/clock`)).json()) as { now: string };
    expect(shown.now).toMatch(/^2001-02-03T04:0/);
    const { KeyMetadata } = await subject.get('CreateKey');
    const { CreationDate } = KeyMetadata as { CreationDate: number };
    expect(new Date(CreationDate * 1_000).getUTCFullYear()).toBe(2001);
    for (const wrong of [
      '',
      'x',
      'null',
      '{}',
      '{"now":1}',
      '{"now":"x"}',
      '{"advanceSeconds":-1}',
    ]) {
      expect({ wrong, status: (await setClock(server, wrong)).status }).toEqual({
        wrong,
        status: 400,
      });
    }
    expect((await setClock(server, '{}', { origin: 'http://127.0.0.1' })).status).toBe(403);
    expect((await fetch(`${server.url}/_trent/clock`, { method: 'PUT' })).status).toBe(405);
    await fetch(`${server.url}/_trent/reset`, { method: 'POST' });
    const reset = (await (await fetch(`${server.url}/_trent/clock`)).json()) as { now: string };
    expect(Math.abs(Date.parse(reset.now) - Date.now())).toBeLessThan(60_000);
  });

  it('alone has it: there is no way to set the time of keys that are kept', async () => {
    using directory = temporaryDirectory();
    const server = await startServer({ data: directory.path });
    const caller = { url: server.url, credentials: server.credentials! };
    await createKey(caller);
    expect((await setClock(caller, '{"advanceSeconds":1}')).status).toBeGreaterThanOrEqual(400);
    await server.close();
  });
});
