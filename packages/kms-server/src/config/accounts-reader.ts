import { parsePolicy, PolicyDocumentError } from '@trent/kms-service';
import type { PolicyDocument } from '@trent/kms-service';
import { AccessCredentials } from '@trent/protocol';
import type { Node } from 'yaml';
import type { Account, Principal, ServiceAccess, Session } from '../account.ts';
import type { Fields } from './fields.ts';
import type { Problems } from './problems.ts';

const partitions: readonly string[] = ['aws', 'aws-cn', 'aws-us-gov'];

/** Reads who may call out of a configuration file. */
export class AccountsReader {
  readonly #fields: Fields;
  readonly #problems: Problems;
  readonly #accountIds = new Set<string>();
  readonly #accessKeyIds = new Set<string>();
  readonly #arns = new Set<string>();

  constructor(fields: Fields, problems: Problems) {
    this.#fields = fields;
    this.#problems = problems;
  }

  /** The accounts in a list, which has at least one. `partition` is that of accounts that do not say theirs. */
  read(node: Node, partition: string): readonly Account[] {
    return this.#fields
      .sequence(node, `'accounts'`)
      .map((account) => this.#account(account, partition));
  }

  #account(node: Node, partition: string): Account {
    const members = this.#fields.mapping(node, 'an account', ['id', 'partition', 'principals']);
    const own = members?.get('partition');
    const ofAccount =
      (own === undefined ? partition : this.#fields.oneOf(own, `'partition'`, partitions)) ??
      partition;
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
              .map((principal) => this.#principal(principal, ofAccount, accountId)),
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
      'sessions',
      'services',
      'policies',
      'permissionsBoundary',
      'tags',
    ]);
    const sessions = members?.get('sessions');
    const services = members?.get('services');
    const keys =
      sessions === undefined && services === undefined
        ? this.#required(members, 'accessKeys', node, 'a principal')
        : members?.get('accessKeys');
    const arn = members === null ? '' : this.#principalArn(members, node, partition, accountId);
    return {
      arn,
      accessKeys: this.#accessKeys(keys),
      ...(sessions === undefined ? {} : { sessions: this.#sessions(sessions, arn) }),
      ...(services === undefined ? {} : { services: this.#services(services) }),
      ...this.#policies(members),
    };
  }

  #sessions(node: Node, arn: string): readonly Session[] {
    if (arn !== '' && !/:role\//.test(arn)) {
      this.#problems.add(
        node,
        `only a role has 'sessions': give temporary access keys of a user a 'token'`,
      );
    }
    return this.#fields.sequence(node, `'sessions'`).map((session) => this.#session(session));
  }

  #session(node: Node): Session {
    const members = this.#fields.mapping(node, 'a session', ['name', 'accessKeys', 'policies']);
    const nameNode = this.#required(members, 'name', node, 'a session');
    const name = nameNode === null ? null : this.#fields.text(nameNode, `'name'`);
    // https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html
    if (nameNode !== null && name !== null && !/^[\w+=,.@-]{2,64}$/.test(name)) {
      this.#problems.add(
        nameNode,
        `'name' of a session has 2 to 64 characters out of letters, digits and _+=,.@-`,
      );
    }
    const keys = this.#required(members, 'accessKeys', node, 'a session');
    const policies = members?.get('policies');
    return {
      name: name ?? '',
      accessKeys: this.#accessKeys(keys),
      ...(policies === undefined ? {} : { policies: this.#policyList(policies) }),
    };
  }

  #services(node: Node): readonly ServiceAccess[] {
    return this.#fields.sequence(node, `'services'`).map((one) => {
      const members = this.#fields.mapping(one, 'a service', [
        'viaService',
        'sourceArn',
        'accessKeys',
      ]);
      const via = this.#required(members, 'viaService', one, 'a service');
      const viaService = via === null ? null : this.#fields.text(via, `'viaService'`);
      if (
        via !== null &&
        viaService !== null &&
        !/^[a-z0-9.-]+\.amazonaws\.com(?:\.cn)?$/.test(viaService)
      ) {
        this.#problems.add(via, `'viaService' must read like s3.us-east-1.amazonaws.com`);
      }
      const source = members?.get('sourceArn');
      const sourceArn = source === undefined ? null : this.#fields.text(source, `'sourceArn'`);
      return {
        viaService: viaService ?? '',
        ...(sourceArn === null ? {} : { sourceArn }),
        accessKeys: this.#accessKeys(this.#required(members, 'accessKeys', one, 'a service')),
      };
    });
  }

  #accessKeys(node: Node | null | undefined): readonly AccessCredentials[] {
    if (node === null || node === undefined) return [];
    return this.#fields.sequence(node, `'accessKeys'`).map((key) => this.#accessKey(key));
  }

  #policyList(node: Node): readonly PolicyDocument[] {
    return this.#fields
      .list(node, `'policies'`)
      .flatMap((policy) => this.#policy(policy, 'a policy') ?? []);
  }

  #policies(
    members: ReadonlyMap<string, Node> | null,
  ): Pick<Principal, 'policies' | 'permissionsBoundary' | 'tags'> {
    const list = members?.get('policies');
    const boundary = members?.get('permissionsBoundary');
    const tags = members?.get('tags');
    const limit = boundary === undefined ? null : this.#policy(boundary, `'permissionsBoundary'`);
    return {
      ...(list === undefined ? {} : { policies: this.#policyList(list) }),
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
      this.#problems.add(arnNode, `'arn' must be of the partition ${partition}, as its account is`);
    } else if (accountId !== null && parts[2] !== accountId) {
      this.#problems.add(arnNode, `'arn' must be of the account it stands in, ${accountId}`);
    }
    this.#once(this.#arns, arn, arnNode as Node, 'this ARN');
    return arn;
  }

  #accessKey(node: Node): AccessCredentials {
    const members = this.#fields.mapping(node, 'an access key', [
      'id',
      'secret',
      'token',
      'expires',
    ]);
    const tokenNode = members?.get('token');
    const token = tokenNode === undefined ? null : this.#fields.text(tokenNode, `'token'`);
    const expiresNode = members?.get('expires');
    const expiration =
      expiresNode === undefined ? null : this.#fields.time(expiresNode, `'expires'`);
    if (expiresNode !== undefined && tokenNode === undefined) {
      this.#problems.add(expiresNode, `only temporary access keys expire: this one has no 'token'`);
    }
    if (tokenNode !== undefined && token !== null && !/^[\x21-\x7e]{1,4096}$/.test(token)) {
      this.#problems.add(
        tokenNode,
        `'token' must be printable ASCII without spaces, at most 4096 characters`,
      );
    }
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
    return new AccessCredentials({
      accessKeyId: id ?? '',
      secretAccessKey: secret ?? '',
      ...(token === null ? {} : { sessionToken: token }),
      ...(expiration === null ? {} : { expiration }),
    });
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
