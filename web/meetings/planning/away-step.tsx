import { Text } from "@mantine/core";
import { isAway } from "@chiboso/domain/meetings/planning/ahead.ts";
import type { MeetingView } from "@chiboso/domain/meetings/view.ts";
import { useWords } from "../../platform/words.tsx";
import { NextStepCard } from "../next-step-card.tsx";

/** To a member who is away and not summoned: read, and write ahead under the items below. */
export function AwayStep({ meeting }: { readonly meeting: MeetingView }) {
  const { t } = useWords();
  const { mine } = meeting;
  if (meeting.state !== "invited" || mine === null || mine.summoned) return null;
  if (!isAway(mine.standing)) return null;
  return (
    <NextStepCard title={t("meetings.away.title")}>
      <Text>{t("meetings.away.text")}</Text>
    </NextStepCard>
  );
}
