import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { signedIn } from "../platform/parents.ts";

export const minutesRoutes = [
  createRoute({
    getParentRoute: () => signedIn,
    path: "/minutes",
    component: lazyRouteComponent(() => import("./minutes-list-screen.tsx"), "MinutesListScreen"),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: "/minutes/$minutesId",
    component: lazyRouteComponent(() => import("./minutes-screen.tsx"), "MinutesScreen"),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: "/minutes/$minutesId/read",
    component: lazyRouteComponent(() => import("./reading-screen.tsx"), "ReadingScreen"),
  }),
] as const;
