import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { signedIn } from "../platform/parents.ts";

export const organisationsRoutes = [
  createRoute({
    getParentRoute: () => signedIn,
    path: "/organisations",
    component: lazyRouteComponent(() => import("./tree-screen.tsx"), "OrganisationsScreen"),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: "/organisations/$organisationId",
    component: lazyRouteComponent(() => import("./organisation-screen.tsx"), "OrganisationScreen"),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: "/organisations/$organisationId/acts/$act",
    component: lazyRouteComponent(() => import("./act-screen.tsx"), "ActScreen"),
  }),
] as const;
