/**
 * `npm test`: everything that must hold, a line of progress per stage, at the end one line `N passed, N failed`.
 * Arguments go to vitest.
 */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from './command.ts';
import type { Command } from './command.ts';
import { check, checkFormat, lintCode, lintSpec, typecheck } from './commands.ts';
import { judge } from './vitest-report.ts';
import type { VitestReport } from './vitest-report.ts';
import { root } from './workspace.ts';

const stages: readonly Command[] = [check, lintSpec, checkFormat, lintCode, typecheck];
const reportFile = join(root, '.cache', 'vitest', 'report.json');
const tests: Command = {
  title: 'tests (vitest)',
  program: 'vitest',
  arguments: [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reportFile}`,
    ...process.argv.slice(2),
  ],
};

let passed = 0;
let failed = 0;
const count = stages.length + 1;

for (const [index, stage] of stages.entries()) {
  process.stdout.write(`[${index + 1}/${count}] ${stage.title} ... `);
  const { exitCode, output, seconds } = await runCommand(stage, 'keep');
  process.stdout.write(`${exitCode === 0 ? 'ok' : 'FAILED'} (${seconds.toFixed(1)} s)\n`);
  if (exitCode === 0) passed += 1;
  else {
    failed += 1;
    process.stdout.write(`${output.trimEnd()}\n\n`);
  }
}

process.stdout.write(`[${count}/${count}] ${tests.title}\n`);
rmSync(reportFile, { force: true });
const { exitCode } = await runCommand(tests, 'show');
const verdict = judge(readReport(), exitCode);
for (const problem of verdict.problems) process.stdout.write(`FAILED: ${problem}\n`);
passed += verdict.passed;
failed += verdict.failed;

process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;

function readReport(): VitestReport | null {
  try {
    return JSON.parse(readFileSync(reportFile, 'utf8')) as VitestReport;
  } catch {
    return null;
  }
}
