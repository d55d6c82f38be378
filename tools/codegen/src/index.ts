export { check } from './check.ts';
export type { Checked, Finding } from './check.ts';
export { baselineFindings, checkBaseline, writeBaseline } from './diff/baseline.ts';
export type { BaselineCheck, BaselineWritten } from './diff/baseline.ts';
export type { Affects, Change, Direction, Step } from './diff/change.ts';
export { compare } from './diff/compare.ts';
export type { Comparison } from './diff/compare.ts';
export { changelogEntry, diffMarkdown } from './diff/markdown.ts';
export { rules } from './diff/rules.ts';
export type { Rule } from './diff/rule.ts';
export { diffText } from './diff/text.ts';
export { fingerprint } from './check/fingerprint.ts';
export { catalogue, entryOf } from './diagnostics/catalogue.ts';
export type { CatalogueEntry, DiagnosticCode, Severity } from './diagnostics/catalogue.ts';
export type { Diagnostic } from './diagnostics/diagnostic.ts';
export { formatDiagnostic } from './diagnostics/format.ts';
export { SpecError } from './diagnostics/spec-error.ts';
export { httpTask } from './export/http-task.ts';
export type { HttpTask, HttpTaskOptions } from './export/http-task.ts';
export { generate } from './generate.ts';
export type { Generated, GenerateOptions } from './generate.ts';
export { InitError, initService } from './init/init-service.ts';
export type { Initialized } from './init/init-service.ts';
export { lint } from './lint.ts';
export type { Linted } from './lint.ts';
export { bundleSpec, loadService, loadSpec } from './load-service.ts';
export type { LoadedSpec } from './load-service.ts';
export { readBaseline, readTargetFolders } from './load/config.ts';
export type { Json, JsonObject, OpenApiComponents, OpenApiDocument } from './load/bundle.ts';
export type {
  Answer,
  ErrorShape,
  Example,
  ExclusiveMembers,
  KeyPrecondition,
  KeySpecRules,
  Limit,
  Member,
  NamedShape,
  Operation,
  Pagination,
  Permission,
  Service,
  Shape,
  SpecPosition,
} from './model/model.ts';
export { plan } from './plan.ts';
export type { Plan, PlannedFolder, PlanOptions } from './plan.ts';
export type { Target, TargetInput, TargetName } from './targets/target.ts';
export { watchSpec } from './watch/watch-spec.ts';
export type { WatchOptions, WatchRun } from './watch/watch-spec.ts';
export { WriteError } from './write/write-error.ts';
