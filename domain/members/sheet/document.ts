import type { LocalDate } from "../../kernel/dates.ts";
import type { MemberSheet } from "./contract.ts";
import { FACT_KINDS, specOf, type FactKind } from "./facts.ts";
import type { FactValue } from "./fields.ts";
import { SHEET_ITEMS } from "./items.ts";
import { endOf, factsOn, type Fact } from "./timeline.ts";
import { OFFICIAL_SHEET } from "./words/official.ts";
import { vi } from "./words/vi.ts";

/** One item as it is printed: its number and heading, and what holds on the day, a line for each fact. */
export interface PrintedItem {
  readonly number: number;
  readonly heading: string;
  readonly lines: readonly string[];
  /** The reader may see nothing of this item. */
  readonly closed: boolean;
}

/** Facts that speak of a time that is over stay on the sheet; of the others only what holds on the day. */
const LASTING: ReadonlySet<FactKind> = new Set([
  "career",
  "training",
  "reward",
  "partyBadge",
  "honorary",
  "discipline",
  "membershipBreak",
  "militaryService",
  "ownHistory",
  "foreignTravel",
  "foreignContact",
  "exemption",
]);

/** The thirty items as they stand on a day, in Vietnamese as on the form, with what the reader may see. */
export function printSheet(sheet: MemberSheet): PrintedItem[] {
  return SHEET_ITEMS.map(({ item }) => {
    const kinds = FACT_KINDS.filter((kind) => specOf(kind).item === item);
    const open = kinds.filter((kind) => sheet.classes.includes(specOf(kind).fieldClass));
    return {
      number: item,
      heading: vi[`members.sheet_item.${item}` as keyof typeof vi],
      lines: open.flatMap((kind) => linesOf(sheet.facts, kind, sheet.on, kinds.length > 1)),
      closed: open.length === 0,
    };
  });
}

function linesOf(
  facts: readonly Fact[],
  kind: FactKind,
  on: LocalDate,
  labelled: boolean,
): string[] {
  return shownOn(facts, kind, on).flatMap((fact) => {
    if (fact.value === null) return [];
    const label = labelled ? `${vi[`members.fact.${kind}`]}: ` : "";
    return [`${label}${period(fact)}${valueText(kind, fact.value)}`];
  });
}

/** The facts of a kind that a sheet of the day shows, the earliest first. */
export function shownOn(facts: readonly Fact[], kind: FactKind, on: LocalDate): Fact[] {
  const own = facts.filter((fact) => fact.kind === kind);
  const { many } = specOf(kind);
  const shown = LASTING.has(kind)
    ? own.filter((fact) => fact.withdrawn === null && (fact.since ?? "") <= on)
    : factsOn(own, many, on);
  return shown.toSorted((a, b) => ((a.since ?? "") < (b.since ?? "") ? -1 : 1));
}

/** "Từ 01/02/2010 đến 31/05/2020: " for what has its time; nothing for what has none. */
function period(fact: Fact): string {
  const { many } = specOf(fact.kind);
  const until = endOf(fact);
  if (!many || fact.since === null) return "";
  const from = OFFICIAL_SHEET.from.replace("{day}", dayText(fact.since));
  const to = until === null ? "" : OFFICIAL_SHEET.to.replace("{day}", dayText(until));
  return `${from}${to}: `;
}

/** The boxes of a value in their order, each with its name where there are several. */
export function valueText(kind: FactKind, value: FactValue): string {
  const { fields } = specOf(kind);
  const filled = Object.keys(fields).filter((box) => value[box] !== undefined);
  const texts = filled.map((box) => {
    const text = boxText(fields[box]?.type ?? "text", value[box] ?? "");
    return filled.length > 1 && box !== filled[0]
      ? `${vi[`members.box.${box}` as keyof typeof vi].toLocaleLowerCase("vi")}: ${text}`
      : text;
  });
  return texts.join("; ");
}

function boxText(type: string, text: string): string {
  if (type === "choice") {
    const key = `members.option.${text}`;
    return Object.hasOwn(vi, key) ? vi[key as keyof typeof vi] : text;
  }
  return type === "day" || type === "partialDay" ? dayText(text) : text;
}

/** "03/02/2010", or the year alone. */
function dayText(day: string): string {
  return day.length === 4 ? day : day.split("-").toReversed().join("/");
}
