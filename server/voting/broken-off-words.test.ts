import assert from "node:assert/strict";
import { describe, test } from "node:test";
import * as voting from "@chiboso/domain/voting/contract.ts";
import * as secret from "@chiboso/domain/voting/secret/contract.ts";
import { granted } from "../in-process.ts";
import { sql } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import { testApp } from "../testing/app.ts";
import { runMeeting, type RunningMeeting } from "../testing/running-meeting.ts";
import { pollOf } from "./secret/testing/secret-vote.ts";

const UNPRINTABLE = "voting.unprintable_text";

describe("what is said when a vote is asked or broken off", () => {
  const app = testApp();

  const open = ({ asSecretary, meetingId, itemId }: RunningMeeting, question: string) => {
    const asked = { pollId: newId(), itemId, decision: "ordinaryResolution" as const };
    const body = { ...asked, question, recusals: [], method: "byName" as const, tellers: [] };
    return asSecretary.call(voting.openPoll, { params: { meetingId }, body });
  };

  test("is refused in an open vote with signs that its minutes could not print", async () => {
    const meeting = await runMeeting(app, [{}, {}, {}, {}, {}, {}]);
    assert.equal((await open(meeting, "Đồng ý 👍")).refusal?.code, UNPRINTABLE);
    const { id: pollId } = await granted(open(meeting, "Đồng ý?"));
    const cancel = (reason: string) =>
      meeting.asSecretary.call(voting.cancelPoll, { params: { pollId }, body: { reason } });
    assert.equal((await cancel("Mất mạng 😀")).refusal?.code, UNPRINTABLE);
    await granted(cancel("Mất mạng"));
  });

  test("is refused in a secret vote likewise, and its breaking off is sealed as that of the others", async () => {
    const meeting = await runMeeting(app, [{}, {}, {}, {}, {}, {}]);
    const asked = pollOf(meeting);
    const prepare = (question: string) =>
      meeting.asSecretary.call(secret.prepareSecretVote, {
        ...asked,
        body: { ...asked.body, question },
      });
    assert.equal((await prepare("Giờ họp 🎉")).refusal?.code, UNPRINTABLE);
    const { id } = await granted(prepare("Giờ họp"));
    const cancel = (reason: string) =>
      meeting.asSecretary.call(secret.cancelSecretVote, {
        params: { secretVoteId: id },
        body: { reason },
      });
    assert.equal((await cancel("Sai câu hỏi 😀")).refusal?.code, UNPRINTABLE);
    await granted(cancel("Sai câu hỏi"));
    const entries = await app.held.database.query<{ body: string }>(sql`
      select convert_from(body, 'UTF8') as body from ledger_entry
       where convert_from(body, 'UTF8') like ${`%"vote.cancelled"%${id}%`}`);
    assert.equal(entries.length, 1);
  });
});
