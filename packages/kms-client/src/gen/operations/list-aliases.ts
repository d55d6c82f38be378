import type { CallOptions, Client, ClientOperation, Paginated } from '@trent/client-runtime';
import type {
  ListAliasesErrorCode,
  ListAliasesRequest,
  ListAliasesResponse,
} from '@trent/kms-types/open';
import { paginate } from '@trent/client-runtime';

/**
 * ListAliases for the runtime.
 *
 * spec/kms/operations/ListAliases.yaml:2
 */
export const listAliasesOperation: ClientOperation<
  ListAliasesRequest,
  ListAliasesResponse,
  ListAliasesErrorCode
> = {
  name: 'ListAliases',
  target: 'TrentService.ListAliases',
  signingName: 'kms',
  output: { Aliases: [{ CreationDate: 't', LastUpdatedDate: 't' }] },

  idempotent: true,
};

/**
 * List the aliases of the account in the Region, or of one KMS key.
 *
 * Lists the aliases in the account of the caller and in the called Region, or those of one KMS key where the request
 * names one. Aliases that AWS has predefined (`alias/aws/...`) are among them; one that has no KMS key yet has no
 * TargetKeyId and no dates. The list comes in pages. The aliases of a KMS key are listed in every key state.
 *
 * Needs the permission kms:ListAliases.
 *
 * Throws ServiceError; `code` is one of ListAliasesErrorCode.
 *
 * spec/kms/operations/ListAliases.yaml:2
 */
export function listAliases(
  client: Client,
  input: ListAliasesRequest = {},
  options?: CallOptions,
): Promise<ListAliasesResponse> {
  return client.send(listAliasesOperation, input, options);
}

/**
 * Every item that ListAliases lists, page by page as iteration goes on; `.pages()` gives the answers themselves.
 *
 * spec/kms/operations/ListAliases.yaml:2
 */
export function paginateListAliases(
  client: Client,
  input: ListAliasesRequest = {},
  options?: CallOptions,
): Paginated<ListAliasesResponse, NonNullable<ListAliasesResponse['Aliases']>[number]> {
  return paginate(
    (page: ListAliasesRequest, pageOptions) => listAliases(client, page, pageOptions),
    input,
    { inputToken: 'Marker', outputToken: 'NextMarker', moreResults: 'Truncated', items: 'Aliases' },
    options,
  );
}
