/**
 * For who has the reference page as plain text: does the table of page-table.ts hold each of its sentences, in order?
 *
 *     node spec/kms/test/check-page.ts PAGE.txt
 *
 * Exit code 0 where it does, 1 where it does not, 2 without a file to read.
 */
import { readFileSync } from 'node:fs';
import { page } from './page-table.ts';
import { digestOf, sentencesOf } from './support/page-sentences.ts';

const path = process.argv[2];
if (path === undefined) {
  console.error('usage: node spec/kms/test/check-page.ts PAGE.txt');
  process.exit(2);
}
const sentences = sentencesOf(readFileSync(path, 'utf8'));
const missing = sentences.filter((sentence, index) => page[index]?.of !== digestOf(sentence));
for (const sentence of missing) console.error(`not in the table at its place: ${sentence}`);
if (page.length > sentences.length)
  console.error(`the table has ${String(page.length - sentences.length)} sentences more`);
const complete = missing.length === 0 && page.length === sentences.length;
console.log(`${String(sentences.length)} sentences, ${complete ? 'all' : 'not all'} in the table`);
process.exitCode = complete ? 0 : 1;
