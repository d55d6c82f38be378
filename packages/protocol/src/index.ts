export type { HttpHeaders, HttpRequest, HttpResponse } from './http.ts';
export type { Shape, StructureShape } from './shape.ts';
export { ServiceError, isServiceError } from './service-error.ts';
export type { ServiceErrorDetails } from './service-error.ts';
