import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  globSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, edit, stageFiles } from './build.ts';
import { publishedManifest } from './manifest.ts';
import type { Manifest } from './manifest.ts';
import { foldersOfDependencies } from './dependencies.ts';
import { published, root } from './packages.ts';
import { mustRun } from './run.ts';
import { makeSelfContained, selfContained } from './single-file.ts';

/** The packed packages, and a project that has nothing but them. */
export interface Packed extends Disposable {
  /** Folder of everything here. */
  readonly folder: string;
  /** Name without scope -> its tarball. */
  readonly tarballs: ReadonlyMap<string, string>;
  /** Folder of an npm project with the tarballs installed. */
  readonly project: string;
}

/**
 * Builds and packs every published package and installs the tarballs, and no more, into an empty project; no registry
 * is asked. Everything lies in a temporary folder that disposing removes. Throws where a step fails.
 */
export async function pack(): Promise<Packed> {
  const folder = mkdtempSync(join(tmpdir(), 'trent-pack-'));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    const [out, project] = ['out', 'project'].map((name) => join(folder, name)) as [string, string];
    for (const path of [out, project]) mkdirSync(path);
    await build(out);
    for (const name of published) await stage(name, out, join(folder, 'stage'));
    const stages = published.map((name) => `./stage/${name}`);
    await mustRun('npm', ['pack', '--silent', '--ignore-scripts', ...stages], folder);
    const tarballs = new Map(published.map((name) => [name, join(folder, tarballName(name))]));
    const others = await packOthers(folder);
    writeFileSync(join(project, 'package.json'), '{"private":true,"type":"module"}\n');
    const flags = ['--offline', '--no-audit', '--no-fund', '--ignore-scripts', '--silent'];
    await mustRun('npm', ['install', ...flags, ...tarballs.values(), ...others], project);
    return { folder, tarballs, project, [Symbol.dispose]: remove };
  } catch (error) {
    remove();
    throw error;
  }
}

/** Tarballs of what the published packages depend on, as it is installed here: no registry is asked. */
async function packOthers(folder: string): Promise<readonly string[]> {
  const folders = foldersOfDependencies(published);
  const into = join(folder, 'others');
  mkdirSync(into);
  await mustRun('npm', ['pack', '--silent', '--ignore-scripts', ...folders], into);
  return readdirSync(into).map((name) => join(into, name));
}

async function stage(name: string, out: string, stages: string): Promise<void> {
  const to = join(stages, name);
  mkdirSync(to, { recursive: true });
  stageFiles(name, out, to);
  const from = join(root, 'packages', name);
  const write = (manifest: Manifest): void =>
    writeFileSync(join(to, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  const manifest = publishedManifest(manifestOf(name));
  write(manifest);
  for (const folder of ['bin', 'schema', 'examples'])
    copyFolder(join(from, folder), join(to, folder));
  if (selfContained.includes(name)) write(await makeSelfContained(name, manifest, stages));
  if (!existsSync(join(from, 'README.md'))) throw new Error(`packages/${name}: has no README.md`);
  cpSync(join(from, 'README.md'), join(to, 'README.md'));
  // READMEs refer to them.
  copyFolder(join(from, 'docs'), join(to, 'docs'));
  cpSync(join(root, 'LICENSE'), join(to, 'LICENSE'));
}

function copyFolder(from: string, to: string): void {
  if (!existsSync(from)) return;
  const isOwn = (path: string): boolean => !path.includes('node_modules', from.length);
  cpSync(from, to, { recursive: true, filter: isOwn });
  // A program begins in the compiled package.
  for (const file of globSync('*.js', { cwd: to }))
    edit(join(to, file), (text) =>
      text.replace(/import\('\.\.\/src\/(.*?)\.ts'\)/g, "import('../dist/$1.js')"),
    );
}

function tarballName(name: string): string {
  return `trent-${name}-${manifestOf(name).version}.tgz`;
}

function manifestOf(name: string): Manifest {
  return JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8')) as Manifest;
}
