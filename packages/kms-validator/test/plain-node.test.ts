import { execFileSync } from 'node:child_process';
import { accessSync, constants, readFileSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const generated = fileURLToPath(new URL('../src/gen/', import.meta.url));
const modules = readdirSync(generated).filter((file) => file.endsWith('.js'));

/** The machine's own Node, if it is on the PATH besides the workspace's. */
function machineNode(): string {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const found = folders
    .filter((folder) => !folder.includes('node_modules'))
    .map((folder) => join(folder, 'node'))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
  return found ?? process.execPath;
}

describe('the generated validators', () => {
  it('load and judge in the Node that the machine has', () => {
    const entry = JSON.stringify(`file://${join(generated, 'index.js')}`);
    const program = `
      const { validateGenerateDataKeyWithoutPlaintextRequest: validate } = await import(${entry});
      const verdicts = [1024, 1025].map((NumberOfBytes) => validate({ KeyId: 'k', NumberOfBytes }));
      console.log(JSON.stringify({ verdicts, major: Number(process.versions.node.split('.')[0]) }));`;
    const output = execFileSync(machineNode(), ['--input-type=module', '--eval', program], {
      encoding: 'utf8',
    });
    const { verdicts, major } = JSON.parse(output) as { verdicts: boolean[]; major: number };
    expect(verdicts).toEqual([true, false]);
    expect(major).toBeGreaterThanOrEqual(20);
  });

  it.each(modules)('import nothing from outside: %s', (file) => {
    const text = readFileSync(join(generated, file), 'utf8');
    const imported = [...text.matchAll(/\bfrom '([^']*)'/g)].map(([, from]) => from);
    for (const from of imported) expect(from).toMatch(/^\.\/[a-z0-9-]+\.js$/);
    expect(text).not.toMatch(/\beval\(|\bnew Function\b|\brequire\(|\bimport\(/);
  });
});
