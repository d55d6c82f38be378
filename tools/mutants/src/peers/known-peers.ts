import { join } from 'node:path';
import type { Peer } from './peer.ts';

const motoVersion = '5.2.5';
const localKmsVersion = 'v0.0.0-20260228092603-2a5e92d09ab6';

/** The peers that `npm run conformance -- peers` asks, installed below `folder`. */
export function knownPeers(folder: string): readonly Peer[] {
  const venv = join(folder, 'venv');
  const bin = join(folder, 'bin');
  return [
    {
      id: 'moto',
      name: `moto ${motoVersion}`,
      needs: 'python3',
      program: join(venv, 'bin', 'moto_server'),
      install: [
        ['python3', '-m', 'venv', venv],
        [join(venv, 'bin', 'pip'), 'install', '--quiet', `moto[server]==${motoVersion}`],
      ],
      start: (port) => ({ arguments: ['-H', '127.0.0.1', '-p', String(port)], environment: {} }),
    },
    {
      id: 'local-kms',
      name: `local-kms ${localKmsVersion}`,
      needs: 'go',
      program: join(bin, 'local-kms'),
      install: [['go', 'install', `github.com/nsmithuk/local-kms@${localKmsVersion}`]],
      installEnvironment: { GOBIN: bin },
      start: (port, dataFolder) => ({
        arguments: [],
        environment: {
          PORT: String(port),
          KMS_REGION: 'us-east-1',
          KMS_ACCOUNT_ID: '111122223333',
          KMS_DATA_PATH: dataFolder,
        },
      }),
    },
  ];
}
