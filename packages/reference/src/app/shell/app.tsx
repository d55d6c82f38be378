import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { loadService } from '../load/content.ts';
import { useLoaded } from '../load/use-loaded.ts';
import { Waiting } from '../parts/waiting.tsx';
import { useRoute } from '../route/use-route.ts';
import { ServiceContext } from '../state/service-context.ts';
import { titleOf } from './page-title.ts';
import { Page } from './page.tsx';
import { SideNavigation } from './side-navigation.tsx';
import { TopBar } from './top-bar.tsx';

/** The whole page: bar, list of operations, and what is read. */
export function App(): JSX.Element {
  const route = useRoute();
  const loaded = useLoaded(loadService, 'service');
  const service = loaded.state === 'ready' ? loaded.value : null;
  useEffect(() => {
    if (service !== null) document.title = titleOf(route, service.title);
  }, [route, service]);
  const skip = (event: Event): void => {
    event.preventDefault();
    document.getElementById('main')?.focus();
  };
  return (
    <ServiceContext.Provider value={service}>
      <a class="skip" href="#main" onClick={skip}>
        Skip to content
      </a>
      <TopBar route={route} />
      <div class="frame">
        {service !== null && <SideNavigation route={route} />}
        <main id="main" tabIndex={-1}>
          <Waiting loaded={loaded} what="the reference">
            {() => <Page route={route} />}
          </Waiting>
        </main>
      </div>
    </ServiceContext.Provider>
  );
}
