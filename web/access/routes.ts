import { LINK_PATH } from "@chiboso/domain/access/contract.ts";
import { RETURN_PATH } from "@chiboso/domain/access/provider-contract.ts";
import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { open, signedIn } from "../platform/parents.ts";
import { safeReturn } from "./return-path.ts";

/** Screens in front of the door. */
export const accessOpenRoutes = [
  createRoute({
    getParentRoute: () => open,
    path: "/log-in",
    validateSearch: (search: Record<string, unknown>): { next?: string } => {
      const next = safeReturn(search["next"]);
      return next === "/" ? {} : { next };
    },
    component: lazyRouteComponent(() => import("./log-in-screen.tsx"), "LogInScreen"),
  }),
  createRoute({
    getParentRoute: () => open,
    path: LINK_PATH,
    component: lazyRouteComponent(() => import("./link-screen.tsx"), "LinkScreen"),
  }),
  createRoute({
    getParentRoute: () => open,
    path: RETURN_PATH,
    component: lazyRouteComponent(() => import("./return-screen.tsx"), "ReturnScreen"),
  }),
] as const;

/** One's own account, the accounts of others, and the installation. */
export const accessRoutes = [
  createRoute({
    getParentRoute: () => signedIn,
    path: "/settings",
    component: lazyRouteComponent(() => import("./settings-screen.tsx"), "SettingsScreen"),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: "/organisations/$organisationId/accounts",
    component: lazyRouteComponent(() => import("./accounts-screen.tsx"), "AccountsScreen"),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: "/accounts",
    component: lazyRouteComponent(() => import("./accounts-screen.tsx"), "SiteAccountsScreen"),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: "/system",
    component: lazyRouteComponent(() => import("./system-screen.tsx"), "SystemScreen"),
  }),
] as const;
