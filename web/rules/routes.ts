import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { signedIn } from "../platform/parents.ts";

export const rulesRoutes = [
  createRoute({
    getParentRoute: () => signedIn,
    path: "/rules",
    component: lazyRouteComponent(() => import("./rules-screen.tsx"), "RulesScreen"),
  }),
] as const;
