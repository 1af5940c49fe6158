import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { signedIn } from "../platform/parents.ts";

export const signingRoutes = [
  createRoute({
    getParentRoute: () => signedIn,
    path: "/settings/signing",
    component: lazyRouteComponent(() => import("./own-screen.tsx"), "OwnSigningScreen"),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: "/certificates",
    component: lazyRouteComponent(() => import("./office-screen.tsx"), "CertificatesScreen"),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: "/papers/$paperId/signing",
    component: lazyRouteComponent(() => import("./room-screen.tsx"), "SigningRoomScreen"),
  }),
] as const;
