import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { BuildError, buildSite, isStale } from '@trent/reference/build';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeShelf } from './shelf/write-shelf.ts';

const folder = mkdtempSync(join(tmpdir(), 'trent-reference-'));
const shelf = writeShelf(folder);
const out = join(folder, 'site');
const read = (name: string): string => readFileSync(join(out, name), 'utf8');
const files = (): readonly string[] => globSync('**/*.{html,js,css,json}', { cwd: out });

beforeAll(async () => {
  await buildSite({ ...shelf, out });
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('a built site', () => {
  it('has nothing inline, and asks no other host for anything', () => {
    const html = read('index.html');
    expect(html).toMatch(/<script type="module" src="assets\/main-\w+\.js"><\/script>/);
    expect(html).not.toMatch(/<style|<script>|\son\w+=|style=/);
    expect(html).not.toMatch(/(src|href)="(\/|https?:)/);
    for (const name of files().filter((one) => one.endsWith('.css'))) {
      expect(read(name)).not.toMatch(/@import|url\(/);
    }
  });

  it('states its policy, which allows no inline script or style', () => {
    const [, policy] = /Content-Security-Policy" content="([^"]+)"/.exec(read('index.html')) ?? [];
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    expect(policy).not.toContain('unsafe');
  });

  it('names files by their content, but for index.html', () => {
    for (const name of files().filter((one) => one !== 'index.html')) {
      expect(name).toMatch(/^(assets\/.+-[A-Z0-9]{8}\.(js|css)|content-[0-9a-f]{10}\/.+)$/);
    }
  });

  it('loads the validator of a request, not that of the answer, and only where there is one', () => {
    const html = read('index.html').replaceAll('&quot;', '"');
    const [, path] = /"PutBook":"(assets\/[^"]+)"/.exec(html) ?? [];
    expect(read(path!)).toContain('missingProperty');
    expect(read(path!)).not.toContain('validator of the answer');
    expect(html).not.toContain('"CountBooks":');
  });

  it('evaluates no text as a program', () => {
    for (const name of files().filter((one) => one.endsWith('.js'))) {
      expect(read(name)).not.toMatch(/\beval\(|new Function\(/);
    }
  });

  it('has each file compressed beside it', () => {
    for (const name of files()) {
      expect(gunzipSync(readFileSync(join(out, `${name}.gz`))).toString()).toBe(read(name));
      expect(existsSync(join(out, `${name}.br`))).toBe(true);
    }
  });

  it('is stale when what it was made of has changed, and not before', () => {
    expect(isStale({ ...shelf, out })).toBe(false);
    const search = join(shelf.content, 'search.json');
    const before = readFileSync(search);
    writeFileSync(search, '{"entries":[]}');
    expect(isStale({ ...shelf, out })).toBe(true);
    writeFileSync(search, before);
    expect(isStale({ ...shelf, out: join(folder, 'nowhere') })).toBe(true);
  });
});

describe('content that is not whole', () => {
  it('is refused with the name of what is missing, and leaves the site as it was', async () => {
    const other = writeShelf(join(folder, 'other'));
    rmSync(join(other.content, 'operations/CountBooks.json'));
    const before = read('index.html');
    await expect(buildSite({ ...other, out })).rejects.toThrow(BuildError);
    await expect(buildSite({ ...other, out })).rejects.toThrow('operations/CountBooks.json');
    await expect(buildSite({ content: folder, out })).rejects.toThrow('has no service.json');
    expect(read('index.html')).toBe(before);
    expect(globSync('.site-*', { cwd: folder })).toEqual([]);
  });

  it('is refused with its place where it is no JSON', async () => {
    const other = writeShelf(join(folder, 'broken'));
    writeFileSync(join(other.content, 'search.json'), '{"entries":');
    await expect(buildSite({ ...other, out })).rejects.toThrow('search.json');
  });
});
