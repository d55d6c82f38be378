import { describe, expect, it } from 'vitest';
import { record, runScenario, scenarios } from './scenario.ts';

/** `RECORD=1 vitest run tools/codegen/test/scenarios` writes what comes out into the documents. */
const isRecording = process.env['RECORD'] === '1';

describe('a scenario', () => {
  it.each(scenarios)('%s holds', async (file) => {
    const { written, expected } = await runScenario(file);
    if (isRecording) record(file, expected);
    else expect(expected).toBe(written);
  });

  it('is there for every feature that the generator is known for', () => {
    expect(scenarios.length).toBeGreaterThanOrEqual(10);
  });
});
