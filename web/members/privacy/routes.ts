import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { signedIn } from "../../platform/parents.ts";

export const privacyRoutes = [
  createRoute({
    getParentRoute: () => signedIn,
    path: "/privacy",
    component: lazyRouteComponent(() => import("./requests-screen.tsx"), "PrivacyRequestsScreen"),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: "/privacy/$requestId",
    component: lazyRouteComponent(() => import("./request-screen.tsx"), "PrivacyRequestScreen"),
  }),
] as const;
