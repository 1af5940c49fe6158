import assert from "node:assert/strict";
import { test } from "node:test";
import { CENTRAL_PACK } from "../../rules/central.ts";
import type { Presence } from "../record.ts";
import { baseMoves } from "./base-moves.ts";

const OPENED = "2026-11-03T01:00:00.000Z";
const at = (minute: number) => `2026-11-03T01:${String(minute).padStart(2, "0")}:00.000Z`;
const span = (from: string, to: string | null, place: Presence["place"] = "room"): Presence => ({
  from,
  to,
  place,
  how: "qr",
});
const person = (
  digit: number,
  standing: "official" | "exempt" | "probationary",
  presence: readonly Presence[],
) => ({
  memberId: `01990000-0000-7000-8000-00000000000${digit}`,
  name: `Nguyễn Văn ${digit}`,
  standing,
  presentNow: presence.at(-1)?.to === null,
  presence,
});
const moved = (...roll: ReturnType<typeof person>[]) =>
  baseMoves({
    pack: CENTRAL_PACK,
    kind: "regular",
    zone: "Asia/Ho_Chi_Minh",
    at: OPENED,
    roll,
  }).map(({ name, entered, at: moment, reason, ruleId }) => [
    name,
    entered,
    moment,
    reason,
    ruleId,
  ]);

test("an exempt member enters the base by coming and leaves it by going, with the rule", () => {
  const coming = person(1, "exempt", [span(at(20), at(40))]);
  const going = person(2, "exempt", [span("2026-11-03T00:50:00.000Z", at(30))]);
  const official = person(3, "official", [span(at(5), at(10)), span(at(15), null)]);
  const probationary = person(4, "probationary", [span(at(5), null)]);
  assert.deepEqual(moved(coming, going, official, probationary), [
    ["Nguyễn Văn 1", true, at(20), "exemptAbsent", "BASE-03"],
    ["Nguyễn Văn 2", false, at(30), "exemptAbsent", "BASE-03"],
    ["Nguyễn Văn 1", false, at(40), "exemptAbsent", "BASE-03"],
  ]);
});

test("who was here before the opening, and who only changes the place, moves nothing", () => {
  const before = person(1, "exempt", [span("2026-11-03T00:50:00.000Z", null)]);
  const online = person(2, "exempt", [span(at(20), at(30)), span(at(30), null, "online")]);
  assert.deepEqual(moved(before, online), [
    ["Nguyễn Văn 2", true, at(20), "exemptAbsent", "BASE-03"],
  ]);
});
