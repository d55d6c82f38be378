#!/usr/bin/env node
// Plain JavaScript on purpose: a Node too old for the rest must still be able to read this file and say so. ML-DSA came with
// Node 24: an older one would find signatures wrong that are right.
const [major] = process.versions.node.split('.').map(Number);
if (major < 24) {
  process.stderr.write(
    `trent-conformance needs Node 24 or later, this is ${process.version}: put a newer one first on PATH.\n`,
  );
  process.exit(3);
}
await import('../src/main.ts');
