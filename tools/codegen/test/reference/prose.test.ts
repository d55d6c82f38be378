import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Memo } from '../../src/plan/memo.ts';
import { OperationNames } from '../../src/targets/reference/operation-names.ts';
import { plainText, ProseReader } from '../../src/targets/reference/prose.ts';
import type { Block, Span } from '../../src/targets/reference/prose.ts';

const names = ['Sign', 'Encrypt', 'ReEncrypt', 'GenerateDataKey', 'GenerateDataKeyPair'];
const reader = new ProseReader(new Memo(), new OperationNames(names));
const text = (words: string): Span => ({ kind: 'text', text: words });
const operation = (name: string): Span => ({ kind: 'operation', name });
const paragraph = (...spans: readonly Span[]): Block => ({ kind: 'paragraph', spans });

/** The spans of a text of one paragraph. */
function spans(markdown: string): readonly Span[] {
  const [block, ...more] = reader.read(markdown);
  expect(more).toEqual([]);
  return block?.kind === 'paragraph' ? block.spans : [];
}

describe('prose', () => {
  it.each<readonly [string, string, readonly Block[]]>([
    ['nothing', ' \n ', []],
    [
      'paragraphs',
      'One\nline.\n\nAnother.\n',
      [paragraph(text('One line.')), paragraph(text('Another.'))],
    ],
    ['a heading', '# Head', [{ kind: 'heading', spans: [text('Head')] }]],
    ['code', '```sh\na  b\n```', [{ kind: 'code', text: 'a  b' }]],
    [
      'lists',
      '1. one\n2. two\n   - deep',
      [
        {
          kind: 'list',
          ordered: true,
          items: [
            [paragraph(text('one'))],
            [
              paragraph(text('two')),
              { kind: 'list', ordered: false, items: [[paragraph(text('deep'))]] },
            ],
          ],
        },
      ],
    ],
    ['a quotation', '> said', [paragraph(text('said'))]],
    ['a rule and a definition', '---\n\n[a]: https://a.example', []],
    ['entities', 'a &lt; b &amp; &copy;', [paragraph(text('a < b & ©'))]],
    [
      'a block of HTML',
      '<script>\nalert(1)\n</script>',
      [paragraph(text('<script> alert(1) </script>'))],
    ],
  ])('of %s', (_, markdown, blocks) => {
    expect(reader.read(markdown)).toEqual(blocks);
  });

  it('marks what is strong, what is emphasised and what is code, one in the other', () => {
    expect(spans('a **b *c* `d`** e')).toEqual([
      text('a '),
      {
        kind: 'strong',
        spans: [
          text('b '),
          { kind: 'emphasis', spans: [text('c')] },
          text(' '),
          { kind: 'code', text: 'd' },
        ],
      },
      text(' e'),
    ]);
  });

  it('keeps HTML as the text that it is', () => {
    const html = 'a <img src=x onerror=alert(1)> b <!-- c -->';
    expect(spans(html)).toEqual([text(html)]);
  });

  it('links to web pages, by the way or by a name', () => {
    const link = (url: string): Span => ({ kind: 'link', url, spans: [text('x')] });
    expect(spans('[x](https://a.example/b?c#d)')).toEqual([link('https://a.example/b?c#d')]);
    expect(reader.read('[x][n]\n\n[n]: http://a.example\n[N]: http://b.example')).toEqual([
      paragraph(link('http://a.example')),
    ]);
    expect(spans('<https://a.example>')).toEqual([
      { kind: 'link', url: 'https://a.example', spans: [text('https://a.example')] },
    ]);
  });

  it.each([
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    '//a.example',
    '/a',
    '#a',
    'https:',
    'mailto:a@a.example',
  ])('does not link to %s', (url) => {
    expect(spans(`[x](${url})`)).toEqual([text('x')]);
  });

  it('shows the words of an image in place of it', () => {
    expect(spans('a ![b](https://a.example/c.png)')).toEqual([text('a b')]);
  });

  it('names operations where they stand as words', () => {
    expect(spans('Use GenerateDataKeyPair or *GenerateDataKey*, then ReEncrypt.')).toEqual([
      text('Use '),
      operation('GenerateDataKeyPair'),
      text(' or '),
      { kind: 'emphasis', spans: [operation('GenerateDataKey')] },
      text(', then '),
      operation('ReEncrypt'),
      text('.'),
    ]);
  });

  it.each([
    '`Encrypt`',
    'kms:Encrypt',
    'Encrypted',
    'a/Encrypt',
    'NoEncrypt',
    'Encrypt-only',
    '[call Encrypt](https://a.example)',
  ])('does not in %s', (markdown) => {
    expect(JSON.stringify(reader.read(`It is ${markdown}`))).not.toContain('"operation"');
  });

  it('takes a plain word at the beginning of a sentence for what it is', () => {
    expect(JSON.stringify(reader.read('Sign a message. Encrypt it.'))).not.toContain('"operation"');
    expect(spans('Call Sign.')).toContainEqual(operation('Sign'));
    expect(spans('GenerateDataKey makes a key.')).toContainEqual(operation('GenerateDataKey'));
  });

  it('of any text is a tree without markup that says it', () => {
    const piece = fc.constantFrom(
      '*',
      '_',
      '`',
      '[x](',
      ')',
      '<a>',
      '\n',
      '\n\n',
      '- ',
      '# ',
      '> ',
      '&lt;',
      'Sign',
      'word ',
      '\\',
      '![',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(piece, fc.string({ maxLength: 4 })), { maxLength: 20 }),
        (parts) => {
          const blocks = reader.read(parts.join(''));
          const kinds = [...JSON.stringify(blocks).matchAll(/"kind":"(\w+)"/g)].map(
            ([, kind]) => kind,
          );
          const known = 'paragraph heading list code text strong emphasis link operation'.split(
            ' ',
          );
          expect(kinds.every((kind) => known.includes(kind!))).toBe(true);
          expect(plainText(blocks)).toBe(plainText(blocks).trim());
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is not parsed again, and comes out the same', () => {
    const memo = new Memo();
    const markdown = 'See **Encrypt** and [this](https://a.example).';
    const first = new ProseReader(memo, new OperationNames(names)).read(markdown);
    const fromCache = new Memo(memo.entries);
    expect(new ProseReader(fromCache, new OperationNames(names)).read(markdown)).toEqual(first);
    expect([...fromCache.entries]).toEqual([...memo.entries]);
  });

  it('that is nested deeper than any prose is text', () => {
    const markdown = `${'>'.repeat(3_000)} x`;
    expect(reader.read(markdown)).toEqual([paragraph(text(markdown))]);
  });

  it('of a service without operations names none', () => {
    const blocks = new ProseReader(new Memo(), new OperationNames([])).read('Encrypt it');
    expect(blocks).toEqual([paragraph(text('Encrypt it'))]);
  });
});
