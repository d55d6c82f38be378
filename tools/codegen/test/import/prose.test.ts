import { describe, expect, it } from 'vitest';
import { prose } from '../../src/import/prose.ts';

describe('documentation', () => {
  it.each<readonly [string, string | undefined]>([
    ['<p>One.</p><p>Two &lt;three&gt; &amp;amp; four.</p>', 'One.\n\nTwo <three> &amp; four.'],
    [
      'Use <code>KeyId</code>, <b>always</b> and <i>only</i>.',
      'Use `KeyId`, **always** and *only*.',
    ],
    [
      '<p>Either:</p> <ul> <li> <p>one</p> </li> <li> <p>two</p> </li> </ul>',
      'Either:\n\n- one\n\n- two',
    ],
    [
      'See <a href="https://example.com/a?b=c">there</a>, or <a>here</a>.',
      'See [there](https://example.com/a?b=c), or here.',
    ],
    ['a < b and c > d', 'a < b and c > d'],
    ['<!-- hidden --><script>alert(1)</script>text', 'text'],
    ['  many   spaces\n  and lines ', 'many spaces\nand lines'],
    ['<p/>', undefined],
  ])('%j is told as %j', (written, told) => {
    expect(prose(written)).toBe(told);
  });
});
