import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { signedIn } from "../platform/parents.ts";

export const ledgerRoutes = [
  createRoute({
    getParentRoute: () => signedIn,
    path: "/logs",
    component: lazyRouteComponent(() => import("./trust-screen.tsx"), "TrustScreen"),
  }),
] as const;
