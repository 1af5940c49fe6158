import { paramsIn } from "@chiboso/domain/kernel/first-page.ts";
import type { QueryClient } from "@tanstack/react-query";
import { createRouter } from "@tanstack/react-router";
import { FIRST_SCREENS } from "./first-screens.ts";
import { FailureScreen, NotFoundScreen } from "./platform/fallback-screens.tsx";
import { LoadingState } from "./platform/states.tsx";
import { routes } from "./routes.tsx";

const isFirst = (pathname: string) =>
  FIRST_SCREENS.some(({ path }) => paramsIn(path, pathname) !== undefined);

/** The router over all screens; screens are fetched when a link is pointed at. */
export function makeRouter(queries: QueryClient, allWords: () => Promise<boolean>) {
  return createRouter({
    routeTree: routes,
    context: { queries, allWords, isFirst },
    defaultPreload: "intent",
    scrollRestoration: true,
    defaultPendingComponent: LoadingState,
    defaultErrorComponent: FailureScreen,
    defaultNotFoundComponent: NotFoundScreen,
  });
}

declare module "@tanstack/react-router" {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
