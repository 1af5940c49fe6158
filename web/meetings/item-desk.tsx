import { Stack, Text } from "@mantine/core";
import type { ItemView, MeetingView } from "@chiboso/domain/meetings/view.ts";
import { Section } from "../platform/page.tsx";
import { useWords } from "../platform/words.tsx";
import { PollDesk } from "../voting/public.ts";
import { Opinions } from "./agenda-view.tsx";
import { AssignmentForm, AssignmentList } from "./assignment-form.tsx";
import { ConclusionForm } from "./conclusion-form.tsx";
import { OpinionForm } from "./opinion-form.tsx";
import { PapersList } from "./papers-list.tsx";

/** One item at the desk: papers, opinions, vote, conclusion, tasks, in the order in which they come up. */
export function ItemDesk({
  meeting,
  item,
}: {
  readonly meeting: MeetingView;
  readonly item: ItemView;
}) {
  const { t } = useWords();
  const papers = meeting.papers.filter((paper) => paper.itemId === item.id);
  const begun = item.startedAt !== null;
  const open = meeting.state === "open";
  return (
    <>
      <Section title={`${item.position}. ${item.title}`}>
        <Stack gap="md">
          {papers.length > 0 && <PapersList meetingId={meeting.id} papers={papers} />}
          {!begun && <Text c="dimmed">{t("meetings.item.not_begun")}</Text>}
          {open && begun && <OpinionForm meeting={meeting} item={item} />}
          <Opinions item={item} />
        </Stack>
      </Section>
      {open && begun && (
        <>
          <Section title={t("meetings.item.vote")}>
            <PollDesk
              meetingId={meeting.id}
              item={item}
              zone={meeting.zone}
              mayHold={meeting.may.holdVotes}
            />
          </Section>
          <Section title={t("meetings.item.conclusion")}>
            <ConclusionForm meeting={meeting} item={item} />
          </Section>
          <Section title={t("meetings.item.assignments")}>
            <Stack gap="md">
              <AssignmentList meeting={meeting} item={item} />
              <AssignmentForm meeting={meeting} item={item} />
            </Stack>
          </Section>
        </>
      )}
    </>
  );
}
