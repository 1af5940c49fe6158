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
] as const;
