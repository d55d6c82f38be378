import { dirname, resolve } from 'node:path';
import { kmsService } from '@trent/kms-server-stub';
import type { Node } from 'yaml';
import { partitionOf } from '../account.ts';
import { originForm, parseOrigin } from '../http/cors.ts';
import { parseNetwork } from '../http/networks.ts';
import type { RequestLimits } from '../limits/rate-limits.ts';
import { logLevels } from '../log-levels.ts';
import type { ReferenceSettings } from '../reference/reference-settings.ts';
import type { TlsFiles } from '../tls/tls-files.ts';
import { AccountsReader } from './accounts-reader.ts';
import type { Configuration } from './configuration.ts';
import type { Fields } from './fields.ts';
import { parseFile } from './parse-file.ts';
import type { Problems } from './problems.ts';
import { isPostgresUrl, postgresExample } from './postgres-url.ts';
import { readRootKeySource } from './root-key-source.ts';
import { regionPattern } from './region-pattern.ts';

export interface ParsedConfiguration {
  /** `null` where there are problems. */
  readonly configuration: Configuration | null;
  /** `FILE:LINE:COL - message` each, in the order of the file; none holds a secret. */
  readonly problems: readonly string[];
}

const defaultRegion = 'us-east-1';

/**
 * Parses a configuration in YAML, of which JSON is a part. `file` is the name in messages and the place from which a
 * relative `data` starts. All problems are found in one run.
 */
export function parseConfiguration(text: string, file: string): ParsedConfiguration {
  const { root, fields, problems } = parseFile(text, file);
  if (problems.lines.length > 0) return { configuration: null, problems: problems.lines };
  const configuration = new ConfigurationReader(fields, problems, file).read(root);
  return problems.lines.length > 0
    ? { configuration: null, problems: problems.lines }
    : { configuration, problems: [] };
}

class ConfigurationReader {
  readonly #fields: Fields;
  readonly #problems: Problems;
  readonly #file: string;

  constructor(fields: Fields, problems: Problems, file: string) {
    this.#fields = fields;
    this.#problems = problems;
    this.#file = file;
  }

