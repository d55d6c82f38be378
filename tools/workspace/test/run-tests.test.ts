import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { runTests } from '../src/tests/run-tests.ts';
import { root } from '../src/workspace.ts';

const seconds = 6;
/** Blocks its thread, so that no time limit of a test is reached. */
const block = 'Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);';

/** Runs test files, text by name, in a folder of their own. */
function run(files: Readonly<Record<string, string>>): ReturnType<typeof runTests> {
  mkdirSync(join(root, '.cache'), { recursive: true });
  const folder = mkdtempSync(join(root, '.cache', 'run-tests-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(
    join(folder, 'vitest.config.ts'),
    `export default { test: { include: ['*.test.ts'] } };`,
  );
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const options = [`--root=${folder}`, `--config=${join(folder, 'vitest.config.ts')}`];
  return runTests(options, seconds / 60, join(folder, 'reports'), () => {});
}

const good = `import { it } from 'vitest';\nit('holds', () => {});\n`;

describe('a run of the tests', () => {
  it('whose files all end: counted', async () => {
    expect(await run({ 'a.test.ts': good, 'b.test.ts': good })).toEqual({
      passed: 2,
      failed: 0,
      problems: [],
    });
  });

  it('one of whose files never ends: ended, and failed, but not those after it', async () => {
    const never = `import { it } from 'vitest';\nit('waits', () => { ${block} });\n`;
    const { passed, failed, problems } = await run({ 'a.test.ts': never, 'b.test.ts': good });
    expect({ passed, failed }).toEqual({ passed: 1, failed: 1 });
    expect(problems).toEqual([expect.stringMatching(/skipped|outside of its tests/)]);
  });

  it('one of whose files does not end the first time: what it does the second time counts', async () => {
    const once = `import { existsSync, writeFileSync } from 'node:fs';
import { it } from 'vitest';
const marker = import.meta.dirname + '/marker';
it('waits once', () => {
  if (existsSync(marker)) return;
  writeFileSync(marker, '');
  ${block}
});
`;
    expect(await run({ 'a.test.ts': once, 'b.test.ts': good })).toEqual({
      passed: 2,
      failed: 0,
      problems: [],
    });
  });
});
