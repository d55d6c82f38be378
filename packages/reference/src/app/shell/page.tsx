import type { JSX } from 'preact';
import { ChangesPage } from '../pages/changes-page.tsx';
import { ConformancePage } from '../pages/conformance-page.tsx';
import { ErrorsPage } from '../pages/errors-page.tsx';
import { OverviewPage } from '../pages/overview-page.tsx';
import { OperationPage } from '../read/operation-page.tsx';
import type { Route } from '../route/route.ts';

export function Page({ route }: { readonly route: Route }): JSX.Element {
  switch (route.page) {
    case 'overview':
      return <OverviewPage />;
    case 'operation':
      return <OperationPage name={route.operation} anchor={route.anchor} />;
    case 'errors':
      return <ErrorsPage anchor={route.anchor} />;
    case 'changes':
      return <ChangesPage />;
    case 'conformance':
      return <ConformancePage />;
  }
}
