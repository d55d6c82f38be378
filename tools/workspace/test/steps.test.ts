import { describe, expect, it } from 'vitest';
import { StepError, Steps, ensure } from '../src/steps.ts';

describe('the account of steps', () => {
  it('numbers them, tells what they say and how long they took', async () => {
    let text = '';
    const steps = new Steps((more) => (text += more));
    const result = await steps.run('first', async () => ({ result: 7, says: ['one', 'two'] }));
    await steps.run('second', async () => ({ result: null, says: [] }));
    expect(result).toBe(7);
    expect(text.replaceAll(/\d+\.\d ms/g, 'T ms')).toBe(
      '1. first\n   one\n   two\n   T ms\n\n2. second\n   T ms\n\n',
    );
  });

  it('says which one failed and why, and fails', async () => {
    let text = '';
    const steps = new Steps((more) => (text += more));
    const failing = steps.run('first', async () => {
      ensure([].length > 0, 'one is not more than two');
      return { result: null, says: [] };
    });
    await expect(failing).rejects.toBeInstanceOf(StepError);
    expect(text).toMatch(/FAILED after [\d.]+ ms: StepError: one is not more than two\n$/);
  });
});
