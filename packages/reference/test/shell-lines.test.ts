import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { awsCliLine } from '../src/app/export/aws-cli.ts';
import { curlLine } from '../src/app/export/curl.ts';
import { shelfCall } from './shelf/shelf-call.ts';

const secrets = { AWS_ACCESS_KEY_ID: 'AKID $(id)', AWS_SECRET_ACCESS_KEY: `s'"\\cret` };

/** What the program gets when a real shell runs the line. */
function argumentsOf(line: string, program: string, environment: Record<string, string> = {}) {
  const script = `${program}() { for one in "$@"; do printf '%s\\0' "$one"; done; }\n${line}\n`;
  const output = execFileSync('sh', ['-c', script], {
    env: { PATH: process.env['PATH'], ...secrets, ...environment },
  });
  return output.toString().split('\0').slice(0, -1);
}

/** Texts that shells, curl and the AWS CLI would take for something else. */
const hostile = fc.oneof(
  fc.constantFrom(
    '',
    "'",
    "'; touch /tmp/x; '",
    '$(id)',
    '`id`',
    '@/etc/passwd',
    '-o/tmp/x',
    'file:///etc/passwd',
    '\\',
    'a\nb',
    '!!',
    '~',
    '*',
    '{a,b}',
    '<(id)',
  ),
  fc.string({ unit: 'binary' }).map((text) => text.replaceAll('\0', '').toWellFormed()),
);

describe('a curl line', () => {
  it('gives a shell back the body as it is, whatever is in it', () => {
    fc.assert(
      fc.property(hostile, hostile, (body, region) => {
        const given = argumentsOf(curlLine(shelfCall(body, { region })), 'curl');
        expect(given.slice(-2)).toEqual(['--data-raw', body]);
        expect(given[given.indexOf('--aws-sigv4') + 1]).toBe(`aws:amz:${region}:shelf`);
        expect(given).toHaveLength(11);
      }),
      { numRuns: 60 },
    );
  });

  it('takes credentials from the environment, and a session token where there is one', () => {
    const line = curlLine(shelfCall('{}'));
    expect(argumentsOf(line, 'curl')).toContain(
      `${secrets.AWS_ACCESS_KEY_ID}:${secrets.AWS_SECRET_ACCESS_KEY}`,
    );
    expect(argumentsOf(line, 'curl').join()).not.toContain('X-Amz-Security-Token');
    expect(argumentsOf(line, 'curl', { AWS_SESSION_TOKEN: 't o"k' })).toContain(
      'X-Amz-Security-Token: t o"k',
    );
  });
});

describe('an AWS CLI line', () => {
  const callers = { client: null, sdk: null, cli: 'shelf' };

  it('hands over the whole body as it is', () => {
    fc.assert(
      fc.property(hostile, (body) => {
        const line = awsCliLine(shelfCall(body, { service: { callers } }))!;
        expect(argumentsOf(line, 'aws').slice(0, 2)).toEqual(['shelf', 'put-book']);
        expect(argumentsOf(line, 'aws').slice(-2)).toEqual(['--cli-input-json', body]);
      }),
      { numRuns: 30 },
    );
  });

  it('says that blobs are Base64 where there are any', () => {
    const format = '--cli-binary-format';
    const line = (input: Record<string, unknown>): readonly string[] =>
      argumentsOf(awsCliLine(shelfCall('{}', { service: { callers }, input }))!, 'aws');
    expect(line({ Cover: 'aGk=' })).toContain(format);
    expect(line({ Title: 'aGk=', Authors: [{ Name: 'Austen' }] })).not.toContain(format);
  });

  it('is not there for a service that the command line does not have', () => {
    expect(awsCliLine(shelfCall('{}'))).toBeNull();
  });
});
