import { spawn } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { check } from '@trent/codegen';
import { folder, scenario, tinySuite } from '../suite/tiny-suite.ts';
import { tinyFiles, workspace } from '../support/workspace.ts';
import type { Workspace } from '../support/workspace.ts';

const bin = join(import.meta.dirname, '../../bin/trent-codegen.js');
const size = 'spec/tiny/schemas/Size.yaml';
const made = 'packages/tiny-types/src/gen/openapi-closed.ts';

interface Run {
  readonly milliseconds: number;
  readonly written: readonly string[];
  readonly removed: readonly string[];
  readonly diagnostics: readonly {
    readonly code: string;
    readonly position: { readonly line: number };
  }[];
}

interface Watched extends Workspace {
  /** The next run that is told. */
  next(): Promise<Run>;
  /** Runs told and not asked for yet, after some quiet. */
  quiet(): Promise<readonly Run[]>;
  readonly ended: Promise<number | null>;
  kill(signal: NodeJS.Signals): void;
}

/** A real process that watches the tiny spec, and has finished its first run. */
async function watched(files = tinyFiles(), more: object = {}): Promise<Watched> {
  const targets = { types: 'packages/tiny-types/src/gen' };
  const config = { spec: 'openapi.yaml', targets, ...more };
  const one = workspace(files.set('spec/tiny/codegen.json', JSON.stringify(config)));
  const child = spawn(process.execPath, [bin, 'watch', one.spec, '--json'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const runs: Run[] = [];
  const waiting: ((run: Run) => void)[] = [];
  let rest = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const lines = `${rest}${text}`.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const run = JSON.parse(line) as Run;
      const taker = waiting.shift();
      if (taker === undefined) runs.push(run);
      else taker(run);
    }
  });
  const watch: Watched = {
    ...one,
    next: () =>
      new Promise((resolve) => {
        const run = runs.shift();
        if (run === undefined) waiting.push(resolve);
        else resolve(run);
      }),
    quiet: () => new Promise((resolve) => setTimeout(() => resolve(runs.splice(0)), 400)),
    ended: new Promise((resolve) => child.once('exit', (code) => resolve(code))),
    kill: (signal) => void child.kill(signal),
  };
  await watch.next();
  return watch;
}

describe('watch', () => {
  it('writes on every save: in place, by rename, of several files at once, in a new folder', async () => {
    const one = await watched();
    const text = one.read(size);

    one.write(size, text.replace('1024', '512'));
    expect((await one.next()).written).toContain(made);
    expect(one.read(made)).toContain('512');

    // As vim and most editors save.
    const temporary = join(one.root, `${size}~`);
    writeFileSync(temporary, text.replace('1024', '256'));
    renameSync(temporary, join(one.root, size));
    expect((await one.next()).written).toContain(made);
    expect(one.read(made)).toContain('256');

    // As a switch of branches saves: one run.
    one.write(size, text.replace('1024', '128'));
    one.write('spec/tiny/schemas/Color.yaml', 'type: string\nenum: [RED, BLACK]\n');
    await one.next();
    expect(one.read(made)).toMatch(/128[^]*BLACK|BLACK[^]*128/);
    expect(await one.quiet()).toEqual([]);

    const things = 'spec/tiny/schemas/Thing.yaml';
    one.write('spec/tiny/more/Mass.yaml', 'type: number\n');
    one.write(
      things,
      one.read(things).replace('{ type: number, minimum: 0 }', '{ $ref: ../more/Mass.yaml }'),
    );
    await one.next();
    await one.quiet();
    one.write('spec/tiny/more/Mass.yaml', 'type: number\nmaximum: 77\n');
    await one.next();
    expect(one.read(made)).toContain('77');
    expect((await check(one.spec)).findings).toEqual([]);
  });

  it('tells what is wrong, leaves the output, and is fine again when the spec is', async () => {
    const one = await watched();
    const before = one.read(made);
    const text = one.read(size);
    one.write(size, text.replace('maximum', 'maximun'));
    const wrong = await one.next();
    expect(wrong.diagnostics).toMatchObject([{ code: 'TRENT2001', position: { line: 4 } }]);
    expect(one.read(made)).toBe(before);
    one.write(size, text.replace('1024', '99'));
    expect((await one.next()).diagnostics).toEqual([]);
    expect(one.read(made)).toContain('99');

    // Gone, and back.
    rmSync(join(one.root, size));
    expect((await one.next()).diagnostics[0]).toMatchObject({ code: 'TRENT1101' });
    one.write(size, text);
    expect((await one.next()).diagnostics).toEqual([]);
    expect(one.read(made)).toBe(before);
  });

  it('comes back when the whole folder was away', async () => {
    const one = await watched();
    const schemas = join(one.root, 'spec/tiny/schemas');
    renameSync(schemas, `${schemas}-away`);
    expect((await one.next()).diagnostics.length).toBeGreaterThan(0);
    renameSync(`${schemas}-away`, schemas);
    let run = await one.next();
    while (run.diagnostics.length > 0) run = await one.next();
    await one.quiet();
    one.write(size, one.read(size).replace('1024', '33'));
    await one.next();
    expect(one.read(made)).toContain('33');
  });

  it('writes when a scenario comes, and when it goes', async () => {
    const bases = "operations: {}\nuntestable: { '*': not asked here }\n";
    const one = await watched(tinySuite({ 'bases.yaml': bases }), {
      scenarios: 'scenarios',
      targets: { cases: 'packages/cases' },
    });
    const before = one.read('packages/cases/cases.json');
    const path = `${folder}/more.yaml`;
    one.write(path, scenario.replace('make.small', 'make.more'));
    expect((await one.next()).written).toContain('packages/cases/cases.json');
    expect(one.read('packages/cases/cases.json')).toContain('"id":"make.more"');
    // An error, and a file that repairs it by being there.
    one.write(path, scenario);
    expect((await one.next()).diagnostics).toMatchObject([{ code: 'TRENT3109' }]);
    rmSync(join(one.root, path));
    await one.next();
    expect(one.read('packages/cases/cases.json')).toBe(before);
  });

  it('does nothing where nothing was said: a touch, a file of no concern', async () => {
    const one = await watched();
    const time = statSync(join(one.root, made)).mtimeMs;
    utimesSync(join(one.root, size), new Date(), new Date());
    one.write('spec/tiny/notes.txt', 'no part of the spec');
    mkdirSync(join(one.root, 'spec/tiny/empty'));
    expect(await one.quiet()).toEqual([]);
    expect(statSync(join(one.root, made)).mtimeMs).toBe(time);
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('ends with 0 on %s', async (signal) => {
    const one = await watched();
    one.kill(signal);
    expect(await one.ended).toBe(0);
  });

  it('watches the first run, too: what it begins with may be wrong', async () => {
    const files = tinyFiles();
    const text = files.get(size) ?? '';
    const one = await watched(files.set(size, text.replace('maximum', 'maximun')));
    one.write(size, text);
    expect((await one.next()).written).toContain(made);
  });
});
