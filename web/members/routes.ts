import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { signedIn } from "../platform/parents.ts";

export const membersRoutes = [
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
    path: "/imports",
    component: lazyRouteComponent(() => import("./imports-screen.tsx"), "ImportsScreen"),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: "/imports/$importId",
    component: lazyRouteComponent(() => import("./import-screen.tsx"), "ImportScreen"),
  }),
] as const;
