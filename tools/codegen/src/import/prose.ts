/**
 * Documentation of a model, CommonMark with HTML, as Markdown without HTML; undefined where nothing is left. Text between
 * angle brackets that is no tag stays. What comes out is inert where it is written: generated comments escape it again.
 */
export function prose(documentation: string | undefined): string | undefined {
  if (documentation === undefined) return undefined;
  const text = documentation
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1\s*>/gi, '')
    .replace(/<a\s[^>]*?href="([^"]*)"[^>]*>([\s\S]*?)<\/a>/gi, link)
    .replace(/<\/?(?:code|tt|samp)\b[^>]*>/gi, '`')
    .replace(/<\/?(?:b|strong)\b[^>]*>/gi, '**')
    .replace(/<\/?(?:i|em)\b[^>]*>/gi, '*')
    .replace(/<li\b[^>]*>\s*(?:<p\b[^>]*>\s*)?/gi, '\n\n- ')
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<\/?(?:p|li|ul|ol|dl|dt|dd|note|important|div|pre|fullname|h\d)\b[^>]*>/gi, '\n\n')
    .replace(/<\/?[a-z][a-z0-9]*\b[^<>]*>/gi, '')
    .replace(/&(lt|gt|quot|apos|nbsp|#39|amp);/g, (_match, name: string) => entities[name] ?? '')
    .replace(/[ \t\u00a0]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return text === '' ? undefined : text;
}

const entities: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  '#39': "'",
  amp: '&',
};

function link(_match: string, url: string, text: string): string {
  const label = text.replace(/\s+/g, ' ').trim();
  return label === '' ? url : `[${label}](${url.trim()})`;
}
