import type { Fixture } from '../format/case-file.ts';
import { HarnessError } from '../harness-error.ts';
import { readAnswer } from '../judge/read-answer.ts';
import { isJsonObject } from '../values/json.ts';
import type { Json, JsonObject } from '../values/json.ts';
import type { Exchange, Target } from './target.ts';

/** The target would not make what a case needs. */
export class FixtureRefused extends Error {
  override readonly name = 'FixtureRefused';
  readonly operation: string;
  readonly exchange: Exchange;

  constructor(message: string, operation: string, exchange: Exchange) {
    super(message);
    this.operation = operation;
    this.exchange = exchange;
  }
}

/** Key of the tag that every key of a run carries; its value is the id of the run. */
export const tagKey = 'trent-conformance';

/** Makes the keys that cases use: shared ones once, when the first case asks, the others for each case anew. */
export class Fixtures {
  readonly #target: Target;
  readonly #shared = new Map<string, Promise<JsonObject>>();
  #aliases = 0;

  constructor(target: Target) {
    this.#target = target;
  }

  /**
   * Members of KeyMetadata, with AliasName and AliasArn where the fixture has an alias. Throws FixtureRefused, NoAnswer,
   * and HarnessError where there is no such fixture.
   */
  get(name: string): Promise<JsonObject> {
    const fixture = this.#target.suite.fixtures[name];
    if (fixture === undefined) throw new HarnessError(`there is no fixture ${name}`);
    if (fixture.lifetime === 'own') return this.#make(name, fixture);
    let made = this.#shared.get(name);
    if (made === undefined) {
      made = this.#make(name, fixture);
      this.#shared.set(name, made);
    }
    return made;
  }

  async #make(name: string, fixture: Fixture): Promise<JsonObject> {
    const given = (fixture.create['Tags'] ?? []) as readonly Json[];
    const Tags = [...given, { TagKey: tagKey, TagValue: this.#target.runId }];
    const created = await this.#must(name, 'CreateKey', {
      ...(fixture.create as JsonObject),
      Tags,
    });
    const metadata = created['KeyMetadata'];
    if (!isJsonObject(metadata) || typeof metadata['KeyId'] !== 'string') {
      throw new HarnessError(`CreateKey for the fixture ${name} answered no KeyMetadata.KeyId`);
    }
    const { KeyId } = metadata;
    const alias = fixture.alias ? await this.#alias(name, metadata) : {};
    if (fixture.state === 'Disabled') await this.#must(name, 'DisableKey', { KeyId });
    if (fixture.state === 'PendingDeletion') {
      await this.#must(name, 'ScheduleKeyDeletion', { KeyId, PendingWindowInDays: 7 });
    }
    return { ...metadata, KeyState: fixture.state, ...alias };
  }

  async #alias(name: string, metadata: JsonObject): Promise<JsonObject> {
    this.#aliases += 1;
    const AliasName = `alias/${tagKey}-${this.#target.runId}-${this.#aliases}`;
    await this.#must(name, 'CreateAlias', { AliasName, TargetKeyId: metadata['KeyId']! });
    const AliasArn = String(metadata['Arn']).replace(/key\/.*$/, AliasName);
    return { AliasName, AliasArn };
  }

  async #must(name: string, operation: string, input: JsonObject): Promise<JsonObject> {
    const exchange = await this.#target.call({ operation, input });
    const { status, members, code, message } = readAnswer(exchange.answer);
    if (status === 200) return members ?? {};
    throw new FixtureRefused(
      `${operation} for the fixture ${name} answered ${status} ${code ?? ''}${message === null ? '' : `: ${message}`}`,
      operation,
      exchange,
    );
  }
}
