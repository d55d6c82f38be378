/** What the page reads of a conformance report, format 1; such a report has much more. */
export interface ConformanceReport {
  readonly format: 1;
  readonly suite: { readonly specVersion: string };
  readonly target: { readonly name: string; readonly endpoint: string; readonly region: string };
  readonly run: { readonly started: string; readonly seconds: number };
  readonly verdict: string;
  readonly counts: {
    readonly passed: number;
    readonly failed: number;
    readonly advice: number;
    readonly known: number;
    readonly errors: number;
    readonly notApplicable: number;
  };
  readonly cases: readonly ConformanceCase[];
}

export interface ConformanceCase {
  readonly id: string;
  readonly title: string;
  readonly level: Level;
  readonly operations: readonly string[];
  readonly status: 'passed' | 'failed' | 'error' | 'not-applicable';
  readonly reason: string | null;
  readonly known: { readonly reason: string } | null;
  readonly source: string;
  readonly failures: readonly {
    readonly step: string;
    readonly path: string;
    readonly expected: string;
    readonly got: string;
  }[];
}

export type Level = 'MUST' | 'SHOULD' | 'MAY';

export const levels: readonly Level[] = ['MUST', 'SHOULD', 'MAY'];

/** Beside the page, where a server or a file host puts it. */
const path = 'reports/conformance.json';

/** Null where there is none. Rejects where it is no report of the form that this page reads. */
export async function loadReport(): Promise<ConformanceReport | null> {
  const response = await fetch(new URL(path, document.baseURI), { cache: 'no-cache' });
  if (response.status === 404) return null;
  if (!response.ok) throw new Error(`${path} answers with status ${response.status}`);
  // A host without the file may answer with a page of its own.
  if (!(response.headers.get('content-type') ?? 'json').includes('json')) return null;
  const report = (await response.json()) as ConformanceReport;
  if (report.format !== 1 || !Array.isArray(report.cases)) {
    throw new Error(`${path} is no conformance report of format 1`);
  }
  return report;
}
