import type { Problems } from '../diagnostics/problems.ts';
import { ObjectReader } from '../load/object-reader.ts';
import type { Resolved, SpecFiles } from '../load/spec-files.ts';
import { valueAt } from '../load/node.ts';
import type { SpecNode } from '../load/node.ts';

/** What every builder of a part of the model works with. */
export class BuildContext {
  readonly files: SpecFiles;
  readonly problems: Problems;

  constructor(files: SpecFiles, problems: Problems) {
    this.files = files;
    this.problems = problems;
  }

  /** A reader of a map that stands here. */
  reader(node: SpecNode, place: string): ObjectReader | null {
    return ObjectReader.of(node, place, this.problems);
  }

  /** The node, or what its `$ref` leads to, which then must stand alone; null, reported, if that is nowhere. */
  resolve(node: SpecNode): SpecNode | null {
    const resolved = this.follow(node);
    return resolved === undefined ? node : (resolved?.node ?? null);
  }

  /** Where a `$ref` that stands alone leads to; undefined without `$ref`; null, reported, if that is nowhere. */
  follow(node: SpecNode, beside: readonly string[] = []): Resolved | null | undefined {
    const reference = valueAt(node, '$ref');
    if (reference === undefined || node.kind !== 'map') return undefined;
    for (const { key, position } of node.entries.values()) {
      if (key === '$ref' || beside.includes(key)) continue;
      if (key.startsWith('x-') && !key.startsWith('x-trent-')) {
        this.problems.report('TRENT2009', position, { word: key });
      } else {
        this.problems.report('TRENT1105', position, { key });
      }
    }
    return this.files.follow(node);
  }
}
