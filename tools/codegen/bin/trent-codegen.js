#!/usr/bin/env node
import module from 'node:module';
import v8 from 'node:v8';

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
// A run of less than a second gains nothing from collecting young objects every few milliseconds.
v8.setFlagsFromString('--min-semi-space-size=16');
await import('../src/main.ts');
