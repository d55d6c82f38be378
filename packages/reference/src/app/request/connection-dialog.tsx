import type { JSX } from 'preact';
import { Dialog } from '../parts/dialog.tsx';
import { CredentialFields } from './credential-fields.tsx';
import { EndpointFields } from './endpoint-fields.tsx';

/** Where requests go and who signs them. */
export function ConnectionDialog({ onClose }: { readonly onClose: () => void }): JSX.Element {
  const done = (event: { currentTarget: HTMLElement } & Event): void => {
    event.preventDefault();
    event.currentTarget.closest('dialog')?.close();
  };
  return (
    <Dialog title="Endpoint and credentials" onClose={onClose}>
      <form autocomplete="off" onSubmit={done}>
        <EndpointFields />
        <CredentialFields />
        <p class="row">
          <button class="button primary">Done</button>
        </p>
      </form>
    </Dialog>
  );
}
