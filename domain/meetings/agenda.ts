import { localDateOf, addDays, addMonths, type Instant, type LocalDate } from "../kernel/dates.ts";
import { ok, refuse, type Result } from "../kernel/result.ts";
import type { Id } from "../kernel/ids.ts";
import { rulesInForce } from "../rules/rules.ts";
import type { RulePack } from "../rules/pack.ts";
import { COMMITTEE_AGENDA } from "./planning/committee.ts";
import type { AgendaInput } from "./preparation.ts";
import type { ItemKind, MeetingKind } from "./record.ts";
import { PUBLIC_OPINION_SLOT } from "./during/clocks.ts";
import { checkMarksKept } from "./during/secret-items.ts";
import { declaresSecret } from "./secrecy.ts";

/** An item of the proposed agenda; `key` names its title in the word lists. */
export interface ProposedItem {
  readonly kind: ItemKind;
  readonly key:
    | `meetings.agenda.${ItemKind}`
    | `meetings.agenda.committee.${"lastResolution" | "discussion" | "resolution"}`;
  readonly minutes: number;
}

/** Share of a regular meeting that each step usually takes, in minutes of ninety; a thematic part lengthens it. */
const USUAL_MINUTES: Readonly<Record<ItemKind, number>> = {
  opening: 10,
  lastResolution: 10,
  information: 10,
  publicOpinion: PUBLIC_OPINION_SLOT.least,
  discussion: 20,
  criticism: 10,
  thematic: 30,
  resolution: 10,
  closing: 5,
};

const THEMATIC: readonly ItemKind[] = ["opening", "discussion", "resolution", "closing"];

/** The order of custom where no rule gives one. */
const USUAL_ORDER: readonly ItemKind[] = [
  "opening",
  "lastResolution",
  "information",
  "discussion",
  "criticism",
  "resolution",
  "closing",
];

/**
 * The agenda in the order that the rules give: opening (MEET-11), body (MEET-12) and close (MEET-13),
 * after the information the slot for public opinion; a thematic meeting without the monthly report
 * (MEET-14); the cell's committee has its own short one (MEET-06). Before those rules were in force the same
 * order is proposed as custom. It is a proposal: everything may be changed.
 */
export function proposeAgenda(pack: RulePack, kind: MeetingKind, on: LocalDate): ProposedItem[] {
  if (kind === "committee") return [...COMMITTEE_AGENDA];
  const prescribed = rulesInForce(pack, "sequence", on).flatMap((rule) => rule.steps);
  const order = prescribed.length > 0 ? prescribed : USUAL_ORDER;
  const steps = order.flatMap((step): ItemKind[] =>
    step === "information" ? [step, "publicOpinion"] : [step],
  );
  const wanted = kind === "thematic" ? steps.filter((step) => THEMATIC.includes(step)) : steps;
  return wanted.map((step) => ({
    kind: step,
    key: `meetings.agenda.${step}`,
    minutes: kind === "thematic" && step === "discussion" ? 65 : USUAL_MINUTES[step],
  }));
}

/**
 * The next day on which a regular meeting is due (MEET-02): the 3rd, or in a week when nothing is in force; later by
 * months when there is one in that month already (`taken`, as `YYYY-MM`).
 */
export function proposeDate(
  pack: RulePack,
  now: Instant,
  zone: string,
  taken: ReadonlySet<string> = new Set(),
): LocalDate {
  let date = nextDue(pack, now, zone);
  while (taken.has(date.slice(0, 7))) date = addMonths(date, 1);
  return date;
}

function nextDue(pack: RulePack, now: Instant, zone: string): LocalDate {
  const today = localDateOf(now, zone);
  const rule = rulesInForce(pack, "day", today)[0];
  if (rule === undefined) return addDays(today, 7);
  const day = String(rule.day).padStart(2, "0");
  const thisMonth = `${today.slice(0, 8)}${day}`;
  if (thisMonth > today) return thisMonth;
  return `${addDays(`${today.slice(0, 8)}28`, 7).slice(0, 8)}${day}`;
}

/**
 * Least length in minutes of a meeting of this kind (MEET-03), longer with a thematic part joined to
 * it; undefined when no rule is in force.
 */
export function leastMinutes(
  pack: RulePack,
  kind: MeetingKind,
  on: LocalDate,
  joined = false,
): number | undefined {
  if (kind !== "regular") return undefined;
  const rule = rulesInForce(pack, "duration", on)[0];
  return joined ? rule?.minutesWithThematic : rule?.minutes;
}

/** An agenda names each item once and none that declares itself secret (SEC-02); fields name the item. */
export function checkAgenda(agenda: AgendaInput): Result<undefined> {
  const seen = new Set<Id>();
  for (const [index, item] of agenda.entries()) {
    if (seen.has(item.id))
      return refuse("meetings.item_twice", { number: index + 1 }, `agenda.${index}`);
    if (declaresSecret(item.title))
      return refuse("meetings.secret_refused", undefined, `agenda.${index}.title`);
    seen.add(item.id);
  }
  return ok(undefined);
}

/** An item that is stored, as far as changing the agenda must know it. */
export interface StoredItem {
  readonly id: Id;
  readonly title: string;
  /** It has begun, or somebody has sent an opinion on it. */
  readonly inUse: boolean;
  readonly secret: boolean;
}

/** An item that has begun or that has opinions stays in the list, wherever it is put. */
export function checkAgendaChange(
  stored: readonly StoredItem[],
  agenda: AgendaInput,
): Result<undefined> {
  const kept = new Set(agenda.map((item) => item.id));
  const lost = stored.find((item) => item.inUse && !kept.has(item.id));
  if (lost !== undefined) return refuse("meetings.item_has_begun", { title: lost.title });
  const marks = checkMarksKept(stored, agenda);
  return marks.ok ? checkAgenda(agenda) : marks;
}

/** Whether those who were sent the one have the other before them: the same subjects in the same order. */
export function isSameAgenda(
  before: readonly Pick<Kept, "kind" | "title">[],
  after: readonly Pick<Kept, "kind" | "title">[],
): boolean {
  return (
    before.length === after.length &&
    before.every(({ kind, title }, at) => kind === after[at]?.kind && title === after[at].title)
  );
}

/** What a screen knows of an item when it sends the whole agenda again. */
interface Kept {
  readonly id: Id;
  readonly kind: ItemKind;
  readonly title: string;
  readonly minutes: number | null;
  readonly secret: boolean;
  readonly startedAt: Instant | null;
}

/** The agenda of a running meeting with one more item: before a close that has not begun, else at the end. */
export function withNewItem(
  items: readonly Kept[],
  item: { readonly id: Id; readonly title: string; readonly secret: boolean },
): AgendaInput {
  const kept = items.map(({ id, kind, title, minutes, secret }) => ({
    id,
    kind,
    title,
    minutes,
    secret,
  }));
  const close = items.findIndex((each) => each.kind === "closing" && each.startedAt === null);
  const place = close < 0 ? kept.length : close;
  return kept.toSpliced(place, 0, { ...item, kind: "discussion", minutes: null });
}
