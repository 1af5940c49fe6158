import { id } from "@chiboso/domain/kernel/ids.ts";
import { month } from "@chiboso/domain/analytics/board.ts";
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { signedIn } from "../platform/parents.ts";

/** The month and the part of the tree stand in the address, so that a board can be sent as a link. */
interface BoardSearch {
  readonly month?: string;
  readonly under?: string;
}

export const analyticsRoutes = [
  createRoute({
    getParentRoute: () => signedIn,
    path: "/board",
    validateSearch: (search: Record<string, unknown>): BoardSearch => {
      const wanted = month.safeParse(search["month"]);
      const under = id.safeParse(search["under"]);
      return {
        ...(wanted.success && { month: wanted.data }),
        ...(under.success && { under: under.data }),
      };
    },
    component: lazyRouteComponent(() => import("./board-screen.tsx"), "BoardScreen"),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: "/radar",
    component: lazyRouteComponent(() => import("./radar/radar-screen.tsx"), "RadarScreen"),
  }),
] as const;
