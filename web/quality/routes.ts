import { month } from "@chiboso/domain/analytics/board.ts";
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { signedIn } from "../platform/parents.ts";

/** The month stands in the address, so that a list can be sent as a link. */
interface CellsSearch {
  readonly month?: string;
}

export const qualityRoutes = [
  createRoute({
    getParentRoute: () => signedIn,
    path: "/meetings/$meetingId/quality",
    component: lazyRouteComponent(() => import("./sheet-screen.tsx"), "SheetScreen"),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: "/organisations/$organisationId/quality",
    component: lazyRouteComponent(() => import("./year-screen.tsx"), "YearScreen"),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: "/quality",
    validateSearch: (search: Record<string, unknown>): CellsSearch => {
      const wanted = month.safeParse(search["month"]);
      return wanted.success ? { month: wanted.data } : {};
    },
    component: lazyRouteComponent(() => import("./cells-screen.tsx"), "CellsScreen"),
  }),
] as const;
