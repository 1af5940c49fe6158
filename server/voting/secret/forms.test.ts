import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { prepareSecretVote } from "@chiboso/domain/voting/secret/contract.ts";
import { granted } from "../../in-process.ts";
import { testApp } from "../../testing/app.ts";
import { runMeeting } from "../../testing/running-meeting.ts";
import { aboutMembers, electing, permitOf, wholeVote } from "./testing/permitted.ts";

const times = <T>(count: number, what: T): T[] => Array.from({ length: count }, () => what);

describe("a secret vote in a form of the regulations", () => {
  const app = testApp();

  test("rates three members with four levels each on one ballot", async () => {
    const meeting = await runMeeting(app, times(6, {}));
    const body = aboutMembers(meeting, [0, 1, 2], {
      decision: "memberRating",
      permit: await permitOf(meeting),
    });
    const prepared = await granted(meeting.asSecretary.call(prepareSecretVote, body));
    const [excellent, good, done] = [
      [1, 0, 0, 0],
      [0, 1, 0, 0],
      [0, 0, 1, 0],
    ] as const;
    const { outcome } = await wholeVote(app.nobody, meeting, prepared, {
      board: [3, 4, 5],
      cast: [...times(6, [excellent, good, done]), [good, good, good]],
    });
    assert.deepEqual(
      outcome?.lines.map(({ figures, blank, result }) => [figures, blank, result]),
      [
        [[6, 1, 0, 0], null, "excellent"],
        [[0, 7, 0, 0], null, "good"],
        [[0, 1, 6, 0], null, "done"],
      ],
    );
    assert.equal(outcome?.result, "rated");
  });

  test("elects from a list of 35 names, of which one voter crosses out all", async () => {
    const meeting = await runMeeting(app, times(38, {}));
    const places = times(35, 0).map((_, at) => at);
    const prepared = await electing(meeting, places, { seats: 27 });
    const keep = (from: number, count: number) => [
      [0, ...places.map((at) => (at >= from && at < from + count ? 1 : 0))],
    ];
    const { outcome } = await wholeVote(app.nobody, meeting, prepared, {
      board: [35, 36, 37],
      cast: [...times(5, keep(0, 27)), keep(34, 1), [[1, ...times(35, 0)]]],
    });
    assert.deepEqual(
      outcome?.lines.map(({ figures: [votes] }) => votes),
      [...times(27, 5), ...times(7, 0), 1],
    );
    assert.deepEqual([outcome?.lines[0]?.blank, outcome?.counted], [1, 7]);
    // Five of 41 who were summoned are no majority: the base is the roll, not the box.
    assert.deepEqual([outcome?.result, outcome?.seatsLeft], ["short", 27]);
  });

  test("leaves a ballot valid on which no box of a name is marked, where there is no surplus", async () => {
    const meeting = await runMeeting(app, times(6, {}));
    const prepared = await electing(meeting, [0, 1], { seats: 2 });
    const both = [
      [1, 0],
      [1, 0],
    ];
    const first = [
      [1, 0],
      [0, 0],
    ];
    const { outcome } = await wholeVote(app.nobody, meeting, prepared, {
      board: [3, 4, 5],
      cast: [
        ...times(5, both),
        first,
        [
          [0, 1],
          [0, 0],
        ],
      ],
    });
    assert.deepEqual(
      outcome?.lines.map(({ figures, blank, result }) => [figures, blank, result]),
      [
        [[6, 1], null, "elected"],
        [[5, 0], null, "elected"],
      ],
    );
    assert.equal(outcome?.result, "filled");
  });

  test("counts penalties downward and a blank ballot for none of them", async () => {
    const meeting = await runMeeting(app, times(6, {}));
    const body = aboutMembers(meeting, [0], {
      decision: "reprimandOrWarning",
      question: "Thi hành kỷ luật",
      permit: await permitOf(meeting),
    });
    const prepared = await granted(meeting.asSecretary.call(prepareSecretVote, body));
    const box = (at: number) => [times(6, 0).map((_, place) => (place === at ? 1 : 0))];
    const { outcome } = await wholeVote(app.nobody, meeting, prepared, {
      board: [3, 4, 5],
      cast: [box(0), box(2), box(2), box(2), box(3), box(3), box(3)],
    });
    assert.deepEqual(outcome?.lines[0]?.figures, [0, 3, 3, 0, 0]);
    assert.equal(outcome?.lines[0]?.blank, 1);
    assert.deepEqual([outcome?.result, outcome?.lines[0]?.result], ["adopted", "reprimand"]);
  });
});
