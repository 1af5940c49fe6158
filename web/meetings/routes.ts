import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { signedIn } from "../platform/parents.ts";

export const meetingsRoutes = [
  createRoute({
    getParentRoute: () => signedIn,
    path: "/meetings",
    component: lazyRouteComponent(() => import("./meetings-screen.tsx"), "MeetingsScreen"),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: "/meetings/new/$organisationId",
    component: lazyRouteComponent(() => import("./new-meeting-screen.tsx"), "NewMeetingScreen"),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: "/meetings/$meetingId",
    component: lazyRouteComponent(() => import("./meeting-screen.tsx"), "MeetingScreen"),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: "/meetings/$meetingId/prepare",
    component: lazyRouteComponent(() => import("./prepare-screen.tsx"), "PrepareScreen"),
  }),
  createRoute({
    getParentRoute: () => signedIn,
    path: "/meetings/$meetingId/run",
    component: lazyRouteComponent(() => import("./cockpit-screen.tsx"), "CockpitScreen"),
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
