import type { CaseReport, Report } from '@trent/conformance';

function caseOf(id: string, more: Partial<CaseReport>): CaseReport {
  return {
    id,
    title: `Title of ${id}`,
    level: 'MUST',
    origin: 'scenario',
    source: 'spec/shelf/scenarios/a.yaml:1',
    cites: [{ spec: 'spec/shelf/a.yaml:1', says: 'so' }],
    operations: ['PutBook'],
    cells: [],
    status: 'passed',
    error: null,
    reason: null,
    known: null,
    seconds: 0.1,
    failures: [],
    notes: [],
    transcript: [],
    curl: null,
    reproduce: '',
    ...more,
  };
}

const failure = {
  step: 'put',
  round: 0,
  path: 'body.Receipt',
  expected: 'a receipt',
  got: '<b>nothing</b>',
};

/** A run in which not all was well. */
export const conformanceReport: Report = {
  format: 1,
  tool: { name: 'trent-conformance', version: '0.1.0' },
  suite: { specVersion: '3.1.4', cases: 4 },
  target: {
    name: 'a shelf',
    endpoint: 'http://127.0.0.1:8080',
    region: 'north-1',
    absent: [],
    capabilities: [],
  },
  run: {
    id: 'r',
    seed: 1,
    started: '2026-11-26T03:00:00.000Z',
    seconds: 12.5,
    jobs: 4,
    shuffled: false,
    keysMade: 0,
  },
  verdict: 'not conformant',
  exitCode: 1,
  counts: { passed: 2, failed: 1, advice: 1, known: 0, errors: 0, notApplicable: 0 },
  baselineProblems: [],
  cases: [
    caseOf('put.one', {}),
    caseOf('put.and-count', { operations: ['PutBook', 'CountBooks'] }),
    caseOf('put.receipt', { status: 'failed', failures: [failure] }),
    caseOf('count.advice', { level: 'SHOULD', operations: ['CountBooks'], status: 'failed' }),
  ],
  cleanUp: { removed: 0, left: [] },
};
