import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { bundleSpec } from '@trent/codegen';
import type { Report } from '../measure/report.ts';
import { median } from '../measure/statistics.ts';
import { type Command, timeWholeProcess } from '../measure/whole-process.ts';

const root = resolve(import.meta.dirname, '../../../..');
const bin = (name: string): string => join(root, 'node_modules/.bin', name);

/** Whole processes, as a maintainer waits for them: ours cold and with nothing changed, and its peers. */
export async function generatorSuite(
  rounds: number,
  progress: (text: string) => void,
): Promise<Report> {
  const directory = await mkdtemp(join(tmpdir(), 'trent-bench-'));
  try {
    const contenders = await prepare(directory);
    const samples = new Map<string, number[]>(contenders.map(({ name }) => [name, []]));
    for (let round = 1; round <= rounds; round += 1) {
      for (const { name, command, clear } of contenders) {
        progress(`generator round ${round}/${rounds}: ${name}`);
        if (clear !== undefined) await rm(clear, { recursive: true, force: true });
        samples.get(name)?.push(await timeWholeProcess(command));
      }
    }
    return {
      suite: 'generator',
      title: `spec/kms, whole process from start to end, median of ${rounds}`,
      columns: [{ name: 'ms', digits: 0 }],
      rows: [...samples].map(([name, list]) => ({ name, medians: [median(list)] })),
      baseline: 0,
      notes: [
        'The peers write types, or types and a client; none of them writes a signing client or a server.',
      ],
    };
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

interface Contender {
  readonly name: string;
  readonly command: Command;
  /** Folder that is removed before each run, so that it starts cold. */
  readonly clear?: string;
}

async function prepare(directory: string): Promise<Contender[]> {
  const document = join(directory, 'openapi.json');
  await writeFile(document, JSON.stringify(await bundleSpec(join(root, 'spec/kms'))));
  const cold = await copyOfSpec(join(directory, 'cold'));
  const warm = await copyOfSpec(join(directory, 'warm'));
  await timeWholeProcess(generate(warm));
  const heyApi = join(directory, 'hey-api');
  const orvalConfig = join(directory, 'orval.config.mjs');
  await writeFile(
    orvalConfig,
    `export default ${JSON.stringify({
      fetch: {
        input: document,
        output: { target: join(directory, 'orval/fetch.ts'), client: 'fetch' },
      },
      zod: { input: document, output: { target: join(directory, 'orval/zod.ts'), client: 'zod' } },
    })}\n`,
  );
  return [
    {
      name: 'openapi-typescript (types only)',
      command: {
        file: bin('openapi-typescript'),
        args: [document, '-o', join(directory, 'openapi-typescript.ts')],
        cwd: directory,
      },
    },
    {
      name: '@hey-api/openapi-ts (types, SDK)',
      clear: heyApi,
      command: {
        file: bin('openapi-ts'),
        args: ['-i', document, '-o', heyApi, '-p', '@hey-api/typescript', '@hey-api/sdk'],
        cwd: directory,
      },
    },
    {
      name: 'orval (fetch, zod)',
      command: { file: bin('orval'), args: ['--config', orvalConfig], cwd: directory },
    },
    {
      name: 'trent-codegen, cold (four packages, formatted)',
      clear: join(cold, 'packages'),
      command: generate(cold),
    },
    { name: 'trent-codegen, nothing changed', command: generate(warm) },
  ];
}

function generate(workspace: string): Command {
  return { file: bin('trent-codegen'), args: ['generate', 'spec/kms'], cwd: workspace };
}

/** A workspace of its own, so that measuring never touches the checkout. */
async function copyOfSpec(workspace: string): Promise<string> {
  const spec = join(workspace, 'spec/kms');
  await mkdir(dirname(spec), { recursive: true });
  await cp(join(root, 'spec/kms'), spec, { recursive: true });
  await writeFile(
    join(workspace, 'package.json'),
    '{ "private": true, "workspaces": ["packages/*"] }\n',
  );
  await writeFile(join(workspace, 'nx.json'), '{}\n');
  return workspace;
}
