import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { signedIn } from "../../platform/parents.ts";

/** The screens of life cases. */
export const caseRoutes = [
  createRoute({
    getParentRoute: () => signedIn,
    path: "/cases",
    component: lazyRouteComponent(() => import("./cases-screen.tsx"), "CasesScreen"),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: "/cases/$caseId",
    component: lazyRouteComponent(() => import("./case-screen.tsx"), "CaseScreen"),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: "/organisations/$organisationId/cases",
    component: lazyRouteComponent(() => import("./cases-screen.tsx"), "CasesScreen"),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: "/organisations/$organisationId/cases/new",
    component: lazyRouteComponent(() => import("./new-case-screen.tsx"), "NewCaseScreen"),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: "/organisations/$organisationId/badges",
    component: lazyRouteComponent(() => import("./badges-screen.tsx"), "BadgesScreen"),
  }),
] as const;
