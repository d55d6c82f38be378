import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSite } from '@trent/reference/build';
import type { SiteSize } from '@trent/reference/build';
import type { ServiceContent } from '@trent/reference/content';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsOf } from './browser/accessibility.ts';
import { launchBrowser } from '@trent/browser-fixture';
import { openReader, screenshotPath } from './browser/reader.ts';
import type { Reader } from './browser/reader.ts';
import { startStaticHost } from './browser/static-host.ts';
import type { StaticHost } from './browser/static-host.ts';
import { conformanceReport } from './shelf/conformance-report.ts';
import { writeShelf } from './shelf/write-shelf.ts';

const folder = mkdtempSync(join(tmpdir(), 'trent-reference-'));
const gen = (of: string): string => fileURLToPath(new URL(`../../${of}/src/gen`, import.meta.url));
const { operations } = JSON.parse(
  readFileSync(join(gen('reference'), 'service.json'), 'utf8'),
) as ServiceContent;

let size: SiteSize;
let kms: StaticHost;
let shelf: StaticHost;
let browser: Browser;

beforeAll(async () => {
  const kmsSite = join(folder, 'kms');
  const shelfSite = join(folder, 'shelf');
  [size] = await Promise.all([
    buildSite({ content: gen('reference'), validators: gen('kms-validator'), out: kmsSite }),
    buildSite({
      ...writeShelf(join(folder, 'generated')),
      sourceUrl: 'https://git.example/blob/main/{file}#L{line}',
      out: shelfSite,
    }),
  ]);
  mkdirSync(join(shelfSite, 'reports'));
  writeFileSync(join(shelfSite, 'reports/conformance.json'), JSON.stringify(conformanceReport));
  kms = await startStaticHost(kmsSite);
  shelf = await startStaticHost(shelfSite);
  mkdirSync(dirname(screenshotPath('any')), { recursive: true });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  kms?.close();
  shelf?.close();
  rmSync(folder, { recursive: true, force: true });
});

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

/** Shows another page, and waits for it. */
async function go(page: Page, hash: string, title: string): Promise<void> {
  await page.evaluate((next) => {
    location.hash = next;
  }, hash);
  await heading(page, title).waitFor();
}

function expectQuiet({ complaints, foreignRequests }: Reader): void {
  expect(complaints).toEqual([]);
  expect(foreignRequests).toEqual([]);
}

describe('the reference of the key service', () => {
  it('is small, is there at once, and is searched at once', async () => {
    // All files of 41 operations, as they go over the wire.
    expect(size.gzipBytes).toBeLessThan(300 * 1_024);
    const reader = await openReader(browser, `${kms.url}#/operations/Encrypt`);
    const { page } = reader;
    await heading(page, 'Encrypt').waitFor();
    const readable = await page.evaluate(() => performance.now());
    await page.locator('body').press('/');
    await page.keyboard.type('encryption context');
    await page.getByRole('option').first().waitFor();
    const searches = await page.evaluate(() =>
      performance.getEntriesByName('search').map(({ duration }) => duration),
    );
    const slowest = Math.max(...searches);
    console.log(
      `${(size.gzipBytes / 1_024).toFixed(0)} KB gzip in ${size.files} files; readable after ${readable.toFixed(0)} ms; slowest of ${searches.length} searches ${slowest.toFixed(1)} ms`,
    );
    // Generous, for machines that do much else: what is aimed at is 1 s and 50 ms.
    expect(readable).toBeLessThan(10_000);
    expect(slowest).toBeLessThan(500);
    expectQuiet(reader);
    await page.context().close();
  });

  it('shows every operation without a complaint of the browser', async () => {
    const reader = await openReader(browser, kms.url);
    const { page } = reader;
    await heading(page, 'Trent Key Management Service').waitFor();
    for (const { name } of operations) {
      await go(page, `#/operations/${name}`, name);
      await page.getByRole('heading', { name: 'Test request' }).waitFor();
    }
    expect(operations.length).toBeGreaterThanOrEqual(41);
    await go(page, '#/operations/Encrypt', 'Encrypt');
    await page.getByText('what the spec calls sensitive: Plaintext').waitFor();
    expectQuiet(reader);
    await page.context().close();
  });

  it('opens what an address names, however deep, with focus on it', async () => {
    const { page } = await openReader(
      browser,
      `${kms.url}#/operations/CreateKey/request/Tags.TagKey`,
    );
    await heading(page, 'CreateKey').waitFor();
    const member = page.locator('[id="request/Tags.TagKey"]');
    await member.waitFor();
    expect(await member.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.context().close();
  });

  it.each([
    { name: 'wide', options: {} },
    { name: 'dark', options: { colorScheme: 'dark' } },
    { name: 'narrow', options: { viewport: { width: 320, height: 800 } } },
  ] as const)('breaks no rule of WCAG 2.2 AA, $name', async ({ name, options }) => {
    const reader = await openReader(browser, `${kms.url}#/operations/Decrypt`, options);
    const { page } = reader;
    await heading(page, 'Decrypt').waitFor();
    await page.getByText('The spec finds').or(page.getByText('is required')).first().waitFor();
    await page.screenshot({ path: screenshotPath(name) });
    expect(await violationsOf(page)).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);

    await page.getByRole('button', { name: 'Endpoint and credentials' }).click();
    await page.getByRole('dialog').waitFor();
    await page.screenshot({ path: screenshotPath(`${name}-dialog`) });
    expect(await violationsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });

    await page.getByRole('tab', { name: 'JSON' }).click();
    await page.getByLabel('Body as JSON').fill('{"CiphertextBlob":"?","KeyId":1,"No":1}');
    await page.getByText('is no Base64').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('combobox').first().fill('encrypt');
    await page.getByRole('option').first().waitFor();
    await page.screenshot({ path: screenshotPath(`${name}-search`) });
    expect(await violationsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');

    expectQuiet(reader);
    // What differs here from what was judged above is colour, not layout.
    if (name === 'narrow') return page.context().close();
    for (const [hash, title] of [
      ['#/', 'Trent Key Management Service'],
      ['#/errors', 'Errors of every operation'],
      ['#/changes', 'Changes'],
      ['#/operations/CreateGrant', 'CreateGrant'],
    ] as const) {
      await go(page, hash, title);
      expect(await violationsOf(page)).toEqual([]);
    }
    await page.context().close();
  });

  it('turns dark and light on demand, and forgets it', async () => {
    const { page } = await openReader(browser, kms.url);
    const background = (): Promise<string> =>
      page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    await heading(page, 'Trent Key Management Service').waitFor();
    const light = await background();
    await page.getByRole('button', { name: 'Switch between dark and light' }).click();
    expect(await background()).not.toBe(light);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await page.reload();
    await heading(page, 'Trent Key Management Service').waitFor();
    expect(await background()).toBe(light);
    await page.context().close();
  });
});

