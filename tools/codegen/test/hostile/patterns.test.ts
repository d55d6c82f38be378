import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { lint, loadSpec, plan } from '@trent/codegen';
import { parse } from 'yaml';
import { join } from 'node:path';
import { linearPattern, matchingPlan } from '../../src/model/matching-plan.ts';
import { matchesInOnePass } from '../../src/targets/validator/helpers.ts';
import { tinyFiles, workspace } from '../support/workspace.ts';
import { emitToDisk } from '../targets/support/emit-to-disk.ts';

/** A pattern, a text that keeps a backtracking matcher busy, and how often to repeat its middle part. */
interface Attack {
  readonly pattern: string;
  readonly text: (n: number) => string;
  readonly kind: 'exponential' | 'polynomial';
}

const a = (n: number): string => `${'a'.repeat(n)}!`;

const corpus: readonly Attack[] = [
  { pattern: '(a+)+', text: a, kind: 'exponential' },
  { pattern: '([a-zA-Z]+)*', text: a, kind: 'exponential' },
  { pattern: '(a|aa)+', text: a, kind: 'exponential' },
  { pattern: '(a|a?)+', text: a, kind: 'exponential' },
  { pattern: '(.*a){20}', text: a, kind: 'exponential' },
  { pattern: '((a|a){6}){6}', text: a, kind: 'exponential' },
  { pattern: '(a|b|ab){64}', text: (n) => `${'ab'.repeat(n / 2)}!`, kind: 'exponential' },
  { pattern: '(.|\\s)*\\S(.|\\s)*', text: (n) => `${' '.repeat(n)}`, kind: 'exponential' },
  { pattern: '(\\w+\\s?)*', text: a, kind: 'exponential' },
  { pattern: '(([a-z])+.)+[A-Z]([a-z])+', text: (n) => 'a'.repeat(n), kind: 'exponential' },
  { pattern: '([a-z]+-?)+', text: a, kind: 'exponential' },
  { pattern: '(x+x+)+y', text: (n) => 'x'.repeat(n), kind: 'exponential' },
  { pattern: 'a*a*', text: a, kind: 'polynomial' },
  { pattern: 'a*a*a*a*a*b', text: a, kind: 'polynomial' },
  { pattern: '.*\\S.*', text: (n) => ' '.repeat(n), kind: 'polynomial' },
  { pattern: 'arn:.*:.*:.*:.*', text: (n) => `arn:${':'.repeat(n)}\n`, kind: 'polynomial' },
  { pattern: '\\s*.*\\s*x', text: (n) => ' '.repeat(n), kind: 'polynomial' },
  { pattern: '[a-z]{0,1024}[a-z]{0,1024}z', text: a, kind: 'polynomial' },
  { pattern: '^.*a.*b.*c$|^.*$', text: (n) => `${'ab'.repeat(n / 2)}\n`, kind: 'polynomial' },
];

/** The tiny spec with a pattern on the key's name, which has no length limit of its own unless given. */
function withPattern(pattern: string, maxLength?: number): Map<string, string> {
  const limit = maxLength === undefined ? '' : `maxLength: ${maxLength}\n`;
  const config = { spec: 'openapi.yaml', targets: { validator: 'out/validator' } };
  return tinyFiles()
    .set('spec/tiny/codegen.json', JSON.stringify(config))
    .set(
      'spec/tiny/schemas/KeyId.yaml',
      `type: string\n${limit}pattern: ${JSON.stringify(pattern)}\n`,
    );
}

type Validate = ((value: unknown) => boolean) & { errors?: { keyword: string }[] | null };

async function emitted(files: Map<string, string>): Promise<Validate> {
  const made = await emitToDisk(workspace(files).spec);
  const module = await made.load('validator/index.js');
  return module['validateMakeThingRequest'] as Validate;
}

/** Milliseconds that a validator takes for a text. */
function cost(validate: Validate, text: string): number {
  return leastTime(() => validate({ KeyId: text }));
}

