export type { ClientOperation, Decoding, Pagination } from './operation.ts';
