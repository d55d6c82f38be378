import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import type { Report } from '../report/report.ts';
import { UsageError } from './usage-error.ts';

/** How a report is written, by the end of the file's name. */
const formats: Readonly<Record<string, { readonly name: string; readonly render: Render }>> = {
  '.json': { name: 'report.json', render: (report) => `${JSON.stringify(report, null, 2)}\n` },
};

type Render = (report: Report) => string;

/**
 * Writes reports: to a file, whose name says the format, or all of them into a directory. Gives the files. Throws UsageError
 * for a file of another format.
 */
export function writeReports(report: Report, paths: readonly string[]): readonly string[] {
  return paths.flatMap((path) =>
    filesFor(path).map(([file, render]) => {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, render(report));
      return file;
    }),
  );
}

function filesFor(path: string): readonly (readonly [file: string, render: Render])[] {
  const end = extname(path);
  if (end === '' || path.endsWith('/')) {
    return Object.values(formats).map(({ name, render }) => [join(path, name), render]);
  }
  const format = formats[end];
  if (format === undefined) {
    throw new UsageError(
      `${path}: a report is one of ${Object.keys(formats).join(', ')}, or a directory for all of them`,
    );
  }
  return [[path, format.render]];
}
