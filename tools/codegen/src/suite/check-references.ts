import { suggest } from '../diagnostics/suggest.ts';
import type { Json } from '../load/bundle.ts';
import type { SpecNode } from '../load/node.ts';
import { checkForms } from './check-forms.ts';
import { pathEnds } from './check-request.ts';
import type { SuiteFixture } from './suite.ts';
import { references } from './special-values.ts';
import { placeOf } from './suite-context.ts';
import type { SuiteContext } from './suite-context.ts';

/** What references in a step may lead to. */
export interface Scope {
  /** Name in the case -> its fixture; undefined for one that does not exist, which has been reported. */
  readonly use: ReadonlyMap<string, SuiteFixture | undefined>;
  /** Step id -> name of the operation it calls. */
  readonly steps: ReadonlyMap<string, string>;
  readonly each: readonly string[];
  /** Whether `request.<member>` may stand for the request of a base. */
  readonly request: boolean;
}

/** Facts of a run: first word -> what may follow it. */
const facts: Readonly<Record<string, readonly string[]>> = {
  target: ['partition', 'region', 'secondRegion', 'account', 'secondAccount'],
  caller: ['arn', 'secondPrincipalArn', 'secondAccountArn'],
  run: ['id'],
  case: ['id'],
  now: [],
};

/** Reports every reference in a value that leads nowhere, and every value that is not well-formed, where it stands. */
export function checkReferences(
  context: SuiteContext,
  scope: Scope,
  value: Json,
  node: SpecNode,
): void {
  checkForms(context, value, node);
  for (const { text, at } of references(value)) {
    const reason = whyUnknown(context, scope, text);
    if (reason !== null)
      context.problems.report('TRENT3106', placeOf(node, `${at}/$`), { reference: text, reason });
  }
}

function whyUnknown(context: SuiteContext, scope: Scope, text: string): string | null {
  const [head = '', ...rest] = text.split('.');
  if (Object.hasOwn(facts, head)) {
    const known = facts[head] ?? [];
    if (known.length === 0) return rest.length === 0 ? null : `${head} stands alone`;
    return rest.length === 1 && known.includes(rest[0] ?? '')
      ? null
      : `${head} has ${known.join(', ')}`;
  }
  if (head === 'each')
    return scope.each.includes(rest[0] ?? '') ? null : `the step repeats no ${rest[0] ?? ''}`;
  if (head === 'request' && scope.request) return null;
  if (scope.use.has(head)) return whyNotOfFixture(scope.use.get(head), rest);
  const call = scope.steps.get(head);
  if (call === undefined) {
    const known = [...scope.use.keys(), ...scope.steps.keys(), ...Object.keys(facts), 'each'];
    return `no fixture and no earlier step has that name${suggest(head, known)}`;
  }
  return whyNotInAnswer(context, call, rest);
}

function whyNotOfFixture(
  fixture: SuiteFixture | undefined,
  rest: readonly string[],
): string | null {
  if (rest.length === 0) return 'a member of the fixture must follow';
  const isOfAlias = rest[0] === 'AliasName' || rest[0] === 'AliasArn';
  return isOfAlias && fixture?.alias === false ? `${fixture.name} has no alias` : null;
}

function whyNotInAnswer(
  context: SuiteContext,
  call: string,
  path: readonly string[],
): string | null {
  const output = context.known(call)?.output;
  const shape = output === null || output === undefined ? undefined : context.shape(output);
  // A step that was repeated has its answers by number.
  const inside = /^\d+$/.test(path[0] ?? '') ? path.slice(1) : path;
  if (inside.length === 0) return null;
  if (shape === undefined) return `${call} answers nothing`;
  const end = pathEnds(context, shape.shape, inside);
  return end === null ? null : `the answer of ${call} has no ${end}`;
}
