import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** A page, and what it must not have: complaints of the browser, requests to hosts that it was not told to talk to. */
export interface Reader {
  readonly page: Page;
  readonly complaints: readonly string[];
  readonly foreignRequests: readonly string[];
  /** All that ever went out: addresses, headers, bodies. */
  readonly sent: readonly string[];
  readonly console: readonly string[];
}

/** No wait may be long: what does not come in this time does not come. */
const patienceMs = 20_000;

export async function openReader(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<Reader> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 1000 },
    reducedMotion: 'reduce',
    ...options,
  });
  context.setDefaultTimeout(patienceMs);
  const page = await context.newPage();
  const complaints: string[] = [];
  const foreignRequests: string[] = [];
  const sent: string[] = [];
  const messages: string[] = [];
  page.on('console', (message) => {
    messages.push(message.text());
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    sent.push(
      [request.url(), JSON.stringify(request.headers()), request.postData() ?? ''].join('\n'),
    );
    const { origin } = new URL(request.url());
    if (origin !== new URL(url).origin && !request.url().startsWith('data:')) {
      foreignRequests.push(request.url());
    }
  });
  await page.goto(url);
  return { page, complaints, foreignRequests, sent, console: messages };
}

/** Ignored by git; kept, so that people can look at the page without starting anything. */
export function screenshotPath(name: string): string {
  return fileURLToPath(new URL(`../../dist/screenshots/${name}.png`, import.meta.url));
}
