export type * from './error-codes.ts';
export type * from './open-shapes.ts';
