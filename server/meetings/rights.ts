import type { Actor } from "@chiboso/domain/access/actor.ts";
import { may } from "@chiboso/domain/access/rights.ts";
import type { MeetingView } from "@chiboso/domain/meetings/view.ts";
import type { Reader } from "../platform/database.ts";
import { locateMeeting } from "./store.ts";
import type { Meeting } from "./tables.ts";

export type Rights = Omit<MeetingView["may"], "observe" | "observes">;

/** What somebody may do by right at this meeting's organisation, and whether they are its officers. */
export async function rightsAt(reader: Reader, actor: Actor, meeting: Meeting): Promise<Rights> {
  const path = (await locateMeeting(reader, meeting.id)) ?? "";
  return {
    prepare: may(actor, "meetings.prepare", path),
    run: may(actor, "meetings.run", path),
    attend: may(actor, "meetings.attend", path),
    holdVotes: may(actor, "voting.hold", path),
    vote: may(actor, "voting.vote", path),
    editMinutes: may(actor, "minutes.edit", path),
    isChair: actor.memberId === meeting.chair_id,
    isClerk: actor.memberId === meeting.clerk_id,
  };
}

/** A meeting that is only being prepared is seen by those who prepare or run it. */
export async function maySeePrepared(
  reader: Reader,
  actor: Actor,
  meeting: Meeting,
): Promise<boolean> {
  if (meeting.state !== "prepared") return true;
  const rights = await rightsAt(reader, actor, meeting);
  return rights.prepare || rights.run;
}
