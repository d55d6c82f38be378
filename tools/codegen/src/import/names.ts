import { reservedWords } from '../model/reserved-words.ts';
import { shapeName } from './ast.ts';
import type { AstShape } from './ast.ts';
import type { ImportReport } from './report.ts';

/**
 * Names that generated code has already, and names of TypeScript that it uses: a shape of that name would hide them.
 */
const foreign = new Set(
  (
    'array arraybuffer asynciterable bigint boolean date error function iterable map never nonnullable null number object omit ' +
    'partial pick promise readonly readonlyarray readonlymap record regexp required returntype set string symbol ' +
    'uint8array undefined unknown void any ' +
    'serviceerror transporterror isserviceerror istransporterror calloptions client clientconfig clientoperation ' +
    'decoding paginated callcontext context answer errordescriptor handler handleroptions operationguard ' +
    'servicedescriptor shape structureshape ' +
    'constructor prototype hasownproperty tostring valueof con prn aux nul com1 com2 com3 lpt1 lpt2 lpt3'
  ).split(' '),
);

/** Gives every shape of a service a name of its own, the model's wherever that can be. */
export class Names {
  readonly #prefix: string;
  readonly #rename: Readonly<Record<string, string>>;
  readonly #report: ImportReport;
  readonly #taken = new Set<string>();
  readonly #names = new Map<string, string>();
  readonly #shapes = new Map<string, string>();
  readonly #errors: ReadonlySet<string>;

  /** In: the service in PascalCase, names that are taken, the service shape, and the ids of errors. */
  constructor(
    prefix: string,
    reserved: Iterable<string>,
    service: AstShape,
    errors: Iterable<string>,
    report: ImportReport,
  ) {
    this.#prefix = prefix;
    this.#rename = service.rename ?? {};
    this.#errors = new Set(errors);
    this.#report = report;
    for (const name of reserved) this.#taken.add(name.toLowerCase());
  }

  /** The name of a shape, made up at first use. */
  of(id: string): string {
    const known = this.#names.get(id);
    if (known !== undefined) return known;
    const wanted = this.#rename[id] ?? shapeName(id);
    const name = this.#free(usable(wanted));
    this.#names.set(id, name);
    this.#taken.add(name.toLowerCase());
    if (name !== wanted) {
      this.#report.add(
        id,
        'shape name',
        this.#errors.has(id) ? 'wire' : 'none',
        `called ${name}: ${wanted} is taken, or no name for generated code`,
      );
    }
    return name;
  }

  /** The name of a shape that members target; of an error, which has its code for itself, another one. */
  ofShape(id: string): string {
    if (!this.#errors.has(id)) return this.of(id);
    const known = this.#shapes.get(id) ?? this.fresh(`${this.of(id)}Structure`);
    this.#shapes.set(id, known);
    return known;
  }

  /** A name for what the model has no name for. */
  fresh(wanted: string): string {
    const name = this.#free(wanted);
    this.#taken.add(name.toLowerCase());
    return name;
  }

  #free(name: string): string {
    const isFree = (one: string): boolean =>
      !this.#taken.has(one.toLowerCase()) &&
      !foreign.has(one.toLowerCase()) &&
      !reservedWords.has(one);
    if (isFree(name)) return name;
    const prefixed = `${this.#prefix}${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
    for (let count = 1; ; count += 1) {
      const next = count === 1 ? prefixed : `${prefixed}${count}`;
      if (isFree(next)) return next;
    }
  }
}

/** The name with what a name in a spec may hold: a letter, then letters and digits, at most 100. */
function usable(name: string): string {
  const parts = name.split(/[^A-Za-z0-9]+/).filter((part) => part !== '');
  const joined =
    parts.length === 1 && parts[0] !== undefined ? parts[0] : parts.map(capital).join('');
  const text = /^[A-Za-z]/.test(joined) ? joined : `Shape${joined}`;
  return text.slice(0, 90);
}

function capital(part: string): string {
  return part.slice(0, 1).toUpperCase() + part.slice(1);
}
