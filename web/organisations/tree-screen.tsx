import { Alert, Button, Group, Text, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { WHOLE_TREE } from "@chiboso/domain/access/actor.ts";
import type { LocalDate } from "@chiboso/domain/kernel/dates.ts";
import { searchTree } from "@chiboso/domain/organisations/tree-contract.ts";
import { IconHistory, IconSearch } from "@tabler/icons-react";
import { useState } from "react";
import { DayField } from "../platform/day-field.tsx";
import { useMay } from "../platform/actor.tsx";
import { useAsk } from "../platform/ask.ts";
import { LinkButton } from "../platform/links.tsx";
import { Page, PageHeader, Section } from "../platform/page.tsx";
import { EmptyState, Loaded } from "../platform/states.tsx";
import { useWords } from "../platform/words.tsx";
import { NodeName, TreeList } from "./tree-list.tsx";
import { useTree } from "./use-tree.ts";
import classes from "./tree.module.css";

/** The tree of organisations within reach, as it stands or as it stood on a day, with a search that needs no marks. */
export function OrganisationsScreen() {
  const { t } = useWords();
  const [search, setSearch] = useState("");
  const [wanted] = useDebouncedValue(search.trim(), 200);
  const [day, setDay] = useState<LocalDate | null>(null);
  const on = day === "" ? null : day;
  const mayFoundTop = useMay("organisations.change", "/");
  return (
    <Page>
      <PageHeader
        title={t("organisations.title")}
        lead={t("organisations.lead")}
        actions={
          mayFoundTop && (
            <LinkButton
              variant="default"
              to="/organisations/$organisationId/acts/$act"
              params={{ organisationId: WHOLE_TREE, act: "found" }}
            >
              {t("organisations.do.found_top")}
            </LinkButton>
          )
        }
      />
      <Group align="flex-start" gap="md">
        <TextInput
          type="search"
          label={t("organisations.search")}
          leftSection={<IconSearch size={18} aria-hidden />}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          className={classes["search"] ?? ""}
        />
        {day === null ? (
          <Button
            variant="default"
            size="md"
            mt={{ base: 0, sm: "1.7rem" }}
            leftSection={<IconHistory size={18} aria-hidden />}
            onClick={() => setDay("")}
          >
            {t("organisations.as_of")}
          </Button>
        ) : (
          <DayField
            label={t("organisations.as_of_day")}
            value={day}
            required={false}
            onChange={setDay}
          />
        )}
      </Group>
      {day !== null && <Then on={on} onToday={() => setDay(null)} />}
      <Section flush>
        {wanted === "" ? <Tree key={on} on={on} /> : <Found search={wanted} on={on} />}
      </Section>
    </Page>
  );
}

/** Says that the tree of another day is shown. */
function Then({ on, onToday }: { readonly on: LocalDate | null; readonly onToday: () => void }) {
  const { t, longDate } = useWords();
  return (
    <Alert color="gold" icon={<IconHistory aria-hidden />}>
      <Group justify="space-between" gap="sm">
        <Text>
          {on === null
            ? t("organisations.as_of_hint")
            : t("organisations.as_of_shown", { day: longDate(on) })}
        </Text>
        <Button variant="default" size="sm" onClick={onToday}>
          {t("organisations.today")}
        </Button>
      </Group>
    </Alert>
  );
}

function Tree({ on }: { readonly on: LocalDate | null }) {
  const { t } = useWords();
  const { lines, tops, failed, toggle, more } = useTree(on);
  if (tops === undefined) return null;
  return (
    <Loaded query={failed ?? tops}>
      {({ nodes }) =>
        nodes.length === 0 ? (
          <EmptyState
            title={t(on === null ? "organisations.none" : "organisations.none_then")}
            hint={t(on === null ? "organisations.none_hint" : "organisations.none_then_hint")}
          />
        ) : (
          <TreeList lines={lines} onToggle={toggle} onMore={more} />
        )
      }
    </Loaded>
  );
}

function Found({ search, on }: { readonly search: string; readonly on: LocalDate | null }) {
  const { t } = useWords();
  const query = useAsk(
    searchTree,
    { query: { search, ...(on !== null && { on }) } },
    { keepPrevious: true },
  );
  return (
    <Loaded query={query}>
      {({ found, more }) =>
        found.length === 0 ? (
          <EmptyState
            title={t("organisations.none_found")}
            hint={t("organisations.none_found_hint")}
          />
        ) : (
          <>
            <ul className={classes["tree"]} aria-label={t("organisations.found")}>
              {found.map((node) => (
                <li key={node.id} className={classes["hit"]}>
                  <NodeName node={node} />
                  {node.above.length > 0 && (
                    <Text size="sm" c="dimmed">
                      {node.above.map(({ name }) => name).join(" › ")}
                    </Text>
                  )}
                </li>
              ))}
            </ul>
            {more && (
              <Text size="sm" c="dimmed" px="md" py="sm" role="status">
                {t("organisations.found_more")}
              </Text>
            )}
          </>
        )
      }
    </Loaded>
  );
}
