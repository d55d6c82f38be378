import type { Problems } from '../diagnostics/problems.ts';
import { suggest } from '../diagnostics/suggest.ts';
import { nearestToPointer } from '../load/node.ts';
import type { BuiltOperation } from './build-operation.ts';
import type { BuiltService } from './build-service.ts';
import type { Operation, Service, SpecPosition } from './model.ts';

/** What an operation says about members, answers, errors and key specs: it must exist, and agree. */
export function checkOperation(
  built: BuiltOperation,
  service: BuiltService,
  problems: Problems,
): void {
  new OperationCheck(built, service, problems).run();
}

class OperationCheck {
  readonly #operation: Operation;
  readonly #built: BuiltOperation;
  readonly #service: Service;
  readonly #declared: BuiltService['declared'];
  readonly #problems: Problems;

  constructor(built: BuiltOperation, { service, declared }: BuiltService, problems: Problems) {
    this.#operation = built.operation;
    this.#built = built;
    this.#service = service;
    this.#declared = declared;
    this.#problems = problems;
  }

  run(): void {
    this.#errors();
    this.#permissions();
    this.#keys();
    this.#exclusive();
    this.#members();
    this.#checks();
  }

  #errors(): void {
    const { errors } = this.#service;
    const seen = new Set<string>();
    for (const { code, written, status, position } of this.#built.declaredErrors) {
      if (code === null) {
        this.#problems.report('TRENT3003', position, { error: written });
        continue;
      }
      if (seen.has(code)) {
        this.#problems.report('TRENT3009', position, { value: code, list: 'the errors' });
      }
      seen.add(code);
      const shape = errors.get(code);
      if (shape === undefined) continue;
      if (shape.common) {
        const operation = this.#operation.name;
        this.#problems.report('TRENT3017', position, { operation, error: code });
      }
      if (shape.status !== status) {
        const details = { error: code, status, httpStatus: shape.status };
        this.#problems.report('TRENT3008', position, details);
      }
    }
  }

  #permissions(): void {
    const word = 'x-trent-permissions';
    for (const [index, { resource, when }] of this.#operation.permissions.entries()) {
      if (resource !== '*') this.#member(word, `/${index}/resource`, resource);
      if (when !== null) this.#member(word, `/${index}/when`, when);
    }
  }

  #keys(): void {
    const word = 'x-trent-keys';
    for (const [index, key] of this.#operation.keys.entries()) {
      const at = (rest: string): string => `/${index}/${rest}`;
      this.#member(word, at('member'), key.member);
      if (key.algorithm !== null) this.#member(word, at('algorithm'), key.algorithm);
      for (const name of ['identifierAnswer', 'specAnswer', 'algorithmAnswer'] as const) {
        const answer = key[name];
        if (answer !== null) this.#answer(word, at(name), answer);
      }
      for (const [state, answer] of key.states) {
        if (answer !== 'allowed') this.#answer(word, at(`states/${state}`), answer);
      }
      this.#keySpecs(index, key);
      for (const [position, form] of key.crossAccountIdentifiers.entries()) {
        if (key.identifiers.some((one) => one === form)) continue;
        const problem = `crossAccountIdentifiers has ${form}, which identifiers has not`;
        const where = this.#position(word, at(`crossAccountIdentifiers/${position}`));
        this.#problems.report('TRENT2007', where, { word, problem });
      }
      if (!this.#operation.crossAccount && key.crossAccountIdentifiers.length > 0) {
        const problem = 'crossAccountIdentifiers stands there, but x-trent-cross-account is false';
        const where = this.#position(word, at('crossAccountIdentifiers'));
        this.#problems.report('TRENT2007', where, { word, problem });
      }
    }
  }

  #keySpecs(index: number, key: Operation['keys'][number]): void {
    const { keySpecs } = this.#service;
    // A service that does not say which key specs there are cannot be held to them.
    if (keySpecs.size === 0) return;
    for (const [position, value] of (key.specs ?? []).entries()) {
      if (keySpecs.has(value)) continue;
      const suggestion = suggest(value, keySpecs.keys());
      const where = this.#position('x-trent-keys', `/${index}/specs/${position}`);
      this.#problems.report('TRENT3016', where, { what: 'the key spec', value, suggestion });
    }
    const usages = new Set([...keySpecs.values()].flatMap((rules) => [...rules.usages.keys()]));
    if (key.usage !== null && !usages.has(key.usage)) {
      const details = {
        what: 'the key usage',
        value: key.usage,
        suggestion: suggest(key.usage, usages),
      };
      this.#problems.report(
        'TRENT3016',
        this.#position('x-trent-keys', `/${index}/usage`),
        details,
      );
    }
  }

  #exclusive(): void {
    const names = this.#memberNames('request');
    const { node, request } = this.#built;
    for (const [index, { members, answer }] of this.#operation.exclusive.entries()) {
      const word = 'x-trent-exclusive';
      const at = (rest: string): SpecPosition =>
        nearestToPointer(request ?? node, `/${word}/${index}/${rest}`).position;
      for (const [place, member] of members.entries()) {
        if (names === null || names.includes(member)) continue;
        const details = { word, member, side: 'request', suggestion: suggest(member, names) };
        this.#problems.report('TRENT3006', at(`members/${place}`), details);
      }
      this.#knownAnswer(answer, at('answer'));
    }
  }

  /** Words that name a member each. */
  #members(): void {
    const { dryRun, encryptionContext, pagination } = this.#operation;
    if (dryRun !== null) this.#member('x-trent-dry-run', '', dryRun);
    for (const [index, member] of encryptionContext.entries()) {
      this.#member('x-trent-encryption-context', `/${index}`, member);
    }
    if (pagination === null) return;
    const word = 'x-trent-pagination';
    for (const key of ['inputToken', 'limit'] as const) {
      const member = pagination[key];
      if (member !== null) this.#member(word, `/${key}`, member);
    }
    for (const key of ['outputToken', 'moreResults', 'items'] as const) {
      // The rest of a path is looked up in an answer.
      const [member] = pagination[key]?.split('.') ?? [];
      if (member !== undefined) this.#member(word, `/${key}`, member, 'answer');
    }
  }

  /** What is refused has its place among the checks, and a check has something to judge. */
  #checks(): void {
    const { keys, exclusive, dryRun, checks, permissions } = this.#operation;
    // A word that could not be read is reported as such.
    if (!this.#built.wordsAreComplete || checks.length === 0) return;
    const needed: readonly (readonly [string, boolean, string])[] = [
      ['permission', permissions.length > 0, 'x-trent-permissions'],
      ['exclusive-members', exclusive.length > 0, 'x-trent-exclusive'],
      ['key-usage', keys.some(({ usage }) => usage !== null), 'usage in x-trent-keys'],
      ['key-spec', keys.some(({ specs }) => specs !== null), 'specs in x-trent-keys'],
      ['algorithm', keys.some(({ algorithm }) => algorithm !== null), 'algorithm in x-trent-keys'],
      ['key-state', keys.length > 0, 'x-trent-keys'],
      ['dry-run', dryRun !== null, 'x-trent-dry-run'],
    ];
    for (const [check, isNeeded, word] of needed) {
      const index = checks.indexOf(check);
      if (isNeeded && index < 0) {
        const reason = `the operation has ${word}`;
        this.#problems.report('TRENT3020', this.#position('x-trent-checks', ''), { check, reason });
      } else if (!isNeeded && index >= 0) {
        const reason = `the operation has no ${word}`;
        const where = this.#position('x-trent-checks', `/${index}`);
        this.#problems.report('TRENT3019', where, { check, reason });
      }
    }
  }

  #member(
    word: string,
    pointer: string,
    member: string,
    side: 'request' | 'answer' = 'request',
  ): void {
    const names = this.#memberNames(side);
    if (names === null || names.includes(member)) return;
    const details = { word, member, side, suggestion: suggest(member, names) };
    this.#problems.report('TRENT3006', this.#position(word, pointer), details);
  }

  #answer(word: string, pointer: string, answer: string): void {
    this.#knownAnswer(answer, this.#position(word, pointer));
  }

  #knownAnswer(answer: string, position: SpecPosition): void {
    const { answers } = this.#declared;
    if (answers.has(answer)) return;
    this.#problems.report('TRENT3004', position, {
      answer,
      suggestion: suggest(answer, answers),
    });
  }

  /** Null where the structure could not be read. */
  #memberNames(side: 'request' | 'answer'): readonly string[] | null {
    const { input, output } = this.#operation;
    const shape = this.#service.shapes.get(side === 'request' ? input : (output ?? ''))?.shape;
    if (side === 'answer' && output === null) return [];
    return shape?.kind === 'structure' ? shape.members.map(({ name }) => name) : null;
  }

  #position(word: string, pointer: string): SpecPosition {
    return nearestToPointer(this.#built.node, `/${word}${pointer}`).position;
  }
}
