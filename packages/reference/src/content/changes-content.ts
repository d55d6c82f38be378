/** `changes.json`: the spec held against its last released version; the file is absent where there is none. */
export interface ChangesContent {
  readonly oldVersion: string;
  readonly newVersion: string;
  /** Step of the version that the changes need; null where nothing changed. */
  readonly step: 'patch' | 'minor' | 'major' | null;
  readonly changes: readonly ChangeContent[];
}

export interface ChangeContent {
  readonly rule: string;
  readonly affects: 'clients' | 'servers' | 'both' | 'nobody';
  readonly step: 'patch' | 'minor' | 'major';
  readonly message: string;
  /** Whether a shape is meant as it is used in requests or in answers; null where it makes no difference. */
  readonly direction: 'request' | 'answer' | null;
  /** Operations that are touched, in spec order; empty where it is of the service. */
  readonly operations: readonly string[];
  /** `spec/kms/baseline.yaml:12`; null where there is nothing on that side. */
  readonly old: string | null;
  readonly new: string | null;
}
