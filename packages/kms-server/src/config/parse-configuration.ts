import { dirname, resolve } from 'node:path';
import { parsePolicy, PolicyDocumentError } from '@trent/kms-service';
import type { PolicyDocument } from '@trent/kms-service';
import { AccessCredentials } from '@trent/protocol';
import { isNode, LineCounter, parseDocument } from 'yaml';
import type { Node } from 'yaml';
import { partitionOf } from '../account.ts';
import type { Account, Principal } from '../account.ts';
import type { Configuration } from './configuration.ts';
import { Fields } from './fields.ts';
import { Problems } from './problems.ts';

export interface ParsedConfiguration {
  /** `null` where there are problems. */
  readonly configuration: Configuration | null;
  /** `FILE:LINE:COL - message` each, in the order of the file; none holds a secret. */
  readonly problems: readonly string[];
}

const regionPattern = /^[a-z]{2,}(-[a-z]+)+-\d+$/;
const defaultRegion = 'us-east-1';

/**
 * Parses a configuration in YAML, of which JSON is a part. `file` is the name in messages and the place from which a
 * relative `data` starts. All problems are found in one run.
 */
export function parseConfiguration(text: string, file: string): ParsedConfiguration {
  const lineCounter = new LineCounter();
  // Pretty errors quote the source, in which there are secrets.
  const document = parseDocument(text, { lineCounter, prettyErrors: false });
  const problems = new Problems(file, lineCounter);
  for (const error of document.errors) {
    problems.add(error.pos[0], `not valid YAML or JSON: ${syntaxProblem(error.code)}`);
  }
  if (document.errors.length > 0) return { configuration: null, problems: problems.lines };
  const reader = new ConfigurationReader(new Fields(document, problems), problems, file);
  const contents: unknown = document.contents;
  const configuration = reader.read(isNode(contents) ? contents : null);
  return problems.lines.length > 0
    ? { configuration: null, problems: problems.lines }
    : { configuration, problems: [] };
}

class ConfigurationReader {
  readonly #fields: Fields;
  readonly #problems: Problems;
  readonly #file: string;
  readonly #accountIds = new Set<string>();
  readonly #accessKeyIds = new Set<string>();
  readonly #arns = new Set<string>();

  constructor(fields: Fields, problems: Problems, file: string) {
    this.#fields = fields;
    this.#problems = problems;
    this.#file = file;
  }

