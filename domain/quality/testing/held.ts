import { CENTRAL_PACK } from "../../rules/central.ts";
import type { RuleOf } from "../../rules/pack.ts";
import { rulesInForce } from "../../rules/rules.ts";
import { findEvidence } from "../evidence.ts";
import type { HeldFacts } from "../facts.ts";
import { proposeScore } from "../score.ts";

/** The sheet in force. */
export const [sheet] = rulesInForce(CENTRAL_PACK, "qualitySheet", "2026-11-21") as [
  RuleOf<"qualitySheet">,
];
export const ID = "0190a000-0000-7000-8000-000000000001";
export const NOW = "2026-11-10T00:00:00.000Z";

/** A meeting of which everything is known and in order. */
export const HELD: HeldFacts = {
  meetingId: ID,
  kind: "regular",
  zone: "Asia/Ho_Chi_Minh",
  plannedAt: "2026-11-03T01:30:00.000Z",
  openedAt: "2026-11-03T01:30:00.000Z",
  closedAt: "2026-11-03T03:00:00.000Z",
  enteredLate: false,
  publishedAt: "2026-11-01T01:00:00.000Z",
  rollCalled: true,
  expected: 10,
  attended: 10,
  unexcused: 0,
  official: 9,
  officialPresent: 9,
  speakers: 6,
  speeches: 8,
  excusedNow: 0,
  excusedInRow: 0,
  earlierKnown: 3,
  committee: { meetingId: ID, closedAt: "2026-11-01T03:00:00.000Z" },
  papers: [{ addedAt: "2026-11-01T01:00:00.000Z" }],
  items: (
    [
      "opening",
      "lastResolution",
      "information",
      "discussion",
      "criticism",
      "resolution",
      "closing",
    ] as const
  ).map((kind, index) => ({
    kind,
    position: index + 1,
    startedAt: `2026-11-03T02:0${index}:00.000Z`,
    concluded: true,
    guided: true,
  })),
  votes: 1,
  tasks: 2,
  results: { met: 9, all: 10 },
  thematic: "none",
  minutes: { minutesId: ID, read: true, approvedAt: "2026-11-04T00:00:00.000Z" },
  minutesDueAt: "2026-11-05T17:00:00.000Z",
};

export const proposed = (change: Partial<HeldFacts> = {}) =>
  proposeScore(sheet, findEvidence({ ...HELD, ...change }, CENTRAL_PACK, NOW));
