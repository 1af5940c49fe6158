import { Group } from "@mantine/core";
import type { CaseLine } from "@chiboso/domain/members/cases/view.ts";
import { DataTable } from "../../platform/data-table.tsx";
import { TextLink } from "../../platform/links.tsx";
import { StatusBadge } from "../../platform/status-badge.tsx";
import type { Column } from "../../platform/table-card.tsx";
import { useWords } from "../../platform/words.tsx";
import { NamedRule } from "../../rules/public.ts";
import { STATE_TONES } from "./case-tones.ts";
import { useCaseWords } from "./case-words.ts";
import { DueBadge } from "./due-badge.tsx";

/** Cases with what is next and by when; each leads to its guided flow. */
export function CaseTable({
  cases,
  today,
  total,
  about,
  onEnd,
  fetchingMore = false,
}: {
  readonly cases: readonly CaseLine[];
  readonly today: string;
  readonly total?: number;
  /** Whose they are: several people's, one member's, or one's own, which are carried by others and not opened. */
  readonly about: About;
  readonly onEnd?: (() => void) | undefined;
  readonly fetchingMore?: boolean;
}) {
  const { t } = useWords();
  return (
    <DataTable
      label={t("members.cases.list")}
      columns={useColumns(today, about)}
      rows={cases}
      rowKey={({ caseId }) => caseId}
      {...(total !== undefined && { total })}
      onEnd={onEnd}
      fetchingMore={fetchingMore}
    />
  );
}

type About = "organisation" | "member" | "own";

function useColumns(today: string, about: About): readonly Column<CaseLine>[] {
  const { t, date } = useWords();
  const words = useCaseWords();
  const link = (line: CaseLine, text: string) => (
    <TextLink to="/cases/$caseId" params={{ caseId: line.caseId }}>
      {text}
    </TextLink>
  );
  const kind: Column<CaseLine> = {
    key: "kind",
    heading: t("members.cases.kind"),
    width: "2fr",
    cell: (line) =>
      about === "member" ? link(line, words.kind(line.kind)) : words.kind(line.kind),
    ...(about !== "organisation" && { onPhone: "title" as const }),
  };
  const person: Column<CaseLine> = {
    key: "person",
    heading: t("members.cases.person"),
    width: "2fr",
    cell: (line) => link(line, line.memberName),
    onPhone: "title",
  };
  return [
    ...(about === "organisation" ? [person] : []),
    kind,
    {
      key: "organisation",
      heading: t("members.cases.organisation"),
      width: "2fr",
      cell: (line) => line.organisationName,
    },
    {
      key: "next",
      heading: t("members.cases.next"),
      width: "2fr",
      cell: (line) =>
        line.nextStep === null ? (
          <StatusBadge tone={STATE_TONES[line.state]} label={words.state(line.state)} />
        ) : (
          words.step(line.nextStep)
        ),
    },
    {
      key: "due",
      heading: t("members.cases.due"),
      width: "2fr",
      cell: (line) =>
        line.closedOn === null ? (
          <Due line={line} today={today} />
        ) : (
          `${t("members.cases.closed")} ${date(line.closedOn)}`
        ),
    },
  ];
}

/** By when, and by which rule. */
function Due({ line, today }: { readonly line: CaseLine; readonly today: string }) {
  const { nextDueOn, nextRule } = line;
  return (
    <Group gap={6}>
      <DueBadge due={nextDueOn} today={today} />
      {nextDueOn !== null && nextRule !== null && <NamedRule ruleId={nextRule} />}
    </Group>
  );
}
