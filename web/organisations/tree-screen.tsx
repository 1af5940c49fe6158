import { ActionIcon, Button, Text, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import { listOrganisations } from "@chiboso/domain/organisations/contract.ts";
import { IconChevronDown, IconChevronRight, IconSearch } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { useAskPages, useJoined } from "../platform/ask.ts";
import { TextLink } from "../platform/links.tsx";
import { Page, PageHeader, Section } from "../platform/page.tsx";
import { EmptyState, Loaded } from "../platform/states.tsx";
import { useWords } from "../platform/words.tsx";
import { closedAtFirst, linesOf, type Line } from "./tree.ts";
import classes from "./tree.module.css";

const organisationsOf = (page: Reply<typeof listOrganisations>) => page.organisations;

/** The tree of organisations within reach, with a search that needs no marks. */
export function OrganisationsScreen() {
  const { t } = useWords();
  const [search, setSearch] = useState("");
  const [wanted] = useDebouncedValue(search, 150);
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const { pages, more, hasMore, fetchingMore, query } = useAskPages(
    listOrganisations,
    { query: {} },
    (last) => (last.next === null ? null : { query: { after: last.next } }),
  );
  const organisations = useJoined(pages, organisationsOf);
  const lines = useMemo(() => {
    // A toggle turns what the tree began with.
    const closed = new Set(closedAtFirst(organisations));
    for (const id of toggled) if (!closed.delete(id)) closed.add(id);
    return linesOf(organisations, closed, wanted);
  }, [organisations, toggled, wanted]);
  const toggle = (id: string) => {
    const next = new Set(toggled);
    if (!next.delete(id)) next.add(id);
    setToggled(next);
  };
  return (
    <Page>
      <PageHeader
        title={t("organisations.title")}
        lead={
          pages === undefined
            ? t("organisations.lead")
            : t("organisations.count", { count: organisations.length })
        }
      />
      <TextInput
        type="search"
        aria-label={t("organisations.search")}
        placeholder={t("organisations.search")}
        leftSection={<IconSearch size={18} aria-hidden />}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
        maw="28rem"
      />
      <Section flush>
        <Loaded query={query}>
          {() => (
            <>
              <Tree lines={lines} searching={wanted !== ""} onToggle={toggle} />
              {hasMore && (
                <Button variant="subtle" m="md" loading={fetchingMore} onClick={() => void more()}>
                  {t("organisations.more")}
                </Button>
              )}
            </>
          )}
        </Loaded>
      </Section>
    </Page>
  );
}

function Tree({
  lines,
  searching,
  onToggle,
}: {
  readonly lines: readonly Line[];
  readonly searching: boolean;
  readonly onToggle: (id: string) => void;
}) {
  const { t } = useWords();
  if (lines.length === 0) {
    return searching ? (
      <EmptyState title={t("organisations.none_found")} hint={t("organisations.none_found_hint")} />
    ) : (
      <EmptyState title={t("organisations.none")} hint={t("organisations.none_hint")} />
    );
  }
  return (
    <ul className={classes["tree"]} aria-label={t("organisations.title")}>
      {lines.map((line) => (
        <TreeLine
          key={line.organisation.id}
          line={line}
          searching={searching}
          onToggle={onToggle}
        />
      ))}
    </ul>
  );
}

function TreeLine({
  line,
  searching,
  onToggle,
}: {
  readonly line: Line;
  readonly searching: boolean;
  readonly onToggle: (id: string) => void;
}) {
  const { t, direction } = useWords();
  const { organisation, level, hasChildren, open } = line;
  const { id, name, kind, code } = organisation;
  return (
    <li className={classes["line"]} style={{ "--level": level } as React.CSSProperties}>
      {hasChildren && !searching ? (
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-expanded={open}
          aria-label={t(open ? "organisations.close" : "organisations.open", { name })}
          onClick={() => onToggle(id)}
        >
          {open ? (
            <IconChevronDown size={18} aria-hidden />
          ) : (
            <IconChevronRight size={18} aria-hidden data-flip={direction === "rtl" || undefined} />
          )}
        </ActionIcon>
      ) : (
        <span className={classes["leaf"]} aria-hidden />
      )}
      <span className={classes["name"]}>
        <TextLink
          to="/organisations/$organisationId"
          params={{ organisationId: id }}
          underline="hover"
          c="var(--mantine-color-text)"
          fw={level === 0 ? 600 : 400}
        >
          {name}
        </TextLink>
        <Text size="sm" c="dimmed" span>
          {t(`organisations.kind.${kind}`)}
          {code !== null && (
            <>
              {" · "}
              <bdi dir="ltr">{code}</bdi>
            </>
          )}
        </Text>
      </span>
    </li>
  );
}
