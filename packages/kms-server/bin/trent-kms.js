#!/usr/bin/env node
// Plain JavaScript on purpose: a Node too old for the rest must still be able to read this file and say so.
const [major] = process.versions.node.split('.').map(Number);
if (major < 26) {
  process.stderr.write(
    `trent-kms needs Node 26 or later, this is ${process.version}: use npx trent-kms or npm start, which bring their own.\n`,
  );
  process.exit(3);
}
// What the C library and V8 let a process keep can be said only where it starts: without this, resident memory grows by
// some 50 MiB under load that are never given back. A third of that is pieces of 24 KiB and more, which the C library gives
// back only where each has pages of its own. An operator's own settings stand.
const { execArgv, execPath, argv, env, platform } = process;
const youngGeneration = '--max-semi-space-size';
const isSaid = `${execArgv.join(' ')} ${env.NODE_OPTIONS ?? ''}`.includes(youngGeneration);
if (!isSaid && platform !== 'win32') {
  process.execve(execPath, [execPath, `${youngGeneration}=3`, ...execArgv, ...argv.slice(1)], {
    MALLOC_ARENA_MAX: '1',
    MALLOC_MMAP_THRESHOLD_: '24576',
    MALLOC_TRIM_THRESHOLD_: '131072',
    MALLOC_TOP_PAD_: '65536',
    ...env,
  });
}
// Starting takes half the time where the sources are compiled already. The cache is beside them, for whoever may write to
// it says what is run; where this program may not write, there is none.
const { enableCompileCache, flushCompileCache } = await import('node:module');
const { join } = await import('node:path');
enableCompileCache(join(import.meta.dirname, '../.cache/compiled'));
// Not only at the end, which may be sudden.
setTimeout(flushCompileCache, 1_000).unref();
await import('../src/main.ts');
