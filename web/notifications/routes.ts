import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { signedIn } from "../platform/parents.ts";

export const notificationsRoutes = [
  createRoute({
    getParentRoute: () => signedIn,
    path: "/notifications",
    component: lazyRouteComponent(
      () => import("./notifications-screen.tsx"),
      "NotificationsScreen",
    ),
  }),
] as const;
