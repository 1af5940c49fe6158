import { Button, Menu, Tabs, Text } from "@mantine/core";
import { may } from "@chiboso/domain/access/rights.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import { TREE_ACTS, type TreeActKind } from "@chiboso/domain/organisations/acts.ts";
import { getOrganisation, type Organisation } from "@chiboso/domain/organisations/contract.ts";
import { holdsMembers, membershipKindOf } from "@chiboso/domain/organisations/kinds.ts";
import { IconChevronDown } from "@tabler/icons-react";
import { useNavigate, useRouterState } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { MemberList } from "../members/public.ts";
import { useActor, useMay } from "../platform/actor.tsx";
import { useAsk } from "../platform/ask.ts";
import { LinkButton, TextLink } from "../platform/links.tsx";
import { Page, PageHeader } from "../platform/page.tsx";
import { useParam } from "../platform/param.ts";
import { Loaded } from "../platform/states.tsx";
import { StatusBadge } from "../platform/status-badge.tsx";
import { useWords } from "../platform/words.tsx";
import { HistoryTab } from "./history-tab.tsx";
import { OverviewTab } from "./overview-tab.tsx";
import { TermsTab } from "./terms-tab.tsx";
import { UnionMembers } from "./union-members.tsx";

type Found = Reply<typeof getOrganisation>;

/** One organisation: what it is, its warnings, members, terms and posts, and its history. */
export function OrganisationScreen() {
  const organisationId = useParam("organisationId");
  const query = useAsk(
    getOrganisation,
    { params: { organisationId } },
    { topics: [`organisation:${organisationId}`] },
  );
  return (
    <Page>
      <Loaded query={query} shape="page">
        {(found) => <Shown key={organisationId} found={found} />}
      </Loaded>
    </Page>
  );
}

function Shown({ found }: { readonly found: Found }) {
  const { t } = useWords();
  const { organisation, ancestors } = found;
  const actor = useActor();
  return (
    <>
      <PageHeader
        title={organisation.name}
        above={[
          <TextLink key="tree" to="/organisations" size="sm">
            {t("organisations.title")}
          </TextLink>,
          ...ancestors.map(({ id, name }, depth) =>
            may(actor, "organisations.view", pathAt(organisation.path, depth)) ? (
              <TextLink
                key={id}
                to="/organisations/$organisationId"
                params={{ organisationId: id }}
                size="sm"
              >
                {name}
              </TextLink>
            ) : (
              <Text key={id} span size="sm" c="dimmed">
                {name}
              </Text>
            ),
          ),
        ]}
        lead={t(`organisations.kind.${organisation.kind}`)}
        badge={
          organisation.dissolvedOn !== null && (
            <StatusBadge tone="none" label={t("organisations.ceased")} />
          )
        }
        actions={<Actions organisation={organisation} />}
      />
      <Parts found={found} />
    </>
  );
}

/** The path of the organisation `depth` steps below the top, on the way to the one with this path. */
function pathAt(path: string, depth: number): string {
  const labels = path.split("/").slice(1, depth + 2);
  return `/${labels.join("/")}/`;
}

function Actions({ organisation }: { readonly organisation: Organisation }) {
  const { t } = useWords();
  const { id: organisationId, path, dissolvedOn } = organisation;
  const mayAccounts = useMay("access.grantRoles", path);
  const mayChange = useMay("organisations.change", path);
  return (
    <>
      {mayAccounts && (
        <LinkButton
          variant="default"
          to="/organisations/$organisationId/accounts"
          params={{ organisationId }}
        >
          {t("organisations.accounts")}
        </LinkButton>
      )}
      {mayChange && dissolvedOn === null && <ActMenu organisationId={organisationId} />}
    </>
  );
}

function ActMenu({ organisationId }: { readonly organisationId: string }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const go = (act: TreeActKind) =>
    void navigate({
      to: "/organisations/$organisationId/acts/$act",
      params: { organisationId, act },
    });
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <Button variant="default" rightSection={<IconChevronDown size={16} aria-hidden />}>
          {t("organisations.change")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {TREE_ACTS.map((act) => (
          <Menu.Item key={act} onClick={() => go(act)}>
            {t(`organisations.do.${act}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

interface Part {
  readonly name: "overview" | "members" | "terms" | "history";
  readonly draw: () => ReactNode;
}

/** The parts as tabs, which the address remembers; one is drawn only while it is shown. */
function Parts({ found }: { readonly found: Found }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const hash = useRouterState({ select: (state) => state.location.hash });
  const parts = useParts(found);
  const shown = parts.find(({ name }) => name === hash) ?? parts[0];
  return (
    <Tabs
      value={shown?.name ?? null}
      keepMounted={false}
      onChange={(name) => void navigate({ to: ".", hash: name ?? "", replace: true })}
    >
      <Tabs.List mb="lg">
        {parts.map(({ name }) => (
          <Tabs.Tab key={name} value={name}>
            {t(`organisations.tab.${name}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {parts.map(({ name, draw }) => (
        <Tabs.Panel key={name} value={name}>
          {name === shown?.name && draw()}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}

function useParts(found: Found): readonly Part[] {
  const { organisation, children } = found;
  const { id, path, kind } = organisation;
  const mayList = useMay("members.list", path);
  const mayPosts = useMay("organisations.viewPosts", path);
  const union = membershipKindOf(kind) !== "party";
  const people = holdsMembers(kind) || children.length > 0;
  const members: Part = {
    name: "members",
    draw: () => (
      <>
        {union && <UnionMembers organisation={organisation} />}
        <MemberList organisationId={id} path={path} kind={membershipKindOf(organisation.kind)} />
      </>
    ),
  };
  return [
    { name: "overview", draw: () => <OverviewTab found={found} /> },
    ...(mayList && people ? [members] : []),
    ...(mayPosts
      ? [{ name: "terms" as const, draw: () => <TermsTab organisation={organisation} /> }]
      : []),
    { name: "history", draw: () => <HistoryTab organisationId={id} path={organisation.path} /> },
  ];
}
