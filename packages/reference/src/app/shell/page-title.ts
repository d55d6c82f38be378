import type { Route } from '../route/route.ts';

/** Title of the document, the narrowest part first. */
export function titleOf(route: Route, service: string): string {
  switch (route.page) {
    case 'overview':
      return service;
    case 'operation':
      return `${route.operation} · ${service}`;
    case 'errors':
      return `Errors · ${service}`;
    case 'changes':
      return `Changes · ${service}`;
    case 'conformance':
      return `Conformance · ${service}`;
  }
}
