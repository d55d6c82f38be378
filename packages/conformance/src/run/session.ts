import type { CaseFile } from '../format/case-file.ts';
import type { Case } from '../format/case.ts';
import { cleanUp } from '../target/clean-up.ts';
import type { CleanUp } from '../target/clean-up.ts';
import { discover } from '../target/discovery.ts';
import type { Discovery } from '../target/discovery.ts';
import { Fixtures } from '../target/fixtures.ts';
import { Target } from '../target/target.ts';
import type { TargetOptions } from '../target/target-options.ts';
import { AnswerSchemas } from './answer-schemas.ts';
import { confirmAbsent } from './confirm-absent.ts';
import { NoAnswer } from '../wire/exchange.ts';

/** What a case takes. */
type Needs = Pick<Case, 'needs' | 'capabilities' | 'use'>;

/** One run against one target: what all its cases share. */
export class Session {
  readonly suite: CaseFile;
  readonly seed: number;
  readonly target: Target;
  readonly fixtures: Fixtures;
  #discovery: Discovery;
  readonly answers: AnswerSchemas = new AnswerSchemas();
  #account: Promise<string> | undefined;
  #isGone = false;

  private constructor(target: Target, discovery: Discovery, seed: number) {
    this.suite = target.suite;
    this.seed = seed;
    this.target = target;
    this.fixtures = new Fixtures(target);
    this.#discovery = discovery;
  }

  /**
   * Finds out what the target offers of what these cases need. Throws NoAnswer where it cannot be reached, HarnessError
   * where it refuses the credentials or the ledger cannot be written.
   */
  static async open(
    suite: CaseFile,
    cases: readonly Needs[],
    options: TargetOptions,
    seed: number,
  ): Promise<Session> {
    const target = new Target(suite, options);
    try {
      const needed = new Set(cases.flatMap(({ needs }) => needs));
      const known = [...needed].filter((operation) => suite.operations[operation] !== undefined);
      const capabilities = new Set(cases.flatMap((one) => capabilitiesOf(one, suite)));
      const session = new Session(target, await discover(target, known, capabilities), seed);
      await session.#leaveOut();
      return session;
    } catch (error) {
      target.close();
      if (target.ledger.entries.length === 0) target.ledger.remove();
      throw error;
    }
  }

  get discovery(): Discovery {
    return this.#discovery;
  }

  /** What only shows where it is called. The answers to that are no claim of the run. */
  async #leaveOut(): Promise<void> {
    const found = await confirmAbsent(this);
    if (found.length === 0) return;
    const absent = new Set([...this.#discovery.absent, ...found]);
    this.#discovery = { ...this.#discovery, absent };
  }

  /** Why a case cannot be held against this target; null where it can. */
  inapplicable(one: Case): string | null {
    const absent = one.needs.filter((operation) => this.discovery.absent.has(operation));
    if (absent.length > 0) return `the target does not offer ${absent.join(', ')}`;
    const missing = capabilitiesOf(one, this.suite).filter(
      (name) => !this.discovery.capabilities.has(name),
    );
    return missing.length === 0
      ? null
      : `the target was not said or found to have ${missing.join(', ')}`;
  }

  /** Account of the caller, told by the ARN of a key. Throws as fixtures do. */
  account(): Promise<string> {
    this.#account ??= this.#findAccount();
    return this.#account;
  }

  /** Whether anything still answers. Once it does not, it stays so for the rest of the run. */
  async isAlive(): Promise<boolean> {
    if (this.#isGone) return false;
    try {
      await this.target.call({ operation: 'ListKeys', input: {} });
      return true;
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      this.#isGone = true;
      return false;
    }
  }

  get isGone(): boolean {
    return this.#isGone;
  }

  /** Removes what the run made, unless it is to stay, and closes the connections. Never throws. */
  async close(keep = false): Promise<CleanUp> {
    const { ledger } = this.target;
    const result = keep
      ? { removed: 0, left: ledger.entries.map((entry) => ({ entry, why: 'kept, as was asked' })) }
      : await cleanUp(this.target, ledger.entries);
    if (result.left.length === 0) ledger.remove();
    this.target.close();
    return result;
  }

  async #findAccount(): Promise<string> {
    const shared = Object.entries(this.suite.fixtures).find(
      ([, { lifetime, state, capabilities }]) =>
        lifetime === 'shared' && state === 'Enabled' && capabilities.length === 0,
    );
    const arn = shared === undefined ? undefined : (await this.fixtures.get(shared[0]))['Arn'];
    return typeof arn === 'string' ? (arn.split(':')[4] ?? '') : '';
  }
}

/** Of a case and of the keys that it uses. */
function capabilitiesOf({ capabilities, use }: Needs, { fixtures }: CaseFile): readonly string[] {
  const ofFixtures = Object.values(use).flatMap((name) => fixtures[name]?.capabilities ?? []);
  return [...new Set([...capabilities, ...ofFixtures])];
}
