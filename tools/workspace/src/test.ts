/**
 * `npm test`: everything that must hold, a line of progress per stage, at the end one line `N passed, N failed`.
 * Arguments go to vitest.
 */
import { runCommand } from './command.ts';
import type { Command } from './command.ts';
import { check, checkFormat, lintCode, lintSpec, typecheck } from './commands.ts';
import { runTests } from './tests/run-tests.ts';

const stages: readonly Command[] = [check, lintSpec, checkFormat, lintCode, typecheck];
/** The longest takes two minutes where the machine has nothing else to do. */
const minutesPerFile = 12;

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

process.stdout.write(`[${count}/${count}] tests (vitest)\n`);
const verdict = await runTests(process.argv.slice(2), minutesPerFile);
for (const problem of verdict.problems) process.stdout.write(`FAILED: ${problem}\n`);
passed += verdict.passed;
failed += verdict.failed;

process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
