import {
  renderBadge,
  renderHtml,
  renderJunit,
  renderMarkdown,
  renderMatrix,
  renderTerminal,
} from '@trent/conformance';
import type { RunningServer } from '@trent/kms-server';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Alter } from './helpers/altering-proxy.ts';
import { plain } from './helpers/plain.ts';
import { runAltered, startKms } from './helpers/few-cases.ts';

let server: RunningServer;

beforeAll(async () => {
  server = await startKms();
});

afterAll(() => server.close());

/** Plaintext keys that went over the wire, whatever answered them. */
let planted: Buffer[];

/** A KMS that shows its keys wherever it can, so that every report has something to hide. */
const leaky: Alter = (operation, answer) => {
  if (!answer.body.includes('"Plaintext"')) return answer;
  const members = JSON.parse(answer.body) as Record<string, string>;
  const key = Buffer.from(members['Plaintext']!, 'base64');
  planted.push(key);
  const secret = server.credentials!.secretAccessKey;
  return {
    status: answer.status,
    headers: { ...answer.headers, 'x-debug': key.toString('hex'), 'x-secret': secret },
    body: JSON.stringify({
      ...members,
      // Not an ARN of the fixture: every case about it fails and shows what it got.
      KeyId: `${key.toString('base64')} ${secret}`,
      CiphertextBlob: Buffer.from(`v1:${key.toString('base64')}`).toString('base64'),
      Nested: {
        [key.toString('hex')]: [Buffer.concat([Buffer.from('x'), key]).toString('base64')],
      },
      Reversed: Buffer.from(key).reverse().toString('base64'),
      Operation: operation,
    }),
  };
};

it('are in no report, in no form', async () => {
  planted = [];
  const report = await runAltered(server, leaky);
  expect(report.cases.filter(({ status }) => status === 'failed')).not.toEqual([]);
  expect(planted.length).toBeGreaterThan(3);
  const reports = [
    JSON.stringify(report),
    renderTerminal(report, plain),
    renderJunit(report),
    renderMarkdown(report),
    renderHtml(report),
    renderMatrix([report, report]),
    renderBadge(report),
  ];
  const shown = reports.join('\n');
  // The positive control: the transcript of the failure is there, and so is where the secret was.
  expect(shown).toContain('"Operation\\":\\"GenerateDataKey');
  expect(shown).toMatch(/\[\d+ bytes\]/);
  const decoded = [...shown.matchAll(/[A-Za-z0-9+/]{16,}={0,2}/g)]
    .map(([text]) => Buffer.from(text, 'base64').toString('latin1'))
    .join('\n');
  for (const key of planted) {
    const part = key.subarray(0, 16);
    for (const encoded of [part.toString('hex'), part.toString('base64').slice(0, 20)]) {
      expect(shown).not.toContain(encoded);
      expect(decoded).not.toContain(encoded);
    }
    expect(decoded).not.toContain(part.toString('latin1'));
    expect(shown).not.toContain(Buffer.from(key).reverse().toString('base64').slice(0, 20));
  }
  expect(shown).not.toContain(server.credentials!.secretAccessKey);
});
