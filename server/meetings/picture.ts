import { may } from "@chiboso/domain/access/rights.ts";
import type { Actor } from "@chiboso/domain/access/actor.ts";
import { getMeeting as route } from "@chiboso/domain/meetings/contract.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { Reader } from "../platform/database.ts";
import type { Picture } from "../platform/pictures.ts";
import { observersOf } from "./during/observer-store.ts";
import { rollOf } from "./roll-store.ts";
import { findMeeting, locateMeeting } from "./store.ts";
import type { Meeting } from "./tables.ts";
import { sharedMeeting } from "./view-meeting.ts";

/** A meeting that is open, with who may watch it: what changes in it is shown to all of them at once. */
export interface WatchedMeeting {
  readonly meeting: Meeting;
  /** `conductor` for who runs it or holds its votes, `watcher` for who may see it. */
  readonly roleOf: (actor: Actor) => "conductor" | "watcher" | undefined;
}

/** The meeting while it is open; before and after that screens ask for it one by one. */
export async function watchedMeeting(reader: Reader, id: Id): Promise<WatchedMeeting | undefined> {
  const [meeting, path] = [await findMeeting(reader, id), await locateMeeting(reader, id)];
  if (meeting?.state !== "open" || path === undefined) return undefined;
  const belongs = await belongingTo(reader, meeting);
  return {
    meeting,
    roleOf: (actor) => {
      if (!may(actor, "meetings.view", path)) return undefined;
      if (!belongs(actor)) return undefined;
      const officer = [meeting.chair_id, meeting.clerk_id].some((each) => each === actor.memberId);
      const conducts = may(actor, "meetings.run", path) || may(actor, "voting.hold", path);
      return officer || conducts ? "conductor" : "watcher";
    },
  };
}

/** Who goes on seeing a meeting that is locked: those on its roll, and observers of before. */
async function belongingTo(reader: Reader, meeting: Meeting): Promise<(actor: Actor) => boolean> {
  if (meeting.locked_at === null) return () => true;
  const members = new Set((await rollOf(reader, meeting.id)).map((each) => each.memberId));
  const accounts = new Set((await observersOf(reader, meeting.id)).map((each) => each.accountId));
  return ({ memberId, accountId }) =>
    (memberId !== null && members.has(memberId)) || accounts.has(accountId);
}

export const meetingPicture: Picture = {
  name: route.name,
  topic: "meeting",
  take: async (reader, id) => {
    const watched = await watchedMeeting(reader, id);
    if (watched === undefined) return undefined;
    const seen = { all: await sharedMeeting(reader, watched.meeting) };
    return { seen, groupOf: (actor) => (watched.roleOf(actor) === undefined ? undefined : "all") };
  },
};
