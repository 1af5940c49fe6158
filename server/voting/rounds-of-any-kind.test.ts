import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { countingMinutes } from "@chiboso/domain/minutes/counting.ts";
import { castVote, closePoll, openPoll, repeatPoll } from "@chiboso/domain/voting/contract.ts";
import { cancelPaperVote, preparePaperVote } from "@chiboso/domain/voting/paper/contract.ts";
import { cancelSecretVote, prepareSecretVote } from "@chiboso/domain/voting/secret/contract.ts";
import { granted } from "../in-process.ts";
import { sql } from "../platform/database.ts";
import { newId } from "../platform/ids.ts";
import { testApp } from "../testing/app.ts";
import { counted, electionOf, sheetOf, startCounting } from "../testing/paper-election.ts";
import { runMeeting, type RunningMeeting } from "../testing/running-meeting.ts";
import { electing, permitOf, wholeVote } from "./secret/testing/permitted.ts";
import { openVote, pollOf, withKey, withList } from "./secret/testing/secret-vote.ts";

const times = <T>(count: number, what: T): T[] => Array.from({ length: count }, () => what);
const QUESTION = "Kết nạp quần chúng Mai Thị Thử";

const openly = (meeting: RunningMeeting, question = QUESTION) => ({
  params: { meetingId: meeting.meetingId },
  body: {
    pollId: newId(),
    itemId: meeting.itemId,
    decision: "admissionProposal" as const,
    question,
    recusals: [],
  },
});

const onPaper = (meeting: RunningMeeting, repeatOf: Id | null, name = "Mai Thị Thử") => {
  const { params, body } = electionOf(meeting, { names: [], seats: 1 });
  return {
    params,
    body: {
      ...body,
      decision: "admissionProposal" as const,
      office: null,
      question: "Đề nghị kết nạp",
      names: [{ memberId: null, name, how: "prepared" as const, hands: null }],
      listHands: null,
      repeatOf,
      reason: repeatOf && "Có thêm ý kiến nhận xét",
    },
  };
};

type Permit = Awaited<ReturnType<typeof permitOf>>;

const secretly = (meeting: RunningMeeting, permit: Permit) => {
  const { params, body } = pollOf(meeting);
  const { decision, question, names } = onPaper(meeting, null).body;
  return { params, body: { ...body, decision, question, names, questions: [], permit } };
};

/** An admission that one of five voted for. */
async function failedOpenly(meeting: RunningMeeting): Promise<Id> {
  const { asSecretary } = meeting;
  const { id: pollId } = await granted(asSecretary.call(openPoll, openly(meeting)));
  const params = { pollId };
  await granted(asSecretary.call(castVote, { params, body: { choice: "for" } }));
  assert.equal((await granted(asSecretary.call(closePoll, { params }))).adopted, false);
  return pollId;
}

