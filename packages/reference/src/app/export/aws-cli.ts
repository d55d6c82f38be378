import type { Call } from '../send/call.ts';
import { kebabCase } from './names.ts';
import { shellQuote } from './shell-quote.ts';

/** A line for a POSIX shell with the vendor's command line; null where that has no such service. */
export function awsCliLine({ service, operation, url, region, body }: Call): string | null {
  const { cli } = service.callers;
  if (cli === null) return null;
  return [
    `aws ${cli} ${kebabCase(operation.name)}`,
    `--endpoint-url ${shellQuote(url.href)}`,
    `--region ${shellQuote(region)}`,
    // The whole input: values of options are taken for names of files and for shorthand where they look like it.
    `--cli-input-json ${shellQuote(body)}`,
  ].join(' \\\n  ');
}
