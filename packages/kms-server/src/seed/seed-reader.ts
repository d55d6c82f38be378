import type { SeedGrant, SeedKey, SeedMaterial } from '@trent/kms-service';
import type { Node } from 'yaml';
import type { Fields } from '../config/fields.ts';
import type { Problems } from '../config/problems.ts';
import { regionPattern } from '../config/region-pattern.ts';
import { decodeMaterial } from './decode-material.ts';

/** What holds where a key does not say it. */
export interface SeedDefaults {
  /** `null` where each key has to. */
  readonly accountId: string | null;
  readonly region: string;
}

/** A key with the places of its members. */
export interface PlacedKey {
  readonly key: SeedKey;
  /** Whether all of it could be read: where not, that is among the problems. */
  readonly isWhole: boolean;
  /** By member, such as `grants[0]`; the key itself is the empty one. */
  readonly places: ReadonlyMap<string, Node>;
}

const keyWords: readonly string[] = [
  'id',
  'account',
  'region',
  'spec',
  'usage',
  'description',
  'state',
  'deletionDate',
  'createdAt',
  'policy',
  'tags',
  'rotation',
  'material',
  'materials',
  'aliases',
  'grants',
];
const materialWords: readonly string[] = ['material', 'id', 'createdAt', 'rotationType'];
const grantWords: readonly string[] = [
  'name',
  'grantee',
  'retiring',
  'operations',
  'encryptionContextSubset',
  'encryptionContextEquals',
];

/** Reads keys out of a seed file. */
export class SeedReader {
  readonly #fields: Fields;
  readonly #problems: Problems;

  constructor(fields: Fields, problems: Problems) {
    this.#fields = fields;
    this.#problems = problems;
  }

