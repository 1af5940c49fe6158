import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { signedIn } from "../platform/parents.ts";

export const homeRoutes = [
  createRoute({
    getParentRoute: () => signedIn,
    path: "/",
    component: lazyRouteComponent(() => import("./home-screen.tsx"), "HomeScreen"),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: "/own",
    component: lazyRouteComponent(() => import("./own/own-screen.tsx"), "OwnScreen"),
  }),
] as const;