describe('the reference of a service that nobody has', () => {
  it('says what its content says, and nothing of any other service', async () => {
    const reader = await openReader(browser, `${shelf.url}#/operations/PutBook`);
    const { page } = reader;
    await heading(page, 'PutBook').waitFor();
    const text = await page.locator('body').innerText();
    expect(text).toContain('Shelf of books');
    expect(text).toContain('1 to 12 characters');
    expect(text).toMatch(/At most one of\s+Row\s+Room\s*\. Otherwise: MalformedRequest/);
    expect(text).toContain('Shelf_2026.PutBook');
    expect(text).toContain('since 2026-02-02');
    expect(text).not.toMatch(/kms|CiphertextBlob|Trent/i);
    expect(await page.getByRole('tab').allInnerTexts()).toEqual([
      'Form',
      'JSON',
      'curl',
      'TypeScript',
      'HTTP',
      'HTTP task',
    ]);
    const line = page.getByRole('link', { name: 'spec/shelf/operations/PutBook.yaml:2' }).first();
    expect(await line.getAttribute('href')).toBe(
      'https://git.example/blob/main/spec/shelf/operations/PutBook.yaml#L2',
    );
    expectQuiet(reader);
    await page.context().close();
  });

  it('makes a form of every kind of member', async () => {
    const reader = await openReader(browser, `${shelf.url}#/operations/PutBook`);
    const { page } = reader;
    const form = page.getByRole('complementary', { name: 'Test request' });
    await form.getByLabel('Start from').selectOption('To the south');
    await form.getByRole('radio', { name: 'Row' }).check();
    await form.getByLabel(/^Row integer/).fill('4');
    await form.getByText('From text').click();
    await form.getByLabel('Cover from text').fill('hi');
    await form.getByRole('button', { name: 'Add to Authors' }).click();
    await form.getByLabel(/^Name/).first().fill('Joyce');
    await form.getByRole('button', { name: 'Add to Marks' }).click();
    await form.getByLabel('Marks key 1').fill('k');
    await form.getByLabel('Marks value 1').fill('v');
    await form.getByLabel(/^Title/).fill('Finnegans Wake');
    await form.getByRole('status', { name: 'Validation' }).getByText('at most 12').waitFor();
    await form.getByRole('tab', { name: 'JSON' }).click();
    expect(JSON.parse(await form.getByLabel('Body as JSON').inputValue())).toEqual({
      Title: 'Finnegans Wake',
      Row: 4,
      Cover: 'aGk=',
      Authors: [{ Name: 'Joyce' }],
      Marks: { k: 'v' },
    });
    expectQuiet(reader);
    await page.context().close();
  });

  it('shows what has changed since the released version, with the operation and in a page of all', async () => {
    const reader = await openReader(browser, `${shelf.url}#/operations/PutBook/changes`);
    const { page } = reader;
    await page.getByRole('heading', { name: 'Changes since 3.1.0' }).waitFor();
    expect(await page.locator('main').innerText()).toContain('Title may have 12 characters');
    await go(page, '#/changes', 'Changes');
    const sections = page.getByRole('heading', { level: 2 });
    await sections.first().waitFor();
    expect(await sections.allInnerTexts()).toEqual(['Breaking 1', 'Corrected 1']);
    await page.locator('main').getByRole('link', { name: 'PutBook', exact: true }).click();
    await heading(page, 'PutBook').waitFor();
    expectQuiet(reader);
    await page.context().close();
  });

  it('shows the latest conformance report as a picture, its failures first', async () => {
    const reader = await openReader(browser, `${shelf.url}#/conformance`);
    const { page } = reader;
    const matrix = page.getByRole('table');
    await matrix.waitFor();
    expect(await matrix.getByRole('row').nth(1).innerText()).toMatch(
      /CountBooks\s+1 of 1\s+0 of 1, 1 advice\s+–/,
    );
    expect(await matrix.getByRole('row').nth(2).innerText()).toMatch(
      /PutBook\s+2 of 3, 1 failed\s+–\s+–/,
    );
    expect(await page.locator('main').innerText()).toContain('<b>nothing</b>');
    expect(await violationsOf(page)).toEqual([]);
    await page.screenshot({ path: screenshotPath('conformance') });
    expectQuiet(reader);
    await page.context().close();
  });
});
