import type { AuditRecord } from '@trent/server-runtime';
import type { Caller } from '../authenticate.ts';
import { auditEvent } from './audit-event.ts';
import type { AuditTrail } from './audit-trail.ts';

/** Writes one event for each request of the API; what never named an operation of it is none. */
export function auditRequests(
  trail: AuditTrail,
): (record: AuditRecord<Caller>) => void | Promise<void> {
  return (record) => {
    if (record.operation === null && record.status === 404) return;
    return trail.write(auditEvent(record));
  };
}
