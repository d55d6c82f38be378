import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BaselineError, readBaseline, runSuite } from '@trent/conformance';
import type { Report } from '@trent/conformance';
import type { RunningServer } from '@trent/kms-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseOf, fewCases, optionsFor, runAltered, startKms } from './helpers/few-cases.ts';

let server: RunningServer;
const folder = mkdtempSync(join(tmpdir(), 'trent-baseline-'));

beforeAll(async () => {
  server = await startKms();
});

afterAll(() => server.close());

function write(text: string): string {
  const file = join(folder, 'known.yaml');
  writeFileSync(file, text);
  return file;
}

const known = (changes: Readonly<Record<string, string>> = {}): string =>
  `- ${Object.entries({
    case: 'bytes.too-many',
    reason: 'accepts 1025',
    link: 'https://example.com/1',
    expires: "'2999-01-01'",
    ...changes,
  })
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n  ')}\n`;

/** A run against a KMS that accepts 1025 bytes. */
function runBroken(text: string): Promise<Report> {
  return runAltered(
    server,
    (operation, answer, input) =>
      operation === 'GenerateDataKey' && input.includes('1025')
        ? { ...answer, status: 200, body: '{"KeyId":"arn:aws:kms:us-east-1:1:key/1"}' }
        : answer,
    { baseline: readBaseline(write(text), fewCases) },
  );
}

describe('a known failure', () => {
  it('decides nothing, and is reported with its reason', async () => {
    const report = await runBroken(known());
    expect(report.exitCode).toBe(0);
    expect(report.counts).toMatchObject({ failed: 0, known: 1 });
    expect(caseOf(report, 'bytes.too-many').known).toEqual({
      reason: 'accepts 1025',
      link: 'https://example.com/1',
      expires: '2999-01-01',
    });
  });

  it('may be that of one step', async () => {
    expect((await runBroken(known({ step: 'refuse' }))).exitCode).toBe(0);
    const other = await runBroken(known({ step: 'control' }));
    expect(other.exitCode).toBe(1);
    expect(other.baselineProblems).toEqual([
      `${folder}/known.yaml:1:3 - bytes.too-many, step control, does not fail: another step of the case does`,
    ]);
  });

  it('whose day is past fails the run', async () => {
    const report = await runBroken(known({ expires: "'2020-01-01'" }));
    expect(report.exitCode).toBe(1);
    expect(report.baselineProblems[0]).toContain('was to be mended by 2020-01-01');
  });

  it('that passes fails the run', async () => {
    const baseline = readBaseline(write(known()), fewCases);
    const report = await runSuite({ ...optionsFor(server), baseline });
    expect(report.exitCode).toBe(1);
    expect(report.baselineProblems[0]).toContain('bytes.too-many passes now');
  });

  it('of a case that is not applicable fails the run', async () => {
    const baseline = readBaseline(write(known({ case: 'absent.replicate' })), fewCases);
    const report = await runSuite({ ...optionsFor(server), baseline });
    expect(report.baselineProblems[0]).toContain('is not applicable');
  });

  it('that filters leave out is no problem, one that nothing ran is', async () => {
    const baseline = readBaseline(write(known({ case: 'claims.Decrypt' })), fewCases);
    const whole = await runSuite({ ...optionsFor(server), baseline });
    expect(whole.baselineProblems).toEqual([
      `${folder}/known.yaml:1:3 - claims.Decrypt was not run`,
    ]);
    const selection = { cases: ['wrap.*'] };
    const filtered = await runSuite({ ...optionsFor(server), baseline, selection });
    expect(filtered.exitCode).toBe(0);
  });
});

describe('a file of known failures', () => {
  it.each([
    ['an unknown case', known({ case: 'no.such' }), '1:9 - case is the id of no case'],
    ['an unknown step', known({ step: 'nope' }), '5:9 - bytes.too-many has no step nope'],
    ['no reason', known().replace(/ {2}reason.*\n/, ''), '1:3 - the entry has no reason'],
    ['a link that is none', known({ link: 'soon' }), '3:9 - link is no URL'],
    [
      'a day that is none',
      known({ expires: 'soon' }),
      '4:12 - expires is no day such as 2027-01-31',
    ],
    [
      'an unknown word',
      known({ why: 'x' }),
      '5:3 - why is none of case, step, reason, link, expires',
    ],
    ['an entry twice', known() + known(), '5:3 - bytes.too-many is listed at'],
    ['no list', 'case: x', '1:1 - a list of known failures'],
    ['no YAML', '- [', '1:4 - '],
  ])('says where there is %s', (_what, text, problem) => {
    const read = (): unknown => readBaseline(write(text), fewCases);
    expect(read).toThrow(BaselineError);
    expect(read).toThrow(`${folder}/known.yaml:${problem}`);
  });

  it('may be JSON, or empty', () => {
    const entry = {
      case: 'bytes.too-many',
      reason: 'x',
      link: 'https://example.com',
      expires: '2999-01-01',
    };
    expect(readBaseline(write(JSON.stringify([entry])), fewCases).entries).toHaveLength(1);
    expect(readBaseline(write(''), fewCases).entries).toEqual([]);
  });
});
