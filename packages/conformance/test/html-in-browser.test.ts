import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launchBrowser } from '@trent/browser-fixture';
import { renderHtml, renderMatrix, runSuite } from '@trent/conformance';
import type { Report } from '@trent/conformance';
import type { RunningServer } from '@trent/kms-server';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { optionsFor, runAltered, startKms } from './helpers/few-cases.ts';

let server: RunningServer;
let browser: Browser;
let good: Report;
let bad: Report;
const folder = mkdtempSync(join(tmpdir(), 'trent-report-'));
const complaints: string[] = [];

beforeAll(async () => {
  server = await startKms();
  good = await runSuite({ ...optionsFor(server), name: 'Good' });
  bad = await runAltered(
    server,
    (operation, answer, input) =>
      operation === 'GenerateDataKey' && input.includes('1025')
        ? { ...answer, status: 200, body: '{"KeyId":"<img src=x onerror=alert(1)>"}' }
        : answer,
    { name: 'Bad' },
  );
  browser = await launchBrowser();
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await server.close();
});

/** Opens a page from a file, as somebody would who got it by mail. */
async function open(
  text: string,
  hash = '',
  colorScheme: 'light' | 'dark' = 'light',
): Promise<Page> {
  const file = join(folder, 'page.html');
  writeFileSync(file, text);
  const page = await browser.newPage({ colorScheme });
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (!/^(file|data):/.test(request.url())) complaints.push(`asks for ${request.url()}`);
  });
  await page.goto(`${pathToFileURL(file).href}${hash}`);
  return page;
}

describe('the page of a run', () => {
  it('shows what is wrong first, and filters', async () => {
    const page = await open(renderHtml(bad));
    expect(await page.getByRole('status').textContent()).toBe('18 of 18 cases');
    expect(await page.locator('.case').first().getAttribute('id')).toBe('bytes.too-many');
    await page.getByLabel('Status').selectOption('failed');
    expect(await page.getByRole('status').textContent()).toBe('1 of 18 cases');
    expect(await page.locator('.case:visible').count()).toBe(1);
    await page.getByLabel('Status').selectOption('');
    await page.getByLabel('Operation').selectOption('Decrypt');
    expect(await page.locator('.case:visible').count()).toBe(2);
    await page.getByLabel('Operation').selectOption('');
    await page.getByRole('searchbox').fill('no such text');
    expect(await page.locator('.case:visible').count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('can be used with the keyboard, and shows the proof', async () => {
    const page = await open(renderHtml(bad));
    await page.locator('.case summary').first().focus();
    await page.keyboard.press('Enter');
    const text = await page.locator('.case').first().innerText();
    expect(text).toContain('curl --aws-sigv4');
    expect(text).toContain('200: the request was accepted');
    expect(text).toContain('<img src=x onerror=alert(1)>');
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('opens the case that its address names', async () => {
    const page = await open(renderHtml(bad), '#wrap.context');
    expect(await page.locator('[id="wrap.context"]').getAttribute('open')).not.toBeNull();
    await page.close();
  });

  it.each(['light', 'dark'] as const)('is readable in %s', async (scheme) => {
    const page = await open(renderHtml(bad), '', scheme);
    const contrasts = await page.evaluate(contrastOfWords);
    expect(contrasts.length).toBeGreaterThan(2);
    for (const contrast of contrasts) expect(contrast).toBeGreaterThanOrEqual(4.5);
    await page.close();
  });

  it('names every field', async () => {
    const page = await open(renderHtml(bad));
    const unnamed = await page.evaluate(
      () =>
        [...document.querySelectorAll('input, select')].filter(
          (field) => (field as HTMLInputElement).labels?.length === 0,
        ).length,
    );
    expect(unnamed).toBe(0);
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    await page.close();
  });
});

describe('the page over several targets', () => {
  it('shows where they differ', async () => {
    const page = await open(renderMatrix([good, bad]));
    expect(await page.getByRole('status').textContent()).toBe('18 of 18 cases');
    await page.getByLabel('Show').selectOption('differ');
    expect(await page.getByRole('status').textContent()).toBe('1 of 18 cases');
    const row = page.locator('.case:visible');
    expect(await row.locator('td').allInnerTexts()).toEqual([
      'passed',
      expect.stringContaining('failed'),
    ]);
    expect(complaints).toEqual([]);
    await page.close();
  });
});

/** Runs in the page: contrast of each status word with the background (WCAG 2.2, relative luminance). */
function contrastOfWords(): number[] {
  const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
  const luminance = (color: string): number => {
    context.fillStyle = color;
    context.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0] = [...context.getImageData(0, 0, 1, 1).data].map((one) => {
      const share = one / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const background = luminance(getComputedStyle(document.body).backgroundColor);
  return [...document.querySelectorAll('.word, .quiet, dt, h1 span')].map((one) => {
    const text = luminance(getComputedStyle(one).color);
    return (Math.max(text, background) + 0.05) / (Math.min(text, background) + 0.05);
  });
}
