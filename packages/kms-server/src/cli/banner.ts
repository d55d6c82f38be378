import type { RunningServer } from '../server-options.ts';

/**
 * What `serve` says on standard output once it is ready: a line `listening on URL` of its own, and how to get there.
 * No secret: only where it is.
 */
export function banner(server: RunningServer): string {
  const { url, region, regions, dataDirectory, credentialsFile, auditFile, referencePage } = server;
  const kept =
    dataDirectory === null
      ? 'everything is kept in memory and gone when the server stops'
      : `data directory    ${dataDirectory}`;
  return `
${kept}
${regions.length === 1 ? 'region            ' : 'regions           '}${regions.join(', ')}
access key        ${credentialsFile ?? 'as in the configuration file'}
audit trail       ${auditFile ?? 'none'}
reference page    ${referencePage ?? 'none'}

listening on ${url}

AWS CLI and SDKs, in another terminal:
${exports(server)}
  aws kms create-key --endpoint-url ${url}
AWS SDK for JavaScript:
  new KMSClient({ endpoint: '${url}', region: '${region}' })

Ctrl-C stops it.
`;
}

function exports({ credentialsFile, awsConfigFile }: RunningServer): string {
  const lines = [
    ...(credentialsFile === null
      ? ['export AWS_ACCESS_KEY_ID=... AWS_SECRET_ACCESS_KEY=...']
      : [`export AWS_SHARED_CREDENTIALS_FILE=${quoted(credentialsFile)}`]),
    `export AWS_CONFIG_FILE=${quoted(awsConfigFile)}`,
  ];
  return lines.map((line) => `  ${line}`).join('\n');
}

/** For a POSIX shell, where the path has a character that needs it. */
function quoted(path: string): string {
  return /^[\w@%+=:,./-]+$/.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`;
}
