import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { isJoined, slotPhase, spentOn } from "./clocks.ts";
import { KEY_WORDS, pressed, tellOpinion } from "./key-words.ts";
import {
  decideAsking,
  decideOn,
  decideSpeaking,
  queueOf,
  secondsOf,
  speechClock,
} from "./speeches.ts";
import { SPEECH_KINDS, type SpeechKind } from "./speech.ts";

const ITEM = "0190f5a0-0000-7000-8000-00000000000a";
const codeOf = (decided: { ok: boolean; refusal?: { code: string } }) =>
  decided.ok ? null : decided.refusal?.code;

const running = {
  id: ITEM,
  title: "Thảo luận",
  startedAt: "2026-11-03T01:00:00.000Z",
  endedAt: null,
  secret: false,
};

test("points of order come first, and within a kind whoever asked first", () => {
  const waiting = fc.record({
    itemId: fc.constantFrom(ITEM, "other"),
    kind: fc.constantFrom<SpeechKind>(...SPEECH_KINDS),
    startedAt: fc.constantFrom(null, "2026-11-03T01:00:00.000Z"),
    place: fc.nat(50),
  });
  fc.assert(
    fc.property(fc.uniqueArray(waiting, { selector: (each) => each.place }), (speeches) => {
      const queue = queueOf(speeches, ITEM);
      assert.equal(
        queue.length,
        speeches.filter((each) => each.itemId === ITEM && each.startedAt === null).length,
      );
      for (const [index, each] of queue.entries()) {
        const next = queue[index + 1];
        if (next === undefined) continue;
        if (each.kind === next.kind) assert.ok(each.place < next.place);
        else assert.equal(each.kind, "pointOfOrder");
      }
    }),
  );
});

test("whoever is here waits at most once to speak and once on a point of order, under an item that runs", () => {
  const asking = { kind: "normal" as const, presentNow: true, waitsFor: [] };
  assert.equal(codeOf(decideAsking("open", running, asking)), null);
  const again = { ...asking, waitsFor: ["normal" as const] };
  assert.equal(codeOf(decideAsking("open", running, again)), "meetings.waits_already");
  const order = { ...again, kind: "pointOfOrder" as const };
  assert.equal(codeOf(decideAsking("open", running, order)), null);
  const gone = { ...asking, presentNow: false };
  assert.equal(codeOf(decideAsking("open", running, gone)), "meetings.not_present");
  const guest = { ...asking, presentNow: undefined };
  assert.equal(codeOf(decideAsking("open", running, guest)), null);
  const ended = { ...running, endedAt: "2026-11-03T01:10:00.000Z" };
  assert.equal(codeOf(decideAsking("open", ended, asking)), "meetings.item_not_running");
  const secret = { ...running, secret: true };
  assert.equal(codeOf(decideAsking("open", secret, asking)), "meetings.secret_item");
  assert.equal(codeOf(decideAsking("closed", running, asking)), "meetings.wrong_state");
});

test("one speaks at a time, nobody after leaving, and each step fits where the speech stands", () => {
  const waiting = { startedAt: null, endedAt: null };
  const speaking = { startedAt: running.startedAt, endedAt: null };
  assert.equal(codeOf(decideSpeaking(waiting, true, undefined)), null);
  assert.equal(codeOf(decideSpeaking(waiting, undefined, undefined)), null);
  assert.equal(codeOf(decideSpeaking(waiting, false, undefined)), "meetings.not_present");
  assert.equal(codeOf(decideSpeaking(waiting, true, { name: "A" })), "meetings.other_speaking");
  assert.equal(codeOf(decideSpeaking(speaking, true, undefined)), "meetings.no_such_speech");
  assert.equal(codeOf(decideOn(speaking, "end")), null);
  assert.equal(codeOf(decideOn(waiting, "end")), "meetings.no_such_speech");
  assert.equal(codeOf(decideOn(speaking, "passOver")), "meetings.no_such_speech");
  assert.equal(codeOf(decideOn(waiting, "withdraw")), null);
  assert.equal(codeOf(decideOn(undefined, "withdraw")), "meetings.no_such_speech");
});

test("a speech goes on beyond its time: the clock turns over and nobody is cut off", () => {
  const speech = { startedAt: running.startedAt, minutes: 5 };
  const start = Date.parse(running.startedAt);
  assert.deepEqual(speechClock(speech, start + 299_000), {
    gone: 299_000,
    left: 1000,
    over: false,
  });
  assert.deepEqual(speechClock(speech, start + 301_000), {
    gone: 301_000,
    left: -1000,
    over: true,
  });
  assert.equal(speechClock({ ...speech, minutes: null }, start + 9e6).over, false);
  // A device whose clock is behind shows nothing rather than a negative time.
  assert.equal(speechClock(speech, start - 5000).gone, 0);
  assert.equal(
    secondsOf({ ...speech, endedAt: "2026-11-03T01:03:20.900Z" }, running.startedAt),
    200,
  );
});

test("an item that is taken up again counts only the time in which it ran", () => {
  const resumedAt = "2026-11-03T02:00:00.000Z";
  const now = Date.parse("2026-11-03T02:05:00.000Z");
  assert.equal(spentOn({ spent: 600, resumedAt }, now), 900_000);
  assert.equal(spentOn({ spent: 600, resumedAt: null }, now), 600_000);
  assert.deepEqual(
    [0, 15, 30, 31].map((minutes) => slotPhase(minutes * 60_000)),
    ["short", "within", "within", "over"],
  );
  assert.equal(isJoined([{ kind: "discussion" }, { kind: "thematic" }]), true);
});

test("key words are told before what was written, as one sentence", () => {
  assert.equal(tellOpinion([], "Nhất trí."), "Nhất trí.");
  assert.equal(tellOpinion(["Tán thành", "Đề nghị"], ""), "Tán thành, đề nghị.");
  assert.equal(tellOpinion(["Tán thành"], "nên làm sớm"), "Tán thành: nên làm sớm");
});

test("agreeing takes disagreeing away and the other way round; other key words go together", () => {
  assert.deepEqual(pressed(["agree", "propose"], ["agree", "propose", "disagree"]), [
    "propose",
    "disagree",
  ]);
  assert.deepEqual(pressed(["disagree"], ["disagree", "agree"]), ["agree"]);
  assert.deepEqual(pressed(["agree"], []), []);
  const words = fc.uniqueArray(fc.constantFrom(...KEY_WORDS));
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...KEY_WORDS)), words, (presses, asked) => {
      const chosen = presses.reduce<readonly (typeof KEY_WORDS)[number][]>(
        (before, word) =>
          pressed(
            before,
            before.includes(word) ? before.filter((each) => each !== word) : [...before, word],
          ),
        [],
      );
      assert.ok(!(chosen.includes("agree") && chosen.includes("disagree")));
      const others = asked.filter((word) => word !== "agree" && word !== "disagree");
      assert.deepEqual(pressed([], others), others);
    }),
  );
});
