import type { QueryClient } from "@tanstack/react-query";
import { createRootRouteWithContext, createRoute, redirect } from "@tanstack/react-router";
import { handedPath } from "./handed-device.ts";
import { currentPerson } from "./person.ts";

/** What every route may use before its screen is drawn. */
export interface RouterContext {
  readonly queries: QueryClient;
  /** Fetches the words that the first screens do not need; false when they could not be had. */
  readonly allWords: () => Promise<boolean>;
  /** Whether the words that come first are enough for the screen of an address. */
  readonly isFirst: (pathname: string) => boolean;
}

/** The top of the tree of routes; `routes.tsx` gives it its frame. */
export const root = createRootRouteWithContext<RouterContext>()({});

/**
 * Parent of every screen that needs somebody signed in. Who is not is led to the log-in and back;
 * `routes.tsx` gives it the shell with the navigation.
 */
export const signedIn = createRoute({
  getParentRoute: () => root,
  id: "signedIn",
  beforeLoad: async ({ context, location }): Promise<void> => {
    const words = context.isFirst(location.pathname) ? undefined : context.allWords();
    if ((await currentPerson(context.queries)) === null) {
      redirect({ to: "/log-in", search: { next: location.href }, throw: true });
    }
    const handed = handedPath();
    if (handed !== null && handed !== location.pathname) redirect({ href: handed, throw: true });
    await words;
  },
});

/** Parent of the screens that anybody may open: log-in, one-time link. */
export const open = createRoute({ getParentRoute: () => root, id: "open" });
