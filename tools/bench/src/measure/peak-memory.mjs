// Loaded into each measured process: tells its peak resident memory, in KiB, when it ends. Plain JavaScript, to cost nothing.
import { appendFileSync } from 'node:fs';

const file = process.env['TRENT_BENCH_PEAK'];
process.on('exit', () => {
  if (file !== undefined) appendFileSync(file, `${process.resourceUsage().maxRSS}\n`);
});
