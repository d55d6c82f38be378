import { InvalidArgumentError } from 'commander';

/** `a,b` -> two of them; a flag given twice adds up. */
export function parseList(text: string, before: readonly string[] = []): readonly string[] {
  const names = text.split(',').map((name) => name.trim());
  return [...before, ...names.filter((name) => name !== '')];
}

/** A list of words out of these. */
export function parseChoice(
  ...words: readonly string[]
): (text: string, before?: readonly string[]) => readonly string[] {
  return (text, before) => {
    const chosen = parseList(text, before);
    const wrong = chosen.find((word) => !words.includes(word));
    if (wrong === undefined) return chosen;
    throw new InvalidArgumentError(`${wrong} is none of ${words.join(', ')}.`);
  };
}

/** A whole number within limits, ends included. */
export function parseNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (/^\d+$/.test(text) && number >= least && number <= most) return number;
    throw new InvalidArgumentError(`give a whole number from ${least} to ${most}.`);
  };
}

export function parseDate(text: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return text;
  throw new InvalidArgumentError('give a day as 2024-06-14.');
}

export function parseEndpoint(text: string): string {
  const url = URL.parse(text);
  if (url?.protocol === 'http:' || url?.protocol === 'https:') return text.replace(/\/$/, '');
  throw new InvalidArgumentError('give a URL such as http://127.0.0.1:8080.');
}
