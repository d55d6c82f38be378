import { Memo } from '../../plan/memo.ts';
import type { Target, TargetInput } from '../target.ts';
import { changesContent } from './changes.ts';
import { OperationNames } from './operation-names.ts';
import { operationContent } from './operation.ts';
import { printJson } from './print.ts';
import { ProseReader } from './prose.ts';
import { searchContent } from './search.ts';
import { serviceContent } from './service.ts';

/**
 * What the reference page says, as data in the form of `@trent/reference/content`: one file for the service, one for each
 * operation, one to search in, and one of what has changed since the last release.
 */
export const referenceTarget: Target = { name: 'reference', emit };

async function emit({
  service,
  source,
  generated = [],
  comparison = null,
  memo = new Memo(),
}: TargetInput): Promise<ReadonlyMap<string, string>> {
  const names = new OperationNames(service.operations.map(({ name }) => name));
  const context = {
    service,
    source,
    prose: new ProseReader(memo, names),
    hasClient: generated.includes('client'),
  };
  const files = new Map<string, object>([
    ['service.json', serviceContent(context)],
    ['search.json', searchContent(context)],
  ]);
  for (const operation of service.operations) {
    files.set(`operations/${operation.name}.json`, operationContent(operation, context));
  }
  if (comparison !== null) files.set('changes.json', changesContent(comparison, context));
  return new Map([...files].map(([path, content]) => [path, printJson(content)]));
}
