import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { root } from '../workspace.ts';
import { listVariable, minutesVariable } from './hang-reporter.ts';
import { runVitest } from './run-vitest.ts';
import { judge, withoutFiles } from './vitest-report.ts';
import type { Verdict, VitestReport } from './vitest-report.ts';

interface Round {
  readonly exitCode: number;
  readonly report: VitestReport | null;
  /** Absolute paths of the files that were ended. */
  readonly hung: readonly string[];
}

const reporter = fileURLToPath(new URL('hang-reporter.ts', import.meta.url));

/**
 * Runs the tests, with arguments for vitest, its reports in a folder, its output given to `show`, by default standard output.
 * A test file that does not end within `minutesPerFile` is ended, told, and run once more by itself: what it does then
 * counts, and a second time without an end counts as a failure.
 */
export async function runTests(
  vitestArguments: readonly string[],
  minutesPerFile: number,
  folder: string = join(root, '.cache', 'vitest'),
  show: ((chunk: Buffer) => void) | null = process.stdout.isTTY ? null : print,
): Promise<Verdict> {
  mkdirSync(folder, { recursive: true });
  const round = async (name: string, roundArguments: readonly string[]): Promise<Round> => {
    const reportFile = join(folder, name);
    const hungFile = join(folder, 'hung.txt');
    for (const file of [reportFile, hungFile]) rmSync(file, { force: true });
    const reporters = ['default', 'json', reporter].map((one) => `--reporter=${one}`);
    const exitCode = await runVitest(
      [...reporters, `--outputFile.json=${reportFile}`, ...roundArguments],
      reportFile,
      { [minutesVariable]: `${minutesPerFile}`, [listVariable]: hungFile },
      show,
    );
    const hung = existsSync(hungFile) ? readFileSync(hungFile, 'utf8').trim().split('\n') : [];
    return { exitCode, report: readReport(reportFile), hung };
  };
  const first = await round('report.json', vitestArguments);
  if (first.hung.length === 0) return judge(first.report, first.exitCode);
  (show ?? print)(Buffer.from(`\nonce more, by themselves: ${first.hung.join(' ')}\n`));
  const options = vitestArguments.filter((argument) => argument.startsWith('-'));
  const second = await round('report-again.json', [...options, ...first.hung]);
  const [before, after] = [
    // vitest fails where its worker was ended; the tests of all other files still tell.
    judge(first.report && withoutFiles(first.report, first.hung), 0),
    judge(second.report, second.exitCode),
  ];
  return {
    passed: before.passed + after.passed,
    failed: before.failed + after.failed,
    problems: [...before.problems, ...after.problems],
  };
}

function readReport(file: string): VitestReport | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as VitestReport;
  } catch {
    return null;
  }
}

function print(chunk: Buffer): void {
  process.stdout.write(chunk);
}
