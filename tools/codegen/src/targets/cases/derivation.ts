import type { Json, JsonObject } from '../../load/bundle.ts';
import type { Operation, Service, SpecPosition } from '../../model/model.ts';
import { factsOf } from '../../suite/case-facts.ts';
import type { Case, Expectation, Fault, Level, Refusal, Step } from '../../suite/format.ts';
import { replaceReferences } from '../../suite/special-values.ts';
import type { Base, Bases, Suite, SuiteFixture } from '../../suite/suite.ts';
import { kebabCase } from '../text/names.ts';

/** One request beside the valid one: what it is, and what must come back. */
export interface Probe {
  readonly id: string;
  readonly request?: JsonObject;
  readonly each?: Readonly<Record<string, readonly Json[]>>;
  readonly wire?: JsonObject;
  readonly fault?: Fault;
  readonly expect: Expectation;
}

export interface Draft {
  readonly operation: Operation;
  /** Parts of the id behind the operation: `['number-of-bytes', 'minimum']`. */
  readonly id: readonly string[];
  readonly title: string;
  readonly level: Level;
  readonly position: SpecPosition;
  readonly cites: readonly JsonObject[];
  readonly cells: readonly string[];
  readonly capabilities?: readonly string[];
  /** Fixtures in place of those of the base. */
  readonly use?: Readonly<Record<string, string>>;
  /** The valid request; that of the base where it is left out. */
  readonly control?: JsonObject | undefined;
  /** Behind the set-up of the base. */
  readonly setup?: readonly Step[];
  /** Between the control and the probes. */
  readonly between?: readonly Step[];
  /** Whether the control is sent where nothing is refused. */
  readonly alwaysControl?: boolean;
  readonly probes: readonly Probe[];
}

/** Collects the cases that are derived from a spec. */
export class Derivation {
  readonly service: Service;
  readonly suite: Suite | null;
  readonly #source: (position: SpecPosition) => string;
  readonly #operations: ReadonlyMap<string, Operation>;
  readonly #cases = new Map<string, Case>();

  constructor(service: Service, suite: Suite | null, source: (position: SpecPosition) => string) {
    this.service = service;
    this.suite = suite;
    this.#source = source;
    this.#operations = new Map(service.operations.map((operation) => [operation.name, operation]));
  }

