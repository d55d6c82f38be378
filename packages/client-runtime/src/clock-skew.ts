/**
 * A client whose clock is wrong is refused, and the refusal carries the service's time: `Date`. One correction serves
 * all calls of a client.
 */
import type { HttpResponse } from '@trent/protocol';
import { isServiceError } from '@trent/protocol';

/** Refusals that a wrong clock can cause; the last two also have other causes. */
const skewCodes = [
  'RequestTimeTooSkewed',
  'RequestExpired',
  'RequestInTheFuture',
  'InvalidSignatureException',
  'SignatureDoesNotMatch',
];

/** Services allow five to fifteen minutes; less than this is not why a request was refused. */
const toleratedMs = 240_000;

export class ClockSkew {
  /** Milliseconds to add to the own clock to get the service's. */
  offset = 0;

  /**
   * Learns from a refusal of a request that was signed with `usedOffset`; `now` is the own clock's milliseconds. True
   * where signing again with the offset known now may help, also where another call in parallel has corrected it.
   */
  correct(error: unknown, response: HttpResponse, usedOffset: number, now: number): boolean {
    if (!isServiceError(error, ...skewCodes)) return false;
    const serviceTime = Date.parse(response.headers['date'] ?? '');
    if (Number.isNaN(serviceTime)) return false;
    const offset = serviceTime - now;
    if (Math.abs(offset - usedOffset) < toleratedMs) return false;
    if (Math.abs(offset - this.offset) >= toleratedMs) this.offset = offset;
    return true;
  }
}
