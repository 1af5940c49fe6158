import { Stack, Text } from "@mantine/core";
import type { PaperView } from "@chiboso/domain/voting/paper/view.ts";
import { Leading } from "../../platform/lead.tsx";
import { Loaded } from "../../platform/states.tsx";
import { useWords } from "../../platform/words.tsx";
import { earlierPaper } from "../earlier-vote.ts";
import { FurtherRounds } from "../further-rounds.tsx";
import type { PolledItem } from "../polled-item.ts";
import { useMayRepeat } from "../use-past-votes.ts";
import { placeOf } from "../voted-before.tsx";
import { Disclosure } from "../why.tsx";
import { AfterCount } from "./after-count.tsx";
import { usePaperVotes } from "./api.ts";
import { PaperResult } from "./paper-result.tsx";
import { PaperWork } from "./paper-work.tsx";
import { PrepareForm } from "./prepare-form.tsx";

interface Props {
  readonly meetingId: string;
  readonly item: PolledItem;
  readonly mayHold: boolean;
}

/** Votes on paper under one item, for those who conduct the meeting: what goes on, and results. */
export function PaperVotes({ meetingId, item, zone, mayHold }: Props & { readonly zone: string }) {
  const votes = usePaperVotes(meetingId);
  const mayFollow = useMayRepeat(meetingId);
  return (
    <Loaded query={votes} shape="facts">
      {(value) => {
        const own = value.votes.filter((vote) => vote.itemId === item.id);
        const mayBegin = mayBeginIn(own, item, mayHold);
        if (own.length === 0) return null;
        return (
          <Stack gap="lg">
            {own.map((vote) => (
              <Leading key={vote.id} stand={isGoingOn(vote) ? "going on" : "ended"}>
                {isGoingOn(vote) ? (
                  <PaperWork vote={vote} />
                ) : (
                  <Ended vote={vote} zone={zone} mayRepeat={mayBegin && mayFollow(vote.id)} />
                )}
              </Leading>
            ))}
          </Stack>
        );
      }}
    </Loaded>
  );
}

/** The way to a new vote on paper, when none goes on under the item. */
export function BeginPaper({ meetingId, item, mayHold }: Props) {
  const { t } = useWords();
  const votes = usePaperVotes(meetingId).data?.votes;
  const own = votes?.filter((vote) => vote.itemId === item.id);
  if (own === undefined || !mayBeginIn(own, item, mayHold)) return null;
  return (
    <Disclosure label={t("voting.paper.begin")}>
      {/* Another vote starts with an empty form. */}
      <PrepareForm key={own.length} meetingId={meetingId} itemId={item.id} />
    </Disclosure>
  );
}

function mayBeginIn(own: readonly PaperView[], item: PolledItem, mayHold: boolean): boolean {
  return mayHold && item.running && !item.secret && !own.some(isGoingOn);
}

function isGoingOn({ state }: PaperView): boolean {
  return state === "prepared" || state === "issued" || state === "counting";
}

function Ended({
  vote,
  zone,
  mayRepeat,
}: {
  readonly vote: PaperView;
  readonly zone: string;
  readonly mayRepeat: boolean;
}) {
  const { t } = useWords();
  return (
    <Stack gap="sm" id={placeOf(vote.id)}>
      {vote.outcome === null ? (
        <div>
          <Text c="dimmed">
            {t("voting.paper.cancelled", {
              question: vote.ballot.question,
              reason: vote.cancelReason ?? "–",
            })}
          </Text>
          {vote.ballotsLeft !== null && (
            <Text c="dimmed">
              {t(`voting.paper.left_${vote.ballotsLeft}`, {
                printed: vote.printed,
                issued: vote.issued,
              })}
            </Text>
          )}
        </div>
      ) : (
        <>
          <PaperResult outcome={vote.outcome} zone={zone} />
          <AfterCount vote={vote} zone={zone} mayWrite />
        </>
      )}
      {mayRepeat && <FurtherRounds earlier={earlierPaper(vote)} />}
    </Stack>
  );
}
