import { awsEndpoint, partitionOf, regionalEndpoint } from '@trent/client-runtime';
import { KMSClient } from '@aws-sdk/client-kms';
import { describe, expect, test } from 'vitest';

const known =
  'us-east-1 us-west-2 eu-central-1 af-south-1 il-central-1 mx-central-1 cn-north-1 cn-northwest-1 us-gov-east-1 ' +
  'us-gov-west-1 us-iso-east-1 us-iso-west-1 us-isob-east-1 eu-isoe-west-1 us-isof-south-1 eusc-de-east-1';
const unknown =
  'ap-northwest-9 cn-central-7 us-gov-central-3 us-iso-north-2 moon-base-1 us-gov-moon xx aws-global aws-cn-global ' +
  'aws-us-gov-global';
const regions = `${known} ${unknown}`.split(' ');
const flags = [false, true];
const table = regions.flatMap((region) =>
  flags.flatMap((useFipsEndpoint) =>
    flags.map((useDualstackEndpoint) => ({ region, useFipsEndpoint, useDualstackEndpoint })),
  ),
);

describe('the public endpoint of a Region', () => {
  test.each(table)(
    'is that of the AWS SDK: $region, FIPS $useFipsEndpoint, dual-stack $useDualstackEndpoint',
    ({ region, ...variant }) => {
      const sdk = new KMSClient({ region: 'us-east-1' });
      const { url } = sdk.config.endpointProvider({
        Region: region,
        UseFIPS: variant.useFipsEndpoint,
        UseDualStack: variant.useDualstackEndpoint,
      });
      sdk.destroy();
      expect(`${regionalEndpoint('kms', region, variant)}/`).toBe(url.href);
    },
  );

  test.each([
    ['us-east-1', 'aws'],
    ['cn-north-1', 'aws-cn'],
    ['us-gov-west-1', 'aws-us-gov'],
    ['us-isob-east-1', 'aws-iso-b'],
    ['aws-iso-f-global', 'aws-iso-f'],
    ['nowhere', 'aws'],
  ])('%s lies in the partition %s', (region, name) => {
    expect(partitionOf(region).name).toBe(name);
  });

  test.each(['us-east-1.evil.example', 'us-east-1/', 'a@b', 'US-EAST-1', '-a', ''])(
    '%j is no Region',
    (region) => {
      expect(() => regionalEndpoint('kms', region)).toThrow(TypeError);
    },
  );

  test('a Region that stands for FIPS is refused with what to write instead', () => {
    expect(() => regionalEndpoint('kms', 'fips-us-west-2')).toThrow(
      "give 'us-west-2' and useFipsEndpoint: true",
    );
  });
});

describe('an endpoint of a config', () => {
  const endpoint = 'http://127.0.0.1:8080';

  test('is taken as it is', () => {
    expect(awsEndpoint('kms', { endpoint, useFipsEndpoint: false })).toBe(endpoint);
  });

  test.each(['useFipsEndpoint', 'useDualstackEndpoint'])('has no %s', (variant) => {
    expect(() => awsEndpoint('kms', { endpoint, [variant]: true })).toThrow(
      `both endpoint and ${variant}`,
    );
  });
});
