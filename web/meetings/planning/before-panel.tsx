import { Alert, Stack, Text } from "@mantine/core";
import type { BeforeView } from "@chiboso/domain/meetings/planning/preparing-contract.ts";
import type { MeetingView } from "@chiboso/domain/meetings/view.ts";
import { IconAlertTriangle } from "@tabler/icons-react";
import { TextLink } from "../../platform/links.tsx";
import { useWords } from "../../platform/words.tsx";
import { isolated } from "../isolate.ts";
import { CommitteeCard } from "./committee-card.tsx";
import { PapersClock } from "./papers-clock.tsx";
import { useBefore } from "./use-before.ts";

/** What a preparation goes on from: its plan, the committee's meeting, the clock of its papers, other meetings. */
export function BeforePanel({ meeting }: { readonly meeting: MeetingView }) {
  const before = useBefore(meeting).data;
  if (before === undefined) return null;
  return (
    <Stack gap="lg">
      <Planned meeting={meeting} before={before} />
      <Clashes clashes={before.clashes} meeting={meeting} />
      {before.papersDue !== null && <PapersClock meeting={meeting} due={before.papersDue} />}
      {meeting.kind !== "committee" && <CommitteeCard meeting={meeting} before={before} />}
    </Stack>
  );
}

function Planned({
  meeting,
  before,
}: {
  readonly meeting: MeetingView;
  readonly before: BeforeView;
}) {
  const { t } = useWords();
  const { planned, prepares } = before;
  if (prepares !== null) {
    return (
      <Text>
        {t("meetings.before.prepares")}{" "}
        <TextLink to="/meetings/$meetingId" params={{ meetingId: prepares.id }}>
          {prepares.title}
        </TextLink>
      </Text>
    );
  }
  if (planned === null) return null;
  return (
    <Text>
      {planned.topic !== "" &&
        `${t("meetings.before.topic", { topic: isolated(planned.topic), name: planned.drafter ?? "–" })} `}
      <TextLink
        to="/organisations/$organisationId/plan"
        params={{ organisationId: meeting.organisation.id }}
      >
        {t("meetings.before.plan", { year: String(planned.year) })}
      </TextLink>
    </Text>
  );
}

/** Warns and stops nobody: who is called to two meetings at once decides with both. */
export function Clashes({
  clashes,
  meeting,
}: {
  readonly clashes: BeforeView["clashes"];
  readonly meeting: MeetingView;
}) {
  const { t, dateTime, list } = useWords();
  if (clashes.length === 0) return null;
  return (
    <Alert
      color="gold"
      role="status"
      icon={<IconAlertTriangle aria-hidden />}
      title={t("meetings.clash.title")}
    >
      {clashes.map((clash) => (
        <Text key={clash.id}>
          {t("meetings.clash.text", {
            title: isolated(clash.title),
            time: isolated(dateTime(clash.plannedAt, meeting.zone)),
            names: list(clash.names),
          })}
        </Text>
      ))}
    </Alert>
  );
}
