import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalogue } from '@trent/codegen';
import { run } from '../../src/cli/program.ts';
import { edited, positionOf, tinyFiles, workspace } from '../support/workspace.ts';

const source = join(import.meta.dirname, '../../src');
const bin = join(import.meta.dirname, '../../bin/trent-codegen.js');

async function cli(...args: readonly string[]) {
  const ran = { out: '', error: '' };
  const stream = (name: 'out' | 'error') => ({ write: (text: string) => (ran[name] += text) });
  const exit = await run(args, { out: stream('out'), error: stream('error'), environment: {} });
  return { exit, ...ran };
}

describe('lint', () => {
  it('tells five different mistakes in five files, YAML and JSON, in one run, each with its line', () => {
    const files = tinyFiles();
    const mistakes = [
      ['schemas/Size.yaml', 'maximum: 1024', 'maximun: 1024', 'TRENT2001'],
      ['schemas/KeyId.yaml', 'maxLength: 64', 'multipleOf: 64', 'TRENT2005'],
      ['schemas/Thing.yaml', 'required: [Id]', 'required: [Idd]', 'TRENT3007'],
      ['errors.yaml', 'fault: server', 'fault: nobody', 'TRENT2007'],
    ] as const;
    for (const [file, from, to] of mistakes) {
      const path = `spec/tiny/${file}`;
      files.set(path, (files.get(path) ?? '').replace(from, to));
    }
    files.set('spec/tiny/schemas/Color.json', '{\n  "type": "string",\n  "minLength": "one"\n}\n');
    const make = 'spec/tiny/operations/MakeThing.yaml';
    files.set(make, (files.get(make) ?? '').replace('Color.yaml', 'Color.json'));
    const { spec, root } = workspace(files);
    const ran = spawnSync(process.execPath, [bin, 'lint', spec], { cwd: root, encoding: 'utf8' });
    expect(ran.status).toBe(1);
    const told = ran.stderr.split('\n').filter((line) => / - (error|warning) /.test(line));
    expect(told.map((line) => line.split(': ')[0])).toEqual([
      `${positionOf(files, 'errors.yaml', 'fault: nobody')} - error TRENT2007`,
      'spec/tiny/schemas/Color.json:3:16 - error TRENT2003',
      `${positionOf(files, 'schemas/KeyId.yaml', 'multipleOf')} - error TRENT2005`,
      `${positionOf(files, 'schemas/Size.yaml', 'maximun')} - error TRENT2001`,
      `${positionOf(files, 'schemas/Thing.yaml', 'Idd')} - error TRENT3007`,
    ]);
    // The frame: the line, and a mark under the column.
    expect(ran.stderr).toContain('3 |   "minLength": "one"\n                   ^\n');
  });

  it('frames a line of tabs, wide characters and what would steer a terminal', async () => {
    const { spec } = workspace(
      tinyFiles().set(
        'spec/tiny/schemas/Size.yaml',
        '{\t"type": "integer", "description": "\u202e\u001b[31m", "maximun":\t1 }'.replace(
          '\u001b',
          '\\u001b',
        ),
      ),
    );
    const { error } = await cli('lint', spec);
    expect(error).toContain('TRENT2001');
    // oxlint-disable-next-line no-control-regex -- what must not be there
    expect(error).not.toMatch(/[\u001b\u202e\t]/);
    const [, line = '', mark = ''] = error.split('\n');
    expect(line.slice(mark.indexOf('^'))).toMatch(/^"maximun"/);
  });

  it('tells a mistake that two references lead to once', async () => {
    const files = edited('schemas/Thing.yaml', 'Id: { type: string }', 'Id: { type: strin }');
    const { error } = await cli('lint', workspace(files).spec);
    expect(error.match(/TRENT\d+/g)).toEqual(['TRENT2004']);
  });

  it('cannot be buried: ten thousand mistakes are told, in order', async () => {
    const members = Array.from({ length: 10_000 }, (_, index) => `  M${index}: { type: x }\n`);
    const files = edited(
      'schemas/Thing.yaml',
      '  Id: { type: string }\n',
      `  Id: { type: string }\n${members.join('')}`,
    );
    const { error } = await cli('lint', workspace(files).spec);
    expect(error.match(/TRENT2004/g)).toHaveLength(10_000);
  });
});

describe('explain', () => {
  it.each(Object.keys(catalogue) as (keyof typeof catalogue)[])('%s', async (code) => {
    const { severity, message, cause, fix } = catalogue[code];
    const { exit, out, error } = await cli('explain', code);
    expect([exit, error]).toEqual([0, '']);
    expect(out).toBe(`${code} (${severity}): ${message}\n\nCause: ${cause}\nFix:   ${fix}\n`);
    const json = await cli('explain', code, '--json');
    expect(JSON.parse(json.out)).toEqual({ code, severity, message, cause, fix });
  });

  it.each(['TRENT9999', '__proto__', 'x'])('knows no %s', async (code) => {
    expect(await cli('explain', code)).toMatchObject({ exit: 2, out: '' });
  });
});

describe('the catalogue', () => {
  const sources = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('catalogue.ts'))
    .map((path) => readFileSync(join(source, path), 'utf8'))
    .join('\n');

  it.each(Object.keys(catalogue))('%s is reported somewhere', (code) => {
    expect(sources).toContain(`'${code}'`);
  });
});
