import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { signedIn } from "../platform/parents.ts";
import { caseRoutes } from "./cases/routes.ts";
import { transferRoutes } from "./cases/transfer/routes.ts";
import { privacyRoutes } from "./privacy/routes.ts";

export const membersRoutes = [
  ...caseRoutes,
  ...transferRoutes,
  ...privacyRoutes,
  createRoute({
    getParentRoute: () => signedIn,
    path: "/members",
    component: lazyRouteComponent(() => import("./search/members-screen.tsx"), "MembersScreen"),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: "/members/$memberId",
    component: lazyRouteComponent(() => import("./file-screen.tsx"), "MemberFileScreen"),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: "/me",
    component: lazyRouteComponent(() => import("./own-screen.tsx"), "OwnScreen"),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: "/corrections",
    component: lazyRouteComponent(
      () => import("./corrections/queue-screen.tsx"),
      "CorrectionsScreen",
    ),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: "/organisations/$organisationId/dossiers",
    component: lazyRouteComponent(() => import("./dossier/dossiers-screen.tsx"), "DossiersScreen"),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: "/imports",
    component: lazyRouteComponent(() => import("./imports-screen.tsx"), "ImportsScreen"),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: "/imports/$importId",
    component: lazyRouteComponent(() => import("./import-screen.tsx"), "ImportScreen"),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: "/reconciliations",
    component: lazyRouteComponent(
      () => import("./reconciliation/reconciliations-screen.tsx"),
      "ReconciliationsScreen",
    ),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: "/reconciliations/$reconciliationId",
    component: lazyRouteComponent(
      () => import("./reconciliation/reconciliation-screen.tsx"),
      "ReconciliationScreen",
    ),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: "/organisations/$organisationId/duplicates",
    component: lazyRouteComponent(
      () => import("./duplicates/duplicates-screen.tsx"),
      "DuplicatesScreen",
    ),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: "/members/$memberId/merge/$goneId",
    component: lazyRouteComponent(() => import("./duplicates/merge-screen.tsx"), "MergeScreen"),
  }),
] as const;
