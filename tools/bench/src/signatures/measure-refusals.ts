/** Prints, as JSON, the median time of each refusal in microseconds. The refusals take turns, so that all meet the same machine. */
import { SigningKeyCache, verifyRequest } from '@trent/protocol';
import { median } from '../measure/statistics.ts';
import { known, now, refusals, requestOf } from './refusals.ts';

const turns = 20_000;

const requests = await Promise.all(refusals.map(requestOf));
const options = {
  service: 'kms',
  regions: ['us-east-1'],
  now,
  signingKeys: new SigningKeyCache(),
  decoySigningKeys: new SigningKeyCache(),
};
const times = refusals.map((): number[] => []);
for (let turn = 0; turn < turns; turn += 1) {
  for (const [index, { isKnown }] of refusals.entries()) {
    const lookup = (): typeof known | undefined => (isKnown ? known : undefined);
    const start = performance.now();
    try {
      await verifyRequest(requests[index]!, { ...options, lookup });
    } catch {
      // Refused, as it should be.
    }
    // The first tenth is for the compiler.
    if (turn > turns / 10) times[index]!.push((performance.now() - start) * 1000);
  }
}
process.stdout.write(JSON.stringify(times.map((list) => median(list))));
