/** The grammar of the files, over files made at random, as the AWS SDK reads them. */
import { fromIni } from '@aws-sdk/credential-providers';
import { profileCredentials } from '@trent/credentials';
import type { AwsCredentials } from '@trent/credentials';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startAwsServices } from './support/aws-services.ts';
import type { AwsServices } from './support/aws-services.ts';
import { Machine } from './support/machine.ts';

let services: AwsServices;
beforeAll(async () => {
  services = await startAwsServices();
});
afterAll(() => services.close());

const keys = ['aws_access_key_id', 'aws_secret_access_key', 'aws_session_token', 'region'];
const value = fc.constantFrom('one', 'two words', 'a#b', 'c;d', 'e=f=', '[g]', '"h"', '0');
const behind = fc.constantFrom('', ' ', '\t', ' # comment', ' ; comment = 1', '\t#x');
const setting = fc
  .tuple(fc.constantFrom(...keys), fc.constantFrom('=', ' = ', '= ', '\t=\t'), value, behind)
  .map((parts) => parts.join(''));
const comment = fc.constantFrom('', '   ', '# comment', '; [profile a]', '  # indented', '#');
const nested = fc.constant('s3 =\n  aws_session_token = nested\n  region = nested');
/** Whole sections that are indented, as some like it. */
const body = fc.tuple(
  fc.constantFrom('', '  ', '\t'),
  fc.array(fc.oneof({ arbitrary: setting, weight: 4 }, comment), { maxLength: 8 }),
  fc.array(nested, { maxLength: 1 }),
);
const sections = (titles: readonly string[]) =>
  fc
    .array(fc.tuple(fc.constantFrom(...titles), behind, body), { maxLength: 5 })
    .map((list) =>
      list
        .map(([title, after, [indent, lines, last]]) =>
          [title + after, ...lines.map((line) => indent + line), ...last].join('\n'),
        )
        .join('\n'),
    );
const configTitles =
  `[default] [profile default] [profile a] [profile "a"] [profile 'b'] [a] [sso-session a] [services a]`.split(
    /(?<=\]) /,
  );
const file = (titles: readonly string[]) =>
  fc
    .tuple(sections(titles), fc.constantFrom('\n', '\r\n'))
    .map(([text, end]) => text.replaceAll('\n', end));

const outcome = (credentials: Promise<AwsCredentials>) =>
  credentials.then(
    ({ accessKeyId, secretAccessKey, sessionToken }) => ({
      accessKeyId,
      secretAccessKey,
      sessionToken,
    }),
    () => 'none',
  );

test('any two files give the same credentials as with the AWS SDK', async () => {
  let found = 0;
  await fc.assert(
    fc.asyncProperty(
      file(configTitles),
      file(['[default]', '[a]', '[b]']),
      fc.constantFrom('default', 'a', 'b'),
      async (config, credentials, profile) => {
        using machine = new Machine(services, { config, credentials });
        const sdk = fromIni({
          profile,
          configFilepath: `${machine.home}/.aws/config`,
          filepath: `${machine.home}/.aws/credentials`,
        });
        const expected = await outcome(sdk());
        if (expected !== 'none') found++;
        expect(await outcome(profileCredentials({ profile, env: machine.env })())).toEqual(
          expected,
        );
      },
    ),
    { numRuns: 150 },
  );
  // Otherwise the property would say little.
  expect(found).toBeGreaterThan(15);
});

describe('what the AWS SDK for JavaScript reads in another way', () => {
  const load = async (config: string) => {
    using machine = new Machine(services, { config });
    return await profileCredentials({ env: machine.env })();
  };
  const secret = 'aws_secret_access_key = s\n';

  test('keys count in any case', async () => {
    const { accessKeyId } = await load(`[default]\nAWS_Access_Key_ID = a\n${secret}`);
    expect(accessKeyId).toBe('a');
  });

  test('what is indented less ends what is inside a setting', async () => {
    const { accessKeyId } = await load(
      `[default]\n  s3 =\n    aws_access_key_id = inner\n  aws_access_key_id = a\n  ${secret}`,
    );
    expect(accessKeyId).toBe('a');
  });

  test('a value goes on below', async () => {
    const { accessKeyId } = await load(
      `[default]\ncredential_process = echo '{"Version":1,\n  "AccessKeyId":"a",\n  "SecretAccessKey":"b"}'\n`,
    );
    expect(accessKeyId).toBe('a');
  });

  test('a byte order mark is none of the first section', async () => {
    const { accessKeyId } = await load(`\uFEFF[default]\naws_access_key_id = a\n${secret}`);
    expect(accessKeyId).toBe('a');
  });
});
