import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { launchBrowser } from '@trent/browser-fixture';
import { bundle } from './bundle.ts';

const policy = "default-src 'none'; script-src 'self'; connect-src 'self'";

export interface VisitOptions {
  /** Another origin that the pages may call. */
  readonly connectTo?: string;
  /** Told the origin of the pages before they are visited. */
  readonly onOrigin?: (origin: string) => void;
}

/** What a page did: what its program left in `globalThis.result`, and everything that the browser complained of. */
export interface Visit {
  readonly result: unknown;
  readonly complaints: readonly string[];
}

/**
 * Bundles each program with the packed project and runs it in a page of its own under a strict
 * Content-Security-Policy. Throws where a program does not bundle or the browser does not start.
 */
export async function visit(
  programs: readonly string[],
  project: string,
  executablePath: string,
  { connectTo = '', onOrigin }: VisitOptions = {},
): Promise<readonly Visit[]> {
  const scripts = await Promise.all(programs.map((program) => bundle(program, project)));
  const server = createServer((request, response) => {
    const [, kind, index] = /^\/(page|script)\/(\d+)$/.exec(request.url ?? '') ?? [];
    response.setHeader('content-security-policy', `${policy} ${connectTo}`);
    response.setHeader('content-type', kind === 'script' ? 'text/javascript' : 'text/html');
    // A browser asks for an icon unless told that there is none.
    response.statusCode = kind === undefined ? 204 : 200;
    response.end(
      kind === 'script'
        ? scripts[Number(index)]
        : `<!doctype html><title>check</title><script type="module" src="/script/${index}"></script>`,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  onOrigin?.(origin);
  try {
    const browser = await launchBrowser(executablePath);
    try {
      const visits: Visit[] = [];
      for (const index of programs.keys()) {
        const page = await browser.newPage();
        const complaints: string[] = [];
        page.on('console', (message) => {
          if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
        });
        page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
        await page.addInitScript(collectViolations);
        await page.goto(`${origin}/page/${index}`, { waitUntil: 'load' });
        const [result, violations] = await page.evaluate(readPage);
        visits.push({ result, complaints: [...complaints, ...violations] });
        await page.close();
      }
      return visits;
    } finally {
      await browser.close();
    }
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

type PageGlobals = { violations?: string[]; result?: unknown };

/** Runs in the page, before its program. */
function collectViolations(): void {
  const violations: string[] = ((globalThis as PageGlobals).violations = []);
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
    violations.push(`policy: ${effectiveDirective} refused ${blockedURI}`);
  });
}

/** Runs in the page: waits for what its program leaves, 10 s at most. A violation is told in a task of its own: wait for it. */
async function readPage(): Promise<[unknown, string[]]> {
  const page = globalThis as PageGlobals;
  for (let waited = 0; page.result === undefined && waited < 10_000; waited += 10) {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  await new Promise((resolve) => setTimeout(resolve, 50));
  return [page.result, page.violations ?? []];
}
