import { lateSheet, type LateSheet } from "@chiboso/domain/meetings/late/sheet.ts";
import type { LateView } from "@chiboso/domain/meetings/late/view.ts";

/** A sheet and the stored one over which it is typed. */
export interface Typed {
  readonly base: LateView;
  readonly sheet: LateSheet;
  /** What was sent from this device since `base`, whether or not an answer came back. */
  readonly sent: readonly LateSheet[];
  /** What somebody else has stored over `base` meanwhile; one's own waits until a person has chosen. */
  readonly other: LateView | null;
}

/** What is typed and not stored, as the device keeps it, and over which version. */
export interface KeptSheet {
  readonly version: number;
  readonly sheet: LateSheet;
  readonly sent: readonly LateSheet[];
}

const PAUSE_MS = 3_000;
const LONGEST_PAUSE_MS = 60_000;

/** How many sheets without an answer are remembered. */
const SENT_KNOWN = 8;

/** Begins with what is stored and, over it, what the device has kept. */
export function beginTyping(view: LateView, kept: KeptSheet | null): Typed {
  if (kept === null) return { base: view, sheet: view.sheet, sent: [], other: null };
  const { version, sheet } = kept;
  const base = { ...view, version };
  // The save that was begun when the page was left may still be under way.
  const sent = [...kept.sent, sheet];
  if (view.version <= version) return { base, sheet, sent, other: null };
  return seeStored({ base, sheet, sent, other: view }, view);
}

/** What is typed when a newer version is stored: nothing of one's own is lost, nothing of another's covered unseen. */
export function seeStored(typed: Typed, view: LateView): Typed {
  const { base, sheet, sent, other } = typed;
  if (view.version <= base.version) return typed;
  if (!isDirty(typed) || same(asStored(sheet), asStored(view.sheet)))
    return { base: view, sheet: view.sheet, sent: [], other: null };
  const stored = asStored(view.sheet);
  const known = other === null ? [base.sheet, ...sent] : sent;
  const own = known.find((each) => same(asStored(each), stored));
  return own === undefined
    ? { ...typed, other: view }
    : { base: { ...view, sheet: own }, sheet, sent: [], other: null };
}

/** What is being typed stays as it is, also where the store writes it a little differently; a new roll is taken. */
export function afterSave(now: Typed, sent: LateSheet, saved: LateView): Typed {
  const known = { sent: [], other: null };
  if (membersOf(sent) === membersOf(saved.sheet))
    return { ...known, base: { ...saved, sheet: sent }, sheet: now.sheet };
  const sheet = now.sheet === sent ? saved.sheet : withRollOf(now.sheet, saved.sheet);
  return { ...known, base: saved, sheet };
}

/** Notes what is being sent, as long as it is not known whether it arrived. */
export function noteSent(typed: Typed): Typed {
  const { sheet, sent } = typed;
  return sent.includes(sheet) ? typed : { ...typed, sent: [...sent, sheet].slice(-SENT_KNOWN) };
}

/** One's own goes on over what somebody else has stored; the roll is the stored one with what one typed of it. */
export function keepMine(typed: Typed): Typed {
  const { other, sheet } = typed;
  if (other === null) return typed;
  return { base: other, sheet: withRollOf(sheet, other.sheet), sent: [], other: null };
}

/** What somebody else has stored takes the place of one's own. */
export function takeStored(typed: Typed): Typed {
  const { other } = typed;
  return other === null ? typed : { base: other, sheet: other.sheet, sent: [], other: null };
}

/** What the device has to keep; null when the server has everything. */
export function keptOf(typed: Typed): KeptSheet | null {
  const { base, sheet, sent } = typed;
  return isDirty(typed) ? { version: base.version, sheet, sent } : null;
}

/**
 * Whether what is typed may be saved without being asked to. Not while another day stands in it: the roll
 * becomes that of the new day, and a slip of the finger would take answers and excuses away.
 */
export function savesItself(typed: Typed): boolean {
  return isDirty(typed) && typed.other === null && !isDayChanged(typed);
}

/** How long nobody has typed, in milliseconds, when what is typed is saved by itself; longer after failures. */
export function pauseAfter(failed: number): number {
  return Math.min(PAUSE_MS * 2 ** failed, LONGEST_PAUSE_MS);
}

export function isDayChanged({ base, sheet }: Typed): boolean {
  return sheet.date !== base.sheet.date;
}

export function isDirty({ base, sheet }: Typed): boolean {
  return sheet !== base.sheet && !same(sheet, base.sheet);
}

/** The sheet as the server writes it down, to be compared with what comes back. */
function asStored(sheet: LateSheet): LateSheet {
  return lateSheet.safeParse(sheet).data ?? sheet;
}

function same(one: LateSheet, other: LateSheet): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function membersOf({ roll }: LateSheet): string {
  return roll.map((line) => line.memberId).join();
}

function withRollOf(sheet: LateSheet, stored: LateSheet): LateSheet {
  const typed = new Map(sheet.roll.map((line) => [line.memberId, line]));
  return { ...sheet, roll: stored.roll.map((line) => typed.get(line.memberId) ?? line) };
}