  read(root: Node | null, defaults: SeedDefaults): readonly PlacedKey[] {
    const members = this.#fields.mapping(root, 'a seed file', ['account', 'region', 'keys']);
    if (members === null) return [];
    const [account, region, keys] = ['account', 'region', 'keys'].map((word) => members.get(word));
    const common: SeedDefaults = {
      accountId: account === undefined ? defaults.accountId : this.#account(account),
      region: (region === undefined ? null : this.#region(region)) ?? defaults.region,
    };
    if (keys === undefined) {
      this.#problems.add(root, `a seed file needs 'keys'`);
      return [];
    }
    return this.#fields.sequence(keys, `'keys'`).map((node) => this.#key(node, common));
  }

  #key(node: Node, defaults: SeedDefaults): PlacedKey {
    const before = this.#problems.lines.length;
    const members = this.#fields.mapping(node, 'a key', keyWords) ?? new Map<string, Node>();
    const places = new Map([['', node], ...members]);
    const read = <T>(word: string, reader: (member: Node) => T | null, otherwise: T): T => {
      const member = members.get(word);
      return member === undefined ? otherwise : (reader(member) ?? otherwise);
    };
    const text = (word: string): ((member: Node) => string | null) => {
      return (member) => this.#fields.text(member, `'${word}'`);
    };
    const time = (word: string): ((member: Node) => Date | null) => {
      return (member) => this.#fields.time(member, `'${word}'`);
    };
    const spec = read('spec', text('spec'), 'SYMMETRIC_DEFAULT');
    const usage = read<string | null>('usage', text('usage'), usageOf(spec));
    if (usage === null) this.#problems.add(node, `a key of ${spec} needs 'usage'`);
    const accountId = read('account', (member) => this.#account(member), defaults.accountId);
    if (!members.has('id')) this.#problems.add(node, `a key needs 'id', a UUID`);
    if (accountId === null) this.#problems.add(node, `a key needs 'account'`);
    const key: SeedKey = {
      keyId: read('id', text('id'), ''),
      accountId: accountId ?? '',
      region: read('region', (member) => this.#region(member), defaults.region),
      spec,
      usage: usage ?? '',
      description: read('description', text('description'), ''),
      state: read('state', (member) => this.#state(member), 'Enabled'),
      deletionDate: read<Date | null>('deletionDate', time('deletionDate'), null),
      createdAt: read<Date | null>('createdAt', time('createdAt'), null),
      policy: read<string | null>('policy', (member) => this.#policy(member), null),
      tags: Object.entries(read('tags', (member) => this.#texts(member, `'tags'`), {})).map(
        ([name, value]) => ({ key: name, value }),
      ),
      rotation: read<SeedKey['rotation']>('rotation', (member) => this.#rotation(member), null),
      materials: this.#materials(members, places),
      aliases: read<readonly Node[]>(
        'aliases',
        (member) => this.#fields.list(member, `'aliases'`),
        [],
      ).map((alias, n) => {
        places.set(`aliases[${n}]`, alias);
        return this.#fields.text(alias, 'an alias') ?? '';
      }),
      grants: read<readonly Node[]>(
        'grants',
        (member) => this.#fields.list(member, `'grants'`),
        [],
      ).map((grant, n) => {
        places.set(`grants[${n}]`, grant);
        return this.#grant(grant);
      }),
    };
    return { key, isWhole: this.#problems.lines.length === before, places };
  }

  /** `material` for one of them, `materials` for several; a key without either has a random one. */
  #materials(
    members: ReadonlyMap<string, Node>,
    places: Map<string, Node>,
  ): readonly SeedMaterial[] {
    const [one, many] = [members.get('material'), members.get('materials')];
    if (one !== undefined && many !== undefined) {
      this.#problems.add(one, `give either 'material' or 'materials'`);
    }
    if (many === undefined) {
      if (one !== undefined) places.set('materials[0]', one);
      const bytes = one === undefined ? null : this.#bytes(one);
      return [{ materialId: null, bytes, createdAt: null, rotationType: null }];
    }
    return this.#fields.sequence(many, `'materials'`).map((node, n) => {
      places.set(`materials[${n}]`, node);
      return this.#material(node);
    });
  }

  #material(node: Node): SeedMaterial {
    const members = this.#fields.mapping(node, 'a material', materialWords);
    const [material, id, createdAt, rotationType] = materialWords.map((word) => members?.get(word));
    const types = ['AUTOMATIC', 'ON_DEMAND'];
    return {
      materialId: id === undefined ? null : this.#fields.text(id, `'id' of a material`),
      bytes: material === undefined ? null : this.#bytes(material),
      createdAt: createdAt === undefined ? null : this.#fields.time(createdAt, `'createdAt'`),
      rotationType:
        rotationType === undefined
          ? null
          : (this.#fields.oneOf(rotationType, `'rotationType'`, types) as 'AUTOMATIC' | null),
    };
  }

  #bytes(node: Node): Uint8Array | null {
    const text = this.#fields.text(node, `'material'`);
    const bytes = text === null ? null : decodeMaterial(text);
    if (text !== null && bytes === null) {
      this.#problems.add(
        node,
        `'material' must be hexadecimal digits, base64, or a private key in PEM`,
      );
    }
    return bytes;
  }

  #grant(node: Node): SeedGrant {
    const members = this.#fields.mapping(node, 'a grant', grantWords);
    const text = (word: string): string | null => {
      const member = members?.get(word);
      return member === undefined ? null : this.#fields.text(member, `'${word}'`);
    };
    const pairs = (word: string): Readonly<Record<string, string>> | null => {
      const member = members?.get(word);
      return member === undefined ? null : this.#texts(member, `'${word}'`);
    };
    const operations = members?.get('operations');
    for (const word of ['grantee', 'operations']) {
      if (members?.has(word) === false) this.#problems.add(node, `a grant needs '${word}'`);
    }
    return {
      name: text('name'),
      granteePrincipal: text('grantee') ?? '',
      retiringPrincipal: text('retiring'),
      operations:
        operations === undefined
          ? []
          : this.#fields
              .sequence(operations, `'operations'`)
              .flatMap((operation) => this.#fields.text(operation, 'an operation') ?? []),
      encryptionContextSubset: pairs('encryptionContextSubset'),
      encryptionContextEquals: pairs('encryptionContextEquals'),
    };
  }

  #rotation(node: Node): SeedKey['rotation'] {
    const members = this.#fields.mapping(node, `'rotation'`, ['periodInDays', 'nextAt']);
    const [period, next] = [members?.get('periodInDays'), members?.get('nextAt')];
    const days =
      period === undefined ? 365 : this.#fields.integer(period, `'periodInDays'`, 1, 9999);
    return {
      periodInDays: days ?? 0,
      nextAt: next === undefined ? null : this.#fields.time(next, `'nextAt'`),
    };
  }

  #policy(node: Node): string | null {
    const document = this.#fields.data(node, `'policy'`);
    return document === null ? null : JSON.stringify(document);
  }

  #state(node: Node): SeedKey['state'] | null {
    const states = ['Enabled', 'Disabled', 'PendingDeletion'];
    return this.#fields.oneOf(node, `'state'`, states) as SeedKey['state'] | null;
  }

  #account(node: Node): string | null {
    const id = this.#fields.text(node, `'account'`);
    if (id === null || /^\d{12}$/.test(id)) return id;
    this.#problems.add(node, 'an account id has twelve digits');
    return null;
  }

  #region(node: Node): string | null {
    const region = this.#fields.text(node, `'region'`);
    if (region === null || regionPattern.test(region)) return region;
    this.#problems.add(node, `'region' must be the name of one region, such as us-east-1`);
    return null;
  }

  #texts(node: Node, what: string): Readonly<Record<string, string>> {
    const values = Object.entries(this.#fields.data(node, what) ?? {});
    if (values.every(([, value]) => typeof value === 'string')) {
      return Object.fromEntries(values) as Readonly<Record<string, string>>;
    }
    this.#problems.add(node, `${what} must be a mapping of text to text`);
    return {};
  }
}

/** The only one that a spec has; `null` where it may have several. */
function usageOf(spec: string): string | null {
  if (spec === 'SYMMETRIC_DEFAULT') return 'ENCRYPT_DECRYPT';
  return spec.startsWith('HMAC_') ? 'GENERATE_VERIFY_MAC' : null;
}
