import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { startServer } from '@trent/kms-server';
import type { RunningServer } from '@trent/kms-server';
import { buildSite } from '@trent/reference/build';
import type { HttpTask } from '@trent/reference/content';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOf } from './browser/accessibility.ts';
import { launchBrowser } from '@trent/browser-fixture';
import { openReader, screenshotPath } from './browser/reader.ts';
import type { Reader } from './browser/reader.ts';
import { startSilentServer } from './browser/silent-server.ts';
import { startStaticHost } from './browser/static-host.ts';
import type { StaticHost } from './browser/static-host.ts';

const folder = mkdtempSync(join(tmpdir(), 'trent-reference-'));
const site = join(folder, 'site');
const gen = (of: string): string => fileURLToPath(new URL(`../../${of}/src/gen`, import.meta.url));

let server: RunningServer;
let listed: StaticHost;
let unlisted: StaticHost;
let browser: Browser;
let reader: Reader;
let keyArn = '';

beforeAll(async () => {
  await buildSite({ content: gen('reference'), validators: gen('kms-validator'), out: site });
  listed = await startStaticHost(site);
  unlisted = await startStaticHost(site);
  server = await startServer({
    ephemeral: true,
    port: 0,
    reference: { site },
    cors: [listed.origin],
    logLevel: 'silent',
  });
  browser = await launchBrowser();
  reader = await openReader(browser, `${server.url}/_trent/reference/`, {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  listed?.close();
  unlisted?.close();
  rmSync(folder, { recursive: true, force: true });
});

const go = (page: Page, operation: string): Promise<unknown> =>
  page.evaluate((name) => {
    location.hash = `#/operations/${name}`;
  }, operation);
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const requestConsole = (page: Page) => page.getByRole('complementary', { name: 'Test request' });
const keyId = (page: Page) => requestConsole(page).getByLabel(/^KeyId/);
const status = (page: Page, code: number) =>
  answer(page).getByRole('status').getByText(`status ${code}`);
const failure = (page: Page, title: string) =>
  page.getByRole('alert').getByText(title, { exact: true });
const answer = (page: Page) => page.getByRole('region', { name: 'Answer', exact: true });
const body = (page: Page) => page.getByRole('region', { name: 'Body of the answer' });
const copied = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

/** Runs a program where the packages of this workspace are found; gives its output. */
async function runWithCredentials(program: string, ...rest: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(program, rest, {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    timeout: 60_000,
    env: {
      PATH: process.env['PATH'],
      AWS_ACCESS_KEY_ID: server.credentials!.accessKeyId,
      AWS_SECRET_ACCESS_KEY: server.credentials!.secretAccessKey,
    },
  });
  return stdout;
}

async function typeCredentials(page: Page, endpoint?: string): Promise<void> {
  if (endpoint !== undefined) {
    await page.getByLabel('Another URL').check();
    await page.getByLabel('URL', { exact: true }).fill(endpoint);
  }
  await page.getByLabel('Access key ID').fill(server.credentials!.accessKeyId);
  await page.getByLabel('Secret access key').fill(server.credentials!.secretAccessKey);
  await button(page, 'Done').click();
}

describe('a request from the page of the server itself', () => {
  it('asks for credentials first, then is signed, and shows the answer', async () => {
    const { page } = reader;
    await go(page, 'CreateKey');
    await heading(page, 'CreateKey').waitFor();
    await page.getByRole('tab', { name: 'JSON' }).click();
    await page.getByLabel('Body as JSON').fill('{}');
    await button(page, 'Test request').click();
    await typeCredentials(page);
    await button(page, 'Test request').click();
    await status(page, 200).waitFor();
    const { KeyMetadata } = JSON.parse(await body(page).innerText());
    keyArn = KeyMetadata.Arn;
    expect(keyArn).toMatch(/^arn:aws:kms:us-east-1:\d+:key\//);
  });

  it('is found by its words, filled in as a form, and gives the wrapped key', async () => {
    const { page } = reader;
    await page.locator('body').press('/');
    await page
      .getByRole('combobox', { name: 'Search the reference' })
      .pressSequentially('without plain');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await heading(page, 'GenerateDataKeyWithoutPlaintext').waitFor();
    await keyId(page).fill(keyArn);
    await page.getByLabel('EncryptionContext value 1').fill(`it's "b" <c> é`);
    await requestConsole(page).getByRole('radio', { name: 'KeySpec' }).check();
    await button(page, 'Test request').click();
    await status(page, 200).waitFor();
    await answer(page).scrollIntoViewIfNeeded();
    await page.screenshot({ path: screenshotPath('answer') });
    const wrapped = JSON.parse(await body(page).innerText());
    expect(wrapped.KeyId).toBe(keyArn);
    expect(Buffer.from(wrapped.CiphertextBlob, 'base64').length).toBeGreaterThan(100);
  });

  it('keeps form and JSON in step', async () => {
    const { page } = reader;
    await page.getByRole('tab', { name: 'JSON' }).click();
    const value = JSON.parse(await page.getByLabel('Body as JSON').inputValue());
    expect(value).toEqual({
      KeyId: keyArn,
      KeySpec: 'AES_256',
      EncryptionContext: { tenant: `it's "b" <c> é` },
    });
    await page.getByLabel('Body as JSON').fill(JSON.stringify({ ...value, KeySpec: 'AES_128' }));
    await page.getByRole('tab', { name: 'Form' }).click();
    const choice = page.locator('select', { has: page.getByText('AES_128') });
    expect(await choice.locator('option:checked').innerText()).toBe('AES_128');
    await requestConsole(page).getByRole('radio', { name: 'NumberOfBytes' }).check();
    await page.getByRole('tab', { name: 'JSON' }).click();
    expect(await page.getByLabel('Body as JSON').inputValue()).not.toContain('KeySpec');
  });

  it('is copied as a curl line that runs', async () => {
    const { page } = reader;
    await page
      .getByLabel('Body as JSON')
      .fill(
        JSON.stringify({ KeyId: keyArn, NumberOfBytes: 64, EncryptionContext: { a: `'$(id)` } }),
      );
    await button(page, 'Copy curl line').click();
    await page.getByRole('status').getByText('curl line copied').waitFor();
    const line = await copied(page);
    expect(line).not.toContain(server.credentials!.secretAccessKey);
    const command = line.replace('curl ', 'curl -sS --max-time 20 ');
    const stdout = await runWithCredentials('sh', '-c', command);
    expect(JSON.parse(stdout)).toMatchObject({
      KeyId: keyArn,
      CiphertextBlob: expect.any(String),
    });
  });

  it.each(['TypeScript', 'AWS SDK'])('is copied as a program that runs: %s', async (title) => {
    const { page } = reader;
    await page.getByRole('tab', { name: title }).click();
    const program = await page.getByRole('region', { name: /^program/ }).innerText();
    expect(program).not.toContain(server.credentials!.secretAccessKey);
    const stdout = await runWithCredentials(
      process.execPath,
      '--input-type=module-typescript',
      '--eval',
      program,
    );
    expect(stdout).toContain(keyArn);
    expect(stdout).toContain('CiphertextBlob: Uint8Array');
  });

  it('is exported as an HTTP task with what was typed, and without a secret', async () => {
    const { page } = reader;
    await page.getByRole('tab', { name: 'HTTP task' }).click();
    const download = page.waitForEvent('download');
    await button(page, 'Save GenerateDataKeyWithoutPlaintext.task.json').click();
    const saved = await download;
    expect(saved.suggestedFilename()).toBe('GenerateDataKeyWithoutPlaintext.task.json');
    const task = JSON.parse(readFileSync(await saved.path(), 'utf8')) as HttpTask;
    expect(task.type).toBe('HTTP');
    const { uri, body: text, headers } = task.inputParameters.http_request;
    expect(uri).toBe(`${server.url}/`);
    expect(JSON.parse(text)).toMatchObject({ KeyId: keyArn, NumberOfBytes: 64 });
    expect(headers['Authorization']).toMatch(/^\$\{workflow\.input\./);
    await page.getByRole('tab', { name: 'curl' }).click();
  });

  it('says what is wrong before it is sent, and what the service says if it is sent anyway', async () => {
    const { page } = reader;
    await page
      .getByLabel('Body as JSON')
      .fill(JSON.stringify({ KeyId: keyArn, KeySpec: 'AES_256', NumberOfBytes: 2000 }));
    const problems = page.getByRole('status', { name: 'Validation' });
    await problems.getByText('exclude each other').waitFor();
    expect(await problems.locator('li').allInnerTexts()).toEqual([
      'NumberOfBytes must be at most 1024',
      'KeySpec, NumberOfBytes exclude each other: leave one out',
    ]);
    expect(await button(page, 'Test request').isDisabled()).toBe(true);
    await page
      .getByLabel('Body as JSON')
      .fill(JSON.stringify({ KeyId: keyArn, KeySpec: 'AES_256', NumberOfBytes: 32 }));
    await button(page, 'Send anyway').click();
    await status(page, 400).waitFor();
    const said = await answer(page).innerText();
    expect(said).toContain('Please specify either number of bytes or key spec.');
    expect(said).toContain('Exactly one of KeySpec, NumberOfBytes may be given.');
    expect(said).toMatch(/Check \d+ of \d+: exclusive members/);
    expect(said).toContain('The same request would be refused again.');
    expect(await violationsOf(page)).toEqual([]);
    await page.screenshot({ path: screenshotPath('refusal') });
  });

  it('hides what is sensitive in an answer until it is asked for', async () => {
    const { page } = reader;
    await go(page, 'GenerateDataKey');
    await heading(page, 'GenerateDataKey').waitFor();
    await keyId(page).fill(keyArn);
    await button(page, 'Test request').click();
    await status(page, 200).waitFor();
    expect(await body(page).innerText()).toMatch(/"Plaintext": \S+ show,/);
    await button(page, 'Copy body').click();
    await page.getByRole('status').getByText('body copied').waitFor();
    expect(JSON.parse(await copied(page)).Plaintext).toMatch(/^•+$/);
    await button(page, 'Show Plaintext').click();
    const shown = JSON.parse(await body(page).innerText());
    expect(Buffer.from(shown.Plaintext, 'base64')).toHaveLength(32);
  });

  it('explains a wrong secret by the spec', async () => {
    const { page } = reader;
    await button(page, 'Endpoint and credentials').click();
    await page.getByLabel('Secret access key').fill('wrong');
    await button(page, 'Done').click();
    await button(page, 'Test request').click();
    await answer(page).getByRole('link', { name: 'InvalidSignatureException' }).waitFor();
    await button(page, 'Endpoint and credentials').click();
    await page.getByLabel('Secret access key').fill(server.credentials!.secretAccessKey);
    await button(page, 'Done').click();
  });

  it('ends when it is cancelled, when time is up, and when nobody is there', async () => {
    const { page } = reader;
    const silent = await startSilentServer();
    await button(page, 'Endpoint and credentials').click();
    await page.getByLabel('Another URL').check();
    await page.getByLabel('URL', { exact: true }).fill(silent.url);
    await button(page, 'Done').click();
    await button(page, 'Test request').click();
    await button(page, 'Cancel').click();
    await failure(page, 'Cancelled').waitFor();

    await button(page, 'Endpoint and credentials').click();
    await page.getByLabel('Time limit in seconds').fill('0.2');
    await button(page, 'Done').click();
    await button(page, 'Test request').click();
    await failure(page, 'No answer in time').waitFor();

    silent.close();
    await button(page, 'Endpoint and credentials').click();
    await page.getByLabel('Time limit in seconds').fill('30');
    await button(page, 'Done').click();
    await button(page, 'Test request').click();
    await failure(page, 'Nobody answers').waitFor();
  });

  it('leaves no trace of the secret', async () => {
    const { page, sent, console } = reader;
    const traces = await page.evaluate(async () => [
      location.href,
      document.documentElement.outerHTML,
      JSON.stringify({ ...localStorage }),
      JSON.stringify({ ...sessionStorage }),
      document.cookie,
      JSON.stringify(history.state),
      JSON.stringify(await indexedDB.databases()),
      JSON.stringify(await caches.keys()),
      document.referrer,
    ]);
    const secret = server.credentials!.secretAccessKey;
    for (const trace of [...traces, ...sent, ...console]) expect(trace).not.toContain(secret);
    // A control: the id of the key is no secret, and is where the secret might have been.
    expect(sent.join()).toContain(server.credentials!.accessKeyId);
    expect(traces[1]).toContain(server.credentials!.accessKeyId);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    await page.reload();
    await page.getByText('no credentials yet').waitFor();
  });
});

describe('a request from a page of another host', () => {
  const ask = async (host: StaticHost): Promise<Page> => {
    const { page } = await openReader(browser, `${host.url}#/operations/DescribeKey`);
    await button(page, 'Endpoint and credentials').click();
    await typeCredentials(page, server.url);
    await keyId(page).fill(keyArn);
    await button(page, 'Test request').click();
    return page;
  };

  it('works where the server lists its origin', async () => {
    const page = await ask(listed);
    await status(page, 200).waitFor();
    expect(await answer(page).innerText()).toMatch(/request [0-9a-f-]{36}/);
    expect(await body(page).innerText()).toContain(keyArn);
    await page.close();
  });

  it('is explained where it does not', async () => {
    const page = await ask(unlisted);
    await failure(page, 'The server does not allow this page').waitFor();
    expect(await page.getByRole('alert').innerText()).toContain(unlisted.origin);
    await page.close();
  });
});
