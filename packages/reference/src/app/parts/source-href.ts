/** Where a spec line such as `spec/kms/openapi.yaml:12` can be read; null without a template, or for one that is no web address. */
export function sourceHref(source: string, template: string | null): string | null {
  const [, file, line] = /^(.+):(\d+)$/.exec(source) ?? [];
  if (template === null || file === undefined || line === undefined) return null;
  const path = file.split('/').map(encodeURIComponent).join('/');
  const href = template.replaceAll('{file}', path).replaceAll('{line}', line);
  return /^https?:\/\//.test(href) ? href : null;
}
