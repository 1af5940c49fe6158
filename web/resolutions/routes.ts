import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { signedIn } from "../platform/parents.ts";

export const resolutionsRoutes = [
  createRoute({
    getParentRoute: () => signedIn,
    path: "/resolutions",
    component: lazyRouteComponent(() => import("./resolutions-screen.tsx"), "ResolutionsScreen"),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: "/resolutions/$resolutionId",
    component: lazyRouteComponent(() => import("./resolution-screen.tsx"), "ResolutionScreen"),
  }),
] as const;
