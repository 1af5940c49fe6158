import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { getMeeting, listMeetings } from "@chiboso/domain/meetings/contract.ts";
import {
  closeMeeting,
  recordPresence,
  stepItem,
} from "@chiboso/domain/meetings/contract-running.ts";
import { textOf } from "@chiboso/domain/minutes/document.ts";
import { draftMinutes } from "@chiboso/domain/minutes/draft.ts";
import { granted } from "../in-process.ts";
import { readMeetingRecord } from "../meetings/public.ts";
import { testApp } from "../testing/app.ts";
import { memberAt, runMeeting, type RunningMeeting } from "../testing/running-meeting.ts";
import { heldFacts } from "./held-facts.ts";

describe("the presence of one meeting", () => {
  const app = testApp("2026-11-03T01:00:00.000Z");

  const listed = async (meeting: RunningMeeting) => {
    const { meetings } = await granted(meeting.asSecretary.call(listMeetings, {}));
    return meetings.map(({ present, expected, exempt }) => ({ present, expected, exempt }));
  };

  test("has the same figures in the list, the minutes and the sheet: of those expected, the exempt beside them", async () => {
    const away = { present: false };
    const meeting = await runMeeting(app, [
      { standing: "probationary" },
      { standing: "exempt" },
      { standing: "exempt", ...away },
      away,
      {},
    ]);
    const { asSecretary, meetingId, itemId } = meeting;
    const all = [{ present: 5, expected: 6, exempt: 1 }];
    assert.deepEqual(await listed(meeting), all);
    app.now = "2026-11-03T01:20:00.000Z";
    const { memberId } = memberAt(meeting, 4);
    const params = { meetingId };
    const move = (which: "leave" | "arrive") =>
      granted(meeting.asClerk.call(recordPresence, { params, body: { memberId, move: which } }));
    await move("leave");
    assert.deepEqual(await listed(meeting), [{ present: 4, expected: 6, exempt: 1 }]);
    app.now = "2026-11-03T01:30:00.000Z";
    const { version } = await granted(asSecretary.call(getMeeting, { params }));
    await granted(
      asSecretary.call(stepItem, {
        params: { meetingId, itemId },
        body: { step: "end", expectedVersion: version },
      }),
    );
    await granted(asSecretary.call(closeMeeting, { params }));
    assert.deepEqual(await listed(meeting), all, "who left early was there");

    const record = await readMeetingRecord(app.system.services.database, meetingId);
    const lines = draftMinutes(record).blocks.map(textOf);
    assert.ok(lines.some((line) => line.startsWith("Có mặt: 6 (sáu) đồng chí")));
    assert.ok(
      lines.some((line) => line.startsWith("Trong đó 5/6 đồng chí phải dự sinh hoạt; 1 (một)")),
    );
    const [held] = await heldFacts(app.system.services.database, [meetingId]);
    assert.deepEqual([held?.attended, held?.expected], [5, 6]);
    assert.deepEqual(
      [held?.officialPresent, held?.official],
      [5, 6],
      "in votes the exempt member who came counts, the probationary one and the exempt one who stayed away do not",
    );
  });
});
