import { Memo } from '../../plan/memo.ts';
import type { Target, TargetInput } from '../target.ts';
import { checkClaims } from '../text/claims.ts';
import { annotate } from './annotate.ts';
import { errorCodes } from './error-codes.ts';
import { claimedTypeNames, fixedTypeNames } from './exported-names.ts';
import { namedTypes } from './named-types.ts';
import { openApiTypes } from './openapi-types.ts';

/**
 * Types of every shape in two views: closed enums, as a server sees them, and open ones, as a client must, since a
 * service may learn new values. `openapi-*.ts` is openapi-typescript's output, the rest names it.
 */
export const typesTarget: Target = { name: 'types', emit };

async function emit({
  service,
  bundle,
  source,
  memo = new Memo(),
}: TargetInput): Promise<ReadonlyMap<string, string>> {
  checkClaims(fixedTypeNames(service), 'the generated types', claimedTypeNames(service));
  const annotated = annotate(service, bundle, source);
  const { closed, open } = openApiTypes(annotated, memo);
  return new Map([
    ['openapi-closed.ts', closed],
    ['openapi-open.ts', open],
    ['shapes.ts', namedTypes(service, 'closed', source)],
    ['open-shapes.ts', namedTypes(service, 'open', source)],
    ['error-codes.ts', errorCodes(service, source)],
    ['index.ts', "export type * from './error-codes.ts';\nexport type * from './shapes.ts';"],
    ['open.ts', "export type * from './error-codes.ts';\nexport type * from './open-shapes.ts';"],
  ]);
}
