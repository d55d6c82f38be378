import { describe, expect, it } from 'vitest';
import { runCommand } from '../src/command.ts';
import type { Command } from '../src/command.ts';

function node(code: string, more: Partial<Command> = {}): Command {
  return { title: 'a test', program: 'node', arguments: ['--eval', code], ...more };
}

describe('a command', () => {
  it('runs on the Node that the workspace brings, in its root', async () => {
    const { exitCode, output } = await runCommand(
      node(`console.log(process.versions.node.split('.')[0], require('./package.json').name)`),
      'keep',
    );
    expect([exitCode, output]).toEqual([0, '26 trent\n']);
  });

  it('hands the exit code on, and what was said on both outputs', async () => {
    const { exitCode, output } = await runCommand(
      node(`console.log('out'); console.error('err'); process.exitCode = 7`),
      'keep',
    );
    expect(exitCode).toBe(7);
    expect(output.split('\n').toSorted()).toEqual(['', 'err', 'out']);
  });

  it('that a signal ended: 128 and its number', async () => {
    const { exitCode } = await runCommand(node(`process.kill(process.pid, 'SIGTERM')`), 'keep');
    expect(exitCode).toBe(143);
  });

  it('ends, whatever it has left behind with its output in hand', async () => {
    const sleeper = `require('node:child_process').spawn('sleep', ['60'], { stdio: 'inherit', detached: true }).unref()`;
    const { exitCode, seconds } = await runCommand(node(`console.log(1); ${sleeper}`), 'keep');
    expect(exitCode).toBe(0);
    expect(seconds).toBeLessThan(50);
  });

  it('that cannot be started: 3', async () => {
    const { exitCode, output } = await runCommand(
      { title: 'a test', program: 'no-such-program', arguments: [] },
      'keep',
    );
    expect(exitCode).toBe(3);
    expect(output).toContain('cannot start no-such-program');
  });

  it('that did nothing fails, whatever its exit code says', async () => {
    const nothingDone = 'No tasks were run';
    const idle = await runCommand(
      node(`console.log('NX   No tasks were run')`, { nothingDone }),
      'keep',
    );
    expect(idle.exitCode).toBe(1);
    const busy = await runCommand(node(`console.log('NX   Ran 1 task')`, { nothingDone }), 'keep');
    expect(busy.exitCode).toBe(0);
  });
});
