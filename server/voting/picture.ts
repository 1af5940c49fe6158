import { listPolls as route } from "@chiboso/domain/voting/contract.ts";
import { watchedMeeting } from "../meetings/public.ts";
import type { Picture } from "../platform/pictures.ts";
import { pollsOf } from "./store.ts";
import { sharedPolls } from "./view-poll.ts";

/** The polls of an open meeting: who votes how is seen, while it comes in, by those who conduct the vote. */
export const pollsPicture: Picture = {
  name: route.name,
  topic: "meeting",
  take: async (reader, meetingId) => {
    const watched = await watchedMeeting(reader, meetingId);
    if (watched === undefined) return undefined;
    const views = await sharedPolls(reader, await pollsOf(reader, meetingId));
    const polls = views.map((poll) => ({ ...poll, live: null }));
    return { seen: { conductor: { polls: views }, watcher: { polls } }, groupOf: watched.roleOf };
  },
};
