import { localDateOf } from "../kernel/dates.ts";
import type { RulePack } from "../rules/pack.ts";
import type { Measure } from "../rules/quality-sheet.ts";
import { rulesInForce } from "../rules/rules.ts";
import type { HeldFacts } from "./facts.ts";
import type { Evidence, MeasureFound } from "./found.ts";
import { say } from "./say.ts";

/** Minutes that a meeting has to last by MEET-03; longer where it is thematic as well. */
function minutesWanted(held: HeldFacts, pack: RulePack): number | undefined {
  const on = localDateOf(held.plannedAt, held.zone);
  const rule = rulesInForce(pack, "duration", on)[0];
  const thematic = held.items.some(({ kind }) => kind === "thematic");
  return thematic ? rule?.minutesWithThematic : rule?.minutes;
}

/** The shares that a sheet may ask for. */
export function measuresOf(held: HeldFacts, pack: RulePack): Record<Measure, MeasureFound> {
  return {
    minutesHeld: lengthOf(held, minutesWanted(held, pack)),
    attendance: shareOf(
      held.rollCalled && held.expected > 0,
      { part: held.attended, whole: held.expected },
      say(held, held.rollCalled ? "attendance" : "rollNotCalled", {
        part: held.attended,
        whole: held.expected,
      }),
    ),
    speakers: shareOf(
      held.attended > 0,
      {
        part: held.speakers,
        whole: held.attended,
        count: held.speeches,
        members: held.expected,
      },
      say(held, "speakers", {
        part: held.speakers,
        whole: held.attended,
        speeches: held.speeches,
      }),
    ),
    targetsMet: targetsOf(held),
  };
}

function lengthOf(held: HeldFacts, wanted: number | undefined): MeasureFound {
  if (held.closedAt === null) return { share: null, evidence: say(held, "stillOpen") };
  if (wanted === undefined) return { share: null, evidence: say(held, "noRule") };
  const length = Math.floor((Date.parse(held.closedAt) - Date.parse(held.openedAt)) / 60_000);
  const numbers = { part: Math.max(0, length), whole: wanted };
  return shareOf(true, numbers, say(held, "minutesHeld", numbers));
}

function targetsOf(held: HeldFacts): MeasureFound {
  const { results } = held;
  if (results === null || results.all === 0)
    return { share: null, evidence: say(held, "noTargets") };
  const numbers = { part: results.met, whole: results.all };
  return shareOf(true, numbers, say(held, "targets", numbers));
}

function shareOf(
  known: boolean,
  share: { part: number; whole: number; count?: number; members?: number },
  behind: Evidence,
): MeasureFound {
  const { part, whole, count = part, members = whole } = share;
  return { share: known ? { part, whole, count, members } : null, evidence: behind };
}
