import { useMemo } from 'preact/hooks';
import type { OperationContent } from '../../content/index.ts';
import { loadValidator } from '../load/content.ts';
import { useLoaded } from '../load/use-loaded.ts';
import { findProblems } from '../validate/find-problems.ts';
import type { Problem } from '../validate/problem.ts';
import type { Draft } from './draft.ts';

/** What is wrong with the draft, found anew whenever it changes. */
export function useProblems(content: OperationContent, draft: Draft): readonly Problem[] {
  const loaded = useLoaded(() => loadValidator(content.name), content.name);
  const validate = loaded.state === 'ready' ? loaded.value : null;
  return useMemo(() => findProblems(content, draft, validate), [content, draft, validate]);
}
