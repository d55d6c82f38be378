#!/usr/bin/env node
// Plain JavaScript on purpose: a Node too old for the rest must still be able to read this file and say so.
const [major] = process.versions.node.split('.').map(Number);
if (major < 26) {
  process.stderr.write(
    `trent-reference needs Node 26 or later, this is ${process.version}: use npx trent-reference, which brings its own.\n`,
  );
  process.exit(3);
}
await import('../src/main.ts');
