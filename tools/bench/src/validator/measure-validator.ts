/** Measures one contender in a process of its own: compiled code of one must not slow another. Argument: its name. */
import { contenders } from './contenders.ts';
import { requestNames, requests } from './requests.ts';

const judge = contenders[process.argv[2] ?? ''];
if (judge === undefined) throw new Error(`no contender ${process.argv[2]}`);

const batch = 2_000;
const warmMs = 150;
const measuredMs = 250;

const nanoseconds = requestNames.map((name) => {
  const { valid, value } = requests[name];
  // Parsed anew, as a request is: objects of a literal have shapes that no request has.
  const values = Array.from({ length: 16 }, () => JSON.parse(JSON.stringify(value)) as unknown);
  let agreed = 0;
  const run = (): void => {
    for (let index = 0; index < batch; index += 1) {
      if (judge(values[index & 15]) === valid) agreed += 1;
    }
  };
  const runFor = (milliseconds: number): number[] => {
    const samples: number[] = [];
    const end = performance.now() + milliseconds;
    for (let now = performance.now(); now < end;) {
      run();
      const then = performance.now();
      samples.push(((then - now) * 1e6) / batch);
      now = then;
    }
    return samples.sort((a, b) => a - b);
  };
  const batches = runFor(warmMs).length;
  const samples = runFor(measuredMs);
  if (agreed !== (batches + samples.length) * batch)
    throw new Error(`${name} was judged otherwise than it should be`);
  return samples[samples.length >> 1];
});
process.stdout.write(`${JSON.stringify(nanoseconds)}\n`);
