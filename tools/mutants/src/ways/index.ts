/** Ways to break a server, for subjects to pick from. */
export { alter, alterError, answerWith, replaceError, swallow } from './answers.ts';
export { overlook, refuse } from './constraints.ts';
export { instead } from './methods.ts';
export { rewrite } from './requests.ts';
export { allowState, answerState, withoutCheck, changeGuard, changeKeyGuard } from './rules.ts';
export { bytesOf, textOf } from './blobs.ts';
export { storing } from './stores.ts';
export { allowed, authorizing, refused } from './authorizing.ts';
export { omit } from './omit.ts';
