import { Group } from "@mantine/core";
import { listDossiers } from "@chiboso/domain/members/dossier/contract.ts";
import type { BandCount } from "@chiboso/domain/members/dossier/rules.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import { getOrganisation } from "@chiboso/domain/organisations/contract.ts";
import { useMemo } from "react";
import { useAsk, useAskPages, useJoined } from "../../platform/ask.ts";
import { DataTable } from "../../platform/data-table.tsx";
import { TextLink } from "../../platform/links.tsx";
import { Page, PageHeader, Section } from "../../platform/page.tsx";
import { useParam } from "../../platform/param.ts";
import { EmptyState, Loaded } from "../../platform/states.tsx";
import type { Column } from "../../platform/table-card.tsx";
import { useWords, type Speech } from "../../platform/words.tsx";
import { RuleNote } from "../../rules/public.ts";
import { BandBars } from "./band-bars.tsx";

type Answer = Reply<typeof listDossiers>;
type Line = Answer["members"][number];

/** How complete the dossiers of an organisation are, the emptiest first. */
export function DossiersScreen() {
  const { t } = useWords();
  const organisationId = useParam("organisationId");
  const place = useAsk(getOrganisation, { params: { organisationId } });
  const { pages, more, hasMore, fetchingMore, query } = useAskPages(
    listDossiers,
    { params: { organisationId }, query: {} },
    (last, all) => {
      const offset = all.reduce((count, page) => count + page.members.length, 0);
      const ends = offset >= last.total || last.members.length === 0;
      return ends ? null : { params: { organisationId }, query: { offset } };
    },
  );
  const lines = useJoined(pages, linesIn);
  return (
    <Page width="wide">
      <PageHeader
        title={t("members.dossier.of_place")}
        above={[
          <TextLink
            key="place"
            to="/organisations/$organisationId"
            params={{ organisationId }}
            size="sm"
          >
            {place.data?.organisation.name ?? t("members.organisation")}
          </TextLink>,
        ]}
        lead={t("members.dossier.of_place_lead")}
      />
      <Loaded query={query} shape="page">
        {({ pages: [first] }) =>
          first === undefined || first.total === 0 ? (
            <Section>
              <EmptyState title={t("members.dossier.no_members")} />
            </Section>
          ) : (
            <Completeness
              first={first}
              lines={lines}
              fetchingMore={fetchingMore}
              onEnd={hasMore ? () => void more() : undefined}
            />
          )
        }
      </Loaded>
    </Page>
  );
}

function Completeness({
  first,
  lines,
  fetchingMore,
  onEnd,
}: {
  readonly first: Answer;
  readonly lines: readonly Line[];
  readonly fetchingMore: boolean;
  readonly onEnd: (() => void) | undefined;
}) {
  const speech = useWords();
  const { t } = speech;
  const columns = useMemo(() => columnsIn(speech), [speech]);
  return (
    <>
      <Section
        title={t("members.dossier.title")}
        lead={
          <Group gap="xs">
            <span>{t("members.dossier.lead")}</span> <RuleNote citation={first.citation} />
          </Group>
        }
      >
        <BandBars bands={first.bands} />
      </Section>
      <Section title={t("members.dossier.members", { count: first.total })} flush>
        <DataTable
          label={t("members.dossier.of_place")}
          columns={columns}
          rows={lines}
          rowKey={(line) => line.memberId}
          total={first.total}
          fetchingMore={fetchingMore}
          onEnd={onEnd}
        />
      </Section>
    </>
  );
}

function linesIn(page: Answer): readonly Line[] {
  return page.members;
}

function columnsIn({ t }: Speech): readonly Column<Line>[] {
  const band = (number: 1 | 2 | 3): Column<Line> => ({
    key: String(number),
    heading: t(`members.dossier.band_short`, { band: number }),
    numeric: true,
    width: "8rem",
    cell: ({ bands }) => share(bands, number),
  });
  return [
    {
      key: "name",
      heading: t("members.name"),
      onPhone: "title",
      width: "2fr",
      cell: ({ memberId, name }) => (
        <TextLink to="/members/$memberId" params={{ memberId }} hash="dossier">
          {name}
        </TextLink>
      ),
    },
    {
      key: "organisation",
      heading: t("members.organisation"),
      width: "2fr",
      cell: ({ organisationName }) => organisationName,
    },
    band(1),
    band(2),
    band(3),
  ];
}

function share(bands: readonly BandCount[], number: 1 | 2 | 3): string {
  const found = bands.find(({ band }) => band === number);
  return found === undefined ? "–" : `${found.present}/${found.needed}`;
}
