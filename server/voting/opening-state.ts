import { localDateOf, type Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { isRunning } from "@chiboso/domain/meetings/running.ts";
import { goesOn } from "@chiboso/domain/voting/paper/steps.ts";
import { secretGoesOn } from "@chiboso/domain/voting/secret/view.ts";
import type { Candidate } from "@chiboso/domain/voting/base.ts";
import type { OpeningState } from "@chiboso/domain/voting/rules.ts";
import { itemsOf, rollOf, type Meeting } from "../meetings/public.ts";
import type { Reader } from "../platform/database.ts";
import { rulesAt } from "../rules/public.ts";
import { pastVotesIn, votesOfMeeting } from "./past-votes.ts";

/** What the opening of a poll in this meeting is decided from at this moment. */
export async function openingState(
  reader: Reader,
  meeting: Meeting,
  now: Instant,
): Promise<OpeningState> {
  const items = await itemsOf(reader, meeting.id);
  const votes = await votesOfMeeting(reader, meeting.id);
  const open = votes.polls.find((poll) => poll.state === "open");
  const paper = votes.papers.find(({ state }) => goesOn(state));
  const secret = votes.secrets.find(({ state }) => secretGoesOn(state));
  const roll = await rollOf(reader, meeting.id);
  const running = items.find(({ id, title, started_at: startedAt, ended_at: endedAt }) =>
    isRunning({ id, title, startedAt, endedAt }),
  );
  const on = localDateOf(now, meeting.zone);
  return {
    pack: await rulesAt(reader, meeting.organisation_id, on),
    on,
    meetingState: meeting.state,
    meetingKind: meeting.kind,
    meetingMode: meeting.mode,
    runningItemId: running?.id ?? null,
    itemIds: items.map((item) => item.id),
    secretItemIds: items.filter((item) => item.secret).map((item) => item.id),
    chairId: meeting.chair_id,
    openPollQuestion: open?.question ?? paper?.ballot.question ?? secret?.ballot.question ?? null,
    votes: pastVotesIn(votes),
    roll: candidatesOf(meeting, roll),
    inRoom: inRoomIn(roll),
  };
}

/** Who is in the room of a meeting now. */
export async function inRoomOf(reader: Reader, meetingId: Id): Promise<ReadonlySet<Id>> {
  return inRoomIn(await rollOf(reader, meetingId));
}

function inRoomIn(roll: Awaited<ReturnType<typeof rollOf>>): ReadonlySet<Id> {
  return new Set(
    roll.flatMap(({ memberId, presence }) =>
      presence.some((each) => each.to === null && each.place === "room") ? [memberId] : [],
    ),
  );
}

/** The members on the roll as the freezing of a base needs to know them. */
export function candidatesOf(
  meeting: Meeting,
  roll: Awaited<ReturnType<typeof rollOf>>,
): Candidate[] {
  return roll.map(({ memberId, name, standing, presentNow, answer, presence }) => ({
    memberId,
    name,
    standing,
    present: presentNow,
    // Reasons are accepted when the roll is called: before that everybody is still expected.
    excused: meeting.roll_called_at !== null && answer === "excused" && presence.length === 0,
  }));
}
