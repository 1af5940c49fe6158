import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { Route } from "@chiboso/domain/kernel/route.ts";
import { getMeeting } from "@chiboso/domain/meetings/contract.ts";
import { viewFor } from "@chiboso/domain/meetings/live-view.ts";
import type { MeetingView } from "@chiboso/domain/meetings/view.ts";
import { useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { useActor } from "../platform/actor.tsx";
import { useAsk } from "../platform/ask.ts";
import { keyOf } from "../platform/cache.ts";
import { useCommand, type Command } from "../platform/command.ts";
import { useForgetting } from "../platform/kept.ts";
import { waitUntilShown } from "../platform/shown.ts";
import { secretDrafts } from "./during/secret-drafts.ts";

/** What the live channel calls a meeting. */
export function topicOf(meetingId: Id): string {
  return `meeting:${meetingId}`;
}

/** One meeting, kept fresh by the live channel while it is on screen. */
export function useMeeting(meetingId: Id) {
  const { memberId } = useActor();
  const shown = useMemo(() => {
    const own = (view: MeetingView) => viewFor(view, { memberId, may: view.may }, view.serverNow);
    return { name: getMeeting.name, own };
  }, [memberId]);
  const topics = [topicOf(meetingId)];
  const meeting = useAsk(getMeeting, { params: { meetingId } }, { topics, shown });
  useForgetting(meeting.data === undefined ? [] : secretDrafts(meeting.data));
  return meeting;
}

/**
 * A write to a meeting. Its reply says only that something changed: what it is comes by the live channel when
 * that shows the meeting, and is asked for when it does not.
 */
export function useMeetingCommand<R extends Route>(route: R, meetingId: Id): Command<R> {
  const queries = useQueryClient();
  return useCommand(route, {
    onDone: async (reply, cache) => {
      const topic = topicOf(meetingId);
      const { seq = Infinity } = reply as { readonly seq?: number };
      const seen = () => queries.getQueryData<MeetingView>(keyOf(getMeeting, asked))?.seq ?? 0;
      const asked = { params: { meetingId } };
      const isShown = await waitUntilShown(topic, getMeeting.name, () => seen() >= seq);
      await Promise.all([
        cache.refreshTopic(topic),
        isShown ? undefined : cache.refresh(getMeeting),
      ]);
    },
  });
}
