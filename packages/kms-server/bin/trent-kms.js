#!/usr/bin/env node
// Plain JavaScript on purpose: a Node too old for the rest must still be able to read this file and say so.
const [major] = process.versions.node.split('.').map(Number);
if (major < 26) {
  process.stderr.write(
    `trent-kms needs Node 26 or later, this is ${process.version}: use npx trent-kms or npm start, which bring their own.\n`,
  );
  process.exit(3);
}
// Starting takes half the time where the sources are compiled already. The cache is beside them, for whoever may write to
// it says what is run; where this program may not write, there is none.
const { enableCompileCache, flushCompileCache } = await import('node:module');
const { join } = await import('node:path');
enableCompileCache(join(import.meta.dirname, '../.cache/compiled'));
// Not only at the end, which may be sudden.
setTimeout(flushCompileCache, 1_000).unref();
await import('../src/main.ts');
