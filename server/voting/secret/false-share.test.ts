import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { decideOpening } from "@chiboso/domain/crypto/belenios/decide-opening.ts";
import { inverseModulo } from "@chiboso/domain/crypto/belenios/modular.ts";
import { challengeOf, modQ, randomScalar } from "@chiboso/domain/crypto/belenios/scalars.ts";
import type { Tallied } from "@chiboso/domain/crypto/belenios/verify-opening.ts";
import { draftMinutes } from "@chiboso/domain/minutes/draft.ts";
import { textOf } from "@chiboso/domain/minutes/document.ts";
import { closeMeeting, stepItem } from "@chiboso/domain/meetings/contract-running.ts";
import { giveShare } from "@chiboso/domain/voting/secret/board-contract.ts";
import { secretArchive } from "@chiboso/domain/voting/secret/contract.ts";
import { granted } from "../../in-process.ts";
import { getMeeting, readMeetingRecord } from "../../meetings/public.ts";
import { testApp } from "../../testing/app.ts";
import { runMeeting } from "../../testing/running-meeting.ts";
import { group, random } from "./server-key.ts";
import { must, shareOf } from "./testing/devices.ts";
import { acceptedOutside } from "./testing/outside.ts";
import { closeVote, votedPoll } from "./testing/secret-vote.ts";

/** What the format's proofs let through: they are bound neither to the base nor to the factor. */
function forgedShare({ election, sums }: Tallied, secret: bigint) {
  const { g, modulus } = group;
  const prefix = `decrypt|${election.fingerprint}|${g.power(secret)}|`;
  const forge = (alpha: bigint) => {
    const [a, d] = [randomScalar(group, random), randomScalar(group, random)];
    const power = (exponent: bigint) => group.engine.powers(alpha, [exponent])[0] as bigint;
    const commitment = modulus.times(power(a), g.power(d));
    const challenge = challengeOf(group, prefix, [g.power(a), commitment]);
    const shift = modQ(group, d * inverseModulo(challenge, group.parameters.q));
    return {
      factor: String(modulus.times(power(secret), g.power(shift))),
      proof: {
        challenge: String(challenge),
        response: String(modQ(group, a - secret * challenge)),
      },
    };
  };
  const made = sums.map((question) => question.map(({ alpha }) => forge(alpha)));
  return {
    decryption_factors: made.map((question) => question.map(({ factor }) => factor)),
    decryption_proofs: made.map((question) => question.map(({ proof }) => proof)),
  };
}

describe("a member of the board whose share is false and passes every check", () => {
  const app = testApp();

  test("keeps nobody from opening with the shares of the others, and is named in the minutes", async () => {
    const meeting = await runMeeting(app, [{}, {}, {}, {}]);
    const { listed, open } = await votedPoll(app.nobody, meeting);
    const closed = await closeVote(meeting, open);
    const params = { secretVoteId: open.id };
    const [liar, second, third] = listed.devices;
    assert.ok(liar && second && third);
    const archive = await liar.as.call(secretArchive, { params });
    const tallied = must(
      await decideOpening(group, {
        archive: new Uint8Array(archive.bytes),
        witnessedHead: closed.closing?.head,
        openedBefore: [],
      }),
    );
    const share = forgedShare(tallied, BigInt(liar.share ?? "0"));
    await granted(liar.as.call(giveShare, { params, body: { share } }));
    const honest = await shareOf(second, closed);
    const waiting = await granted(second.as.call(giveShare, { params, body: { share: honest } }));
    const names = (open.board?.seats ?? []).map(({ name }) => name);
    assert.equal(waiting.state, "opening");
    assert.deepEqual(waiting.closing?.missing, names.slice(2));
    const last = await shareOf(third, closed);
    const decided = await granted(third.as.call(giveShare, { params, body: { share: last } }));
    await acceptedOutside(third.as, decided);
    assert.deepEqual(decided.outcome?.falseShares, names.slice(0, 1));
    assert.deepEqual(
      decided.outcome?.lines.map(({ figures }) => figures),
      [
        [7, 0, 0],
        [7, 0],
      ],
    );
    const { version } = await getMeeting(app.held.database, meeting.meetingId);
    const step = { step: "end" as const, expectedVersion: version };
    const at = { meetingId: meeting.meetingId };
    const ending = { params: { ...at, itemId: meeting.itemId }, body: step };
    await granted(meeting.asSecretary.call(stepItem, ending));
    await granted(meeting.asSecretary.call(closeMeeting, { params: at }));
    const drafted = draftMinutes(await readMeetingRecord(app.held.database, meeting.meetingId));
    const told = drafted.blocks.map(textOf).join("\n");
    assert.ok(told.includes(`Phần mở không đúng, không dùng để mở: ${names[0]}.`), told);
  });
});
