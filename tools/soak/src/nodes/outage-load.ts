import type { Answer, SignedClient } from '@trent/server-fixture';
import type { Problems } from '../run/problems.ts';

/** What was answered while a soak ran. */
export interface Answers {
  good: number;
  serverErrors: number;
}

/**
 * A caller that counts up in a tag of its key on one node, and reads it on the other: what it reads is never less than
 * what was acknowledged before it asked, nor more than what it has sent. Both nodes have to wrap under the key besides.
 */
export class CountingCaller {
  readonly answers: Answers = { good: 0, serverErrors: 0 };
  readonly #writer: SignedClient;
  readonly #reader: SignedClient;
  readonly #problems: Problems;
  #keyId = '';
  #acknowledged = 0;
  #sent = 0;

  constructor(writer: SignedClient, reader: SignedClient, problems: Problems) {
    this.#writer = writer;
    this.#reader = reader;
    this.#problems = problems;
  }

  async setUp(): Promise<void> {
    const { KeyMetadata } = await this.#writer.expect('CreateKey', {});
    this.#keyId = (KeyMetadata as { KeyId: string }).KeyId;
    await this.#count();
  }

  async workUntil(isOver: () => boolean): Promise<void> {
    while (!isOver()) await this.round();
  }

  /** One of each request; true where all of them were answered well. */
  async round(): Promise<boolean> {
    const outcomes = [
      await this.#count(),
      await this.#read(),
      ...(await Promise.all([this.#wrap(this.#writer), this.#wrap(this.#reader)])),
    ];
    return outcomes.every((isGood) => isGood);
  }

  async #count(): Promise<boolean> {
    this.#sent += 1;
    const Tags = [{ TagKey: 'count', TagValue: String(this.#sent) }];
    const sent = this.#sent;
    const answer = await this.#ask(this.#writer, 'TagResource', { KeyId: this.#keyId, Tags });
    if (answer === null) return false;
    this.#acknowledged = sent;
    return true;
  }

  async #read(): Promise<boolean> {
    const atLeast = this.#acknowledged;
    const answer = await this.#ask(this.#reader, 'ListResourceTags', { KeyId: this.#keyId });
    if (answer === null) return false;
    const [tag] = answer.body['Tags'] as readonly { TagValue: string }[];
    const value = Number(tag?.TagValue);
    if (!(value >= atLeast && value <= this.#sent)) {
      this.#problems.add(
        'wrong answer',
        `read ${tag?.TagValue}, where ${atLeast} was acknowledged and ${this.#sent} sent`,
      );
    }
    return true;
  }

  async #wrap(node: SignedClient): Promise<boolean> {
    const input = { KeyId: this.#keyId, KeySpec: 'AES_256' };
    return (await this.#ask(node, 'GenerateDataKeyWithoutPlaintext', input)) !== null;
  }

  /** `null` for what 5xx answers; anything else but 200 is a problem. */
  async #ask(node: SignedClient, operation: string, input: object): Promise<Answer | null> {
    try {
      const answer = await node.call(operation, input);
      if (answer.status === 200) {
        this.answers.good += 1;
        return answer;
      }
      if (answer.status >= 500) this.answers.serverErrors += 1;
      else this.#problems.add('not 5xx', `${operation}: ${answer.status} ${answer.code}`);
    } catch (error) {
      this.#problems.add('not 5xx', `${operation}: no answer: ${String(error)}`);
    }
    return null;
  }
}
