import { FIELD_RIGHTS, type FieldClass } from "../../access/fields.ts";
import { isWithin } from "../../access/rights.ts";
import type { Actor } from "../../access/actor.ts";
import { addDays, addMonths, type LocalDate } from "../../kernel/dates.ts";
import { ok, refuse, type Result } from "../../kernel/result.ts";
import { fold } from "../../kernel/text.ts";
import type { MemberFilter } from "./contract.ts";

/** What was typed into the search box. */
export type Question =
  | { readonly kind: "everybody" }
  /** Each begins a word of the name; folded, none begins another. */
  | { readonly kind: "words"; readonly words: readonly string[] }
  /** A card number or a number of identity, digits only. */
  | { readonly kind: "number"; readonly digits: string };

const FEWEST_DIGITS = 6;

/** Digits with spaces, dots and dashes between them are a number, anything else words of a name. */
export function questionOf(text: string | undefined): Question {
  const typed = fold(text ?? "");
  const digits = typed.replace(/[ .-]/gu, "");
  if (new RegExp(`^[0-9]{${FEWEST_DIGITS},}$`, "u").test(digits)) return { kind: "number", digits };
  const words = typed.split(" ").filter((word) => word !== "");
  const longest = words.filter(
    (word, index) =>
      !words.some(
        (other, at) => at !== index && other.startsWith(word) && (other !== word || at < index),
      ),
  );
  return longest.length === 0 ? { kind: "everybody" } : { kind: "words", words: longest };
}

/** Every word sought begins a word of the name, without regard to marks and case. */
export function isNamed(fullName: string, sought: readonly string[]): boolean {
  const words = fold(fullName).split(" ");
  return sought.every((each) => words.some((word) => word.startsWith(each)));
}

/** The class of what a filter would tell; what every list shows anyway has none. */
const TOLD: Partial<Record<keyof MemberFilter, FieldClass>> = {
  ageFrom: "basic",
  ageTo: "basic",
  ethnicity: "sheet",
  education: "sheet",
};

/** Whether the actor sees a class of field of everybody at a place. */
export function seesClass(actor: Actor, told: FieldClass, path: string): boolean {
  return actor.grants.some(
    (grant) => isWithin(path, grant.path) && FIELD_RIGHTS[told].current.includes(grant.role),
  );
}

/** A filter may only ask for what the asker may see at every place in question; ranges run upwards. */
export function checkFilter(
  actor: Actor,
  filter: MemberFilter,
  places: readonly string[],
): Result<undefined> {
  for (const [field, told] of Object.entries(TOLD)) {
    const asked = filter[field as keyof MemberFilter] !== undefined;
    if (asked && !places.every((path) => seesClass(actor, told, path)))
      return refuse("members.filter_not_allowed", undefined, field);
  }
  for (const [from, to] of [
    ["ageFrom", "ageTo"],
    ["partyYearsFrom", "partyYearsTo"],
  ] as const) {
    if ((filter[from] ?? 0) > (filter[to] ?? Infinity))
      return refuse("members.filter_range_reversed", undefined, to);
  }
  return ok(undefined);
}

/** The calendar has no day before it. */
const FIRST_DAY: LocalDate = "0001-01-01";

/**
 * The last day that lies `years` whole years before a day: who was born then is that old. The first day of
 * the calendar, on which nobody was born, where it would lie before that.
 */
export function dayYearsBefore(on: LocalDate, years: number): LocalDate {
  if (Number(on.slice(0, 4)) <= years) return FIRST_DAY;
  const day = addMonths(on, -12 * years);
  if (!day.endsWith("-02-28")) return day;
  // 29 February comes of age on the last day of February, as the kernel counts.
  const next = addDays(day, 1);
  return addMonths(next, 12 * years) <= on ? next : day;
}
