import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { AwsServices } from './aws-services.ts';

export interface MachineFiles {
  readonly config?: string;
  readonly credentials?: string;
  /** Path relative to the home folder -> text. */
  readonly files?: Readonly<Record<string, string>>;
}

/** A home folder with AWS files in it, and an environment that leads nowhere but to it and to the given services. */
export class Machine implements Disposable {
  readonly home: string = mkdtempSync(join(tmpdir(), 'trent-credentials-'));
  readonly env: Record<string, string>;

  constructor(
    services: AwsServices,
    { config, credentials, files = {} }: MachineFiles = {},
    env: Readonly<Record<string, string>> = {},
  ) {
    if (config !== undefined) this.write('.aws/config', config);
    if (credentials !== undefined) this.write('.aws/credentials', credentials);
    for (const [path, text] of Object.entries(files)) this.write(path, text);
    const url = services.url;
    this.env = {
      HOME: this.home,
      PATH: process.env['PATH'] ?? '',
      AWS_ENDPOINT_URL_STS: url,
      AWS_ENDPOINT_URL_SSO: url,
      AWS_ENDPOINT_URL_SSO_OIDC: url,
      AWS_EC2_METADATA_SERVICE_ENDPOINT: url,
      AWS_EC2_METADATA_DISABLED: 'true',
      // A busy machine may take its time.
      AWS_METADATA_SERVICE_TIMEOUT: '30',
    };
    for (const [name, value] of Object.entries(env)) {
      this.env[name] = value.replaceAll('$HOME', this.home).replaceAll('$URL', url);
    }
  }

  write(path: string, text: string): string {
    const file = join(this.home, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text.replaceAll('$HOME', this.home));
    return file;
  }

  [Symbol.dispose](): void {
    rmSync(this.home, { recursive: true, force: true });
  }
}