/** Milliseconds that something takes, the least of a few: the engine compiles a pattern only once it is used again. */
function leastTime(work: () => void): number {
  const times = [1, 2, 3].map(() => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Math.min(...times);
}

describe('patterns that are known to hang servers', () => {
  it.each(corpus)('$pattern is matched in time that grows with the text', async (attack) => {
    const validate = await emitted(withPattern(attack.pattern));
    // Right, before it is quick.
    for (const n of [0, 2, 6, 12]) {
      const text = attack.text(n);
      const expected = new RegExp(`^(?:${attack.pattern})$`, 'u').test(text);
      expect([text, validate({ KeyId: text })]).toEqual([text, expected]);
    }
    // The largest request that the server takes by default is 1 MiB; ten times the text, some ten times the time.
    const [small, large] = [20_000, 200_000].map((n) => cost(validate, attack.text(n)));
    expect(large! / Math.max(small!, 2)).toBeLessThan(40);
    expect(large).toBeLessThan(5000);
  });

  it('would hang this process without that: the control', () => {
    const pattern = /^(?:(a+)+)$/u;
    const steps = [20, 23].map((n) => leastTime(() => void pattern.test(a(n))));
    expect(steps[1]! / steps[0]!).toBeGreaterThan(2);
  });

  it.each(corpus.filter(({ kind }) => kind === 'exponential'))(
    '$pattern never goes to the engine of the language',
    ({ pattern }) => {
      const made = matchingPlan(pattern, 10);
      expect(made.kind).toBe('linear');
      if (made.kind === 'linear') expect(made.longest).toBeLessThanOrEqual(20);
    },
  );

  it('a warning says so', async () => {
    const { diagnostics } = await lint(workspace(withPattern('(a+)+')).spec);
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
      ['TRENT3021', 'warning'],
    ]);
  });

  it.each(['(?=(a+)+$)b', '(a+)\\1', '(a+)+\\b', '(?!.*a)(.*a.*){3}'])(
    '%s cannot be matched in one pass, and is refused',
    async (pattern) => {
      const { diagnostics } = await lint(workspace(withPattern(pattern)).spec);
      expect(diagnostics.map(({ code, position }) => [code, position?.line])).toEqual([
        ['TRENT3011', 2],
      ]);
      await expect(plan(workspace(withPattern(pattern)).spec)).rejects.toThrow('busy for ever');
    },
  );

  it('short texts make a costly one harmless: what is longer is refused for its length alone', async () => {
    const pattern = '.*(?<=a)b.*';
    expect(matchingPlan(pattern, null).kind).toBe('refused');
    const validate = await emitted(withPattern(pattern, 12));
    expect(validate({ KeyId: 'xabx' })).toBe(true);
    expect(validate({ KeyId: 'xbax' })).toBe(false);
    expect(validate.errors?.map(({ keyword }) => keyword)).toEqual(['pattern']);
    expect(cost(validate, 'a'.repeat(1_000_000))).toBeLessThan(1000);
    expect(validate.errors?.map(({ keyword }) => keyword)).toEqual(['maxLength']);
  });
});

describe('patterns of real services', () => {
  const native = [
    '^[\\w\\s+=,.@-]*$',
    '[\\s\\S]*',
    '^arn:aws[a-z0-9-]*:[a-z0-9-]+:[a-z0-9-]*:[0-9]{12}:.+$',
    '^(/[a-zA-Z0-9\\/_-]+/kms/xks/v\\d{1,2})$|^(/kms/xks/v\\d{1,2})$',
    '^([A-Za-z0-9\\-]+)\\.([A-Za-z0-9\\-]+)(\\.[A-Za-z0-9\\-]+)+$',
    '^(com|eu)\\.amazonaws\\.vpce\\.([a-z]+-){2,3}\\d+\\.vpce-svc-[0-9a-z]+$',
    '[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+',
    '^([\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*)$',
    '^(?!aws:)[a-zA-Z+-=._:/]+$',
    '^((?!-)[A-Za-z0-9-]{1,63}(?<!-)\\.)+[A-Za-z]{2,6}$',
    '(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?',
    'cluster-[2-7a-zA-Z]{11,16}',
    '^[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$',
  ];
  it.each(native)('%s goes to the engine of the language as it is', (pattern) => {
    expect(() => new RegExp(pattern, 'u')).not.toThrow();
    expect(matchingPlan(pattern, null)).toEqual({ kind: 'native' });
  });

  it('the KMS API needs nothing else', () => {
    const spec = join(import.meta.dirname, '../../../../spec/kms');
    const { sources } = loadSpec(spec);
    const patterns = [...sources.values()].flatMap((text) =>
      [...text.matchAll(/^ *pattern: (.*)$/gm)].map(([, value]) => parse(value ?? '') as string),
    );
    expect(patterns.length).toBeGreaterThan(5);
    for (const pattern of patterns)
      expect([pattern, matchingPlan(pattern, null).kind]).toEqual([pattern, 'native']);
  });

  it.each(['.*\\S.*', '^arn:.*:.*$'])('%s does while texts are short', (pattern) => {
    const made = matchingPlan(pattern, null);
    if (made.kind !== 'linear') throw new Error(made.kind);
    expect(made.longest).toBeGreaterThan(200);
  });
});

