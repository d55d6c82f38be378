/** The operations guide names everything that there is to operate, and nothing that there is not. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startServer } from '@trent/kms-server';
import { describe, expect, it } from 'vitest';
import { parseConfiguration } from '../src/config/parse-configuration.ts';
import { runTrentKms } from './helpers/server-process.ts';

const packages = fileURLToPath(new URL('../..', import.meta.url));
const guide = readFileSync(join(packages, 'kms-server/docs/operations.md'), 'utf8');

/** What stands between two headings of the second level. */
function section(title: string): string {
  const found = guide.split(/^## /m).find((text) => text.startsWith(`${title}\n`));
  expect(found, title).toBeDefined();
  return found!;
}

function sources(folder: string): string {
  return readdirSync(join(packages, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(packages, folder, file), 'utf8'))
    .join('\n');
}

describe('the operations guide', () => {
  it('has every word of the configuration file', () => {
    const [problem = ''] = parseConfiguration('nonsense: 1', 'trent.yaml').problems;
    const words = problem.split('expected ')[1]!.split(/, | or /);
    expect(words).toContain('accounts');
    for (const word of words) expect(section('Configuration')).toContain(`\`${word}\``);
  });

  it('has every flag of serve, and no other', async () => {
    const { stdout } = await runTrentKms(['serve', '--help']);
    const flags = new Set(
      [...stdout.matchAll(/^ {2}(?:-\w, )?(--[a-z-]+)/gm)].map(([, flag]) => flag!),
    );
    flags.delete('--help');
    flags.delete('--config');
    const told = new Set(
      [...section('Configuration').matchAll(/^\|.*$/gm)].flatMap(([row]) =>
        [...row.matchAll(/--[a-z-]+/g)].map(([flag]) => flag).filter((flag) => !/^-+$/.test(flag)),
      ),
    );
    expect([...told].sort()).toEqual([...flags].sort());
  });

  it('has every metric', async () => {
    const server = await startServer({ ephemeral: true });
    try {
      const text = await (await fetch(`${server.url}/_trent/metrics`)).text();
      const names = [...text.matchAll(/^# TYPE (\S+)/gm)].map(([, name]) => name!);
      const own = names.filter((name) => name.startsWith('trent_'));
      expect(own.length).toBeGreaterThan(2);
      for (const name of own) expect(section('Metrics')).toContain(`\`${name}\``);
      for (const [, used] of section('Metrics').matchAll(/\b((?:trent|nodejs|process)_\w+)/g)) {
        const name = used!.replace(/_bucket$/, '');
        if (!name.endsWith('_')) expect(names).toContain(name);
      }
    } finally {
      await server.close();
    }
  });

  it('quotes messages as the program says them', () => {
    const code =
      ['kms-server/src', 'kms-service/src', 'protocol/src', 'server-runtime/src']
        .map(sources)
        .join('\n') + readFileSync(join(packages, 'kms-server-stub/src/gen/answers.ts'), 'utf8');
    const rows = [...section('Troubleshooting').matchAll(/^\| `([^`]+)`/gm)].map(
      ([, text]) => text!,
    );
    expect(rows.length).toBeGreaterThan(15);
    for (const text of rows) expect(code, text).toContain(text);
  });

  it('leads to pages that are there', () => {
    for (const page of ['kms-server/docs/operations.md', 'kms-service/docs/threat-model.md']) {
      const text = readFileSync(join(packages, page), 'utf8');
      for (const [, link] of text.matchAll(/\]\(([^)#]+)[^)]*\)/g)) {
        expect(existsSync(join(packages, page, '..', link!)), link).toBe(true);
      }
    }
  });
});

describe('the threat model', () => {
  it('names tests that are there', () => {
    const text = readFileSync(join(packages, 'kms-service/docs/threat-model.md'), 'utf8');
    const folders = {
      S: 'kms-service',
      W: 'kms-server',
      P: 'protocol',
      R: 'server-runtime',
      K: '../tools/soak',
    } as const;
    const files = Object.fromEntries(
      Object.entries(folders).map(([letter, folder]) => [
        letter,
        readdirSync(join(packages, folder, 'test'), { recursive: true, encoding: 'utf8' }).map(
          (file) => file.replaceAll('\\', '/'),
        ),
      ]),
    );
    let named = 0;
    for (const [, cell] of text.matchAll(/^\|.*\| ([^|]*?) *\|$/gm)) {
      for (const part of cell!.split('; ')) {
        const [, letter, names] = /^([SWPRK]) ([\w/, -]+)$/.exec(part) ?? [];
        for (const name of names?.split(', ') ?? []) {
          named += 1;
          const end = `${name}.test.ts`;
          const found = files[letter!]!.some((file) => file === end || file.endsWith(`/${end}`));
          expect(found, `${letter} ${name}`).toBe(true);
        }
      }
    }
    expect(named).toBeGreaterThan(40);
  });
});
