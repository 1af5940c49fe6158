import assert from "node:assert/strict";
import { describe, test } from "node:test";
import * as board from "@chiboso/domain/voting/secret/board-contract.ts";
import { checkClosedProof } from "@chiboso/domain/voting/secret/check-closed-proof.ts";
import { secretArchive } from "@chiboso/domain/voting/secret/contract.ts";
import { granted } from "../../in-process.ts";
import { openDatabase, sql } from "../../platform/database.ts";
import { testApp } from "../../testing/app.ts";
import { runMeeting } from "../../testing/running-meeting.ts";
import { closeVote, votedPoll } from "./testing/secret-vote.ts";

describe("the close of a box in the log of the cell", () => {
  const app = testApp();

  test("is proven to the board's devices for exactly the box that was closed, once the log is signed", async () => {
    const meeting = await runMeeting(app, [{}, {}, {}, {}]);
    const { id: cell } = meeting.cell;
    await app.signLog(cell);
    const { listed, open } = await votedPoll(app.nobody, meeting);
    const params = { secretVoteId: open.id };
    const { as } = listed.devices[0] ?? assert.fail("nobody sits on the board");
    const { log } = await granted(as.call(board.getBoard, { params }));
    assert.ok(log);
    const early = await as.call(board.getClosedProof, { params });
    assert.equal(early.refusal?.code, "voting.not_closed");
    const closed = await closeVote(meeting, open);
    await app.signLog(cell);
    const proof = await granted(as.call(board.getClosedProof, { params }));
    const { bytes } = await as.call(secretArchive, { params });
    const box = {
      voteId: open.id,
      head: closed.closing?.head ?? "",
      archive: new Uint8Array(bytes),
    };
    assert.deepEqual(checkClosedProof(log, proof, box), { ok: true, value: undefined });

    const owner = openDatabase(app.held.ownerUrl, 1);
    try {
      await owner.commit(async (tx) => {
        await tx.query(sql`alter table meeting_event disable trigger user`);
        await tx.query(sql`
          update meeting_event set data = data || '{"head": "00"}'
           where kind = 'vote.secretClosed' and data ->> 'secretId' = ${open.id}`);
        await tx.query(sql`alter table meeting_event enable trigger user`);
      });
    } finally {
      await owner.close();
    }
    const changed = await granted(as.call(board.getClosedProof, { params }));
    const checked = checkClosedProof(log, changed, { ...box, head: "00" });
    assert.equal(!checked.ok && checked.refusal.code, "voting.secret_closed_differs");
  });
});
