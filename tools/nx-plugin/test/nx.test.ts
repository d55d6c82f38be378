import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nxWorkspace } from './support/workspace.ts';
import type { NxWorkspace } from './support/workspace.ts';

const all = ['run-many', '-t', 'generate', 'check', 'lint', '--outputStyle=static'] as const;
const generated = 'packages/tiny-types/src/gen';
const size = 'spec/tiny/schemas/Size.yaml';

/** Nx itself, on a small workspace; the tests tell one story, each goes on where the one before ended. */
describe('nx', { timeout: 60_000 }, () => {
  let one: NxWorkspace;

  beforeAll(() => {
    one = nxWorkspace();
  });

  afterAll(() => {
    rmSync(one.root, { recursive: true, force: true });
  });

  it('generates, checks and lints every spec, and then takes all of it from the cache', async () => {
    const generate = await one.nx('run-many', '-t', 'generate');
    expect(generate).toMatchObject({ exit: 0 });
    expect(existsSync(join(one.root, generated, 'index.ts'))).toBe(true);
    const first = await one.nx(...all);
    expect(first).toMatchObject({ exit: 0 });
    expect(first.output).toContain('spec/tiny: 0 errors, 0 warnings');
    const second = await one.nx(...all);
    expect(second.exit).toBe(0);
    expect(second.output).toContain('for 3 out of 3 tasks');
    // What is kept reads as it did when it ran.
    expect(second.output).toContain('files, all as the spec says');
  });

  it('restores output that was deleted', async () => {
    const text = one.read(`${generated}/index.ts`);
    one.remove(generated);
    const { output } = await one.nx('run-many', '-t', 'generate');
    expect(output).toContain('1/1 hit');
    expect(one.read(`${generated}/index.ts`)).toBe(text);
  });

  it('finds what is stale, in a check and in nx sync:check', async () => {
    one.write(size, one.read(size).replace('1024', '512'));
    const check = await one.nx('run-many', '-t', 'check', '--outputStyle=static');
    expect(check.exit).toBe(1);
    expect(check.output).toContain(`${generated}/openapi-closed.ts is stale: ${size}:4`);
    const sync = await one.nx('sync:check');
    expect(sync.exit).toBe(1);
    expect(sync.output).toContain(`${generated}/openapi-closed.ts is stale`);
  });

  it('does not keep the success of a check that ran after generate in the same run for the stale state', async () => {
    const stale = one.read(`${generated}/openapi-closed.ts`);
    const manifest = one.read(`${generated}/manifest.json`);
    const open = one.read(`${generated}/openapi-open.ts`);
    expect(await one.nx(...all)).toMatchObject({ exit: 0 });
    one.write(`${generated}/openapi-closed.ts`, stale);
    one.write(`${generated}/openapi-open.ts`, open);
    one.write(`${generated}/manifest.json`, manifest);
    const { exit, output } = await one.nx('run-many', '-t', 'check', '--outputStyle=static');
    expect(exit).toBe(1);
    expect(output).toContain('openapi-closed.ts is stale');
  });

  it('brings everything up to date with nx sync', async () => {
    expect(await one.nx('sync')).toMatchObject({ exit: 0 });
    expect(await one.nx('sync:check')).toMatchObject({ exit: 0 });
    expect(await one.nx('run-many', '-t', 'check')).toMatchObject({ exit: 0 });
  });

  it('tells a spec error in full, and syncs nothing', async () => {
    one.write(size, one.read(size).replace('maximum', 'maximun'));
    const before = one.read(`${generated}/openapi-closed.ts`);
    const { exit, output } = await one.nx('sync:check');
    expect(exit).toBe(1);
    expect(output).toContain(`${size}:4:1 - error TRENT2001`);
    expect(one.read(`${generated}/openapi-closed.ts`)).toBe(before);
  });
});
