import type { Change } from '../../diff/change.ts';
import type { Comparison } from '../../diff/compare.ts';
import type { ContentContext } from './context.ts';

/** `changes.json`. */
export function changesContent(
  { oldVersion, newVersion, step, changes }: Comparison,
  context: ContentContext,
): object {
  const { source } = context;
  return {
    oldVersion,
    newVersion,
    step: step === 'none' ? null : step,
    changes: changes.map((change) => ({
      ...change,
      operations: operationsOf(change, context),
      old: change.old && source(change.old),
      new: change.new && source(change.new),
    })),
  };
}

/** The operations that a change is about; one that is new is itself what the change of the service is about. */
function operationsOf(change: Change, { service }: ContentContext): readonly string[] {
  if (change.operations.length > 0) return change.operations;
  const added = service.operations.filter(
    ({ position }) => position.file === change.new?.file && position.line === change.new.line,
  );
  return added.map(({ name }) => name);
}
