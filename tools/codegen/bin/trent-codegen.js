#!/usr/bin/env -S node --initial-heap-size=256 --min-semi-space-size=16 --max-semi-space-size=16
import module from 'node:module';
import { currentBundle } from '../src/bundle/current-bundle.js';

// A run of less than a second gains nothing from collecting young objects every few milliseconds: so the flags.
// Plain JavaScript on purpose: a Node too old for the rest must still be able to read this file and say so.
const [major] = process.versions.node.split('.').map(Number);
if (major < 26) {
  process.stderr.write(
    `trent-codegen needs Node 26 or later, this is ${process.version}: use npx trent-codegen or npm run generate, which bring their own.\n`,
  );
  process.exit(3);
}
// Types are stripped and the code compiled once for all runs.
module.enableCompileCache();
const bundle = currentBundle();
if (bundle !== null) {
  await import(bundle);
} else {
  await import('../src/main.ts');
  // The next run is the quicker for it.
  const { bundleProgram } = await import('../src/bundle/bundle-program.ts');
  await bundleProgram();
}
