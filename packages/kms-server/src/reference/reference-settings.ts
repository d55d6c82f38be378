/** What a server has to show under `/_trent/reference`. */
export interface ReferenceSettings {
  /** Folder of a built reference page, or `off`. Default: what `npm run reference` of this workspace builds. */
  readonly site?: string;
  /** Report of a conformance run in JSON, which the page shows. Default: `conformance.json` in the data directory. */
  readonly conformanceReport?: string;
}
