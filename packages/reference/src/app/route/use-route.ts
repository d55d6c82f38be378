import { useEffect, useState } from 'preact/hooks';
import { parseRoute } from './route.ts';
import type { Route } from './route.ts';

export function useRoute(): Route {
  const [route, setRoute] = useState(() => parseRoute(location.hash));
  useEffect(() => {
    const update = (): void => {
      // `#` and words alone are places in the page, not addresses of it.
      if (location.hash === '' || location.hash.startsWith('#/')) {
        setRoute(parseRoute(location.hash));
      }
    };
    addEventListener('hashchange', update);
    return () => removeEventListener('hashchange', update);
  }, []);
  return route;
}
