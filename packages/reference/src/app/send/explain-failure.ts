import { isTransportError } from '@trent/client-runtime';

export interface FailureText {
  readonly title: string;
  readonly advice: string;
}

/**
 * Why no answer came, and what to do. A browser does not tell a page whether a server is not there or only does not allow the
 * page's origin, so the server is asked once more in a way that needs no permission and gives the page nothing to read.
 */
export async function explainFailure(error: unknown, url: URL, page: URL): Promise<FailureText> {
  if (isTransportError(error, 'AbortError')) {
    return {
      title: 'Cancelled',
      advice: 'The request may have reached the service before it was cancelled.',
    };
  }
  if (isTransportError(error, 'TimeoutError')) {
    return {
      title: 'No answer in time',
      advice: `${url.host} has not answered within the time limit of the connection. The request may have reached it.`,
    };
  }
  if (!isTransportError(error)) {
    return {
      title: 'The request could not be made',
      advice: error instanceof Error ? error.message : String(error),
    };
  }
  if (isMixed(url, page)) {
    return {
      title: 'The browser does not allow http from here',
      advice: `This page came over https, and ${url.origin} does not. Use an https endpoint, or open the page from the server itself.`,
    };
  }
  if (url.origin === page.origin || !(await isThere(url))) {
    return {
      title: 'Nobody answers',
      advice: `Nothing answers at ${url.origin}: the server is not running, the address is wrong, or the network is in between.`,
    };
  }
  return {
    title: 'The server does not allow this page',
    advice: `${url.origin} is there, but does not let pages from ${page.origin} read its answers (CORS). Allow this origin in the server's configuration, or open the reference from the server itself. The request may have arrived.`,
  };
}

/** Browsers take this machine for safe, whatever the scheme. */
function isMixed(url: URL, page: URL): boolean {
  const isLocal = /^(localhost|.*\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname);
  return page.protocol === 'https:' && url.protocol === 'http:' && !isLocal;
}

async function isThere(url: URL): Promise<boolean> {
  try {
    await fetch(url.origin, {
      mode: 'no-cors',
      credentials: 'omit',
      signal: AbortSignal.timeout(3_000),
    });
    return true;
  } catch {
    return false;
  }
}
