import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { signedIn } from "../platform/parents.ts";

export const rulesRoutes = [
  createRoute({
    getParentRoute: () => signedIn,
    path: "/rules",
    component: lazyRouteComponent(() => import("./rules-screen.tsx"), "RulesScreen"),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: "/rules/packs/$packId",
    validateSearch: (search: Record<string, unknown>): { version?: string } =>
      typeof search["version"] === "string" ? { version: search["version"] } : {},
    component: lazyRouteComponent(() => import("./pack-screen.tsx"), "PackScreen"),
  }),
] as const;
