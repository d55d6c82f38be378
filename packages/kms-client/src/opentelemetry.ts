export { traceCalls } from '@trent/client-runtime/opentelemetry';
export type { TraceOptions } from '@trent/client-runtime/opentelemetry';
