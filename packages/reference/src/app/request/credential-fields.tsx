import type { JSX } from 'preact';
import { useConnection } from '../state/use-connection.ts';
import { TextInput } from './text-input.tsx';

export function CredentialFields(): JSX.Element {
  const { connection, change } = useConnection();
  return (
    <fieldset>
      <legend>Credentials</legend>
      <p class="field-note">
        Requests are signed in this page. What you type here stays in its memory until you leave or
        reload it, and is sent nowhere but, as a signature, to the endpoint above.
      </p>
      <TextInput
        label="Access key ID"
        value={connection.accessKeyId}
        onInput={(accessKeyId) => change({ accessKeyId: accessKeyId.trim() })}
      />
      <TextInput
        label="Secret access key"
        secret
        value={connection.secretAccessKey}
        onInput={(secretAccessKey) => change({ secretAccessKey: secretAccessKey.trim() })}
      />
      <TextInput
        label="Session token"
        secret
        note="Of temporary credentials only."
        value={connection.sessionToken}
        onInput={(sessionToken) => change({ sessionToken: sessionToken.trim() })}
      />
    </fieldset>
  );
}
