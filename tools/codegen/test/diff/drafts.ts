import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleSpec, loadService } from '@trent/codegen';
import type { Service } from '@trent/codegen';

/** A spec in one document, free to be changed in any way. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Draft = any;

const base: Draft = await bundleSpec(join(import.meta.dirname, '../fixtures/tiny'));

/** The tiny spec with a change. */
export function draft(change: (draft: Draft) => void = () => undefined): Draft {
  const copy = structuredClone(base);
  change(copy);
  return copy;
}

/** The service that a document says. */
export function serviceOf(document: Draft): Service {
  const folder = mkdtempSync(join(tmpdir(), 'trent-diff-'));
  try {
    writeFileSync(join(folder, 'nx.json'), '{}');
    writeFileSync(join(folder, 'spec.json'), JSON.stringify(document, null, 2));
    return loadService(join(folder, 'spec.json'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export function make(draft: Draft): Draft {
  return draft.paths['/#X-Amz-Target=TinyService.MakeThing'].post;
}

export function list(draft: Draft): Draft {
  return draft.paths['/#X-Amz-Target=TinyService.ListThings'].post;
}

export function schema(draft: Draft, name: string): Draft {
  return draft.components.schemas[name];
}

export function member(draft: Draft, name: string, of: string): Draft {
  return schema(draft, name).properties[of];
}
