import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { findChromium } from './find-chromium.ts';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/**
 * Starts a Chromium without a window, by default that of this machine. Rejects where there is none: what only a browser can
 * show is then not shown.
 */
export async function launchBrowser(
  executablePath: string | undefined = findChromium(),
): Promise<Browser> {
  if (executablePath === undefined) throw new Error('no Chromium on PATH');
  return chromium.launch({ executablePath, args: flags });
}
