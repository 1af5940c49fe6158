import { Button, Group, Text } from "@mantine/core";
import { addDays } from "@chiboso/domain/kernel/dates.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import { listBadgesDue, openCase } from "@chiboso/domain/members/cases/contract.ts";
import type { BadgeLine } from "@chiboso/domain/members/cases/view.ts";
import { getOrganisation } from "@chiboso/domain/organisations/contract.ts";
import { citationById } from "@chiboso/domain/rules/limits.ts";
import { IconMedal } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { useMay } from "../../platform/actor.tsx";
import { useAsk } from "../../platform/ask.ts";
import { useCommand } from "../../platform/command.ts";
import { DataTable } from "../../platform/data-table.tsx";
import { TextLink } from "../../platform/links.tsx";
import { Page, PageHeader, Section } from "../../platform/page.tsx";
import { useParam } from "../../platform/param.ts";
import { RefusalAlert } from "../../platform/refusal-alert.tsx";
import { EmptyState, Loaded } from "../../platform/states.tsx";
import { StatusBadge } from "../../platform/status-badge.tsx";
import type { Column } from "../../platform/table-card.tsx";
import { useWords } from "../../platform/words.tsx";
import { RuleNote, useRulesAt } from "../../rules/public.ts";
import { STATE_TONES } from "./case-tones.ts";
import { useCaseWords } from "./case-words.ts";
import { keepCase } from "./keep-case.ts";

type Due = Reply<typeof listBadgesDue>;

/** Who reaches a badge by the coming award, from award to award; each leads to its case. */
export function BadgesScreen() {
  const organisationId = useParam("organisationId");
  const [from, setFrom] = useState<string | null>(null);
  const place = useAsk(getOrganisation, { params: { organisationId } });
  const due = useAsk(
    listBadgesDue,
    { params: { organisationId }, query: from === null ? {} : { from } },
    { keepPrevious: true },
  );
  return (
    <Page width="wide">
      <Loaded query={place} shape="page">
        {({ organisation }) => (
          <Loaded query={due}>
            {(found) => <Shown organisation={organisation} found={found} onFrom={setFrom} />}
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}

function Shown({
  organisation,
  found,
  onFrom,
}: {
  readonly organisation: Reply<typeof getOrganisation>["organisation"];
  readonly found: Due;
  readonly onFrom: (from: string) => void;
}) {
  const { t, date } = useWords();
  const command = useCommand(openCase, { onDone: keepCase });
  const columns = useColumns(organisation.path, found, command);
  return (
    <>
      <PageHeader
        title={t("members.cases.badge.title")}
        lead={t("members.cases.badge.lead", { after: date(found.after), on: date(found.on) })}
        above={[
          <TextLink
            key="cases"
            to="/organisations/$organisationId/cases"
            params={{ organisationId: organisation.id }}
            size="sm"
          >
            {organisation.name}
          </TextLink>,
        ]}
      />
      <Occasion organisationId={organisation.id} found={found} onFrom={onFrom} />
      <RefusalAlert failure={command.failure} />
      <Section flush>
        {found.members.length === 0 ? (
          <EmptyState
            icon={IconMedal}
            title={t("members.cases.badge.none")}
            hint={t("members.cases.badge.none_hint")}
          />
        ) : (
          <DataTable
            label={t("members.cases.badge.list")}
            columns={columns}
            rows={found.members}
            rowKey={({ memberId }) => memberId}
          />
        )}
      </Section>
    </>
  );
}

/** The award that is shown, the rules behind it, and the way to the one before and the next. */
function Occasion({
  organisationId,
  found,
  onFrom,
}: {
  readonly organisationId: string;
  readonly found: Due;
  readonly onFrom: (from: string) => void;
}) {
  const { t, date } = useWords();
  const pack = useRulesAt(organisationId);
  return (
    <Group justify="space-between" gap="sm">
      <Group gap="sm">
        <Text fw={600}>{t("members.cases.badge.occasion", { date: date(found.on) })}</Text>
        {["BDG-01", "BDG-03", "ADM-13"].map((rule) => (
          <RuleNote key={rule} citation={citationById(pack, rule, found.on)} />
        ))}
      </Group>
      <Group gap="xs">
        <Button variant="default" onClick={() => onFrom(found.after)}>
          {t("members.cases.badge.earlier")}
        </Button>
        <Button variant="default" onClick={() => onFrom(addDays(found.on, 1))}>
          {t("members.cases.badge.later")}
        </Button>
      </Group>
    </Group>
  );
}

/** Opens the badge case of somebody whose years are full, and goes to it. */
function useStart(found: Due, command: ReturnType<typeof useCommand<typeof openCase>>) {
  const navigate = useNavigate();
  return async (line: BadgeLine) => {
    const caseId = uuidv7();
    const outcome = await command.run({
      params: { organisationId: line.organisationId },
      body: {
        caseId,
        kind: "badge",
        memberId: line.memberId,
        person: null,
        openedOn: found.today,
        input: { milestone: String(line.years), badgeGround: "due", awardOn: found.on },
      },
    });
    if (outcome.kind === "done") await navigate({ to: "/cases/$caseId", params: { caseId } });
  };
}

function useColumns(
  path: string,
  found: Due,
  command: ReturnType<typeof useCommand<typeof openCase>>,
): readonly Column<BadgeLine>[] {
  const { t, date } = useWords();
  const words = useCaseWords();
  const mayOpen = useMay("members.openCase", path);
  const start = useStart(found, command);
  return [
    {
      key: "member",
      heading: t("members.cases.badge.member"),
      width: "2fr",
      onPhone: "title",
      cell: ({ memberId, memberName }) => (
        <TextLink to="/members/$memberId" params={{ memberId }}>
          {memberName}
        </TextLink>
      ),
    },
    {
      key: "cell",
      heading: t("members.cases.badge.cell"),
      width: "2fr",
      cell: ({ organisationName }) => organisationName,
    },
    {
      key: "years",
      heading: t("members.cases.badge.years"),
      cell: ({ years }) => words.option("milestone", String(years)),
    },
    {
      key: "admitted",
      heading: t("members.cases.badge.admitted"),
      cell: ({ admittedOn }) => date(admittedOn),
    },
    {
      key: "full",
      heading: t("members.cases.badge.full"),
      cell: ({ fullOn }) => date(fullOn),
    },
    {
      key: "case",
      heading: t("members.cases.badge.case"),
      cell: (line) => (
        <BadgeCase
          line={line}
          onStart={mayOpen && found.on >= found.today ? () => void start(line) : null}
          pending={command.pending}
        />
      ),
    },
  ];
}

function BadgeCase({
  line,
  onStart,
  pending,
}: {
  readonly line: BadgeLine;
  readonly onStart: (() => void) | null;
  readonly pending: boolean;
}) {
  const { t } = useWords();
  const words = useCaseWords();
  if (line.caseId !== null && line.caseState !== null) {
    return (
      <TextLink to="/cases/$caseId" params={{ caseId: line.caseId }}>
        <StatusBadge tone={STATE_TONES[line.caseState]} label={words.state(line.caseState)} />
      </TextLink>
    );
  }
  if (onStart === null) return "–";
  return (
    <Button size="xs" variant="default" disabled={pending} onClick={onStart}>
      {t("members.cases.badge.start")}
    </Button>
  );
}
