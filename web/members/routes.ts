import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { signedIn } from "../platform/parents.ts";
import { caseRoutes } from "./cases/routes.ts";
import { transferRoutes } from "./cases/transfer/routes.ts";

export const membersRoutes = [
  ...caseRoutes,
  ...transferRoutes,
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
] as const;
