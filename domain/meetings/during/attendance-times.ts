import { type Instant } from "../../kernel/dates.ts";
import type { Presence } from "../record.ts";
import { GAP_LIMIT, joinPresence, lateFrom, type AttendanceState } from "../presence.ts";

/** When somebody came late, left early, and was away in between; each only where it happened. */
export interface AttendanceTimes {
  readonly lateAt: Instant | null;
  readonly leftAt: Instant | null;
  readonly away: readonly { readonly from: Instant; readonly to: Instant }[];
}

/** The times behind `attendanceOf`, which names only one of them: coming late and leaving early are both told. */
export function attendanceTimes(
  state: Pick<AttendanceState, "presence" | "openedAt" | "rollCalledAt" | "closedAt">,
): AttendanceTimes {
  const { closedAt } = state;
  const presence = joinPresence(state.presence).filter(
    (each) =>
      (closedAt === null || each.from < closedAt) && (each.to === null || each.to > state.openedAt),
  );
  const first = presence[0];
  if (first === undefined) return { lateAt: null, leftAt: null, away: [] };
  const end = presence.at(-1)?.to ?? null;
  const gone =
    end !== null && (closedAt === null || Date.parse(closedAt) - Date.parse(end) >= GAP_LIMIT);
  return {
    lateAt: Date.parse(first.from) > lateFrom(state) ? first.from : null,
    leftAt: gone ? end : null,
    away: gapsIn(presence, state.openedAt),
  };
}

function gapsIn(presence: readonly Presence[], openedAt: Instant): AttendanceTimes["away"] {
  return presence.flatMap((each, index) => {
    const next = presence[index + 1];
    if (next === undefined || each.to === null || next.from <= openedAt) return [];
    const from = each.to < openedAt ? openedAt : each.to;
    return Date.parse(next.from) - Date.parse(from) >= GAP_LIMIT ? [{ from, to: next.from }] : [];
  });
}
