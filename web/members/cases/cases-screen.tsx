import { Group, SegmentedControl, Select } from "@mantine/core";
import { roleMay } from "@chiboso/domain/access/rights.ts";
import { CASES } from "@chiboso/domain/members/cases/catalogue.ts";
import {
  CASE_KINDS,
  CASE_STATES,
  type CaseKind,
  type CaseState,
} from "@chiboso/domain/members/cases/case-kinds.ts";
import { listCases } from "@chiboso/domain/members/cases/contract.ts";
import { getOrganisation } from "@chiboso/domain/organisations/contract.ts";
import { isCell } from "@chiboso/domain/organisations/kinds.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import { IconClipboardList } from "@tabler/icons-react";
import { useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useActor, useMay } from "../../platform/actor.tsx";
import { useAsk, useAskPages, useJoined } from "../../platform/ask.ts";
import { LinkButton, TextLink } from "../../platform/links.tsx";
import { Page, PageHeader, Section } from "../../platform/page.tsx";
import { EmptyState, Loaded } from "../../platform/states.tsx";
import { useWords } from "../../platform/words.tsx";
import { CaseTable } from "./case-table.tsx";
import { useCaseWords } from "./case-words.ts";

const PAGE = 200;
const casesIn = (page: Reply<typeof listCases>) => page.cases;

/** The cases of an organisation and everything below it: of the one in the address, or of one's own. */
export function CasesScreen() {
  const { t } = useWords();
  const params: Readonly<Record<string, string | undefined>> = useParams({ strict: false });
  const { grants } = useActor();
  const places = grants.filter(({ role }) => roleMay(role, "members.viewCases"));
  const [chosen, setChosen] = useState<string | null>(null);
  const organisationId = params["organisationId"] ?? chosen ?? places[0]?.organisationId;
  if (organisationId === undefined) return <EmptyState title={t("members.cases.none")} />;
  const several = params["organisationId"] === undefined && places.length > 1;
  return (
    <Page width="wide">
      {several && (
        <Select
          label={t("members.cases.place")}
          data={[...new Map(places.map((each) => [each.organisationId, each])).values()].map(
            (each) => ({ value: each.organisationId, label: each.organisationName }),
          )}
          value={organisationId}
          onChange={setChosen}
          maw="30rem"
        />
      )}
      <CasesOf key={organisationId} organisationId={organisationId} />
    </Page>
  );
}

function CasesOf({ organisationId }: { readonly organisationId: string }) {
  const query = useAsk(getOrganisation, { params: { organisationId } });
  return (
    <Loaded query={query} shape="page">
      {(found) => <Shown found={found} />}
    </Loaded>
  );
}

function Shown({ found }: { readonly found: Reply<typeof getOrganisation> }) {
  const { t } = useWords();
  const { organisation } = found;
  const mayOpen = useMay("members.openCase", organisation.path);
  const params = { organisationId: organisation.id };
  return (
    <>
      <PageHeader
        title={t("members.cases.title")}
        lead={t("members.cases.lead")}
        above={[
          <TextLink key="at" to="/organisations/$organisationId" params={params} size="sm">
            {organisation.name}
          </TextLink>,
        ]}
        actions={
          <>
            <LinkButton
              variant="default"
              to="/organisations/$organisationId/badges"
              params={params}
            >
              {t("members.cases.badges")}
            </LinkButton>
            <LinkButton
              variant="default"
              to="/organisations/$organisationId/transfers"
              params={params}
            >
              {t("members.transfer.open_list")}
            </LinkButton>
            {mayOpen && isCell(organisation.kind) && (
              <LinkButton to="/organisations/$organisationId/cases/new" params={params}>
                {t("members.cases.new_candidate")}
              </LinkButton>
            )}
          </>
        }
      />
      <CaseList organisationId={organisation.id} />
    </>
  );
}

function CaseList({ organisationId }: { readonly organisationId: string }) {
  const { t } = useWords();
  const [state, setState] = useState<CaseState>("open");
  const [kind, setKind] = useState<CaseKind | null>(null);
  const asked = { state, limit: PAGE, ...(kind !== null && { kind }) };
  const params = { organisationId };
  const { pages, more, hasMore, fetchingMore, query } = useAskPages(
    listCases,
    { params, query: asked },
    (last, all) =>
      all.length * PAGE >= last.total
        ? null
        : { params, query: { ...asked, offset: all.length * PAGE } },
    { keepPrevious: true },
  );
  const cases = useJoined(pages, casesIn);
  return (
    <Section flush>
      <Filters state={state} onState={setState} kind={kind} onKind={setKind} />
      <Loaded query={query}>
        {() =>
          cases.length === 0 ? (
            <EmptyState
              icon={IconClipboardList}
              title={t("members.cases.none")}
              hint={t("members.cases.none_hint")}
            />
          ) : (
            <CaseTable
              about="organisation"
              cases={cases}
              today={pages?.[0]?.today ?? ""}
              total={pages?.[0]?.total ?? 0}
              onEnd={hasMore && !fetchingMore ? () => void more() : undefined}
              fetchingMore={fetchingMore}
            />
          )
        }
      </Loaded>
    </Section>
  );
}

function Filters({
  state,
  onState,
  kind,
  onKind,
}: {
  readonly state: CaseState;
  readonly onState: (state: CaseState) => void;
  readonly kind: CaseKind | null;
  readonly onKind: (kind: CaseKind | null) => void;
}) {
  const { t } = useWords();
  const words = useCaseWords();
  return (
    <Group px="md" py="sm" gap="sm">
      <SegmentedControl
        aria-label={t("members.cases.state")}
        data={CASE_STATES.map((each) => ({ value: each, label: words.state(each) }))}
        value={state}
        onChange={onState}
      />
      <Select
        aria-label={t("members.cases.kind")}
        data={[
          { value: "any", label: t("members.cases.any_kind") },
          ...CASE_KINDS.filter((each) => CASES[each]).map((each) => ({
            value: each,
            label: words.kind(each),
          })),
        ]}
        value={kind ?? "any"}
        onChange={(value) => onKind(CASE_KINDS.find((each) => each === value) ?? null)}
        flex="1 1 14rem"
        maw="22rem"
      />
    </Group>
  );
}
