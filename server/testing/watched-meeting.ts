import assert from "node:assert/strict";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { Caller } from "../in-process.ts";
import { sql } from "../platform/database.ts";
import type { TestApp } from "./app.ts";

/**
 * Watches a meeting as another device that has it open does: what is published reaches that device by
 * `live-stream.ts`. Whoever acts through `watched` is held to it, command by command; `told` are the kinds of
 * events of which the device has heard.
 */
export function watchMeeting(app: TestApp, meetingId: Id) {
  const state = { published: 0, seq: 0 };
  const told = new Set<string>();
  const watched = (caller: Caller): Caller => ({
    async call(route, sent) {
      const known = state.published;
      const answer = await caller.call(route, sent);
      const events = await app.system.services.database.query(sql<{ seq: number; kind: string }>`
        select seq, kind from meeting_event where meeting_id = ${meetingId} and seq > ${state.seq} order by seq`);
      const kinds = events.map((event) => event.kind);
      if (events.length > 0)
        assert.ok(state.published > known, `no other device hears of ${kinds.join(", ")}`);
      for (const kind of kinds) told.add(kind);
      state.seq = events.at(-1)?.seq ?? state.seq;
      return answer;
    },
  });
  return {
    told,
    watched,
    begin: () =>
      app.system.services.live.subscribe([`meeting:${meetingId}`], () => (state.published += 1)),
  };
}
