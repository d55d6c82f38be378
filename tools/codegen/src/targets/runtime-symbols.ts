/**
 * The one table of what generated code calls at run time: module and exported names. The generator and the run-time
 * packages meet here and nowhere else: targets can name no other symbol of theirs (see `Imports`), and a test holds the
 * table against the packages.
 */
export const runtimeSymbols = {
  '@trent/client-runtime': {
    values: [
      'ServiceError',
      'TransportError',
      'awsEndpoint',
      'createAdaptiveRateLimiter',
      'createClient',
      'createFetchTransport',
      'createInMemoryTransport',
      'createNodeHttpTransport',
      'isServiceError',
      'isTransportError',
      'logCalls',
      'memoizeCredentials',
      'metadataOf',
      'paginate',
    ],
    types: [
      'CallOptions',
      'Client',
      'ClientConfig',
      'ClientOperation',
      'Decoding',
      'EndpointVariant',
      'Paginated',
    ],
  },
  '@trent/sdk-compat': {
    values: ['Command', 'SdkClient', 'ServiceException', 'paginatePages'],
    types: [
      'ExceptionOptions',
      'MetadataBearer',
      'PaginationConfiguration',
      'ResponseMetadata',
      'SdkClientConfig',
      'SdkExceptions',
      'SdkInput',
      'SendOptions',
    ],
  },
  '@trent/server-runtime': {
    values: ['createHandler'],
    types: [
      'Answer',
      'CallContext',
      'ErrorDescriptor',
      'Handler',
      'HandlerOptions',
      'OperationGuard',
      'ServiceDescriptor',
      'Shape',
      'StructureShape',
    ],
  },
} as const;

export type RuntimeModule = keyof typeof runtimeSymbols;
export type RuntimeValue<M extends RuntimeModule> = (typeof runtimeSymbols)[M]['values'][number];
export type RuntimeType<M extends RuntimeModule> = (typeof runtimeSymbols)[M]['types'][number];
