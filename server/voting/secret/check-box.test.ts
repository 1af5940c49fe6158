import assert from "node:assert/strict";
import { test } from "node:test";
import { ok, refuse, type Result } from "@chiboso/domain/kernel/result.ts";
import { boxInHand, checkBox } from "./check-box.ts";

const voteId = "01930000-0000-7000-8000-000000000001";
const boxId = "01930000-0000-7000-8000-000000000002";
const places = Array.from({ length: 100 }, (_, at) => at + 1);

const checkAll = (check: (place: number) => Promise<Result<undefined>>, tell = () => undefined) =>
  checkBox({ voteId, boxId, ballots: places, check, tell });

test("a branch box is checked in slices that say how far they have come", async () => {
  let underway = 0;
  let most = 0;
  const seen = new Set<number>();
  const sound = await checkAll(async () => {
    underway += 1;
    most = Math.max(most, underway);
    seen.add(boxInHand(voteId)?.checked ?? -1);
    await new Promise(setImmediate);
    underway -= 1;
    return ok(undefined);
  });
  assert.ok(sound.ok);
  assert.ok(most < places.length / 2);
  assert.deepEqual([...seen].slice(0, 3), [0, most, 2 * most]);
  assert.equal(boxInHand(voteId), null);
});

test("a wrong ballot is named by its place in the file", async () => {
  const sound = await checkAll(async (place) =>
    place === 70 ? refuse("voting.secret_ballot_wrong") : ok(undefined),
  );
  assert.deepEqual(sound, refuse("voting.secret_box_ballot", { ballot: 70 }));
});

test("a server that is busy says so and calls no ballot wrong", async () => {
  const sound = await checkAll(async (place) =>
    place > 40 ? refuse("voting.secret_box_busy") : ok(undefined),
  );
  assert.deepEqual(sound, refuse("voting.secret_file_busy"));
  assert.equal(boxInHand(voteId), null);
});