/** Patterns over a small alphabet, of every construct that the one pass knows. */
const { pattern: anyPattern } = fc.letrec<{ pattern: string }>((tie) => ({
  pattern: fc.oneof(
    { maxDepth: 4, depthSize: 'medium' },
    fc.constantFrom('a', 'b', '[ab]', '.', '\\w', '[^a]', '\\u{61}', '\\p{L}', '(?:)', 'é', '😀'),
    fc
      .tuple(tie('pattern'), fc.constantFrom('*', '+', '?', '{2}', '{1,3}', '{0,9}', '{2,}', '*?'))
      .map(([one, quantifier]) => `(?:${one})${quantifier}`),
    fc.tuple(tie('pattern'), tie('pattern')).map(([one, other]) => `${one}${other}`),
    fc.tuple(tie('pattern'), tie('pattern')).map(([one, other]) => `(${one}|${other})`),
    tie('pattern').map((one) => `(?<n${'x'}>${one.replaceAll('(?<nx>', '(')})`),
  ),
}));

describe('one pass', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', 'b', 'é', '😀', '\ud800', '\n'),
    maxLength: 8,
  });

  it('says the same as the engine of the language', () => {
    fc.assert(
      fc.property(anyPattern, text, (pattern, value) => {
        fc.pre(compiles(pattern));
        const automaton = linearPattern(pattern);
        if (automaton === null) return;
        const classes = automaton.classes.map((one) => new RegExp(`^(?:${one})$`, 'u'));
        const found = matchesInOnePass({ ...automaton, classes }, value);
        expect(found).toBe(new RegExp(`^(?:${pattern})$`, 'u').test(value));
      }),
      { numRuns: 2000 },
    );
  });

  it('knows anchors only where they say nothing', () => {
    expect(linearPattern('^a$|^b$')).not.toBeNull();
    for (const pattern of ['a^b', '(a$)b', 'a\\b', '(?=a)a', '(^a)+', '(a)\\1']) {
      expect([pattern, linearPattern(pattern)]).toEqual([pattern, null]);
    }
  });
});

describe('any pattern', () => {
  it('gets a plan under which texts cost what their length says', () => {
    fc.assert(
      fc.property(anyPattern, (pattern) => {
        fc.pre(compiles(pattern));
        const made = matchingPlan(pattern, null);
        if (made.kind === 'refused') return;
        const longest = made.kind === 'native' ? 20_000 : made.longest;
        const expression = new RegExp(`^(?:${pattern})$`, 'u');
        for (const unit of ['a', 'ab', 'b']) {
          const value = `${unit.repeat(Math.floor(Math.min(longest, 20_000) / unit.length))}\n`;
          const start = performance.now();
          expression.test(value);
          expect(performance.now() - start).toBeLessThan(1500);
        }
      }),
      { numRuns: 200 },
    );
  });
});

function compiles(pattern: string): boolean {
  try {
    new RegExp(pattern, 'u');
    return true;
  } catch {
    return false;
  }
}
