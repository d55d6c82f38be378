import type { CallOptions, Client, ClientOperation } from '@trent/client-runtime';
import type {
  DescribeKeyErrorCode,
  DescribeKeyRequest,
  DescribeKeyResponse,
} from '@trent/kms-types/open';

/**
 * DescribeKey for the runtime.
 *
 * spec/kms/operations/DescribeKey.yaml:2
 */
export const describeKeyOperation: ClientOperation<
  DescribeKeyRequest,
  DescribeKeyResponse,
  DescribeKeyErrorCode
> = {
  name: 'DescribeKey',
  target: 'TrentService.DescribeKey',
  signingName: 'kms',
  output: { KeyMetadata: { CreationDate: 't', DeletionDate: 't', ValidTo: 't' } },

  idempotent: true,
};

/**
 * Tell what a KMS key is like.
 *
 * Tells what the service knows about a KMS key: identifiers, creation date, state, usage, spec, origin, the algorithms
 * it can be used with, and, where they apply, deletion date, expiry of imported key material, key store and related
 * multi-Region keys. It works in every key state.
 *
 * It does not tell aliases, tags, key policy, grants and rotation settings: ListAliases, ListResourceTags,
 * GetKeyPolicy, ListGrants and GetKeyRotationStatus do.
 *
 * For a predefined alias of an AWS service (`alias/aws/...`) that has no KMS key yet, it first makes the AWS managed
 * key that belongs to the alias.
 *
 * Needs the permission kms:DescribeKey.
 *
 * Throws ServiceError; `code` is one of DescribeKeyErrorCode.
 *
 * spec/kms/operations/DescribeKey.yaml:2
 */
export function describeKey(
  client: Client,
  input: DescribeKeyRequest,
  options?: CallOptions,
): Promise<DescribeKeyResponse> {
  return client.send(describeKeyOperation, input, options);
}
