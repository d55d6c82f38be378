import { readFileSync } from 'node:fs';
import {
  renderBadge,
  renderHtml,
  renderJunit,
  renderMarkdown,
  renderMatrix,
  renderTerminal,
  runSuite,
} from '@trent/conformance';
import type { Report } from '@trent/conformance';
import type { RunningServer } from '@trent/kms-server';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plain } from './helpers/plain.ts';
import { caseOf, optionsFor, runAltered, startKms } from './helpers/few-cases.ts';

let server: RunningServer;
let good: Report;
/** Accepts 1025 bytes, answers markup, and will not make a key that is to be disabled. */
let bad: Report;

beforeAll(async () => {
  server = await startKms();
  good = await runSuite({ ...optionsFor(server), name: 'Trent' });
  bad = await runAltered(
    server,
    (operation, answer, input) => {
      if (operation === 'GenerateDataKey' && input.includes('1025')) {
        return { ...answer, status: 200, body: '{"KeyId":"arn:aws:kms:us-east-1:1:key/1"}' };
      }
      if (operation === 'DisableKey') {
        return {
          ...answer,
          status: 400,
          body: JSON.stringify({
            __type: 'NoException',
            message: '<script>alert(1)</script>```]]> \u0001',
          }),
        };
      }
      return answer;
    },
    { name: 'Broken <b>' },
  );
});

afterAll(() => server.close());

it('is JSON of the published schema', () => {
  const schema = JSON.parse(
    readFileSync(new URL('../schema/report.schema.json', import.meta.url), 'utf8'),
  ) as object;
  const ajv = new Ajv2020({ allErrors: true, formats: { 'date-time': true } });
  const validate = ajv.compile(schema);
  for (const report of [good, bad]) {
    validate(JSON.parse(JSON.stringify(report)));
    expect(validate.errors).toBeNull();
  }
  validate({ ...JSON.parse(JSON.stringify(good)), verdict: 'fine' });
  expect(validate.errors).toHaveLength(1);
});

describe('the terminal', () => {
  it('says what is unexpected with its reason and how to see it again', () => {
    const text = renderTerminal(bad, plain);
    expect(text).toContain('FAILED bytes.too-many  MUST');
    expect(text).toContain(
      '  step refuse: status: expected 400, got 200: the request was accepted',
    );
    expect(text).toContain('  because GenerateDataKey: test');
    expect(text).toContain('--case bytes.too-many --seed 1');
    expect(text).toContain('ERROR state.disabled  MUST');
    expect(text).toContain('14 passed, 1 failed, 1 errors, 2 not applicable');
    expect(text).toContain('not conformant in');
  });

  it('says little where all is well', () => {
    expect(renderTerminal(good, plain)).toContain('16 passed, 0 failed');
    expect(renderTerminal(good, plain)).not.toContain('FAILED');
  });
});

describe('JUnit', () => {
  it('counts what decides the verdict', () => {
    const text = renderJunit(bad);
    expect(text).toContain('<testsuites tests="18" failures="1" errors="1">');
    expect(text).toContain('name="Broken &lt;b&gt;"');
    expect(text).toMatch(
      /<testcase classname="bytes" name="bytes.too-many" time="[\d.]+"><failure/,
    );
    expect(text).toMatch(
      /name="absent.replicate"[^>]*><skipped message="the target does not offer/,
    );
    expect(text).not.toContain('<script>');
    expect(text).not.toContain('\u0001');
    expect(renderJunit(good)).toContain('failures="0" errors="0"');
  });
});

describe('Markdown', () => {
  it('folds each unexpected case, whatever its answer holds', () => {
    const text = renderMarkdown(bad);
    expect(text).toContain('### Broken \\<b\\> is not conformant');
    expect(text).toContain('<summary>MUST <code>bytes.too-many</code>');
    // The answer has three backquotes, so the fence has four.
    expect(text).toContain('````text');
    expect(text.match(/<details>/g)).toHaveLength(2);
  });
});

describe('a badge', () => {
  it('says how much passes', () => {
    expect(renderBadge(good)).toContain('KMS conformance: 16 of 16 cases');
    expect(renderBadge(bad)).toContain('KMS conformance: 86%');
    expect(renderBadge({ ...bad, exitCode: 3 })).toContain('KMS conformance: unknown');
  });
});

describe('HTML', () => {
  it('loads nothing, and shows answers as text', () => {
    for (const text of [renderHtml(bad), renderMatrix([good, bad])]) {
      expect(text).not.toMatch(/(src|href)="(?!data:,)/);
      expect(text).not.toContain('<script>alert');
      expect(text).toContain('default-src &#39;none&#39;');
    }
  });
});

describe('a curl line', () => {
  it('holds names of environment variables, not credentials', () => {
    const { curl } = caseOf(bad, 'bytes.too-many');
    expect(curl).toContain('--user "$AWS_ACCESS_KEY_ID:$AWS_SECRET_ACCESS_KEY"');
    expect(curl).not.toContain(server.credentials!.secretAccessKey);
  });
});
