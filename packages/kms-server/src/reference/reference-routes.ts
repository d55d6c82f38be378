import { statSync } from 'node:fs';
import { siteFolder } from '@trent/reference';
import type { HttpRequest } from '@trent/protocol';
import type { Route, RouteAnswer } from '@trent/server-runtime/node';
import { json } from '../http/operator-routes.ts';
import { fileAnswer, protectingHeaders } from './file-answer.ts';
import type { ReferenceSettings } from './reference-settings.ts';
import { SiteFolder } from './site-folder.ts';

const root = '/_trent/reference';
const report = 'reports/conformance.json';

/**
 * The reference page under `/_trent/reference`, and the latest conformance report beside it: for reading, without a
 * signature, by everyone who reaches the server. Nothing of it touches a key.
 */
export class ReferenceRoutes {
  readonly #defaultReport: string | null;
  #settings: ReferenceSettings = {};
  #site: SiteFolder | null = null;
  #own: SiteFolder | undefined;

  /** In: where a report is looked for that the settings do not name; null for nowhere. */
  constructor(settings: ReferenceSettings, defaultReport: string | null) {
    this.#defaultReport = defaultReport;
    this.change(settings);
  }

  /** Takes other settings from the next request on. */
  change(settings: ReferenceSettings): void {
    this.#settings = settings;
    const { site } = settings;
    this.#site = site === undefined || site === 'off' ? null : new SiteFolder(site);
  }

  /** Why there is no page though one was asked for; null where there is. */
  get problem(): string | null {
    return this.#site === null || this.#site.isBuilt
      ? null
      : `${this.#settings.site} holds no reference page: it has no index.html`;
  }

  /** Where the page is to be found on this server; null where there is none. */
  get path(): string | null {
    if (this.#settings.site === 'off') return null;
    return (this.#site ?? this.#ownSite())?.isBuilt === true ? `${root}/` : null;
  }

  /** The route of a path; undefined for all that is not below `/_trent/reference`, or where the page is off. */
  readonly route = (_method: string, path: string): Route | undefined => {
    if (path !== root && !path.startsWith(`${root}/`)) return undefined;
    if (this.#settings.site === 'off') return undefined;
    return async (request) => {
      if (request.method !== 'GET' && request.method !== 'HEAD') {
        return refusal(405, 'send GET', { allow: 'GET, HEAD' });
      }
      // The page names its files relative to itself.
      if (path === root) return refusal(308, 'moved', { location: `${root}/` });
      const name = path.slice(root.length + 1);
      return name === report ? this.#report(request) : this.#file(request, name);
    };
  };

  async #file(request: HttpRequest, path: string): Promise<RouteAnswer> {
    const site = this.#site ?? this.#ownSite();
    if (site?.isBuilt !== true) {
      return refusal(404, 'the reference page is not built: npm run reference builds it');
    }
    const name = path === '' ? 'index.html' : path;
    const file = site.find(name);
    const answer = file && (await fileAnswer(request, name, file));
    return answer ?? refusal(404, 'the reference page has no such file');
  }

  /** The page of this workspace, where it has been built by now. */
  #ownSite(): SiteFolder | null {
    const folder = siteFolder();
    return folder === null ? null : (this.#own ??= new SiteFolder(folder));
  }

  async #report(request: HttpRequest): Promise<RouteAnswer> {
    const path = this.#settings.conformanceReport ?? this.#defaultReport;
    // Reading a pipe may never end.
    const isFile = path !== null && statSync(path, { throwIfNoEntry: false })?.isFile() === true;
    const answer = isFile && (await fileAnswer(request, report, { path, compressed: {} }));
    return answer || refusal(404, 'there is no conformance report: trent-conformance run --report');
  }
}

function refusal(
  status: number,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): RouteAnswer {
  return json(status, { message }, { ...protectingHeaders, ...headers });
}
