import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { paperBundle } from "@chiboso/domain/evidence/contract.ts";
import { verifyEvidence } from "@chiboso/domain/ledger/evidence/verify-evidence.ts";
import { getMeeting } from "@chiboso/domain/meetings/contract.ts";
import {
  closeMeeting,
  recordPresence,
  stepItem,
} from "@chiboso/domain/meetings/contract-running.ts";
import { textOf } from "@chiboso/domain/minutes/document.ts";
import * as voting from "@chiboso/domain/voting/contract.ts";
import * as paper from "@chiboso/domain/voting/paper/contract.ts";
import * as secret from "@chiboso/domain/voting/secret/contract.ts";
import { hashPassword } from "../access/public.ts";
import { granted } from "../in-process.ts";
import { sql } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import { testApp } from "../testing/app.ts";
import { approve, asApplication, submitted } from "../testing/minutes-desk.ts";
import { electionOf } from "../testing/paper-election.ts";
import { memberAt, runMeeting, type RunningMeeting } from "../testing/running-meeting.ts";
import { pollOf } from "./secret/testing/secret-vote.ts";

/** A vote of each form, each broken off with a reason of its own. */
async function stopFourVotes(meeting: RunningMeeting): Promise<void> {
  const { asSecretary, meetingId, itemId } = meeting;
  for (const [method, tellers] of [
    ["byName", []],
    ["hands", [memberAt(meeting, 0).memberId]],
  ] as const) {
    const pollId = newId();
    const decision = "ordinaryResolution" as const;
    const asked = { pollId, itemId, decision, question: `Hỏi ${method}`, recusals: [] };
    const body = { ...asked, method, tellers: [...tellers] };
    await granted(asSecretary.call(voting.openPoll, { params: { meetingId }, body }));
    const reason = `Dừng ${method}`;
    await granted(asSecretary.call(voting.cancelPoll, { params: { pollId }, body: { reason } }));
  }
  const election = electionOf(meeting, { names: [0, 1, 2], seats: 2 });
  const onPaper = await granted(asSecretary.call(paper.preparePaperVote, election));
  await granted(
    asSecretary.call(paper.cancelPaperVote, {
      params: { paperVoteId: onPaper.id },
      body: { reason: "In nhầm phiếu" },
    }),
  );
  const inSecret = await granted(asSecretary.call(secret.prepareSecretVote, pollOf(meeting)));
  await granted(
    asSecretary.call(secret.cancelSecretVote, {
      params: { secretVoteId: inSecret.id },
      body: { reason: "Ghi nhầm câu hỏi" },
    }),
  );
}

async function loseAndRegainQuorum(meeting: RunningMeeting, at: (now: string) => void) {
  const params = { meetingId: meeting.meetingId };
  for (const [time, move] of [
    ["2026-11-03T01:20:00.000Z", "leave"],
    ["2026-11-03T01:25:00.000Z", "arrive"],
  ] as const) {
    at(time);
    for (const { memberId } of meeting.members.slice(0, 5))
      await granted(meeting.asClerk.call(recordPresence, { params, body: { memberId, move } }));
  }
}

describe("what went wrong in a meeting", () => {
  const app = testApp("2026-11-03T01:00:00.000Z");

  test("stands in its minutes: every vote that was stopped and why, and when the quorum was lost and came back", async () => {
    const meeting = await runMeeting(app, [{}, {}, {}, {}, {}, {}]);
    const { meetingId, itemId, asSecretary } = meeting;
    const hash = await hashPassword("mật khẩu để thử 2026");
    const officers = [meeting.secretary.accountId, meeting.clerk.accountId];
    const set = sql`update account set password_hash = ${hash} where id = any(${officers}::uuid[])`;
    await asApplication(app, set);
    app.now = "2026-11-03T01:10:00.000Z";
    await stopFourVotes(meeting);
    await loseAndRegainQuorum(meeting, (now) => {
      app.now = now;
    });
    const { version } = await granted(asSecretary.call(getMeeting, { params: { meetingId } }));
    await granted(
      asSecretary.call(stepItem, {
        params: { meetingId, itemId },
        body: { step: "end", expectedVersion: version },
      }),
    );
    await granted(asSecretary.call(closeMeeting, { params: { meetingId } }));

    const view = await submitted({ ...meeting, opinion: "" });
    const told = (start: string) =>
      view.document.blocks.filter(({ id }) => id.startsWith(start)).map(textOf);
    const stopped = (question: string, reason: string) =>
      `Biểu quyết: ${question} – đã dừng lúc 08 giờ 10 phút, không lấy kết quả, lý do: ${reason}.`;
    assert.deepEqual(told("broken."), [
      stopped("Hỏi byName", "Dừng byName"),
      stopped("Hỏi hands", "Dừng hands"),
      "Bỏ phiếu kín, lần thứ 1: Bầu chi ủy nhiệm kỳ 2025 – 2027 – đã dừng lúc 08 giờ 10 phút trước khi phát phiếu, lý do: In nhầm phiếu.",
      `${stopped("Lấy ý kiến về giờ họp", "Ghi nhầm câu hỏi")} Khóa của hệ thống đã hủy cùng lúc; không lá phiếu kín nào được mở.`,
    ]);
    assert.deepEqual(told("quorum."), [
      "Lúc 08 giờ 20 phút, số người có mặt còn 4/9 đồng chí được tính, không đủ điều kiện biểu quyết (cần có ít nhất 5).",
      "Lúc 08 giờ 25 phút, số người có mặt là 5/9 đồng chí được tính, lại đủ điều kiện biểu quyết (cần có ít nhất 5).",
    ]);

    await approve(meeting.asClerk, view);
    await approve(asSecretary, view);
    const params = { paperId: view.minutesId };
    const { checks } = verifyEvidence((await meeting.asClerk.call(paperBundle, { params })).bytes);
    assert.deepEqual(
      checks.filter(({ state }) => state !== "ok"),
      [],
      "a bundle with such a record proves itself",
    );
  });
});
