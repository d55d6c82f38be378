import type { JsonObject } from '../../../load/bundle.ts';
import type { KeyPrecondition, Operation } from '../../../model/model.ts';
import type { Expectation } from '../../../suite/format.ts';
import type { Base, SuiteFixture } from '../../../suite/suite.ts';
import { idPart } from '../derivation.ts';
import type { Derivation } from '../derivation.ts';
import { fixtureAlias } from './identifiers.ts';

/** Keys of another usage, keys of another spec, and each algorithm with keys that have it and keys that do not. */
export function deriveKeys(derivation: Derivation, operation: Operation): void {
  const base = derivation.base(operation);
  if (base === null) return;
  for (const key of operation.keys) {
    const alias = fixtureAlias(base, key.member);
    if (alias === null) continue;
    const about: About = { derivation, operation, base, key, alias };
    addOthers(about);
    if (key.algorithm !== null) addAlgorithms(about, key.algorithm);
  }
}

interface About {
  readonly derivation: Derivation;
  readonly operation: Operation;
  readonly base: Base;
  readonly key: KeyPrecondition;
  readonly alias: string;
}

/** One fixture of each key spec and usage, those first that are named first. */
function kinds(derivation: Derivation): readonly SuiteFixture[] {
  const found = new Map<string, SuiteFixture>();
  for (const fixture of derivation.suite?.fixtures.values() ?? []) {
    const kind = `${fixture.spec} ${fixture.usage}`;
    const isPlain = fixture.lifetime === 'shared' && fixture.state === 'Enabled';
    if (isPlain && !found.has(kind)) found.set(kind, fixture);
  }
  return [...found.values()];
}

function addOthers({ derivation, operation, base, key, alias }: About): void {
  const own = derivation.fixture(base.use[alias] ?? '');
  const usages = new Set<string>();
  const specs = new Set<string>();
  for (const fixture of kinds(derivation)) {
    const { spec, usage } = fixture;
    const isOtherUsage = key.usage !== null && usage !== key.usage;
    const isOtherSpec = key.specs !== null && spec !== null && !key.specs.includes(spec);
    const rule = isOtherUsage ? 'usage' : isOtherSpec ? 'spec' : null;
    const kind = rule === 'usage' ? usage : familyOf(derivation, spec);
    const seen = rule === 'usage' ? usages : specs;
    if (rule === null || kind === null || seen.has(kind) || fixture === own) continue;
    seen.add(kind);
    const expect = refusalOf({ derivation, operation, base, key, alias }, rule);
    if (expect === null) continue;
    const says = `a KMS key ${rule === 'usage' ? `with the usage ${usage}` : `of the spec ${spec}`} is refused`;
    derivation.add({
      operation,
      id: [key.member, rule, kind],
      title: `${operation.name}: ${says}`,
      level: 'MUST',
      position: key.position,
      cites: [derivation.citeSpec(key.position, `${key.member}: ${says}`)],
      cells: [`${operation.name}/${rule}/${key.member}/other`],
      use: { other: fixture.name },
      probes: [
        { id: 'other-key', request: { ...base.with, [key.member]: { $: 'other.KeyId' } }, expect },
      ],
    });
  }
}

function familyOf(derivation: Derivation, spec: string | null): string | null {
  return derivation.service.keySpecs.get(spec ?? '')?.family ?? spec;
}

function refusalOf({ derivation, base, key }: About, rule: 'usage' | 'spec'): Expectation | null {
  const other = base.keys.get(key.member)?.other ?? [];
  if (other.length > 0) return derivation.refusal(...other);
  if (rule === 'spec') return derivation.answer(key.specAnswer ?? '');
  return derivation.refusal('InvalidKeyUsageException') ?? derivation.answer('key-usage');
}

function addAlgorithms(about: About, member: string): void {
  const { derivation, operation, base, key, alias } = about;
  for (const fixture of kinds(derivation)) {
    const rules = derivation.service.keySpecs.get(fixture.spec ?? '');
    if (rules === undefined || fixture.usage !== key.usage || fixture.usage === null) continue;
    const fitting = rules.usages.get(fixture.usage) ?? [];
    for (const algorithm of fitting) {
      const request: JsonObject = {
        ...base.with,
        [member]: algorithm,
        ...base.algorithms.get(algorithm),
      };
      const says = `${algorithm} works with a KMS key of the spec ${fixture.spec}`;
      derivation.add({
        operation,
        id: [key.member, fixture.spec ?? '', idPart(algorithm)],
        title: `${operation.name}: ${says}`,
        level: 'MUST',
        position: rules.position,
        cites: [derivation.citeSpec(rules.position, says)],
        cells: [],
        use: { [alias]: fixture.name },
        control: request,
        probes: [{ id: 'algorithm', request, expect: base.expect }],
      });
    }
    addMismatches(about, member, fixture, fitting);
  }
}

function addMismatches(
  { derivation, operation, base, key, alias }: About,
  member: string,
  fixture: SuiteFixture,
  fitting: readonly string[],
): void {
  const refusal = derivation.answer(key.algorithmAnswer ?? '');
  const [algorithm = ''] = fitting;
  const all = new Set(
    [...derivation.service.keySpecs.values()].flatMap(
      (rules) => rules.usages.get(fixture.usage ?? '') ?? [],
    ),
  );
  const others = [...all].filter((one) => !fitting.includes(one));
  if (refusal === null || others.length === 0 || base.keys.get(key.member)?.mismatch != null)
    return;
  const control = { ...base.with, [member]: algorithm, ...base.algorithms.get(algorithm) };
  const says = `no algorithm of another kind works with a KMS key of the spec ${fixture.spec}`;
  derivation.add({
    operation,
    id: [key.member, fixture.spec ?? '', 'other-algorithms'],
    title: `${operation.name}: ${says}`,
    level: 'MUST',
    position: key.position,
    cites: [derivation.citeSpec(key.position, says)],
    cells: [`${operation.name}/algorithm/${key.member}/incompatible`],
    use: { [alias]: fixture.name },
    control,
    probes: [
      {
        id: 'other-algorithm',
        each: { algorithm: others },
        request: { ...control, [member]: { $: 'each.algorithm' } },
        expect: refusal,
      },
    ],
  });
}
