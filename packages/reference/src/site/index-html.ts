import type { ServiceContent } from '../content/index.ts';
import type { BundledApp } from './bundle-app.ts';
import { contentSecurityPolicy } from './content-security-policy.ts';
import { MANIFEST_NAME } from './site-manifest.ts';
import type { SiteManifest } from './site-manifest.ts';

/** Text of index.html. Its policy is in it too, for file hosts that send no header. */
export function indexHtml(
  service: Pick<ServiceContent, 'title'>,
  app: BundledApp,
  manifest: SiteManifest,
): string {
  const lines = [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${escape(contentSecurityPolicy)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="referrer" content="no-referrer">',
    `<meta name="${MANIFEST_NAME}" content="${escape(JSON.stringify(manifest))}">`,
    `<title>${escape(service.title)}</title>`,
    '<link rel="icon" href="data:,">',
    `<link rel="stylesheet" href="${app.style}">`,
    `<script type="module" src="${app.script}"></script>`,
    ...app.preloads.map((path) => `<link rel="modulepreload" href="${path}">`),
    `<link rel="preload" as="fetch" crossorigin href="${manifest.content}/service.json">`,
    '</head>',
    '<body>',
    '<div id="app"></div>',
    '<noscript>This reference is a program that runs in your browser: allow JavaScript to read it.</noscript>',
    '</body>',
    '</html>',
  ];
  return `${lines.join('\n')}\n`;
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
