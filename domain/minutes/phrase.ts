import { VIETNAM, wallClock, type Instant, type LocalDate } from "../kernel/dates.ts";
import type { MeetingRecord } from "../meetings/record.ts";
import { WORDING, type Block, type BlockStyle, type Run } from "./document.ts";
import { numberInWords } from "./number-words.ts";
import { printedFact } from "./printable.ts";
import { OFFICIAL } from "./words/official.ts";

/** A value in a phrase: a locked fact, free text, or several runs in a row. */
type Value = Run | readonly Run[];

/** A piece taken from the record: locked, under a name that is the same in every draft of it. */
export function fact(name: string, value: string | number): Run {
  return { text: printedFact(name, String(value)), fact: name };
}

/** Text that came from a person and may be polished by the minutes-taker. */
export function free(text: string): Run {
  return { text };
}

/** The wording around the facts: locked as well, or "vắng" could be made of "có mặt". */
export function wording(text: string): Run {
  return { text, fact: WORDING };
}

/** Fills `{name}` in a phrase; what stands in the phrase itself is wording. Throws on a missing value. */
export function phrase(template: string, values: Readonly<Record<string, Value>> = {}): Run[] {
  const runs = template.split(/(\{\w+\})/u).flatMap((part): readonly Run[] => {
    const name = /^\{(\w+)\}$/u.exec(part)?.[1];
    if (name === undefined) return [wording(part)];
    const value = values[name];
    if (value === undefined) throw new Error(`the phrase "${template}" has no value for ${name}`);
    return isRun(value) ? [value] : value;
  });
  return joinRuns(runs);
}

function isRun(value: Value): value is Run {
  return "text" in value;
}

/** Neighbours that are both free or both wording become one, empty ones go: a text has one form only. */
export function joinRuns(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const each of runs) {
    const last = joined.at(-1);
    if (each.text === "") continue;
    if (last && last.fact === each.fact && (each.fact === undefined || each.fact === WORDING)) {
      joined[joined.length - 1] = { ...last, text: last.text + each.text };
    } else {
      joined.push(each);
    }
  }
  return joined;
}

/** Several groups of runs with `between` in the middle. */
export function listed(groups: readonly (readonly Run[])[], between = "; "): Run[] {
  return groups.flatMap((group, index) => (index === 0 ? group : [wording(between), ...group]));
}

/** `: a; b; c`, or nothing when the list is empty. */
export function listedAfter(groups: readonly (readonly Run[])[]): Run[] {
  return groups.length === 0 ? [] : [wording(OFFICIAL.listBefore), ...listed(groups)];
}

/** A count in figures and in words, both locked. */
export function counted(name: string, count: number): { count: Run; words: Run } {
  return { count: fact(name, count), words: fact(`${name}.words`, numberInWords(count)) };
}

/** "ngày 03 tháng 02 năm 2026": a zero before days 1 to 9 and months 1 and 2 (DOC-06). */
export function officialDate(date: LocalDate): string {
  const [year = "", month = "", day = ""] = date.split("-");
  const shown = Number(month) <= 2 ? month : String(Number(month));
  return OFFICIAL.date.replace("{day}", day).replace("{month}", shown).replace("{year}", year);
}

/** "19 giờ 05 phút" on the wall clock of the meeting's place. */
export function officialTime(at: Instant, zone: string): string {
  const [hour = "", minute = ""] = wallClock(at, zone || VIETNAM).time.split(":");
  return OFFICIAL.time.replace("{hour}", hour).replace("{minute}", minute);
}

/** A block made from the record, with the events that mention any of `ids` or are of one of `kinds`. */
export function generated(
  record: MeetingRecord,
  shape: {
    id: string;
    style: BlockStyle;
    runs: readonly Run[];
    ids?: readonly string[];
    kinds?: readonly string[];
  },
): Block {
  const ids = shape.ids ?? [];
  return {
    id: shape.id,
    origin: "generated",
    style: shape.style,
    from: { events: eventsAbout(record, ids, shape.kinds ?? []), ids: [...ids] },
    runs: joinRuns(shape.runs),
  };
}

function eventsAbout(
  record: MeetingRecord,
  ids: readonly string[],
  kinds: readonly string[],
): number[] {
  return record.events
    .filter((event) => kinds.includes(event.kind) || ids.some((id) => mentions(event.data, id)))
    .map((event) => event.seq);
}

function mentions(value: unknown, id: string): boolean {
  if (typeof value === "string") return value === id;
  if (typeof value !== "object" || value === null) return false;
  return Object.values(value).some((each) => mentions(each, id));
}
