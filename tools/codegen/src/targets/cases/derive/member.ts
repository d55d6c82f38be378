import type { Json, JsonObject } from '../../../load/bundle.ts';
import type { Operation, SpecPosition } from '../../../model/model.ts';
import type { Expectation, Fault } from '../../../suite/format.ts';
import { judge } from '../../../suite/judge.ts';
import { isObject, textIn } from '../../../suite/special-values.ts';
import type { Base, MemberNotes } from '../../../suite/suite.ts';
import type { Derivation, Draft } from '../derivation.ts';
import { placeCell } from '../places.ts';
import type { Place } from '../places.ts';
import { pointerTo, sampleOf, withValue } from '../requests.ts';

/** A place in a request whose values are tried one by one. */
export class Target {
  readonly #derivation: Derivation;
  readonly operation: Operation;
  readonly place: Place;
  readonly base: Base | null;
  readonly notes: MemberNotes | undefined;
  readonly pointer: string;
  /** `Tags.*.TagKey` */
  readonly path: string;

  constructor(derivation: Derivation, operation: Operation, place: Place) {
    this.#derivation = derivation;
    this.operation = operation;
    this.place = place;
    this.base = derivation.base(operation);
    this.path = place.path.join('.');
    this.notes = this.base?.members.get(this.path) ?? this.#inherited();
    this.pointer = pointerTo(derivation.service, operation, place.path);
  }

  /** Of an item or nested member, the notes of what holds it count, save for its sample. */
  #inherited(): MemberNotes | undefined {
    for (let length = this.place.path.length - 1; length > 0; length -= 1) {
      const notes = this.base?.members.get(this.place.path.slice(0, length).join('.'));
      if (notes !== undefined)
        return { ...notes, sample: undefined, values: new Map(), range: null };
    }
    return undefined;
  }

  get name(): string {
    return `${this.path} of ${this.operation.name}`;
  }

  get #request(): JsonObject {
    return this.#derivation.request(this.operation) ?? {};
  }

  /** The valid request with this value in place. */
  with(value: Json): JsonObject {
    const { service } = this.#derivation;
    return withValue(service, this.operation, this.base, this.#request, this.place, value);
  }

  /** What the base has there, or a value that is known to be good, or one that the schema takes. */
  sample(): Json {
    return this.known() ?? sampleOf(this.#derivation.service, this.place.shape);
  }

  /** The same; undefined where nothing is known to be good. */
  known(): Json | undefined {
    if (this.notes?.sample !== undefined) return this.notes.sample;
    let value: Json | undefined = this.#request;
    for (const [index, part] of this.place.path.entries()) {
      if (Array.isArray(value)) value = (value as readonly Json[])[0];
      else if (!isObject(value)) return undefined;
      else value = part === '*' ? Object.values(value)[0] : value[part];
      const upTo = this.place.path.slice(0, index + 1).join('.');
      value ??= this.base?.members.get(upTo)?.sample;
    }
    return value;
  }

  /** Least and most that is documented; nothing is known of what lies between these and the limits of the schema. */
  range(): readonly [number, number] {
    const { pagination } = this.operation;
    const isPageSize = pagination !== null && pagination.limit === this.path;
    const most = (isPageSize ? pagination.documentedMaximum : null) ?? Infinity;
    return this.notes?.range ?? [-Infinity, most];
  }

  /** Texts that are valid here. */
  hints(): readonly string[] {
    const examples = (this.place.member?.examples ?? []) as readonly Json[];
    return [this.known() ?? null, ...examples].flatMap((value) => textIn(value) ?? []);
  }

  /** Whether it is known what a valid value gets: without a base, nobody says what exists. */
  get isKnown(): boolean {
    return this.base !== null && this.notes?.untested == null;
  }

  /** What a request with this value gets, if the value is within the limits. */
  expect(value: Json): Expectation {
    const isEmpty =
      (Array.isArray(value) && value.length === 0) ||
      (isObject(value) && Object.keys(value).length === 0);
    const codes = this.notes?.refused ?? [];
    if (codes.length === 0 || isEmpty) return {};
    return { error: codes.length === 1 ? (codes[0] as string) : codes };
  }

  /** The fault that this value is, if the validator finds that keyword; with the others that it finds at the same place. */
  fault(keyword: string, value: Json): Fault | null {
    const { service } = this.#derivation;
    const found = judge(service, this.place.shape, value).filter(({ at }) => at === '');
    if (!found.some((one) => one.keyword === keyword)) return null;
    const also = found.flatMap((one) => (one.keyword === keyword ? [] : [one.keyword]));
    return { at: this.pointer, keyword, ...(also.length === 0 ? {} : { also }) };
  }

  /** The valid request that has this member, where it can be had; else the one without. */
  control(): JsonObject {
    const known = this.known();
    const isThere = Object.hasOwn(this.#request, this.place.path[0] ?? '');
    if (isThere || known === undefined || this.notes?.untested != null) return this.#request;
    return this.with(known);
  }

  draft(word: string, title: string, position: SpecPosition, says: string): Omit<Draft, 'probes'> {
    return {
      operation: this.operation,
      id: [...this.place.path.map((part) => (part === '*' ? 'each' : part)), word],
      title,
      level: this.notes?.level ?? 'MUST',
      position,
      cites: [this.#derivation.citeSpec(position, `${this.path}: ${says}`)],
      cells: [`${placeCell(this.operation, 'input', this.place)}/${word}`],
      control: this.control(),
    };
  }
}
