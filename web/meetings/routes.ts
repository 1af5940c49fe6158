import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { signedIn } from "../platform/parents.ts";

/** Number of the slip whose printed code was scanned. */
function slipOf(search: Record<string, unknown>): { slip?: number } {
  const slip = Number(search["slip"]);
  return Number.isInteger(slip) && slip > 0 ? { slip } : {};
}

export const meetingsRoutes = [
  createRoute({
    getParentRoute: () => signedIn,
    path: "/meetings",
    component: lazyRouteComponent(() => import("./meetings-screen.tsx"), "MeetingsScreen"),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: "/tasks",
    component: lazyRouteComponent(() => import("./results/tasks-screen.tsx"), "TasksScreen"),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: "/organisations/$organisationId/plan",
    component: lazyRouteComponent(() => import("./planning/plan-screen.tsx"), "PlanScreen"),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: "/meetings/new/$organisationId",
    validateSearch: (search: Record<string, unknown>): { plan?: string } =>
      typeof search["plan"] === "string" ? { plan: search["plan"].slice(0, 36) } : {},
    component: lazyRouteComponent(() => import("./new-meeting-screen.tsx"), "NewMeetingScreen"),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: "/meetings/$meetingId",
    validateSearch: slipOf,
    component: lazyRouteComponent(() => import("./meeting-screen.tsx"), "MeetingScreen"),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: "/meetings/$meetingId/prepare",
    validateSearch: slipOf,
    component: lazyRouteComponent(() => import("./prepare-screen.tsx"), "PrepareScreen"),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: "/meetings/$meetingId/run",
    component: lazyRouteComponent(() => import("./cockpit-screen.tsx"), "CockpitScreen"),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: "/meetings/$meetingId/helper",
    component: lazyRouteComponent(() => import("./handed/handed-screen.tsx"), "HelperScreen"),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: "/meetings/$meetingId/screen",
    component: lazyRouteComponent(() => import("./projector-screen.tsx"), "ProjectorScreen"),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: "/meetings/$meetingId/check-in",
    validateSearch: (search: Record<string, unknown>): { code: string } => ({
      // A code of digits alone arrives as a number.
      code: ["string", "number"].includes(typeof search["code"])
        ? String(search["code"]).slice(0, 40)
        : "",
    }),
    component: lazyRouteComponent(() => import("./check-in-screen.tsx"), "CheckInScreen"),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: "/meetings/$meetingId/late",
    component: lazyRouteComponent(() => import("./late/late-screen.tsx"), "LateScreen"),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: "/meetings/late/$organisationId",
    component: lazyRouteComponent(() => import("./late/new-late-screen.tsx"), "NewLateScreen"),
  }),
] as const;
