import { SegmentedControl } from "@mantine/core";
import { listCases } from "@chiboso/domain/members/cases/contract.ts";
import { listGuests, type Stay } from "@chiboso/domain/members/cases/letters/contract.ts";
import type { CaseKind } from "@chiboso/domain/members/cases/case-kinds.ts";
import { getOrganisation } from "@chiboso/domain/organisations/contract.ts";
import { isCell } from "@chiboso/domain/organisations/kinds.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import { IconArrowsExchange, IconUsers } from "@tabler/icons-react";
import { useState } from "react";
import { useMay } from "../../../platform/actor.tsx";
import { useAsk } from "../../../platform/ask.ts";
import { DataTable } from "../../../platform/data-table.tsx";
import { LinkButton, TextLink } from "../../../platform/links.tsx";
import { Page, PageHeader, Section } from "../../../platform/page.tsx";
import { useParam } from "../../../platform/param.ts";
import { EmptyState, Loaded } from "../../../platform/states.tsx";
import type { Column } from "../../../platform/table-card.tsx";
import { useWords } from "../../../platform/words.tsx";
import { CaseTable } from "../case-table.tsx";
import { DueBadge } from "../due-badge.tsx";

const VIEWS = ["coming", "going", "guests"] as const;
type View = (typeof VIEWS)[number];

/** Transfers of an organisation and everything below it: who comes, who goes, who takes part for a time. */
export function TransfersScreen() {
  const organisationId = useParam("organisationId");
  const query = useAsk(getOrganisation, { params: { organisationId } });
  return (
    <Page width="wide">
      <Loaded query={query} shape="page">
        {(found) => <Shown key={organisationId} found={found} />}
      </Loaded>
    </Page>
  );
}

function Shown({ found }: { readonly found: Reply<typeof getOrganisation> }) {
  const { t } = useWords();
  const { organisation } = found;
  const [view, setView] = useState<View>("coming");
  const mayOpen = useMay("members.openCase", organisation.path);
  const params = { organisationId: organisation.id };
  return (
    <>
      <PageHeader
        title={t("members.transfer.title")}
        lead={t("members.transfer.lead")}
        above={[
          <TextLink key="cases" to="/organisations/$organisationId/cases" params={params} size="sm">
            {organisation.name}
          </TextLink>,
        ]}
        actions={
          mayOpen &&
          isCell(organisation.kind) && (
            <LinkButton to="/organisations/$organisationId/transfers/arrival" params={params}>
              {t("members.transfer.arrival")}
            </LinkButton>
          )
        }
      />
      <SegmentedControl
        aria-label={t("members.transfer.view")}
        data={VIEWS.map((each) => ({ value: each, label: t(`members.transfer.view_${each}`) }))}
        value={view}
        onChange={setView}
      />
      {view === "coming" && <Cases organisationId={organisation.id} kind="transferIn" />}
      {view === "going" && <Cases organisationId={organisation.id} kind="transferOut" />}
      {view === "guests" && <Guests organisationId={organisation.id} />}
    </>
  );
}

const LISTED = 500;

function Cases({
  organisationId,
  kind,
}: {
  readonly organisationId: string;
  readonly kind: CaseKind;
}) {
  const { t } = useWords();
  const params = { organisationId };
  const open = useAsk(listCases, { params, query: { state: "open", kind, limit: LISTED } });
  const done = useAsk(listCases, { params, query: { state: "done", kind, limit: LISTED } });
  const empty = (
    <EmptyState
      icon={IconArrowsExchange}
      title={t(`members.transfer.none_${kind === "transferIn" ? "coming" : "going"}`)}
      hint={t(`members.transfer.none_${kind === "transferIn" ? "coming" : "going"}_hint`)}
    />
  );
  return (
    <>
      <Section title={t("members.transfer.under_way")} flush>
        <Loaded query={open}>
          {({ cases, today, total }) =>
            cases.length === 0 ? (
              empty
            ) : (
              <CaseTable about="organisation" cases={cases} today={today} total={total} />
            )
          }
        </Loaded>
      </Section>
      <Loaded query={done}>
        {({ cases, today, total }) =>
          cases.length > 0 && (
            <Section title={t("members.transfer.finished")} flush>
              <CaseTable about="organisation" cases={cases} today={today} total={total} />
            </Section>
          )
        }
      </Loaded>
    </>
  );
}

function Guests({ organisationId }: { readonly organisationId: string }) {
  const { t } = useWords();
  const query = useAsk(listGuests, { params: { organisationId } });
  return (
    <Loaded query={query}>
      {({ here, elsewhere, today }) => (
        <>
          <Stays title={t("members.transfer.guests_here")} stays={here} today={today} />
          <Stays title={t("members.transfer.own_elsewhere")} stays={elsewhere} today={today} />
        </>
      )}
    </Loaded>
  );
}

function Stays({
  title,
  stays,
  today,
}: {
  readonly title: string;
  readonly stays: readonly Stay[];
  readonly today: string;
}) {
  const { t } = useWords();
  const columns = useStayColumns(today);
  return (
    <Section title={title} flush>
      {stays.length === 0 ? (
        <EmptyState icon={IconUsers} title={t("members.transfer.no_stays")} />
      ) : (
        <DataTable
          label={title}
          columns={columns}
          rows={stays}
          rowKey={({ memberId, since }) => `${memberId}${since}`}
        />
      )}
    </Section>
  );
}

function useStayColumns(today: string): readonly Column<Stay>[] {
  const { t, date } = useWords();
  return [
    {
      key: "person",
      heading: t("members.cases.person"),
      width: "2fr",
      cell: ({ memberName }) => memberName,
      onPhone: "title",
    },
    {
      key: "home",
      heading: t("members.transfer.counted_at"),
      width: "2fr",
      cell: ({ organisationName }) => organisationName,
    },
    {
      key: "host",
      heading: t("members.transfer.guest_at"),
      width: "2fr",
      cell: ({ hostName }) => hostName,
    },
    {
      key: "since",
      heading: t("members.transfer.since"),
      width: "1fr",
      cell: ({ since }) => date(since),
    },
    {
      key: "until",
      heading: t("members.transfer.until"),
      width: "2fr",
      cell: ({ until }) => <DueBadge due={until} today={today} />,
    },
  ];
}
