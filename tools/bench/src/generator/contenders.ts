import { mkdir, mkdtemp, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { bundleSpec } from '@trent/codegen';
import type { Command } from '../measure/whole-process.ts';
import { timeWholeProcess } from '../measure/whole-process.ts';
import { syntheticModel } from './synthetic-model.ts';

const root = resolve(import.meta.dirname, '../../../..');
const bin = (name: string): string => join(root, 'node_modules/.bin', name);

export interface Contender {
  readonly name: string;
  readonly command: Command;
  /** Done before each run, not measured. In: the round, from 0. */
  readonly before?: (round: number) => Promise<void>;
  /** Done after each run, not measured. */
  readonly after?: () => Promise<void>;
}

export interface Contest {
  /** hey-api first, orval second: ratios are taken against these. */
  readonly contenders: readonly Contender[];
  /** Absolute path of a workspace with everything generated, for the watch. */
  readonly workspace: string;
  /** What the input is, in words. */
  readonly size: string;
}

/** Sets up every side in a folder of its own. In: an empty folder; file of a Smithy model, if there is one. */
export async function prepare(directory: string, model: string | undefined): Promise<Contest> {
  const text = model === undefined ? syntheticModel(1) : await readFile(model, 'utf8');
  const cold = await workspaceOf(join(directory, 'cold'), text);
  const warm = await workspaceOf(join(directory, 'warm'), text);
  const edited = await workspaceOf(join(directory, 'edited'), text);
  const watched = await workspaceOf(join(directory, 'watched'), text);
  const edit = await editOfMember(edited);
  for (const folder of [warm, edited, watched]) await timeWholeProcess(trent(folder, 'generate'));
  const document = join(directory, 'openapi.json');
  const bundle = await bundleSpec(join(cold, specFolder));
  const { paths, components } = bundle as unknown as {
    readonly paths: object;
    readonly components: { readonly schemas: object };
  };
  await writeFile(
    document,
    JSON.stringify(bundle).replaceAll('"application/x-amz-json-1.1":', '"application/json":'),
  );
  return {
    contenders: [
      ...(await peers(directory, document)),
      {
        name: 'trent-codegen generate, cold (four packages, formatted)',
        command: trent(cold, 'generate'),
        before: async () => {
          await putAway(join(cold, 'packages'), directory);
          await putAway(join(cold, 'node_modules/.cache'), directory);
        },
      },
      {
        name: 'trent-codegen generate, one member edited',
        command: trent(edited, 'generate'),
        before: edit,
      },
      { name: 'trent-codegen generate, nothing changed', command: trent(warm, 'generate') },
      { name: 'trent-codegen check, nothing changed', command: trent(warm, 'check') },
    ],
    workspace: watched,
    size: `${model === undefined ? 'synthetic model' : 'imported model'} of ${Object.keys(paths).length} operations and ${Object.keys(components.schemas).length} schemas`,
  };
}

async function peers(directory: string, document: string): Promise<readonly Contender[]> {
  const heyApi = join(directory, 'hey-api');
  const orval = join(directory, 'orval');
  const config = join(directory, 'orval.config.mjs');
  const output = (client: string): object => ({
    input: document,
    output: { target: join(orval, `${client}.ts`), client },
  });
  await writeFile(
    config,
    `export default ${JSON.stringify({ fetch: output('fetch'), zod: output('zod') })}\n`,
  );
  const cleared = (folder: string) => () => putAway(folder, directory);
  return [
    {
      name: '@hey-api/openapi-ts (types, SDK, zod)',
      before: cleared(heyApi),
      command: {
        file: bin('openapi-ts'),
        args: ['-i', document, '-o', heyApi, '-p', '@hey-api/typescript', '@hey-api/sdk', 'zod'],
        cwd: directory,
      },
    },
    {
      name: 'orval (fetch, zod)',
      before: cleared(orval),
      command: { file: bin('orval'), args: ['--config', config], cwd: directory },
    },
    {
      name: 'openapi-typescript (types only)',
      command: {
        file: bin('openapi-typescript'),
        args: [document, '-o', join(directory, 'openapi-typescript.ts')],
        cwd: directory,
      },
    },
  ];
}

/**
 * Moves output of an earlier run out of the way. It is not deleted before the end: ext4 does not give freed inodes out again
 * for five seconds, and searching past them makes each new file dearer by half a millisecond.
 */
async function putAway(folder: string, directory: string): Promise<void> {
  const away = await mkdtemp(join(directory, 'away-'));
  try {
    await rename(folder, join(away, 'output'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

export const specFolder = 'spec/bench';

export function trent(workspace: string, task: string): Command {
  return { file: bin('trent-codegen'), args: [task, specFolder], cwd: workspace };
}

/** A workspace of its own with the model imported, so that measuring never touches the checkout. */
export async function workspaceOf(workspace: string, model: string): Promise<string> {
  await mkdir(join(workspace, 'node_modules'), { recursive: true });
  await writeFile(join(workspace, 'nx.json'), '{}\n');
  await writeFile(join(workspace, 'model.json'), model);
  await timeWholeProcess({
    file: bin('trent-codegen'),
    args: ['import', 'model.json', '--out', specFolder],
    cwd: workspace,
  });
  return workspace;
}

/**
 * Gives one operation one more member, and says how to change its limit and description: by a number, that of the round.
 * In: a workspace.
 */
export async function editOfMember(workspace: string): Promise<(round: number) => Promise<void>> {
  const folder = join(workspace, specFolder, 'operations');
  for (const name of (await readdir(folder)).sort()) {
    const path = join(folder, name);
    const text = await readFile(path, 'utf8');
    // The first members of the file are those of the request.
    const place = /^( +)properties:\n/m.exec(text);
    if (place === null) continue;
    const at = place.index + place[0].length;
    const edit = (round: number): Promise<void> => {
      const limit = 100 + round;
      const member = `Edited: { type: string, maxLength: ${limit}, description: At most ${limit}. }`;
      return writeFile(path, `${text.slice(0, at)}${place[1]}  ${member}\n${text.slice(at)}`);
    };
    await edit(-1);
    return edit;
  }
  throw new Error('no operation of the model has a request with members');
}
