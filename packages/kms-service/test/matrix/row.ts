import type { Refusal } from '../fixture.ts';
import type { Kind } from './kinds.ts';
import type { PlantedKey } from './planted-keys.ts';

/** How a request names its key. `none`: it does not, the ciphertext does. */
export type Form = 'key ID' | 'key ARN' | 'alias name' | 'alias ARN' | 'none';

/** One cell of the matrix. */
export interface Cell {
  readonly key: PlantedKey;
  readonly kind: Kind;
  /** The key in the form under test. */
  readonly name: string;
}

/** What an operation answers, as the reference has it: one row for each member that names a key. */
export interface Row {
  readonly title: string;
  readonly operation: string;
  /** The member that names the key. */
  readonly member: string;
  /** `all`, or no aliases; other forms where the member takes no key identifier. */
  readonly forms: 'all' | 'no aliases' | readonly Form[];
  /** What an alias is refused with where that is not the usual. */
  readonly aliasRefusal?: Refusal;
  /** Judged before the state of the key: what it is for. */
  readonly beforeState?: (kind: Kind) => Refusal | null;
  /** One word per state, in the order of `states`. */
  readonly states: string;
  /** Judged after the state of the key: its spec. */
  readonly afterState?: (kind: Kind) => Refusal | null;
  /** Whether what it does shows on the key: then each cell gets a key of its own. */
  readonly changesKey: boolean;
  /** Whether there is a `DryRun`. */
  readonly dryRun: boolean;
  readonly input: (cell: Cell) => object | Promise<object>;
}
