import { Stack, Tabs, Text, Title } from "@mantine/core";
import type { ItemView, MeetingView } from "@chiboso/domain/meetings/view.ts";
import { useState, type ComponentProps, type ReactNode } from "react";
import { later } from "../platform/later.tsx";
import { useMovableParts } from "../platform/movable-parts.tsx";
import { useOpenedParts } from "../platform/opened-parts.ts";
import { Section } from "../platform/page.tsx";
import { useWords } from "../platform/words.tsx";
import { SheetLink } from "../quality/public.ts";
import { PollDesk } from "../voting/public.ts";
import { Opinions } from "./agenda-view.tsx";
import { AssignmentList } from "./assignment-list.tsx";
import { BeginHere } from "./begin-here.tsx";
import { useItemTitle } from "./during/item-title.ts";
import { SecretNote } from "./during/secret-note.tsx";
import { OpinionCorrection } from "./opinion-correction.tsx";
import { PapersList } from "./papers-list.tsx";

const AssignmentForm = later(
  async () => (await import("./assignment-form.tsx")).AssignmentForm,
  "facts",
);
const ConclusionForm = later(
  async () => (await import("./conclusion-form.tsx")).ConclusionForm,
  "facts",
);
const FloorDesk = later(async () => (await import("./during/floor-desk.tsx")).FloorDesk, "facts");
const OpinionForm = later(async () => (await import("./opinion-form.tsx")).OpinionForm, "facts");

const WORKS = ["opinions", "vote", "conclusion", "assignments"] as const;

type Work = (typeof WORKS)[number];

/** While a vote goes on, it is what the desk is about. */
const VOTE_FIRST: readonly Work[] = ["vote", "opinions", "conclusion", "assignments"];

/** One item at the desk: opinions, vote, conclusion, tasks, in the order in which they come up. */
export function ItemDesk({
  meeting,
  item,
  inTabs,
}: {
  readonly meeting: MeetingView;
  readonly item: ItemView;
  /** One work at a time where there is room for tabs; on a phone they follow one another. */
  readonly inTabs: boolean;
}) {
  const { t } = useWords();
  const titleOf = useItemTitle();
  const papers = meeting.papers.filter((paper) => paper.itemId === item.id);
  const title = `${item.position}. ${titleOf(item)}`;
  if (meeting.state !== "open" || item.startedAt === null) {
    return (
      <Section title={title}>
        <Stack gap="md">
          {papers.length > 0 && <PapersList meetingId={meeting.id} papers={papers} />}
          <Opinions item={item} />
          <Text c="dimmed">{t("meetings.item.not_begun")}</Text>
          <BeginHere meeting={meeting} item={item} />
        </Stack>
      </Section>
    );
  }
  if (item.secret) return <SecretDesk meeting={meeting} item={item} title={title} />;
  return <Works meeting={meeting} item={item} inTabs={inTabs} title={title} />;
}

function Works({
  meeting,
  item,
  inTabs,
  title,
}: ComponentProps<typeof ItemDesk> & { readonly title: string }) {
  const { t } = useWords();
  const { drawn, place } = useMovableParts(worksOf(meeting, item));
  const voting = meeting.holds.length > 0;
  // What somebody looks at stays where it is when a vote ends: its result comes in its place.
  const [voteFirst, setVoteFirst] = useState(voting);
  if (voting && !voteFirst) setVoteFirst(true);
  const [chosen, choose] = useState<Work>(voting ? "vote" : "opinions");
  const order = voteFirst ? VOTE_FIRST : WORKS;
  return (
    <>
      {drawn}
      {inTabs ? (
        <Section title={title}>
          <WorkTabs place={place} item={item} chosen={chosen} onChoose={choose} />
        </Section>
      ) : (
        <Stack gap="md">
          {order.map((work) => (
            <Section key={work} title={work === order[0] ? title : t(`meetings.work.${work}`)}>
              {place(work)}
            </Section>
          ))}
        </Stack>
      )}
    </>
  );
}

/** Of a secret item only votes by number remain. */
function SecretDesk({
  meeting,
  item,
  title,
}: {
  readonly meeting: MeetingView;
  readonly item: ItemView;
  readonly title: string;
}) {
  const { t } = useWords();
  return (
    <Section title={title}>
      <Stack gap="md">
        <SecretNote />
        <Title order={3}>{t("meetings.work.vote")}</Title>
        <PollDesk
          meetingId={meeting.id}
          item={item}
          zone={meeting.zone}
          mayHold={meeting.may.holdVotes}
        />
      </Stack>
    </Section>
  );
}

function worksOf(meeting: MeetingView, item: ItemView): Readonly<Record<Work, ReactNode>> {
  const papers = meeting.papers.filter((paper) => paper.itemId === item.id);
  return {
    opinions: (
      <Stack gap="md">
        {item.kind === "closing" && (
          <SheetLink meetingId={meeting.id} kind={meeting.kind} scored={meeting.scored} />
        )}
        {papers.length > 0 && <PapersList meetingId={meeting.id} papers={papers} />}
        <FloorDesk meeting={meeting} item={item} />
        <OpinionForm meeting={meeting} item={item} />
        <Opinions
          item={item}
          after={(opinion) => <OpinionCorrection meetingId={meeting.id} opinion={opinion} />}
        />
      </Stack>
    ),
    vote: (
      <PollDesk
        meetingId={meeting.id}
        item={item}
        zone={meeting.zone}
        mayHold={meeting.may.holdVotes}
      />
    ),
    conclusion: <ConclusionForm meeting={meeting} item={item} />,
    assignments: (
      <Stack gap="md">
        <AssignmentList meeting={meeting} item={item} />
        <AssignmentForm meeting={meeting} item={item} />
      </Stack>
    ),
  };
}

function WorkTabs({
  place,
  item,
  chosen,
  onChoose,
}: {
  readonly place: (work: Work) => ReactNode;
  readonly item: ItemView;
  readonly chosen: Work;
  readonly onChoose: (work: Work) => void;
}) {
  const { t } = useWords();
  const { isOpened, open } = useOpenedParts(chosen);
  const turnTo = (value: string | null) => {
    const work = WORKS.find((each) => each === value);
    if (work === undefined) return;
    open(work);
    onChoose(work);
  };
  const counts = { opinions: item.opinions.length, assignments: item.assignments.length };
  return (
    <Tabs value={chosen} onChange={turnTo}>
      <Tabs.List>
        {WORKS.map((work) => {
          const count = work === "opinions" || work === "assignments" ? counts[work] : 0;
          return (
            <Tabs.Tab key={work} value={work}>
              {t(`meetings.work.${work}`)}
              {count > 0 && ` (${count})`}
            </Tabs.Tab>
          );
        })}
      </Tabs.List>
      {WORKS.map((work) => (
        <Tabs.Panel key={work} value={work} pt="md">
          {isOpened(work) && place(work)}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
