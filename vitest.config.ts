import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{packages,tools,spec}/*/test/**/*.test.ts'],
    // A test left with `.only` would silence the others.
    allowOnly: false,
    passWithNoTests: false,
    // What hangs must end; how long it takes on a busy machine is no matter of tests.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // Keys and ciphertexts are random, so a wrong assumption may show once in thousands of runs. In CI such a test gets a second
    // try and is told as `(retry x1)`, to be mended; at a desk it fails at once.
    retry: process.env['CI'] === undefined ? 0 : 1,
  },
});
