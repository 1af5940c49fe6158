import { Group, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconMenu2, type Icon } from "@tabler/icons-react";
import { useRouterState, type LinkProps } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, type ReactNode } from "react";
import { BlockLink, NavigationLink } from "./links.tsx";
import { Mark } from "./mark.tsx";
import classes from "./shell.module.css";
import { useWords, type WordKey } from "./words.tsx";

// Needed on phones only, and there only when it is opened.
const MenuDrawer = lazy(async () => ({
  default: (await import("./menu-drawer.tsx")).MenuDrawer,
}));

/** One entry of the navigation. */
export interface NavigationEntry {
  readonly to: NonNullable<LinkProps["to"]>;
  readonly label: WordKey;
  readonly icon: Icon;
  /** Whether it has a place in the bar at the foot of a phone, which holds four. */
  readonly inBar: boolean;
  /** Screens that belong here although their address begins with that of another entry. */
  readonly also?: RegExp;
}

const CURRENT = { "data-status": "active", "aria-current": "page" } as const;

/** How the link of an entry is marked: a screen belongs to one entry, whatever its address begins with. */
function useCurrent(entries: readonly NavigationEntry[]) {
  const pathname = useRouterState({ select: (state) => state.location.pathname });
  const claims = entries.find((entry) => entry.also?.test(pathname));
  return (entry: NavigationEntry) => ({
    activeOptions: { exact: entry.to === "/" || claims !== undefined },
    ...(entry === claims && CURRENT),
  });
}

/**
 * The frame of every screen for somebody signed in: head with tools, navigation at the side (desk)
 * or at the foot (phone), and a link that leaps over both to the content.
 */
export function Shell({
  entries,
  tools,
  notices,
  children,
}: {
  readonly entries: readonly NavigationEntry[];
  /** Bell and account menu. */
  readonly tools: ReactNode;
  /** Lines under the head: no network, not yet sent. */
  readonly notices?: ReactNode;
  readonly children: ReactNode;
}) {
  const { t } = useWords();
  const [opened, { open, close }] = useDisclosure(false);
  const path = useRouterState({ select: (state) => state.location.pathname });
  useEffect(() => close(), [path, close]);
  return (
    <div className={classes["shell"]}>
      <a href="#content" className={classes["skip"]}>
        {t("platform.skip")}
      </a>
      <header className={classes["head"]}>
        <BlockLink to="/" className={classes["brand"]}>
          <Mark />
          <Text fw={600} span>
            Chi Bộ Số
          </Text>
        </BlockLink>
        <Group gap="xs" wrap="nowrap">
          {tools}
        </Group>
      </header>
      <nav className={classes["side"]} aria-label={t("platform.navigation")}>
        <Entries entries={entries} />
      </nav>
      <main id="content" tabIndex={-1} className={classes["main"]}>
        {notices}
        {children}
      </main>
      <Bar entries={entries} opened={opened} onMenu={open} />
      {opened && (
        <Suspense>
          <MenuDrawer title={t("platform.menu")} close={t("platform.close")} onClose={close}>
            <Entries entries={entries} />
          </MenuDrawer>
        </Suspense>
      )}
    </div>
  );
}

/** The foot of the screen on a phone: four places and the way to the others. */
function Bar({
  entries,
  opened,
  onMenu,
}: {
  readonly entries: readonly NavigationEntry[];
  readonly opened: boolean;
  readonly onMenu: () => void;
}) {
  const { t } = useWords();
  const current = useCurrent(entries);
  return (
    <nav className={classes["bar"]} aria-label={t("platform.navigation")}>
      {entries
        .filter((entry) => entry.inBar)
        .slice(0, 4)
        .map((entry) => (
          <BlockLink
            key={entry.label}
            to={entry.to}
            className={classes["barItem"]}
            {...current(entry)}
          >
            <entry.icon size={22} stroke={1.6} aria-hidden />
            <span>{t(entry.label)}</span>
          </BlockLink>
        ))}
      <button type="button" className={classes["barItem"]} onClick={onMenu} aria-expanded={opened}>
        <IconMenu2 size={22} stroke={1.6} aria-hidden />
        <span>{t("platform.menu")}</span>
      </button>
    </nav>
  );
}

function Entries({ entries }: { readonly entries: readonly NavigationEntry[] }) {
  const { t } = useWords();
  const current = useCurrent(entries);
  return entries.map((entry) => (
    <NavigationLink
      key={entry.label}
      to={entry.to}
      {...current(entry)}
      className={classes["entry"] ?? ""}
      label={t(entry.label)}
      leftSection={<entry.icon size={20} stroke={1.6} aria-hidden />}
    />
  ));
}
