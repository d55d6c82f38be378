import { writePrivateFile } from './private-file.ts';

/**
 * Writes an AWS config file whose default profile leads to this server, so that an SDK or the AWS CLI needs no
 * endpoint of its own: https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html
 */
export function writeAwsConfigFile(path: string, region: string, url: string): void {
  writePrivateFile(
    path,
    `[default]\nregion = ${region}\nservices = trent\n\n[services trent]\nkms =\n  endpoint_url = ${url}\n`,
  );
}
