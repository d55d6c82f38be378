// Makes RSA key pairs for rsa-key-generator.ts, one for each message. Plain JavaScript: a thread takes several times as
// long to start where it has to strip types first.
import { generateKeyPairSync } from 'node:crypto';
import { setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';

// On Linux a priority is that of a thread; elsewhere it would be that of the whole process.
if (process.platform === 'linux') setPriority(10);

parentPort.on('message', (modulusLength) => {
  parentPort.postMessage(generateKeyPairSync('rsa', { modulusLength }).privateKey);
});
