/**
 * Drives one client against the stub server for some seconds and prints requests per second and CPU per request:
 * `drive-client.ts NAME ENDPOINT PACKED IN_FLIGHT SECONDS`.
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
const cpuBefore = process.cpuUsage();
const started = performance.now();
const requests = await drive(seconds);
const elapsed = (performance.now() - started) / 1000;
const cpu = process.cpuUsage(cpuBefore);
process.stdout.write(
  `${JSON.stringify({ perSecond: requests / elapsed, cpuMicros: (cpu.user + cpu.system) / requests })}\n`,
);
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
