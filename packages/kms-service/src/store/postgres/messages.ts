import type { ForeignChange } from '../records.ts';

/** Where every node hears of changes. */
export const announcements = 'trent_kms_changes';

/** What was changed in one transaction. */
export interface Announcement {
  readonly id: string;
  /** The channel that acknowledgements go to. */
  readonly replyTo: string;
  readonly changes: readonly ForeignChange[];
}

/** Node `node` no longer answers with what was before these announcements. */
export interface Ack {
  readonly node: string;
  readonly ids: readonly string[];
}

/** A payload has 8,000 bytes at most. */
const maxPayload = 7_000;
const idsPerAck = 100;

/** Where the list of changes is too long for a payload, everything counts as changed. */
export function encodeAnnouncement(announcement: Announcement): string {
  const payload = JSON.stringify(announcement);
  if (Buffer.byteLength(payload) <= maxPayload) return payload;
  return JSON.stringify({ ...announcement, changes: [{ kind: 'all' }] });
}

/** `null` where it is none. */
export function decodeAnnouncement(payload: string): Announcement | null {
  try {
    const announcement = JSON.parse(payload) as Partial<Announcement>;
    return Array.isArray(announcement.changes) ? (announcement as Announcement) : null;
  } catch {
    return null;
  }
}

export function encodeAck({ node, ids }: Ack): readonly string[] {
  const payloads: string[] = [];
  for (let from = 0; from < ids.length; from += idsPerAck) {
    payloads.push(JSON.stringify({ node, ids: ids.slice(from, from + idsPerAck) }));
  }
  return payloads;
}

/** One of nobody for nothing where it is none. */
export function decodeAck(payload: string): Ack {
  try {
    const ack = JSON.parse(payload) as Partial<Ack>;
    if (typeof ack.node === 'string' && Array.isArray(ack.ids)) return ack as Ack;
  } catch {
    // Another program's.
  }
  return { node: '', ids: [] };
}
