import type { Call } from '../send/call.ts';
import { camelCase } from './names.ts';
import { typescriptInput } from './typescript-value.ts';

/** A call with the generated client; null where there is none, or the body is no object. */
export function clientProgram({ service, operation, url, region, input }: Call): string | null {
  const { client } = service.callers;
  if (client === null || input === null) return null;
  const name = camelCase(operation.name);
  return `import { ${client.create}, ${name} } from '${client.package}';

const client = ${client.create}({
  endpoint: '${url.href}',
  region: ${quoted(region)},
  credentials: {
    accessKeyId: process.env.AWS_ACCESS_KEY_ID!,
    secretAccessKey: process.env.AWS_SECRET_ACCESS_KEY!,
    sessionToken: process.env.AWS_SESSION_TOKEN,
  },
});
const output = await ${name}(
  client,
  ${typescriptInput(operation, input)},
);
console.log(output);
`;
}

/** A call with the vendor's SDK, which finds credentials by itself; null as above. */
export function sdkProgram({ service, operation, url, region, input }: Call): string | null {
  const { sdk } = service.callers;
  if (sdk === null || input === null) return null;
  const command = `${operation.name}Command`;
  return `import { ${sdk.client}, ${command} } from '${sdk.package}';

const client = new ${sdk.client}({ endpoint: '${url.href}', region: ${quoted(region)} });
const output = await client.send(
  new ${command}(${typescriptInput(operation, input)}),
);
console.log(output);
`;
}

function quoted(text: string): string {
  return `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
}
