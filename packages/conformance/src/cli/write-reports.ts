import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { renderHtml } from '../report/html/render-html.ts';
import { renderBadge } from '../report/render-badge.ts';
import { renderJunit } from '../report/render-junit.ts';
import { renderMarkdown } from '../report/render-markdown.ts';
import type { Report } from '../report/report.ts';
import { UsageError } from './usage-error.ts';

type Render = (report: Report) => string;

export interface ReportFile {
  readonly path: string;
  readonly render: Render;
}

/** How a report is written, by the end of the file's name, and what it is called in a directory. */
const formats: Readonly<Record<string, { readonly name: string; readonly render: Render }>> = {
  '.json': { name: 'report.json', render: (report) => `${JSON.stringify(report, null, 2)}\n` },
  '.html': { name: 'report.html', render: renderHtml },
  '.xml': { name: 'junit.xml', render: renderJunit },
  '.md': { name: 'report.md', render: renderMarkdown },
  '.svg': { name: 'badge.svg', render: renderBadge },
};

/** The files that paths ask for: a file, whose name says the format, or a directory for all of them. Throws UsageError. */
export function reportFiles(paths: readonly string[]): readonly ReportFile[] {
  return paths.flatMap((path) => {
    const end = extname(path);
    if (end === '' || path.endsWith('/')) {
      return Object.values(formats).map(({ name, render }) => ({ path: join(path, name), render }));
    }
    const format = formats[end];
    if (format !== undefined) return [{ path, render: format.render }];
    const ends = Object.keys(formats).join(', ');
    throw new UsageError(
      `${path}: a report is a file with one of the ends ${ends}, or a directory`,
    );
  });
}

export function writeReports(report: Report, files: readonly ReportFile[]): void {
  for (const { path, render } of files) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, render(report));
  }
}
