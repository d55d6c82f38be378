import type { Json } from '../load/bundle.ts';
import type { Traits } from './ast.ts';
import { notCarried, notCarriedNamespaces } from './known-traits.ts';
import type { ImportReport } from './report.ts';

/** The traits of one shape or member. What is not taken until `rest` is reported, so none can be dropped in silence. */
export class TraitBag {
  readonly id: string;
  readonly #traits: Traits;
  #taken = new Set<string>();

  /** In: id of the shape, or of the member (`ns#Shape$member`). */
  constructor(id: string, traits: Traits | undefined) {
    this.id = id;
    this.#traits = traits ?? {};
  }

  /** The value of a trait, undefined where it is absent; from now on it counts as carried over. */
  take(trait: string): Json | undefined {
    this.#taken.add(trait);
    return this.#traits[trait];
  }

  /** True where the trait is there; from now on it counts as carried over. */
  has(trait: string): boolean {
    return this.take(trait) !== undefined;
  }

  /** All traits, for a look that carries none over. */
  get all(): Traits {
    return this.#traits;
  }

  /** True where the trait is there; it is not carried over by that. */
  sees(trait: string): boolean {
    return this.#traits[trait] !== undefined;
  }

  /** The same bag with traits of the shape that a member targets; its own win, and what is taken is taken of both. */
  withThoseOf(shape: Traits | undefined): TraitBag {
    const both = new TraitBag(this.id, { ...shape, ...this.#traits });
    both.#taken = this.#taken;
    return both;
  }

  /** The value of a trait that holds text. */
  text(trait: string): string | undefined {
    const value = this.take(trait);
    return typeof value === 'string' ? value : undefined;
  }

  /** A property of a trait that holds a map. */
  property(trait: string, name: string): Json | undefined {
    const value = this.take(trait);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    return (value as Readonly<Record<string, Json>>)[name];
  }

  /** Reports every trait that was not taken. */
  rest(report: ImportReport): void {
    for (const trait of Object.keys(this.#traits)) {
      if (this.#taken.has(trait)) continue;
      const [effect, note] = notCarried[trait] ??
        notCarriedNamespaces[trait.slice(0, trait.indexOf('#'))] ?? [
          'behaviour',
          'unknown trait: what it means is lost',
        ];
      report.add(this.id, trait, effect, note);
    }
  }
}
