import { SimpleGrid, Text } from "@mantine/core";
import { may, placesFor, type Act } from "@chiboso/domain/access/rights.ts";
import {
  IconBuildingCommunity,
  IconCalendarPlus,
  IconChevronRight,
  IconFileImport,
  IconId,
  IconRadar2,
  IconServerCog,
  IconSitemap,
  IconUserCheck,
  IconUserPlus,
  type Icon,
} from "@tabler/icons-react";
import type { LinkProps } from "@tanstack/react-router";
import { useActor } from "../platform/actor.tsx";
import { BlockLink } from "../platform/links.tsx";
import { useWords, type WordKey } from "../platform/words.tsx";
import classes from "./work-cards.module.css";

interface Work {
  readonly to: NonNullable<LinkProps["to"]>;
  readonly title: WordKey;
  readonly hint: WordKey;
  readonly icon: Icon;
  readonly act?: Act;
  /** Only for who is a member; an administrator has no file. */
  readonly own?: true;
  /** Only for who may do it over the whole site: what opens there is no part of the tree. */
  readonly wholeSite?: true;
}

const WORK: readonly Work[] = [
  {
    to: "/meetings",
    title: "home.prepare",
    hint: "home.prepare_hint",
    icon: IconCalendarPlus,
    act: "meetings.prepare",
  },
  {
    to: "/board",
    title: "home.board",
    hint: "home.board_hint",
    icon: IconBuildingCommunity,
    act: "analytics.viewBoard",
  },
  {
    to: "/radar",
    title: "analytics.radar.card",
    hint: "analytics.radar.card_hint",
    icon: IconRadar2,
    act: "analytics.viewRadar",
  },
  { to: "/own", title: "home.own.title", hint: "home.own.hint", icon: IconUserCheck, own: true },
  { to: "/me", title: "home.own_page", hint: "home.own_page_hint", icon: IconId, own: true },
  {
    to: "/organisations",
    title: "home.organisations",
    hint: "home.organisations_hint",
    icon: IconSitemap,
    act: "organisations.view",
  },
  {
    to: "/imports",
    title: "home.import",
    hint: "home.import_hint",
    icon: IconFileImport,
    act: "members.import",
  },
  {
    to: "/accounts",
    title: "home.accounts",
    hint: "home.accounts_hint",
    icon: IconUserPlus,
    act: "access.grantRoles",
    wholeSite: true,
  },
  {
    to: "/system",
    title: "home.system",
    hint: "home.system_hint",
    icon: IconServerCog,
    act: "settings.view",
  },
];

/** Ways to the work that the person's roles bring, each with a line that says what it is for. */
export function WorkCards() {
  const { t } = useWords();
  const me = useActor();
  const cards = WORK.filter(
    ({ act, own, wholeSite }) =>
      (act === undefined || (wholeSite ? may(me, act, "/") : placesFor(me, act).length > 0)) &&
      (own === undefined || me.memberId !== null),
  );
  return (
    <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} spacing="md">
      {cards.map((work) => (
        <BlockLink key={work.title} to={work.to} className={classes["card"]}>
          <work.icon size={26} stroke={1.5} aria-hidden />
          <span>
            <Text span fw={600} display="block">
              {t(work.title)}
            </Text>
            <Text span size="sm" c="dimmed" display="block">
              {t(work.hint)}
            </Text>
          </span>
          <IconChevronRight size={18} aria-hidden className={classes["arrow"]} />
        </BlockLink>
      ))}
    </SimpleGrid>
  );
}