  get cases(): readonly Case[] {
    return [...this.#cases.values()];
  }

  get bases(): Bases | null {
    return this.suite?.bases ?? null;
  }

  base(operation: Operation): Base | null {
    return this.bases?.operations.get(operation.name) ?? null;
  }

  fixture(name: string): SuiteFixture | undefined {
    return this.suite?.fixtures.get(name);
  }

  /**
   * The request that is valid: of the base, else of the first example, else an empty one. Null where nothing says what a
   * valid request is.
   */
  request(operation: Operation): JsonObject | null {
    const base = this.base(operation);
    if (base !== null) return base.with;
    // What an example names need not exist.
    const isSelfContained = operation.keys.length === 0;
    const [example] = operation.examples;
    if (!isSelfContained) return null;
    if (example !== undefined) return example.value as JsonObject;
    const shape = this.service.shapes.get(operation.input)?.shape;
    const members = shape?.kind === 'structure' ? shape.members : [];
    return members.some(({ required }) => required) ? null : {};
  }

  /** The code, or those of them, that the service can answer; null where it can answer none. */
  refusal(...codes: readonly string[]): Refusal | null {
    const known = codes.filter((code) => code === '*' || this.service.errors.has(code));
    const [one] = known;
    if (one === undefined) return null;
    return { error: known.length === 1 ? one : known };
  }

  /** What an answer of the spec says, as an expectation. Texts with nothing to fill in are known. */
  answer(name: string): Refusal | null {
    const answer = this.service.answers.get(name);
    if (answer === undefined) return null;
    const { error, message } = answer;
    const status = this.service.errors.get(error)?.status ?? 400;
    return {
      error,
      ...(status === 400 ? {} : { status }),
      ...(message === null || message.includes('{') ? {} : { message }),
    };
  }

  citeSpec(position: SpecPosition, says: string): JsonObject {
    return { spec: this.#source(position), says };
  }

  /** Makes the case, or where its base serves only once, one case of all refusals and one of each success. */
  add(draft: Draft): void {
    const base = this.base(draft.operation);
    const refusals = draft.probes.filter(({ expect }) => 'error' in expect);
    const successes = draft.probes.filter(({ expect }) => !('error' in expect));
    if (base?.once !== true || draft.between !== undefined) {
      this.#make(draft, draft.probes);
      return;
    }
    if (refusals.length > 0) this.#make(draft, refusals);
    for (const probe of successes) {
      const id = draft.probes.length === 1 ? draft.id : [...draft.id, probe.id];
      this.#make({ ...draft, id }, [probe]);
    }
  }

  /** A case of exactly these steps and fixtures. */
  addSteps(draft: Draft, use: Readonly<Record<string, string>>, steps: readonly Step[]): void {
    this.#keep(draft, use, withUniqueIds(steps));
  }

  #make(draft: Draft, probes: readonly Probe[]): void {
    const { operation } = draft;
    const base = this.base(operation);
    const control = draft.control ?? this.request(operation) ?? {};
    const resolve = (value: Json): Json | undefined => resolveRequest(value, control);
    const setup = (base?.setup ?? []).map((step) => resolveStep(step, resolve));
    const needsControl =
      draft.alwaysControl === true || probes.some(({ expect }) => 'error' in expect);
    const controlStep: Step = {
      id: 'control',
      call: operation.name,
      with: control,
      expect: {},
    };
    const steps = probes.map(({ id, request, expect, fault, each, wire }): Step => {
      const resolved = resolve(expect as unknown as Json) as unknown as Expectation;
      return {
        id,
        call: operation.name,
        ...(wire !== undefined && 'body' in wire ? {} : { with: request ?? control }),
        ...(wire === undefined ? {} : { wire }),
        ...(each === undefined ? {} : { each }),
        ...(fault === undefined ? {} : { fault }),
        ...('error' in expect ? { control: 'control' } : {}),
        expect: resolved,
      };
    });
    const before = needsControl && (base?.once !== true || draft.between !== undefined);
    const all = [
      ...setup,
      ...(draft.setup ?? []),
      ...(before ? [controlStep] : []),
      ...(draft.between ?? []),
      ...steps,
      ...(needsControl && !before ? [controlStep] : []),
    ];
    this.#keep(draft, { ...base?.use, ...draft.use }, withUniqueIds(all));
  }

  #keep(draft: Draft, use: Readonly<Record<string, string>>, steps: readonly Step[]): void {
    const fixtures = Object.values(use).flatMap((name) => this.fixture(name) ?? []);
    const context = {
      known: (name: string) => this.#operations.get(name),
      shape: (name: string) => this.service.shapes.get(name),
    };
    const facts = factsOf(context, steps, fixtures);
    const id = this.#freeId([draft.operation.name, ...draft.id].map(idPart).join('.'));
    this.#cases.set(id, {
      id,
      title: draft.title,
      level: draft.level,
      origin: 'derived',
      source: this.#source(draft.position),
      cites: draft.cites,
      needs: facts.needs,
      capabilities: [...new Set([...facts.capabilities, ...(draft.capabilities ?? [])])].sort(),
      kills: [],
      cells: draft.cells,
      since: facts.since,
      use,
      steps,
    });
  }

  /** Names that differ in case or punctuation only must not share an id. */
  #freeId(wanted: string): string {
    let id = wanted;
    for (let number = 2; this.#cases.has(id); number += 1) id = `${wanted}-${number}`;
    return id;
  }
}

/** A part of an id: lower-case words with hyphens. */
export function idPart(name: string): string {
  const found = idParts.get(name) ?? makeIdPart(name);
  idParts.set(name, found);
  return found;
}

const idParts = new Map<string, string>();

function makeIdPart(name: string): string {
  const words = kebabCase(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return words === '' ? 'x' : words;
}

/** `{ $: request.Message }` in the steps of a base is what the valid request has there. */
function resolveRequest(value: Json, request: JsonObject): Json | undefined {
  return replaceReferences(value, (text) => {
    const [head, member = ''] = text.split('.');
    return head === 'request' ? request[member] : { $: text };
  });
}

function resolveStep(step: Step, resolve: (value: Json) => Json | undefined): Step {
  return resolve(step as unknown as Json) as unknown as Step;
}

function withUniqueIds(steps: readonly Step[]): readonly Step[] {
  const taken = new Set<string>();
  return steps.map((step) => {
    let { id } = step;
    for (let number = 2; taken.has(id); number += 1) id = `${step.id}-${number}`;
    taken.add(id);
    return id === step.id ? step : { ...step, id };
  });
}
