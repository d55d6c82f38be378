export { answers } from './answers.ts';
export type { KmsAnswerName } from './answers.ts';
export { errors } from './errors.ts';
export { guards } from './guards.ts';
export { createKmsHandler } from './handler.ts';
export { keySpecs } from './key-specs.ts';
export type { KeySpecName, KeySpecRules } from './key-specs.ts';
export type { KmsOperations } from './operations.ts';
export { kmsService } from './service.ts';
