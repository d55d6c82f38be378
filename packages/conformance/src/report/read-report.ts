import { readFileSync } from 'node:fs';
import { HarnessError } from '../harness-error.ts';
import type { Report } from './report.ts';

/** Reads a JSON report. Throws HarnessError where it cannot be read or is none of this format. */
export function readReport(file: string): Report {
  let report: Partial<Report>;
  try {
    report = JSON.parse(readFileSync(file, 'utf8')) as Partial<Report>;
  } catch (error) {
    throw new HarnessError(`cannot read the report ${file}: ${(error as Error).message}`);
  }
  if (report.format !== 1 || !Array.isArray(report.cases) || report.tool?.name === undefined) {
    throw new HarnessError(`${file} is no JSON report of this suite, of format 1`);
  }
  return report as Report;
}
