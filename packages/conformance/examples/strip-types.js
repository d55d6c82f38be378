import { stripTypeScriptTypes } from 'node:module';

/** A transformer of Jest's. */
export default { process: (source) => ({ code: stripTypeScriptTypes(source) }) };
