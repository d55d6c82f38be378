/** Every program says in one line that the Node it was started on is too old, instead of failing somewhere inside. */
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../src/workspace.ts';

/** Makes this Node say that it is another version, before the program starts. */
function pretending(version: string): readonly string[] {
  const code = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } });
    Object.defineProperty(process, 'version', { value: 'v${version}' });`;
  return [process.execPath, '--import', `data:text/javascript,${encodeURIComponent(code)}`];
}

/** Of the machine, where it is older than the one the workspace brings: the real thing. */
const systemNodes = ['/usr/bin/node', '/usr/local/bin/node'].filter((node) => {
  const { status, stdout } = spawnSync(node, ['--print', 'process.versions.node'], {
    encoding: 'utf8',
  });
  return status === 0 && Number(stdout.split('.')[0]) < 24;
});

/** Programs that are published for older ones than the workspace has -> the newest that is too old. */
const published: Readonly<Record<string, string>> = {
  'packages/conformance/bin/trent-conformance.js': '23.9.0',
};

const programs = globSync('{packages,tools}/*/bin/*.js', { cwd: root });

describe('on a Node that is too old', () => {
  it('there are programs to try', () => {
    expect(programs).toEqual(
      expect.arrayContaining([
        'packages/kms-server/bin/trent-kms.js',
        'tools/codegen/bin/trent-codegen.js',
      ]),
    );
  });

  it.each(
    programs.flatMap((program) =>
      [pretending(published[program] ?? '25.9.0'), ...systemNodes.map((node) => [node])].map(
        (node) => ({
          program,
          node,
        }),
      ),
    ),
  )('$program stops with one line: $node.0', ({ program, node: [node = '', ...nodeArguments] }) => {
    const { status, stdout, stderr } = spawnSync(
      node,
      [...nodeArguments, join(root, program), '--help'],
      {
        encoding: 'utf8',
      },
    );
    expect([status, stdout]).toEqual([3, '']);
    expect(stderr).toMatch(/^[\w-]+ needs Node 2[46] or later, this is v\d+\.\d+\.\d+: [^\n]+\n$/);
  });

  it('so does the launcher, which needs Node 20', () => {
    const [node = '', ...nodeArguments] = pretending('18.19.0');
    const run = (task: readonly string[]): ReturnType<typeof spawnSync> =>
      spawnSync(node, [...task, join(root, 'tools/workspace/run.js'), 'nonsense'], {
        encoding: 'utf8',
      });
    const refused = run(nodeArguments);
    expect(refused.status).toBe(3);
    expect(refused.stderr).toMatch(
      /^trent needs Node 20 or later [^\n]*this is v18\.19\.0: [^\n]+\n$/,
    );
    expect(run([]).status).toBe(2);
  });
});
