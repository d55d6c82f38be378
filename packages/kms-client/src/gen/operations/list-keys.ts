import type { CallOptions, Client, ClientOperation, Paginated } from '@trent/client-runtime';
import type { ListKeysErrorCode, ListKeysRequest, ListKeysResponse } from '@trent/kms-types/open';
import { paginate } from '@trent/client-runtime';

/**
 * ListKeys for the runtime.
 *
 * spec/kms/operations/ListKeys.yaml:2
 */
export const listKeysOperation: ClientOperation<
  ListKeysRequest,
  ListKeysResponse,
  ListKeysErrorCode
> = {
  name: 'ListKeys',
  target: 'TrentService.ListKeys',
  signingName: 'kms',
  output: {},

  idempotent: true,
};

/**
 * List the KMS keys of the account in the Region.
 *
 * Lists key ID and key ARN of every KMS key in the account of the caller and in the called Region: those that wait
 * for their deletion and AWS managed keys are among them. The list comes in pages.
 *
 * Needs the permission kms:ListKeys.
 *
 * Throws ServiceError; `code` is one of ListKeysErrorCode.
 *
 * spec/kms/operations/ListKeys.yaml:2
 */
export function listKeys(
  client: Client,
  input: ListKeysRequest = {},
  options?: CallOptions,
): Promise<ListKeysResponse> {
  return client.send(listKeysOperation, input, options);
}

/**
 * Every item that ListKeys lists, page by page as iteration goes on; `.pages()` gives the answers themselves.
 *
 * spec/kms/operations/ListKeys.yaml:2
 */
export function paginateListKeys(
  client: Client,
  input: ListKeysRequest = {},
  options?: CallOptions,
): Paginated<ListKeysResponse, NonNullable<ListKeysResponse['Keys']>[number]> {
  return paginate(
    (page: ListKeysRequest, pageOptions) => listKeys(client, page, pageOptions),
    input,
    { inputToken: 'Marker', outputToken: 'NextMarker', moreResults: 'Truncated', items: 'Keys' },
    options,
  );
}
