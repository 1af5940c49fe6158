import type { ActState, Standing } from "../act-plan.ts";

export const DAY = "2026-06-01";

/** An organisation that has been as it is since before the records. */
export const standing = (changes: Partial<Standing>): Standing => ({
  id: "00000000-0000-7000-8000-000000000001",
  parentId: null,
  path: "/1/",
  code: null,
  kind: "subCell",
  name: "Chi bộ",
  seat: "",
  foundedOn: null,
  dissolvedOn: null,
  lastChange: null,
  ...changes,
});

/** The state of an act that nothing stands against. */
export const sampleState = (changes: Partial<ActState>): ActState => ({
  today: DAY,
  subject: standing({}),
  superior: undefined,
  children: [],
  target: undefined,
  childrenTarget: undefined,
  members: [],
  meetingsAhead: 0,
  codeHeldBy: null,
  nameTaken: false,
  bases: { subject: null, target: null, childrenTarget: null, above: null, top: null },
  movingWholeCell: true,
  withinUntil: null,
  reaches: () => true,
  ...changes,
});
