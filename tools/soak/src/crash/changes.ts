import type { SeededRandom } from '../run/seeded-random.ts';
import { grantee, plaintextOf, policyMarked, type KeyState } from './key-state.ts';

/** A key as its worker knows it: what was acknowledged of it, and what is needed to change it. */
export interface OwnKey {
  readonly keyId: string;
  readonly ciphertext: string | null;
  readonly state: KeyState;
  /** Grant IDs by name, as far as they were told. */
  readonly grantIds: Readonly<Record<string, string>>;
}

/** A request that changes keys, and what they are once it is carried out. */
export interface Change {
  readonly operation: string;
  readonly input: object;
  /** Keys it touches, as they are afterwards, by key ID. */
  readonly after: ReadonlyMap<string, KeyState>;
  /** What an answer tells besides. */
  readonly learn?: (key: OwnKey, answer: Readonly<Record<string, unknown>>) => OwnKey;
}

type Make = (
  key: OwnKey,
  random: SeededRandom,
  mark: string,
  others: readonly OwnKey[],
) => Change | null;

const rotationsPerKey = 3;
const aliasesPerKey = 5;
const grantsPerKey = 5;

/** One key is changed, in itself. */
function change(
  { keyId, state }: OwnKey,
  operation: string,
  input: object,
  becomes: Partial<KeyState>,
): Change {
  return {
    operation,
    input: { KeyId: keyId, ...input },
    after: new Map([[keyId, { ...state, ...becomes }]]),
  };
}

const whileEnabled: readonly Make[] = [
  (key) => change(key, 'DisableKey', {}, { state: 'Disabled', opens: null }),
  (key, _, mark) =>
    change(key, 'UpdateKeyDescription', { Description: mark }, { description: mark }),
  (key, _, mark) => change(key, 'PutKeyPolicy', { Policy: policyMarked(mark) }, { policy: mark }),
  (key, random, mark) => {
    const name = random.pick(['a', 'b', 'c', 'd']);
    const tags = sorted({ ...key.state.tags, [name]: mark });
    return change(key, 'TagResource', { Tags: [{ TagKey: name, TagValue: mark }] }, { tags });
  },
  (key, random) => {
    const names = Object.keys(key.state.tags);
    if (names.length === 0) return null;
    const name = random.pick(names);
    const { [name]: _, ...tags } = key.state.tags;
    return change(key, 'UntagResource', { TagKeys: [name] }, { tags });
  },
  (key, _, mark) => {
    if (key.state.aliases.length >= aliasesPerKey) return null;
    const name = `alias/${mark}`;
    return {
      operation: 'CreateAlias',
      input: { AliasName: name, TargetKeyId: key.keyId },
      after: new Map([[key.keyId, { ...key.state, aliases: [...key.state.aliases, name].sort() }]]),
    };
  },
  (key, random, _, others) => {
    // From this key to another: both change, or neither.
    const target = random.pick(others);
    const { aliases } = key.state;
    if (aliases.length === 0 || target.keyId === key.keyId) return null;
    if (target.state.state !== 'Enabled' || target.state.aliases.length >= aliasesPerKey)
      return null;
    const name = random.pick(aliases);
    return {
      operation: 'UpdateAlias',
      input: { AliasName: name, TargetKeyId: target.keyId },
      after: new Map([
        [key.keyId, { ...key.state, aliases: aliases.filter((one) => one !== name) }],
        [target.keyId, { ...target.state, aliases: [...target.state.aliases, name].sort() }],
      ]),
    };
  },
  (key, random) => {
    const { aliases } = key.state;
    if (aliases.length === 0) return null;
    const name = random.pick(aliases);
    return {
      operation: 'DeleteAlias',
      input: { AliasName: name },
      after: new Map([
        [key.keyId, { ...key.state, aliases: aliases.filter((one) => one !== name) }],
      ]),
    };
  },
  (key, _, mark) => {
    if (key.state.grants.length >= grantsPerKey) return null;
    const made = change(
      key,
      'CreateGrant',
      { GranteePrincipal: grantee, Operations: ['Decrypt', 'Encrypt'], Name: mark },
      { grants: [...key.state.grants, mark].sort() },
    );
    return {
      ...made,
      learn: (own, answer) => ({
        ...own,
        grantIds: { ...own.grantIds, [mark]: String(answer['GrantId']) },
      }),
    };
  },
  (key, random) => {
    const known = key.state.grants.filter((name) => Object.hasOwn(key.grantIds, name));
    if (known.length === 0) return null;
    const name = random.pick(known);
    return change(
      key,
      'RevokeGrant',
      { GrantId: key.grantIds[name] },
      { grants: key.state.grants.filter((one) => one !== name) },
    );
  },
  (key) =>
    key.state.rotations >= rotationsPerKey
      ? null
      : change(key, 'RotateKeyOnDemand', {}, { rotations: key.state.rotations + 1 }),
  (key) => ({
    // Changes nothing; what it answers has to open for ever.
    ...change(key, 'Encrypt', { Plaintext: plaintextOf(key.keyId) }, {}),
    learn: (own, answer) => ({
      ...own,
      ciphertext: own.ciphertext ?? String(answer['CiphertextBlob']),
    }),
  }),
];

const whileDisabled: readonly Make[] = [
  (key) => change(key, 'EnableKey', {}, { state: 'Enabled', opens: true }),
  (key) =>
    change(key, 'ScheduleKeyDeletion', { PendingWindowInDays: 7 }, { state: 'PendingDeletion' }),
];

const whilePending: readonly Make[] = [
  (key) => change(key, 'CancelKeyDeletion', {}, { state: 'Disabled' }),
];

/** A change that the state of the key allows. `mark` is text that nothing else has. */
export function chooseChange(
  key: OwnKey,
  random: SeededRandom,
  mark: string,
  others: readonly OwnKey[],
): Change {
  const makes =
    key.state.state === 'Enabled'
      ? whileEnabled
      : key.state.state === 'Disabled'
        ? whileDisabled
        : whilePending;
  for (;;) {
    const chosen = random.pick(makes)(key, random, mark, others);
    if (chosen !== null) return chosen;
  }
}

/** A new key with everything that CreateKey can give it, told by its mark. */
export function creation(mark: string): { readonly input: object; readonly state: KeyState } {
  return {
    input: {
      Description: mark,
      Policy: policyMarked(mark),
      Tags: [
        { TagKey: 'a', TagValue: mark },
        { TagKey: 'b', TagValue: mark },
      ],
    },
    state: {
      description: mark,
      state: 'Enabled',
      policy: mark,
      tags: { a: mark, b: mark },
      aliases: [],
      grants: [],
      rotations: 0,
      opens: true,
    },
  };
}

function sorted(tags: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(tags).sort(([a], [b]) => (a < b ? -1 : 1)));
}
