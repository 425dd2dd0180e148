// Addresses behind the #, so that every host serves one page; each screen is loaded when it is first wanted.

import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { history } from './address.ts';
import { Root } from './root.tsx';
import { MissingScreen, ScreenFailure, ScreenPending } from './screen-failure.tsx';
import { loadPage, shownScreens } from './shown-screens.ts';

const root = createRootRoute({ component: Root, notFoundComponent: MissingScreen });
const routes = shownScreens.map((screen) =>
  createRoute({
    getParentRoute: () => root,
    path: screen.path,
    component: lazyRouteComponent(() => loadPage(screen)),
  }),
);

export const router = createRouter({
  routeTree: root.addChildren(routes),
  history,
  defaultPreload: 'intent',
  defaultErrorComponent: ScreenFailure,
  defaultPendingComponent: ScreenPending,
  defaultNotFoundComponent: MissingScreen,
  // Values stay the text that stands in the address; nothing is parsed as JSON.
  parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch: (search) => {
    const pairs = Object.entries(search).filter(
      (pair): pair is [string, string] => typeof pair[1] === 'string' && pair[1] !== '',
    );
    const text = new URLSearchParams(pairs).toString();
    return text === '' ? '' : `?${text}`;
  },
});
