import { checkSeedKey } from '@trent/kms-service';
import type { SeedKey } from '@trent/kms-service';
import type { Node } from 'yaml';
import { parseFile } from '../config/parse-file.ts';
import type { Problems } from '../config/problems.ts';
import { SeedReader, type PlacedKey, type SeedDefaults } from './seed-reader.ts';

/** The keys of a seed file, with the places that problems of the store with them are told at. */
export interface ParsedSeed {
  readonly keys: readonly SeedKey[];
  /** `FILE:LINE:COL - message` each, in the order of the file; none holds a secret. Empty where there are none. */
  readonly problems: readonly string[];
  /** As `problems`, for what is found out later. */
  problemsAt(
    conflicts: readonly {
      readonly index: number;
      readonly member: string;
      readonly message: string;
    }[],
  ): readonly string[];
}

/**
 * Parses a seed file in YAML, of which JSON is a part. `file` is its name in messages. All problems that can be known
 * without the store are found in one run.
 */
export function parseSeed(text: string, file: string, defaults: SeedDefaults): ParsedSeed {
  const { root, fields, problems } = parseFile(text, file);
  const placed =
    problems.lines.length > 0 ? [] : new SeedReader(fields, problems).read(root, defaults);
  for (const { key, isWhole, places } of placed) {
    if (!isWhole) continue;
    for (const { member, message } of checkSeedKey(key))
      problems.add(placeOf(places, member), message);
  }
  addDuplicates(placed, problems);
  return {
    keys: placed.map(({ key }) => key),
    problems: problems.lines,
    problemsAt: (conflicts) => {
      for (const { index, member, message } of conflicts) {
        problems.add(placeOf(placed[index]!.places, member), message);
      }
      return problems.lines;
    },
  };
}

/** The place of a member, or of the nearest that has one. */
function placeOf(places: ReadonlyMap<string, Node>, member: string): Node | undefined {
  return places.get(member) ?? places.get(member.replace(/\[\d+\]$/, '')) ?? places.get('');
}

function addDuplicates(placed: readonly PlacedKey[], problems: Problems): void {
  const seen = new Set<string>();
  const once = (what: string, node: Node | undefined, message: string): void => {
    if (seen.has(what)) problems.add(node, message);
    seen.add(what);
  };
  for (const { key, isWhole, places } of placed) {
    if (!isWhole) continue;
    once(
      `${key.region} ${key.keyId}`,
      placeOf(places, 'id'),
      'this key ID is there already, further up',
    );
    key.aliases.forEach((name, n) => {
      once(
        `${key.accountId} ${key.region} ${name}`,
        placeOf(places, `aliases[${n}]`),
        'this alias is there already, further up',
      );
    });
  }
}
