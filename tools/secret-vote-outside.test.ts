import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Credential } from "../domain/crypto/belenios/credential.ts";
import { BELENIOS_2048, createGroup } from "../domain/crypto/belenios/group.ts";
import type { Marks } from "../domain/crypto/belenios/make-ballot.ts";
import { verifyArchive } from "../domain/crypto/belenios/verify-archive.ts";
import { branchFileOf, headOf } from "../domain/voting/secret/trackers.ts";
import { appendBox, noteBox } from "../domain/voting/secret/box-contract.ts";
import { prepareSecretVote } from "../domain/voting/secret/contract.ts";
import type { SecretView } from "../domain/voting/secret/view.ts";
import { granted } from "../server/in-process.ts";
import { newId } from "../server/platform/ids.ts";
import { testApp } from "../server/testing/app.ts";
import { runMeeting, type RunningMeeting } from "../server/testing/running-meeting.ts";
import { sealBallot } from "../server/voting/secret/testing/devices.ts";
import { acceptedOutside } from "../server/voting/secret/testing/outside.ts";
import {
  aboutMembers,
  electing,
  opened,
  permitOf,
  wholeVote,
} from "../server/voting/secret/testing/permitted.ts";
import {
  closeVote,
  giveShares,
  openVote,
  pollOf,
  vote,
  withKey,
  withList,
} from "../server/voting/secret/testing/secret-vote.ts";
import { fastPowers } from "../verifier/fast-powers.ts";

const times = <T>(count: number, what: T): T[] => Array.from({ length: count }, () => what);
const group = createGroup(BELENIOS_2048, { engine: fastPowers(BELENIOS_2048) });
const POLL: readonly Marks[] = [
  [0, 0, 1, 0],
  [1, 0, 0],
];

/** Votes in each form and by each way that the server knows, as whoever downloads their archives sees them. */
describe("an election that went through the server is accepted by the program that others wrote", () => {
  const app = testApp();

  /** By our verifier and by theirs. */
  async function acceptedByBoth({ asSecretary }: RunningMeeting, view: SecretView): Promise<void> {
    assert.ok((await verifyArchive(group, await acceptedOutside(asSecretary, view))).ok);
  }

  test("an opinion poll with devices and slips", async () => {
    const meeting = await runMeeting(app, [{}, {}, {}, {}]);
    const prepared = await granted(meeting.asSecretary.call(prepareSecretVote, pollOf(meeting)));
    const keyed = await withKey(meeting, prepared);
    const listed = await withList(meeting, keyed, { devices: 4, slips: 3 });
    const open = await openVote(meeting, listed);
    for (const credential of listed.credentials)
      await vote(app.nobody, open.electionId, credential, POLL);
    await acceptedByBoth(
      meeting,
      await giveShares(listed.devices.slice(0, 2), await closeVote(meeting, open)),
    );
  });

  test("a rating of several members with four levels each", async () => {
    const meeting = await runMeeting(app, times(5, {}));
    const permit = await permitOf(meeting);
    const body = aboutMembers(meeting, [0, 1], { decision: "memberRating", permit });
    const prepared = await granted(meeting.asSecretary.call(prepareSecretVote, body));
    const [excellent, good] = [
      [1, 0, 0, 0],
      [0, 1, 0, 0],
    ] as const;
    const cast = [...times(4, [excellent, good]), [good, good]];
    await acceptedByBoth(
      meeting,
      await wholeVote(app.nobody, meeting, prepared, { board: [2, 3, 4], cast }),
    );
  });

  test("names without surplus, of which one has no box marked", async () => {
    const meeting = await runMeeting(app, times(5, {}));
    const prepared = await electing(meeting, [0, 1], { seats: 2 });
    const [yes, no, none] = [
      [1, 0],
      [0, 1],
      [0, 0],
    ] as const;
    const cast = [...times(3, [yes, yes]), [yes, none], [no, none]];
    await acceptedByBoth(
      meeting,
      await wholeVote(app.nobody, meeting, prepared, { board: [2, 3, 4], cast }),
    );
  });

  test("a penalty, with a blank ballot", async () => {
    const meeting = await runMeeting(app, times(5, {}));
    const part = {
      decision: "reprimandOrWarning" as const,
      question: "Thi hành kỷ luật",
      permit: await permitOf(meeting),
    };
    const body = aboutMembers(meeting, [0], part);
    const prepared = await granted(meeting.asSecretary.call(prepareSecretVote, body));
    const box = (at: number) => [times(6, 0).map((_, place) => (place === at ? 1 : 0))];
    const cast = [box(0), box(2), box(2), box(3), box(5)];
    await acceptedByBoth(
      meeting,
      await wholeVote(app.nobody, meeting, prepared, { board: [2, 3, 4], cast }),
    );
  });

  test("both rounds of an election with more names than seats", async () => {
    const meeting = await runMeeting(app, times(5, {}));
    const permit = await permitOf(meeting);
    const board = [2, 3, 4];
    const prepared = await electing(meeting, [0, 1], { seats: 1, permit });
    const split = [...times(3, [[0, 1, 0]]), ...times(3, [[0, 0, 1]]), [[1, 0, 0]]];
    const first = await wholeVote(app.nobody, meeting, prepared, { board, cast: split });
    await acceptedByBoth(meeting, first);
    const again = { seats: 1, permit, repeatOf: first.id, reason: "Chưa ai đủ phiếu" };
    const second = await electing(meeting, [0, 1], again);
    const cast = [...times(6, [[0, 1, 0]]), [[0, 0, 1]]];
    await acceptedByBoth(meeting, await wholeVote(app.nobody, meeting, second, { board, cast }));
  });

  test("a poll in which the last ballot counts, with a branch box of which one does not", async () => {
    const meeting = await runMeeting(app, times(5, {}));
    const poll = pollOf(meeting);
    poll.body.terms.ballots = "last-counts";
    const prepared = await granted(meeting.asSecretary.call(prepareSecretVote, poll));
    const listed = await opened(meeting, prepared, { board: [0, 1, 2], slips: 8 });
    const { electionId, id } = listed.view;
    const keys = listed.credentials as readonly [Credential, ...Credential[]];
    for (const key of [keys[0], ...keys.slice(0, 6)]) await vote(app.nobody, electionId, key, POLL);
    const away = [];
    for (const key of [keys[0], ...keys.slice(6)])
      away.push(await sealBallot(app.nobody, electionId, key, POLL));
    const boxId = newId();
    const head = headOf(away.map(({ tracker }) => tracker));
    const body = { boxId, name: "Điểm cầu Bản Xa", count: away.length, head };
    await granted(meeting.asClerk.call(noteBox, { params: { secretVoteId: id }, body }));
    const file = branchFileOf(
      electionId,
      away.map(({ json }) => json),
    );
    const upload = new TextEncoder().encode(JSON.stringify(file));
    const params = { secretVoteId: id, boxId };
    await granted(meeting.asClerk.call(appendBox, { params, upload }));
    const decided = await giveShares(
      listed.devices.slice(0, 2),
      await closeVote(meeting, listed.view),
    );
    assert.equal(decided.outcome?.counted, keys.length);
    await acceptedByBoth(meeting, decided);
  });
});
