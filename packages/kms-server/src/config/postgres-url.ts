export const postgresExample = 'postgres://USER:PASSWORD@HOST:PORT/DATABASE';

/** Whether a text is the URL of a PostgreSQL database. */
export function isPostgresUrl(text: string): boolean {
  return /^postgres(ql)?:\/\//.test(text) && URL.canParse(text);
}
