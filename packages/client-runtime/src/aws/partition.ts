/** A group of Regions with domains of its own. */
export interface Partition {
  /** As in ARNs: `aws-cn`. */
  readonly name: string;
  /** Behind the Region in host names: `amazonaws.com.cn`. */
  readonly dnsSuffix: string;
  /** The same for endpoints that answer over IPv6 too. */
  readonly dualStackDnsSuffix: string;
}

type Row = readonly [begin: RegExp, name: string, dnsSuffix: string, dualStackDnsSuffix: string];

/**
 * The facts are those of AWS's own `partitions.json`, which the endpoint rules of every AWS SDK read; each partition
 * there has both FIPS and dual-stack endpoints.
 */
const aws: Row = [/^/, 'aws', 'amazonaws.com', 'api.aws'];
const partitions: readonly Row[] = [
  [/^cn-/, 'aws-cn', 'amazonaws.com.cn', 'api.amazonwebservices.com.cn'],
  [/^us-gov-/, 'aws-us-gov', 'amazonaws.com', 'api.aws'],
  [/^us-iso-/, 'aws-iso', 'c2s.ic.gov', 'api.aws.ic.gov'],
  [/^us-isob-/, 'aws-iso-b', 'sc2s.sgov.gov', 'api.aws.scloud'],
  [/^eu-isoe-/, 'aws-iso-e', 'cloud.adc-e.uk', 'api.cloud-aws.adc-e.uk'],
  [/^us-isof-/, 'aws-iso-f', 'csp.hci.ic.gov', 'api.aws.hci.ic.gov'],
  [/^eusc-de-/, 'aws-eusc', 'amazonaws.eu', 'api.amazonwebservices.eu'],
];

/** A name that follows the pattern of its partition: `us-gov-east-1`, but not `us-gov-moon`. */
const followsPattern = /-[A-Za-z0-9_]+-\d+$/;

/** The partition of a Region, known or to come, by the pattern of its name; `aws` where no pattern fits. */
export function partitionOf(region: string): Partition {
  const found = followsPattern.test(region)
    ? partitions.find(([begin]) => begin.test(region))
    : undefined;
  const [, name, dnsSuffix, dualStackDnsSuffix] = found ?? globalRegion(region) ?? aws;
  return { name, dnsSuffix, dualStackDnsSuffix };
}

/** `aws-cn-global` stands for all of `aws-cn`. */
function globalRegion(region: string): Row | undefined {
  return partitions.find(([, name]) => region === `${name}-global`);
}
