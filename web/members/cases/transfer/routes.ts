import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { signedIn } from "../../../platform/parents.ts";

/** Screens of transfers. */
export const transferRoutes = [
  createRoute({
    getParentRoute: () => signedIn,
    path: "/organisations/$organisationId/transfers",
    component: lazyRouteComponent(() => import("./transfers-screen.tsx"), "TransfersScreen"),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: "/organisations/$organisationId/transfers/arrival",
    component: lazyRouteComponent(() => import("./arrival-screen.tsx"), "ArrivalScreen"),
  }),
] as const;
