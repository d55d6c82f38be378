/** From nothing to everything, as pino has them. */
export const logLevels: readonly string[] = [
  'silent',
  'fatal',
  'error',
  'warn',
  'info',
  'debug',
  'trace',
];
