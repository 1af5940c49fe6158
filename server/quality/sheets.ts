import { localDateOf, type Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { minutesDueAt } from "@chiboso/domain/minutes/deadline.ts";
import { findEvidence } from "@chiboso/domain/quality/evidence.ts";
import { proposeScore, type Proposal } from "@chiboso/domain/quality/score.ts";
import type { Citation } from "@chiboso/domain/rules/citation.ts";
import type { RulePack } from "@chiboso/domain/rules/pack.ts";
import type { QualitySheet } from "@chiboso/domain/rules/quality-sheet.ts";
import { citationOf, rulesInForce } from "@chiboso/domain/rules/rules.ts";
import type { Reader } from "../platform/database.ts";
import { rulesByPath } from "../rules/public.ts";
import { heldFacts, type HeldRow } from "./held-facts.ts";

/** A sheet of the meeting's place and day, filled from its record. */
export interface FilledSheet {
  readonly meetingId: Id;
  readonly held: HeldRow;
  readonly pack: RulePack;
  readonly sheet: QualitySheet;
  readonly citation: Citation;
  readonly proposal: Proposal;
}

/** The filled sheets of these meetings; one that was not opened, or on whose day no sheet binds, is missing. */
export async function fillSheets(
  reader: Reader,
  ids: readonly Id[],
  now: Instant,
): Promise<ReadonlyMap<Id, FilledSheet>> {
  const rows = await heldFacts(reader, ids);
  const packAt = await rulesByPath(reader);
  const filled = new Map<Id, FilledSheet>();
  for (const row of rows) {
    const one = fill(row, packAt(row.path), now);
    if (one !== undefined) filled.set(row.meetingId, one);
  }
  return filled;
}

function fill(row: HeldRow, pack: RulePack, now: Instant): FilledSheet | undefined {
  const on = localDateOf(row.openedAt, row.zone);
  const rule = rulesInForce(pack, "qualitySheet", on)[0];
  if (rule === undefined) return undefined;
  const due = row.closedAt === null ? null : minutesDueAt(row.closedAt, row.zone, pack);
  const held = { ...row, minutesDueAt: row.minutesDueAt ?? due };
  const { parts, classes, titles } = rule;
  const sheet = { parts, classes, titles };
  const proposal = proposeScore(sheet, findEvidence(held, pack, now));
  const { meetingId } = row;
  return { meetingId, held, pack, sheet, citation: citationOf(pack, rule), proposal };
}
