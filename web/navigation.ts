import type { Me } from "@chiboso/domain/access/contract.ts";
import { may, placesFor, type Act } from "@chiboso/domain/access/rights.ts";
import {
  IconCalendarEvent,
  IconCertificate,
  IconChartBar,
  IconChecklist,
  IconClipboardList,
  IconFileImport,
  IconFileText,
  IconGavel,
  IconHome,
  IconId,
  IconPencilCheck,
  IconRadar2,
  IconScale,
  IconServerCog,
  IconShieldLock,
  IconSitemap,
  IconStar,
  IconUserPlus,
  IconUsers,
} from "@tabler/icons-react";
import type { NavigationEntry } from "./platform/shell.tsx";

interface Declared extends NavigationEntry {
  /** The entry is there for whoever may do this somewhere; for everybody when absent. */
  readonly act?: Act;
  /** Only for who may do it over the whole site: what opens there is no part of the tree. */
  readonly wholeSite?: true;
}

/** Every entry of the navigation, in the order in which it is shown. */
const ENTRIES: readonly Declared[] = [
  { to: "/", label: "home.navigation", icon: IconHome, inBar: true },
  {
    to: "/meetings",
    label: "meetings.list.title",
    icon: IconCalendarEvent,
    inBar: true,
    also: /^\/organisations\/[^/]+\/plan$/,
    act: "meetings.view",
  },
  {
    to: "/board",
    label: "analytics.navigation",
    icon: IconChartBar,
    inBar: true,
    act: "analytics.viewBoard",
  },
  {
    to: "/organisations",
    label: "organisations.navigation",
    icon: IconSitemap,
    inBar: true,
    act: "organisations.view",
  },
  {
    to: "/members",
    label: "members.find.navigation",
    icon: IconUsers,
    inBar: false,
    act: "members.list",
  },
  {
    to: "/radar",
    label: "analytics.radar.title",
    icon: IconRadar2,
    inBar: false,
    act: "analytics.viewRadar",
  },
  {
    to: "/cases",
    label: "home.cases",
    icon: IconClipboardList,
    inBar: false,
    also: /^\/organisations\/[^/]+\/cases(\/|$)/,
    act: "members.viewCases",
  },
  {
    to: "/minutes",
    label: "minutes.list.title",
    icon: IconFileText,
    inBar: false,
    act: "minutes.view",
  },
  {
    to: "/resolutions",
    label: "home.resolutions",
    icon: IconGavel,
    inBar: false,
    act: "resolutions.view",
  },
  {
    to: "/quality",
    label: "home.quality",
    icon: IconStar,
    inBar: false,
    act: "quality.listCells",
  },
  {
    to: "/corrections",
    label: "members.corrections.navigation",
    icon: IconPencilCheck,
    inBar: false,
    act: "members.decideCorrection",
  },
  {
    to: "/privacy",
    label: "members.privacy.office",
    icon: IconShieldLock,
    inBar: false,
    act: "members.viewPrivacy",
  },
  {
    to: "/certificates",
    label: "signing.office.title",
    icon: IconCertificate,
    inBar: false,
    act: "signing.issue",
  },
  {
    to: "/imports",
    label: "members.import.navigation",
    icon: IconFileImport,
    inBar: false,
    act: "members.import",
  },
  {
    to: "/accounts",
    label: "home.accounts",
    icon: IconUserPlus,
    inBar: true,
    act: "access.grantRoles",
    wholeSite: true,
  },
  {
    to: "/system",
    label: "home.system",
    icon: IconServerCog,
    inBar: true,
    act: "settings.view",
  },
  {
    to: "/tasks",
    label: "meetings.tasks.title",
    icon: IconChecklist,
    inBar: false,
    act: "meetings.attend",
  },
  { to: "/rules", label: "rules.menu", icon: IconScale, inBar: false },
  { to: "/me", label: "members.own.title", icon: IconId, inBar: true, act: "meetings.attend" },
];

/** The entries that a person has a use for. */
export function entriesFor(me: Me): readonly NavigationEntry[] {
  return ENTRIES.filter(
    ({ act, wholeSite }) =>
      act === undefined || (wholeSite ? may(me, act, "/") : placesFor(me, act).length > 0),
  );
}
