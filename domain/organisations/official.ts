import type { LocalDate } from "../kernel/dates.ts";
import { belongsToCell, standingOn, type StandingFacts } from "../members/standing-on.ts";

export type PersonFacts = StandingFacts;

/**
 * Whether somebody of these facts is counted in an organisation's strength on a day, and as what. Who is exempt,
 * suspended or temporarily elsewhere (BASE-07) is still an official member when recognised before that day.
 */
export function countsAsOfficial(
  facts: PersonFacts,
  on: LocalDate,
): "official" | "probationary" | null {
  const standing = standingOn(facts, on);
  if (standing === null || !belongsToCell(standing)) return null;
  if (standing === "official") return "official";
  if (standing === "probationary") return "probationary";
  return facts.officialOn !== null && facts.officialOn <= on ? "official" : "probationary";
}
