import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { describe, expect, it, onTestFinished } from 'vitest';
import { check, generate, lint } from '@trent/codegen';
import { workspace } from '../support/workspace.ts';
import { emitToDisk } from '../targets/support/emit-to-disk.ts';
import { compile, install, run } from '../targets/support/installed.ts';

const bin = join(import.meta.dirname, '../../bin/trent-codegen.js');

function cli(cwd: string, ...args: readonly string[]) {
  return spawnSync(process.execPath, [bin, ...args], { cwd, encoding: 'utf8' });
}

const none = new Map<string, string>();

/** Serves the new service from memory, and calls each operation with its client. */
const program = `
import { createNightOwlHandler } from '@trent/night-owl-server-stub';
import type { NightOwlOperations } from '@trent/night-owl-server-stub';
import { NightOwlClient } from '@trent/night-owl-client';
import { createInMemoryTransport } from '@trent/client-runtime';
import { ServiceError } from '@trent/protocol';

interface Note { NoteId: string; Text: string; CreationDate: Date }
const notes: Note[] = [];
const operations: NightOwlOperations<unknown> = {
  createNote({ Text }) {
    const Note = { NoteId: \`note-\${notes.length + 1}\`, Text, CreationDate: new Date(0) };
    notes.push(Note);
    return { Note };
  },
  describeNote({ NoteId }) {
    const Note = notes.find((note) => note.NoteId === NoteId);
    if (Note === undefined) throw new ServiceError('NotFoundException', \`Note \${NoteId} does not exist.\`);
    return { Note };
  },
  listNotes: () => ({ Notes: notes, Truncated: false }),
};
const handler = createNightOwlHandler(operations, { authenticate: () => ({ identity: 'me', region: 'here' }) });
const client = new NightOwlClient({
  region: 'here',
  credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
  transport: createInMemoryTransport(handler),
});
const failure = async (call: Promise<unknown>): Promise<string> =>
  call.then(() => 'none', (error: unknown) => (error instanceof Error ? \`\${(error as Error & { code?: string }).code ?? error.name}: \${error.message}\` : 'what?'));
const { Note } = await client.createNote({ Text: 'Buy milk' });
console.log(JSON.stringify({
  id: Note.NoteId,
  text: (await client.describeNote({ NoteId: Note.NoteId })).Note.Text,
  listed: (await client.listNotes()).Notes.length,
  missing: await failure(client.describeNote({ NoteId: 'note-9' })),
  empty: await failure(client.createNote({ Text: '' })),
}));
`;

describe('init', () => {
  it('makes a service that lints, generates, and answers its client', async () => {
    const { root } = workspace(none);
    const ran = cli(root, 'init', 'night-owl');
    expect([ran.status, ran.stderr]).toEqual([0, '']);
    const spec = join(root, 'spec/night-owl');
    expect((await lint(spec)).diagnostics).toEqual([]);

    const { written } = await generate(spec);
    expect(written).toContain('packages/night-owl-client/src/gen/index.ts');
    expect((await check(spec)).findings).toEqual([]);

    const emitted = await emitToDisk(spec);
    install(emitted.folder, 'night-owl');
    writeFileSync(join(emitted.folder, 'program.ts'), program);
    const scripts = [...emitted.files.keys()].filter((path) => path.endsWith('.ts'));
    expect(compile(emitted.folder, ['program.ts', ...scripts])).toEqual([]);
    expect(run(emitted.folder, 'program.ts')).toEqual({
      id: 'note-1',
      text: 'Buy milk',
      listed: 1,
      missing: expect.stringContaining('Note note-9 does not exist.'),
      empty: expect.stringContaining('ValidationException'),
    });
  });

  it('makes packages like those of KMS: the same fields, exports, dependencies and compiler options', () => {
    const { root } = workspace(none);
    cli(root, 'init', 'kms2');
    for (const target of ['types', 'validator', 'server-stub', 'client']) {
      for (const file of ['package.json', 'tsconfig.json']) {
        const made = readFileSync(join(root, `packages/kms2-${target}`, file), 'utf8');
        const ours = join(import.meta.dirname, '../../../../packages', `kms-${target}`, file);
        const strip = (text: string): unknown => ({
          ...(JSON.parse(text.replaceAll('kms2', 'kms')) as object),
          description: '',
        });
        expect(strip(made)).toMatchObject(pick(strip(readFileSync(ours, 'utf8'))));
      }
    }
  });

  it('does not overwrite anything', () => {
    const { root } = workspace(none);
    mkdirSync(join(root, 'packages/owl-client'), { recursive: true });
    const ran = cli(root, 'init', 'owl');
    expect([ran.status, ran.stderr]).toEqual([
      2,
      expect.stringContaining('packages/owl-client is there already'),
    ]);
    expect(readdirSync(root).sort()).toEqual(['nx.json', 'packages']);
    expect(readdirSync(join(root, 'packages'))).toEqual(['owl-client']);
  });

  it('says what it would write in a dry run, and what it wrote as JSON', () => {
    const { root } = workspace(none);
    const dry = cli(root, 'init', 'owl', '--dry-run');
    expect([dry.status, dry.stdout]).toEqual([
      0,
      expect.stringContaining('would write spec/owl/openapi.yaml\n'),
    ]);
    expect(readdirSync(root)).toEqual(['nx.json']);
    const elsewhere = cli('/', 'init', 'owl', '--json', '--out', root);
    expect(JSON.parse(elsewhere.stdout)).toMatchObject({ spec: 'spec/owl' });
    expect(readdirSync(join(root, 'spec/owl'))).toContain('codegen.json');
  });

  it.each(['', 'Owl', '../owl', 'owl--x', 'o'.repeat(41)])('refuses the name %j', (name) => {
    const { root } = workspace(none);
    const ran = cli(root, 'init', '--', name);
    expect([ran.status, ran.stderr]).toEqual([2, expect.stringContaining('cannot be the name')]);
    expect(readdirSync(root)).toEqual(['nx.json']);
  });

  it('makes a workspace of a folder that is named and is in none', () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'trent-init-')), 'new');
    onTestFinished(() => rmSync(dirname(folder), { recursive: true }));
    expect(cli('/', 'init', 'owl', '--out', folder).status).toBe(0);
    expect(cli('/', 'generate', join(folder, 'spec/owl')).status).toBe(0);
    expect(readdirSync(join(folder, 'packages'))).toContain('owl-client');
    const manifest: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    expect(manifest).toMatchObject({ workspaces: ['packages/*'] });
    // The next one is made in it.
    expect(cli('/', 'init', 'lark', '--out', folder).status).toBe(0);
    expect(readdirSync(join(folder, 'spec'))).toEqual(['lark', 'owl']);
  });

  it('needs a workspace', () => {
    const ran = cli('/', 'init', 'owl');
    expect([ran.status, ran.stderr]).toEqual([2, expect.stringContaining('in no workspace')]);
  });
});

/** What packages of all services have alike; more may be added to some. */
function pick(manifest: unknown): Record<string, unknown> {
  const fields = [
    'name',
    'private',
    'type',
    'sideEffects',
    'dependencies',
    'extends',
    'references',
    'include',
    'compilerOptions',
  ];
  return Object.fromEntries(
    Object.entries(manifest as object).filter(([key]) => fields.includes(key)),
  );
}