describe("what was voted on already", () => {
  const app = testApp();

  test("is not voted on anew openly, on paper or electronically; somebody else is", async () => {
    const meeting = await runMeeting(app, [{}, {}]);
    const { asSecretary } = meeting;
    await failedOpenly(meeting);
    const permit = await permitOf(meeting);
    const answers = [
      await asSecretary.call(openPoll, openly(meeting)),
      await asSecretary.call(preparePaperVote, onPaper(meeting, null)),
      await asSecretary.call(prepareSecretVote, secretly(meeting, permit)),
    ];
    assert.deepEqual(
      answers.map(({ status, refusal }) => [status, refusal?.code, refusal?.params]),
      times(3, [409, "voting.is_a_round", { question: QUESTION, round: 1 }]),
    );
    const other = await asSecretary.call(preparePaperVote, onPaper(meeting, null, "Lê Văn Nháp"));
    assert.equal(other.refusal, undefined);
  });

  test("goes on by ballots as its next round, with a reason, and once", async () => {
    const meeting = await runMeeting(app, [{}, {}]);
    const { asSecretary } = meeting;
    const pollId = await failedOpenly(meeting);
    const { params, body } = onPaper(meeting, pollId);
    const silent = await asSecretary.call(preparePaperVote, {
      params,
      body: { ...body, reason: null },
    });
    assert.equal(silent.refusal?.code, "voting.reason_missing");
    const second = await granted(asSecretary.call(preparePaperVote, { params, body }));
    assert.deepEqual(
      [second.round, second.repeatOf, second.repeatReason],
      [2, pollId, "Có thêm ý kiến nhận xét"],
    );
    const cancel = { params: { paperVoteId: second.id }, body: { reason: "In nhầm phiếu" } };
    await granted(asSecretary.call(cancelPaperVote, cancel));
    const repeated = await asSecretary.call(repeatPoll, {
      params: { pollId },
      body: { newPollId: newId(), reason: "Biểu quyết lại" },
    });
    assert.equal(repeated.refusal?.code, "voting.repeated_already");
    const twice = await asSecretary.call(preparePaperVote, onPaper(meeting, pollId));
    assert.equal(twice.refusal?.code, "voting.repeated_already");
    const third = await granted(asSecretary.call(preparePaperVote, onPaper(meeting, second.id)));
    assert.deepEqual([third.round, third.repeatOf], [3, second.id]);
  });

  test("is followed by one vote of its own meeting alone, whoever writes the tables", async () => {
    const meeting = await runMeeting(app, [{}, {}]);
    const pollId = await failedOpenly(meeting);
    const prepared = await granted(
      meeting.asSecretary.call(preparePaperVote, onPaper(meeting, pollId)),
    );
    const copied = (repeatOf: Id) =>
      app.held.database.commit((tx) =>
        tx.query(sql`
          insert into paper_vote (id, meeting_id, item_id, round, repeat_of, repeat_reason, ballot, withdrawn,
              recusals, listed, state, prepared_at)
            select ${newId()}, meeting_id, item_id, 2, ${repeatOf}, 'x', ballot, withdrawn, recusals, listed,
              state, prepared_at
              from paper_vote where id = ${prepared.id}`),
      );
    await assert.rejects(copied(pollId), /followed once|unique/u);
    await assert.rejects(copied(newId()), /no vote of this meeting/u);
  });

  test("names in its counting minutes a round that was broken off, of whichever kind it was", async () => {
    const meeting = await runMeeting(app, times(6, {}));
    const prepared = await electing(meeting, [0, 1], { seats: 1 });
    const keyed = await withKey(meeting, prepared, [3, 4, 5]);
    await openVote(meeting, await withList(meeting, keyed, { devices: 0, slips: 9 }));
    const params = { secretVoteId: prepared.id };
    await granted(
      meeting.asSecretary.call(cancelSecretVote, {
        params,
        body: { reason: "Mất điện hội trường" },
      }),
    );
    const sent = electionOf(meeting, { names: [0, 1], seats: 1 });
    const body = { ...sent.body, repeatOf: prepared.id, reason: "Chuyển sang bỏ phiếu giấy" };
    const paper = await granted(meeting.asSecretary.call(preparePaperVote, { ...sent, body }));
    const box = await startCounting(meeting, paper, [4, 5], 9);
    const { outcome } = await counted(meeting, paper.id, sheetOf(box, 9, [[6], [3]]));
    assert.ok(outcome);
    assert.deepEqual(
      outcome.brokenOff?.map(({ kind, round, reason }) => [kind, round, reason]),
      [["secret", 1, "Mất điện hội trường"]],
    );
    const at = { organisation: "", superior: null, seat: "", chair: "", zone: "Asia/Ho_Chi_Minh" };
    const told = JSON.stringify(countingMinutes(outcome, at));
    assert.match(told, /Lần thứ 1, bỏ phiếu kín điện tử, đã dừng lúc .*Mất điện hội trường/u);
  });

  test("elects nobody twice: a tie of electronic ballots goes on on paper among the equals", async () => {
    const meeting = await runMeeting(app, times(6, {}));
    const prepared = await electing(meeting, [0, 1, 2], { seats: 2 });
    const { outcome, id } = await wholeVote(app.nobody, meeting, prepared, {
      board: [3, 4, 5],
      cast: [...times(4, [[0, 1, 1, 0]]), ...times(4, [[0, 1, 0, 1]]), [[0, 0, 1, 1]]],
    });
    assert.deepEqual([outcome?.result, outcome?.seatsLeft, outcome?.tied], ["tie", 1, [1, 2]]);
    const prepare = (names: readonly number[], repeatOf: Id | null) => {
      const { params, body } = electionOf(meeting, { names, seats: 1 });
      const reason = repeatOf && "Hai đồng chí ngang phiếu";
      return meeting.asSecretary.call(preparePaperVote, {
        params,
        body: { ...body, repeatOf, reason },
      });
    };
    assert.equal((await prepare([0, 3], null)).refusal?.code, "voting.is_a_round");
    assert.equal((await prepare([0, 1], id)).refusal?.code, "voting.elected_already");
    assert.equal((await prepare([1, 3], id)).refusal?.code, "voting.run_off_of_equals");
    const runOff = await granted(prepare([1, 2], id));
    assert.deepEqual([runOff.round, runOff.ballot.runOff], [2, true]);
    const box = await startCounting(meeting, runOff, [4, 5], 9);
    const closed = await counted(meeting, runOff.id, sheetOf(box, 9, [[4], [5]]));
    assert.deepEqual(
      closed.outcome?.lines.map(({ result }) => result),
      [null, "elected"],
    );
    assert.equal((await prepare([2], null)).refusal?.code, "voting.elected_already");
    assert.equal((await prepare([0], null)).refusal?.code, "voting.elected_already");
    assert.equal((await prepare([1], runOff.id)).refusal?.code, "voting.filled_already");
  });
});
