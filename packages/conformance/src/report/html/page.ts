import { createHash } from 'node:crypto';
import { escapeMarkup } from '../escape.ts';
import { style } from './style.ts';

/** Markup that is safe to put into a page as it is. */
export interface Markup {
  readonly markup: string;
}

type Part = string | number | Markup | readonly Markup[];

/** Markup with values in it: texts are escaped, markup is taken as it is. */
export function html(parts: TemplateStringsArray, ...values: readonly Part[]): Markup {
  return {
    markup: parts.reduce((text, part, index) => text + markupOf(values[index - 1]!) + part),
  };
}

function markupOf(value: Part): string {
  if (typeof value === 'string' || typeof value === 'number') return escapeMarkup(String(value));
  return 'markup' in value ? value.markup : value.map(({ markup }) => markup).join('');
}

/**
 * A page that needs nothing but itself, from a file as well as from a server. Its policy lets no other script or style run
 * than its own, and nothing be loaded.
 */
export function page(title: string, body: Markup, script: string): string {
  const hash = (text: string): string =>
    `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const policy = `default-src 'none'; img-src data:; style-src ${hash(style)}; script-src ${hash(script)}; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeMarkup(policy)}">
<meta name="viewport" content="width=device-width">
<meta name="referrer" content="no-referrer">
<title>${escapeMarkup(title)}</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
${body.markup}
<script>${script}</script>
</body>
</html>
`;
}
