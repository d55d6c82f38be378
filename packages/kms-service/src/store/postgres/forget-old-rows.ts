import type { Database, Session } from './database.ts';
import { lockTimeout } from './settings.ts';

/** Tables up to this size are written anew, which locks them for as long: some tenths of a second. */
const maxBytesToRewrite = 16 * 1024 * 1024;

/** How long everyone else may have to wait because this waits for somebody, such as a backup that is being made. */
const shortLockTimeout = "SET lock_timeout = '100ms'";

/**
 * Takes seals that were deleted or replaced out of the files of the tables: a plain vacuum leaves some of them in the free
 * space of pages, so that tables are written anew, unless they are large or in use. The rows are gone for every caller
 * before; where this fails, the server's own vacuum comes.
 */
export async function forgetOldRows(database: Database): Promise<void> {
  for (const table of ['key_material', 'kept']) {
    await database
      .onOneConnection(async (session) => {
        if (await isSmall(session, table)) {
          await session.run(shortLockTimeout);
          try {
            await session.run(`VACUUM (FULL) ${table}`);
            return;
          } finally {
            await session.run(lockTimeout);
          }
        }
        await session.run(`VACUUM ${table}`);
      })
      .catch(() => database.run(`VACUUM ${table}`))
      .catch(() => {});
  }
}

async function isSmall(session: Session, table: string): Promise<boolean> {
  const row = await session.get<{ bytes: number }>(
    'SELECT pg_total_relation_size($1::regclass) AS bytes',
    table,
  );
  return row!.bytes <= maxBytesToRewrite;
}
