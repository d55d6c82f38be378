import { shapesOf } from '../read/shapes.ts';
import type { Call } from '../send/call.ts';
import { holdsBlob } from '../send/inner-shape.ts';
import { kebabCase } from './names.ts';
import { shellQuote } from './shell-quote.ts';

/**
 * A line for a POSIX shell with the vendor's command line, version 2; null where that has no such service. Version 1 takes
 * blobs for plain text, which would be another request, so that it is made to stop at an option that it does not have.
 */
export function awsCliLine({ service, operation, url, region, body, input }: Call): string | null {
  const { cli } = service.callers;
  if (cli === null) return null;
  const shape = { kind: 'structure', members: operation.request, union: false } as const;
  const hasBlob = holdsBlob(input, { shape, sensitive: false }, shapesOf(operation));
  return [
    `aws ${cli} ${kebabCase(operation.name)}`,
    `--endpoint-url ${shellQuote(url.href)}`,
    `--region ${shellQuote(region)}`,
    ...(hasBlob ? ['--cli-binary-format base64'] : []),
    // The whole input: values of options are taken for names of files and for shorthand where they look like it.
    `--cli-input-json ${shellQuote(body)}`,
  ].join(' \\\n  ');
}
