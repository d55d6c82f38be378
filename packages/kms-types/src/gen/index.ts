export type * from './error-codes.ts';
export type * from './shapes.ts';
