import type { Answer, SignedClient } from '@trent/server-fixture';
import type { Problems } from '../run/problems.ts';
import type { SeededRandom } from '../run/seeded-random.ts';
import { chooseChange, creation, type Change, type OwnKey } from './changes.ts';
import type { KeyState } from './key-state.ts';

/** One request in twelve makes a key. */
const changesPerKey = 12;

/** What a worker had asked for and was not told the end of. */
export type Unanswered =
  | { readonly kind: 'change'; readonly change: Change }
  | { readonly kind: 'creation'; readonly mark: string; readonly state: KeyState };

/**
 * A caller with keys that nobody else changes, one request at a time: so it is always known what the service has
 * acknowledged, but for the last request.
 */
export class Worker {
  readonly keys: Map<string, OwnKey> = new Map();
  /** Keys changed, or perhaps changed, since they were last compared. */
  readonly touched: Set<string> = new Set();
  unanswered: Unanswered | null = null;
  acknowledged = 0;
  readonly #name: string;
  readonly #random: SeededRandom;
  readonly #problems: Problems;
  #marks = 0;

  constructor(name: string, random: SeededRandom, problems: Problems) {
    this.#name = name;
    this.#random = random;
    this.#problems = problems;
  }

  /** Makes requests until one is not answered, which is how the end of the server shows. */
  async workUntilCutOff(client: SignedClient): Promise<void> {
    while (this.unanswered === null) {
      const mark = `${this.#name}-${(this.#marks += 1)}`;
      const makesKey = this.keys.size === 0 || this.#random.below(changesPerKey) === 0;
      if (makesKey) await this.#create(client, mark);
      else await this.#change(client, mark);
    }
  }

  /** Takes a key over that was made without being acknowledged. */
  adopt(keyId: string, state: KeyState): void {
    this.keys.set(keyId, { keyId, ciphertext: null, state, grantIds: {} });
  }

  async #create(client: SignedClient, mark: string): Promise<void> {
    const { input, state } = creation(mark);
    this.unanswered = { kind: 'creation', mark, state };
    const answer = await this.#ask(client, 'CreateKey', input);
    if (answer === null) return;
    const { KeyId } = answer.body['KeyMetadata'] as { KeyId: string };
    this.adopt(KeyId, state);
    this.touched.add(KeyId);
    this.unanswered = null;
  }

  async #change(client: SignedClient, mark: string): Promise<void> {
    const all = [...this.keys.values()];
    // Mostly a recent one, for changes upon changes.
    const recent = all.slice(-5);
    const key = this.#random.pick(this.#random.below(3) === 0 ? all : recent);
    const change = chooseChange(key, this.#random, mark, recent);
    this.unanswered = { kind: 'change', change };
    for (const keyId of change.after.keys()) this.touched.add(keyId);
    const answer = await this.#ask(client, change.operation, change.input);
    if (answer === null) return;
    for (const [keyId, state] of change.after) {
      const own = { ...this.keys.get(keyId)!, state };
      this.keys.set(
        keyId,
        keyId === key.keyId && change.learn !== undefined ? change.learn(own, answer.body) : own,
      );
    }
    this.unanswered = null;
  }

  /** `null` where no answer came. Nothing that is asked here may be refused. */
  async #ask(client: SignedClient, operation: string, input: object): Promise<Answer | null> {
    let answer: Answer;
    try {
      answer = await client.call(operation, input);
    } catch {
      return null;
    }
    if (answer.status !== 200) {
      this.#problems.add(
        'refused',
        `${operation} ${JSON.stringify(input)}: ${answer.status} ${answer.code}`,
      );
      return null;
    }
    this.acknowledged += 1;
    return answer;
  }
}
