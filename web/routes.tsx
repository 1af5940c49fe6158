import { lazyRouteComponent, Outlet } from "@tanstack/react-router";
import { accessOpenRoutes, accessRoutes } from "./access/routes.ts";
import { analyticsRoutes } from "./analytics/routes.ts";
import { ledgerRoutes } from "./ledger/routes.ts";
import { homeRoutes } from "./home/routes.ts";
import { meetingsRoutes } from "./meetings/routes.ts";
import { membersRoutes } from "./members/routes.ts";
import { minutesRoutes } from "./minutes/routes.ts";
import { notificationsRoutes } from "./notifications/routes.ts";
import { organisationsRoutes } from "./organisations/routes.ts";
import { qualityRoutes } from "./quality/routes.ts";
import { resolutionsRoutes } from "./resolutions/routes.ts";
import { rulesRoutes } from "./rules/routes.ts";
import { signingRoutes } from "./signing/routes.ts";
import { open, root, signedIn } from "./platform/parents.ts";

root.update({ component: Outlet });
open.update({ component: Outlet });
signedIn.update({ component: lazyRouteComponent(() => import("./frame.tsx"), "Frame") });

/** Every screen of the app; each capability brings its own in `routes.ts`. */
export const routes = root.addChildren([
  open.addChildren([...accessOpenRoutes]),
  signedIn.addChildren([
    ...homeRoutes,
    ...organisationsRoutes,
    ...meetingsRoutes,
    ...analyticsRoutes,
    ...ledgerRoutes,
    ...membersRoutes,
    ...minutesRoutes,
    ...notificationsRoutes,
    ...qualityRoutes,
    ...resolutionsRoutes,
    ...rulesRoutes,
    ...signingRoutes,
    ...accessRoutes,
  ]),
]);
