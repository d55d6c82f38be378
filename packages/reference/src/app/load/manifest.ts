import { MANIFEST_NAME } from '../../site/site-manifest.ts';
import type { SiteManifest } from '../../site/site-manifest.ts';

/** What the build has said of the site's own files. */
export const manifest: SiteManifest = JSON.parse(
  document.querySelector<HTMLMetaElement>(`meta[name="${MANIFEST_NAME}"]`)!.content,
) as SiteManifest;
