#!/usr/bin/env node
// Plain JavaScript on purpose: a Node too old for the rest must still be able to read this file and say so.
const [major] = process.versions.node.split('.').map(Number);
if (major < 26) {
  process.stderr.write(
    `trent-kms needs Node 26 or later, this is ${process.version}: use npx trent-kms or npm start, which bring their own.\n`,
  );
  process.exit(3);
}
await import('../src/main.ts');
