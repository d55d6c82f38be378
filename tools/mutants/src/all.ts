import type { Mutant } from './mutant.ts';
import { aliases } from './subjects/aliases.ts';
import { answers } from './subjects/answers.ts';
import { context } from './subjects/context.ts';
import { contextPerOperation } from './subjects/context-per-operation.ts';
import { decryption } from './subjects/decryption.ts';
import { deletion } from './subjects/deletion.ts';
import { dryRun } from './subjects/dry-run.ts';
import { grants } from './subjects/grants.ts';
import { identifiers } from './subjects/identifiers.ts';
import { input } from './subjects/input.ts';
import { isolation, secrets } from './subjects/isolation.ts';
import { keyPairs } from './subjects/key-pairs.ts';
import { keyStates } from './subjects/states.ts';
import { pages } from './subjects/lists.ts';
import { macs } from './subjects/macs.ts';
import { policies } from './subjects/policies.ts';
import { rotation } from './subjects/rotation.ts';
import { signatures } from './subjects/signatures.ts';
import { signing } from './subjects/signing.ts';
import { tags } from './subjects/tags.ts';
import { tampering } from './subjects/tampering.ts';
import { wire } from './subjects/wire.ts';
import { wrapping } from './subjects/wrapping.ts';

/** Every mutant, by the name of its subject. */
export const subjects: Readonly<Record<string, readonly Mutant[]>> = {
  aliases,
  answers,
  context,
  'context-per-operation': contextPerOperation,
  decryption,
  deletion,
  'dry-run': dryRun,
  grants,
  identifiers,
  input,
  isolation,
  'key-pairs': keyPairs,
  lists: pages,
  macs,
  policies,
  rotation,
  secrets,
  signatures,
  signing,
  states: keyStates,
  tags,
  tampering,
  wire,
  wrapping,
};

export const allMutants: readonly Mutant[] = Object.values(subjects).flat();