  read(root: Node | null): Configuration {
    const members = this.#fields.mapping(root, 'the configuration', [
      'region',
      'listen',
      'data',
      'accounts',
    ]);
    const region = this.#region(members?.get('region'));
    const data = members?.get('data');
    const accounts = members?.get('accounts');
    const directory = data === undefined ? null : this.#fields.text(data, `'data'`);
    return {
      ...(region === null ? {} : { region }),
      ...this.#listen(members?.get('listen')),
      ...(directory === null ? {} : { data: resolve(dirname(this.#file), directory) }),
      ...(accounts === undefined
        ? {}
        : { accounts: this.#accounts(accounts, partitionOf(region ?? defaultRegion)) }),
    };
  }

  #region(node: Node | undefined): string | null {
    if (node === undefined) return null;
    const region = this.#fields.text(node, `'region'`);
    if (region !== null && !regionPattern.test(region)) {
      this.#problems.add(node, `'region' must be the name of one region, such as us-east-1`);
      return null;
    }
    return region;
  }

  #listen(node: Node | undefined): { host?: string; port?: number } {
    if (node === undefined) return {};
    const members = this.#fields.mapping(node, `'listen'`, ['host', 'port']);
    const hostNode = members?.get('host');
    const portNode = members?.get('port');
    const host = hostNode === undefined ? null : this.#fields.text(hostNode, `'host'`);
    const port =
      portNode === undefined ? null : this.#fields.integer(portNode, `'port'`, 0, 65_535);
    return { ...(host === null ? {} : { host }), ...(port === null ? {} : { port }) };
  }

  #accounts(node: Node, partition: string): readonly Account[] {
    return this.#fields
      .sequence(node, `'accounts'`)
      .map((account) => this.#account(account, partition));
  }

  #account(node: Node, partition: string): Account {
    const members = this.#fields.mapping(node, 'an account', ['id', 'principals']);
    const id = this.#required(members, 'id', node, 'an account');
    const accountId = id === null ? null : this.#accountId(id);
    const principals = this.#required(members, 'principals', node, 'an account');
    return {
      id: accountId ?? '',
      principals:
        principals === null
          ? []
          : this.#fields
              .sequence(principals, `'principals'`)
              .map((principal) => this.#principal(principal, partition, accountId)),
    };
  }

  /** `null` where ARNs cannot be compared with it. */
  #accountId(node: Node): string | null {
    const id = this.#fields.text(node, `'id' of an account`);
    if (id === null) return null;
    if (!/^\d{12}$/.test(id)) {
      this.#problems.add(node, `an account id has twelve digits`);
      return null;
    }
    return this.#once(this.#accountIds, id, node, `account ${id}`) ? id : null;
  }

  #principal(node: Node, partition: string, accountId: string | null): Principal {
    const members = this.#fields.mapping(node, 'a principal', [
      'name',
      'arn',
      'accessKeys',
      'policies',
      'permissionsBoundary',
      'tags',
    ]);
    const keys = this.#required(members, 'accessKeys', node, 'a principal');
    return {
      arn: members === null ? '' : this.#principalArn(members, node, partition, accountId),
      accessKeys:
        keys === null
          ? []
          : this.#fields.sequence(keys, `'accessKeys'`).map((key) => this.#accessKey(key)),
      ...this.#policies(members),
    };
  }

  #policies(
    members: ReadonlyMap<string, Node> | null,
  ): Pick<Principal, 'policies' | 'permissionsBoundary' | 'tags'> {
    const list = members?.get('policies');
    const boundary = members?.get('permissionsBoundary');
    const tags = members?.get('tags');
    const limit = boundary === undefined ? null : this.#policy(boundary, `'permissionsBoundary'`);
    return {
      ...(list === undefined
        ? {}
        : {
            policies: this.#fields
              .list(list, `'policies'`)
              .flatMap((node) => this.#policy(node, 'a policy') ?? []),
          }),
      ...(limit === null ? {} : { permissionsBoundary: limit }),
      ...(tags === undefined ? {} : { tags: this.#tags(tags) }),
    };
  }

  /** `null`, and a problem, for what is no policy of an identity. */
  #policy(node: Node, what: string): PolicyDocument | null {
    const document = this.#fields.data(node, what);
    if (document === null) return null;
    try {
      return parsePolicy(JSON.stringify(document), 'identity-policy');
    } catch (error) {
      if (!(error instanceof PolicyDocumentError)) throw error;
      this.#problems.add(node, `${what} is no IAM policy: ${error.message.replace(/\.$/, '')}`);
      return null;
    }
  }

  #tags(node: Node): Readonly<Record<string, string>> {
    const tags = Object.entries(this.#fields.data(node, `'tags'`) ?? {});
    const isText = tags.every(([, value]) => typeof value === 'string');
    if (!isText) this.#problems.add(node, `'tags' must be a mapping of text to text`);
    return Object.fromEntries(tags) as Readonly<Record<string, string>>;
  }

  #principalArn(
    members: ReadonlyMap<string, Node>,
    node: Node,
    partition: string,
    accountId: string | null,
  ): string {
    const nameNode = members.get('name');
    const arnNode = members.get('arn');
    if ((nameNode === undefined) === (arnNode === undefined)) {
      this.#problems.add(node, `a principal has either a 'name' (of a user) or an 'arn'`);
      return '';
    }
    if (nameNode !== undefined) {
      const name = this.#fields.text(nameNode, `'name'`);
      if (name === null) return '';
      // https://docs.aws.amazon.com/IAM/latest/APIReference/API_User.html
      if (!/^[\w+=,.@-]{1,64}$/.test(name)) {
        this.#problems.add(
          nameNode,
          `'name' has 1 to 64 characters out of letters, digits and _+=,.@-`,
        );
      }
      const arn = `arn:${partition}:iam::${accountId ?? ''}:user/${name}`;
      this.#once(this.#arns, arn, nameNode, `user ${name} of this account`);
      return arn;
    }
    const arn = this.#fields.text(arnNode as Node, `'arn'`);
    if (arn === null) return '';
    const parts =
      /^arn:(aws|aws-cn|aws-us-gov):iam::(\d{12}):(root|(?:user|role)\/[\w+=,.@/-]+)$/.exec(arn);
    if (parts === null) {
      this.#problems.add(
        arnNode,
        `'arn' must read arn:${partition}:iam::ACCOUNT:user/NAME, role/NAME or root`,
      );
    } else if (parts[1] !== partition) {
      this.#problems.add(
        arnNode,
        `'arn' must be of the partition ${partition}, where the region is`,
      );
    } else if (accountId !== null && parts[2] !== accountId) {
      this.#problems.add(arnNode, `'arn' must be of the account it stands in, ${accountId}`);
    }
    this.#once(this.#arns, arn, arnNode as Node, 'this ARN');
    return arn;
  }

  #accessKey(node: Node): AccessCredentials {
    const members = this.#fields.mapping(node, 'an access key', ['id', 'secret']);
    const idNode = this.#required(members, 'id', node, 'an access key');
    const secretNode = this.#required(members, 'secret', node, 'an access key');
    const id = idNode === null ? null : this.#fields.text(idNode, `'id' of an access key`);
    const secret = secretNode === null ? null : this.#fields.text(secretNode, `'secret'`);
    if (idNode !== null && id !== null) {
      // The value is not repeated: it is the secret where somebody exchanged the two.
      if (!/^\w{1,128}$/.test(id)) {
        this.#problems.add(
          idNode,
          `'id' of an access key has 1 to 128 letters, digits and underscores`,
        );
      } else {
        this.#once(this.#accessKeyIds, id, idNode, 'this access key id');
      }
    }
    if (secretNode !== null && secret !== null && !/^[\x21-\x7e]+$/.test(secret)) {
      this.#problems.add(secretNode, `'secret' must be printable ASCII without spaces`);
    }
    return new AccessCredentials({ accessKeyId: id ?? '', secretAccessKey: secret ?? '' });
  }

  #required(
    members: ReadonlyMap<string, Node> | null,
    word: string,
    owner: Node,
    what: string,
  ): Node | null {
    if (members === null) return null;
    const node = members.get(word);
    if (node === undefined) this.#problems.add(owner, `${what} needs '${word}'`);
    return node ?? null;
  }

  /** Whether it is the first of its name. */
  #once(seen: Set<string>, value: string, node: Node, what: string): boolean {
    const first = !seen.has(value);
    if (!first) this.#problems.add(node, `${what} is there already, further up`);
    seen.add(value);
    return first;
  }
}

/** The parser's own messages may quote the file; these do not. */
function syntaxProblem(code: string): string {
  switch (code) {
    case 'DUPLICATE_KEY':
      return 'the same word twice in one mapping';
    case 'TAB_AS_INDENT':
      return 'a tab cannot indent, use spaces';
    case 'BAD_INDENT':
      return 'the indentation does not fit';
    case 'MULTIPLE_DOCS':
      return 'more than one document';
    default:
      return code.toLowerCase().replaceAll('_', ' ');
  }
}