  read(root: Node | null): Configuration {
    const members = this.#fields.mapping(root, 'the configuration', [
      'region',
      'regions',
      'listen',
      'data',
      'postgres',
      'rootKey',
      'logLevel',
      'audit',
      'metrics',
      'cors',
      'reference',
      'limits',
      'tls',
      'accounts',
    ]);
    const read = <T>(word: string, reader: (node: Node) => T | null): { [name: string]: T } => {
      const node = members?.get(word);
      const value = node === undefined ? null : reader(node);
      return value === null ? {} : { [word]: value };
    };
    const regions = this.#regions(members?.get('region'), members?.get('regions'));
    const partition = partitionOf(regions?.[0] ?? defaultRegion);
    return {
      ...(regions === null ? {} : { regions }),
      ...this.#listen(members?.get('listen')),
      ...read('data', (node) => this.#path(node, `'data'`)),
      ...read('postgres', (node) => this.#postgres(node)),
      ...read('rootKey', (node) =>
        readRootKeySource(node, this.#fields, this.#problems, this.#file),
      ),
      ...read('logLevel', (node) => this.#fields.oneOf(node, `'logLevel'`, logLevels)),
      ...read('audit', (node) => this.#pathOrOff(node, `'audit'`)),
      ...read('metrics', (node) => this.#networks(node)),
      ...read('cors', (node) => this.#origins(node)),
      ...read('reference', (node) => this.#reference(node)),
      ...read('limits', (node) => this.#limits(node)),
      ...read('tls', (node) => this.#tls(node)),
      ...read('accounts', (node) =>
        new AccountsReader(this.#fields, this.#problems).read(node, partition),
      ),
    };
  }

  /** The first is where accounts without a partition are, and what clients are told. */
  #regions(one: Node | undefined, many: Node | undefined): readonly string[] | null {
    if (one !== undefined && many !== undefined) {
      this.#problems.add(one, `give either 'region' or 'regions'`);
    }
    if (many !== undefined) {
      const regions = this.#fields
        .sequence(many, `'regions'`)
        .flatMap((node) => this.#region(node, 'a region') ?? []);
      return regions.length === 0 ? null : [...new Set(regions)];
    }
    const region = one === undefined ? null : this.#region(one, `'region'`);
    return region === null ? null : [region];
  }

  #region(node: Node, what: string): string | null {
    const region = this.#fields.text(node, what);
    if (region === null || regionPattern.test(region)) return region;
    this.#problems.add(node, `${what} must be the name of one region, such as us-east-1`);
    return null;
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

  #postgres(node: Node): string | null {
    const text = this.#fields.text(node, `'postgres'`);
    if (text === null || isPostgresUrl(text)) return text;
    // The text may hold a password: it is not repeated.
    this.#problems.add(node, `'postgres' must be a URL such as ${postgresExample}`);
    return null;
  }

  #networks(node: Node): readonly string[] {
    return this.#fields.list(node, `'metrics'`).flatMap((one) => {
      const text = this.#fields.text(one, 'a network');
      if (text === null || parseNetwork(text) !== null) return text ?? [];
      this.#problems.add(
        one,
        `a network is an IP address, or one with a length, such as 10.0.0.0/8`,
      );
      return [];
    });
  }

  #origins(node: Node): readonly string[] {
    return this.#fields.list(node, `'cors'`).flatMap((one) => {
      const text = this.#fields.text(one, 'an origin');
      if (text === null || parseOrigin(text) !== null) return text ?? [];
      this.#problems.add(one, `an origin is ${originForm}`);
      return [];
    });
  }

  #reference(node: Node): ReferenceSettings | null {
    const members = this.#fields.mapping(node, `'reference'`, ['site', 'conformanceReport']);
    if (members === null) return null;
    const siteNode = members.get('site');
    const site = siteNode === undefined ? null : this.#pathOrOff(siteNode, `'site'`);
    const reportNode = members.get('conformanceReport');
    const report = reportNode === undefined ? null : this.#path(reportNode, `'conformanceReport'`);
    return {
      ...(site === null ? {} : { site }),
      ...(report === null ? {} : { conformanceReport: report }),
    };
  }

  #limits(node: Node): RequestLimits {
    const members = this.#fields.mapping(node, `'limits'`, ['perSecond', 'operations']);
    const rate = (one: Node, what: string): number | null =>
      this.#fields.integer(one, what, 1, 1_000_000);
    const allNode = members?.get('perSecond');
    const all = allNode === undefined ? null : rate(allNode, `'perSecond'`);
    const operationsNode = members?.get('operations');
    const operations =
      operationsNode === undefined
        ? null
        : this.#fields.mapping(operationsNode, `'operations'`, Object.keys(kmsService.operations));
    return {
      ...(all === null ? {} : { perSecond: all }),
      ...(operations === null
        ? {}
        : {
            operations: Object.fromEntries(
              [...operations].flatMap(([name, one]) => {
                const value = rate(one, `'${name}'`);
                return value === null ? [] : [[name, value]];
              }),
            ),
          }),
    };
  }

  #tls(node: Node): TlsFiles | null {
    const members = this.#fields.mapping(node, `'tls'`, ['certificate', 'key', 'clientCa']);
    if (members === null) return null;
    const [certificate, key, clientCa] = ['certificate', 'key', 'clientCa'].map((word) => {
      const file = members.get(word);
      if (file === undefined && word !== 'clientCa') {
        this.#problems.add(node, `'tls' needs '${word}'`);
      }
      return file === undefined ? null : this.#path(file, `'${word}'`);
    });
    if (!certificate || !key) return null;
    return { certificate, key, ...(clientCa ? { clientCa } : {}) };
  }

  #path(node: Node, what: string): string | null {
    const text = this.#fields.text(node, what);
    return text === null ? null : this.#absolute(text);
  }

  #pathOrOff(node: Node, what: string): string | null {
    const text = this.#fields.text(node, what);
    return text === null || text === 'off' ? text : this.#absolute(text);
  }

  /** A relative path starts where the file is. */
  #absolute(path: string): string {
    return resolve(dirname(this.#file), path);
  }
}
