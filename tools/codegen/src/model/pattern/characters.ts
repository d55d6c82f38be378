/** Tells whether two atoms of a pattern (`[a-z]`, `\d`, `.`) can take the same character. */
export class Characters {
  readonly #sample: ReadonlySet<string>;
  readonly #accepted = new Map<string, ReadonlySet<string>>();
  readonly #overlaps = new Map<string, boolean>();

  /** In: all atoms of the pattern. */
  constructor(atoms: readonly string[]) {
    this.#sample = sampleOf(new Set(atoms));
  }

  overlap(a: string, b: string): boolean {
    if (a === b) return true;
    const key = a < b ? `${a}\n${b}` : `${b}\n${a}`;
    let known = this.#overlaps.get(key);
    if (known === undefined) {
      known = this.#compare(a, b);
      this.#overlaps.set(key, known);
    }
    return known;
  }

  #compare(a: string, b: string): boolean {
    // Two properties may meet in a script that no sample holds.
    if (/\\p/i.test(a) && /\\p/i.test(b)) return true;
    const others = this.#of(b);
    return [...this.#of(a)].some((character) => others.has(character));
  }

  #of(atom: string): ReadonlySet<string> {
    const known = this.#accepted.get(atom);
    if (known !== undefined) return known;
    const matcher = new RegExp(`^(?:${atom})$`, 'u');
    const accepted = new Set([...this.#sample].filter((character) => matcher.test(character)));
    this.#accepted.set(atom, accepted);
    return accepted;
  }
}

/** The first 256 characters, some of other scripts, and the borders of all that the atoms name. */
function sampleOf(atoms: ReadonlySet<string>): ReadonlySet<string> {
  const named = [...atoms].join('').matchAll(/\\u\{?([0-9a-f]{1,6})\}?|\\x([0-9a-f]{2})|./gisu);
  const points = [...named].flatMap(([character, unicode, hex]) => {
    const point = Number.parseInt(unicode ?? hex ?? '', 16) || (character.codePointAt(0) ?? 0);
    return [point - 1, point, point + 1].filter((one) => one >= 0 && one <= 0x10ffff);
  });
  const first = Array.from({ length: 256 }, (_, index) => index);
  const scripts = [0x301, 0x391, 0x436, 0x5d0, 0x660, 0x2028, 0x4e2d, 0x1f600];
  return new Set([...first, ...scripts, ...points].map((point) => String.fromCodePoint(point)));
}
