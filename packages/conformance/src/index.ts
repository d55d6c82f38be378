export type * from './format/case-file.ts';
export type * from './format/case.ts';
export type * from './format/step.ts';
export type * from './format/value.ts';
export type * from './format/expectation.ts';
