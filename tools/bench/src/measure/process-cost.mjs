// Loaded into each measured process: tells what it cost when it ends. Plain JavaScript, to cost nothing itself.
import { appendFileSync } from 'node:fs';

const file = process.env['TRENT_BENCH_COST'];
process.on('exit', () => {
  if (file === undefined) return;
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const cost = { peakKiB: maxRSS, cpuMicros: userCPUTime + systemCPUTime };
  appendFileSync(file, `${JSON.stringify(cost)}\n`);
});
