import type { Command } from './command.ts';

/** Runs a task of every spec; a second run with the same inputs comes out of the cache. */
function nxTask(task: string, title: string): Command {
  return {
    title,
    program: 'nx',
    arguments: ['run-many', '-t', task, '--outputStyle=stream'],
    nothingDone: 'No tasks were run',
  };
}

export const generate: Command = nxTask('generate', 'generated packages are written from the spec');

export const check: Command = nxTask('check', 'generated output is what the spec says');

export const lintSpec: Command = nxTask('lint', "the spec's own rules");

export const checkFormat: Command = {
  title: 'code style (prettier)',
  program: 'prettier',
  arguments: ['--check', '--log-level=warn', '.'],
};

export const lintCode: Command = {
  title: 'code smells (oxlint)',
  program: 'oxlint',
  arguments: ['--deny-warnings'],
};

export const typecheck: Command = {
  title: 'types (tsc)',
  program: 'tsc',
  arguments: ['--build', '--pretty'],
};
