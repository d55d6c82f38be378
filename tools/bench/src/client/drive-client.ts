/**
 * Drives one client against the stub server for some seconds and prints the requests and the CPU per request of the best
 * second, the one that was least disturbed: `drive-client.ts NAME ENDPOINT PACKED IN_FLIGHT SECONDS`.
 */
import { measuredClients } from './measured-clients.ts';

const [name = '', endpoint, packed, inFlightText, secondsText] = process.argv.slice(2);
const inFlight = Number(inFlightText);
const seconds = Number(secondsText);
const open = measuredClients[name];
if (open === undefined || !endpoint || !packed || !(inFlight > 0) || !(seconds > 0)) {
  process.stderr.write('usage: drive-client.ts NAME ENDPOINT PACKED IN_FLIGHT SECONDS\n');
  process.exit(2);
}

const call = await open(endpoint, packed);
await drive(1);
let perSecond = 0;
let cpuMicros = Infinity;
for (let second = 0; second < seconds; second += 1) {
  const cpuBefore = process.cpuUsage();
  const started = performance.now();
  const requests = await drive(1);
  const elapsed = (performance.now() - started) / 1000;
  const cpu = process.cpuUsage(cpuBefore);
  perSecond = Math.max(perSecond, requests / elapsed);
  cpuMicros = Math.min(cpuMicros, (cpu.user + cpu.system) / requests);
}
process.stdout.write(`${JSON.stringify({ perSecond, cpuMicros })}\n`);
process.exit(0);

async function drive(forSeconds: number): Promise<number> {
  const until = performance.now() + forSeconds * 1000;
  let done = 0;
  const lane = async (): Promise<void> => {
    while (performance.now() < until) {
      await call();
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: inFlight }, lane));
  return done;
}
