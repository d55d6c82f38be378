import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { findChromium, launchBrowser } from '@trent/browser-fixture';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

let empty: string;
let full: string;

beforeEach(() => {
  [empty, full] = ['empty-', 'full-'].map((name) => mkdtempSync(join(tmpdir(), name))) as [
    string,
    string,
  ];
  writeFileSync(join(full, 'chromium'), '#!/bin/sh\n', { mode: 0o755 });
  writeFileSync(join(empty, 'chromium'), 'no program', { mode: 0o644 });
});

afterEach(() => {
  vi.unstubAllEnvs();
  for (const folder of [empty, full]) rmSync(folder, { recursive: true, force: true });
});

describe('the Chromium of this machine', () => {
  it('is the first program of that name on PATH', () => {
    vi.stubEnv('PATH', [empty, full].join(delimiter));
    expect(findChromium()).toBe(join(full, 'chromium'));
  });

  it('is none where PATH has none, and is not launched then', async () => {
    vi.stubEnv('PATH', empty);
    expect(findChromium()).toBeUndefined();
    await expect(launchBrowser()).rejects.toThrow('no Chromium on PATH');
  });
});
