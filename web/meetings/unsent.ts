import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { KeyWord } from "@chiboso/domain/meetings/during/key-words.ts";
import { plainProse } from "@chiboso/domain/kernel/text.ts";
import { isSpeaking } from "@chiboso/domain/meetings/during/speeches.ts";
import type { Speech } from "@chiboso/domain/meetings/during/speech.ts";
import type { ItemView } from "@chiboso/domain/meetings/view.ts";

/** What is written at the desk under an item before it is sent. */
export const WORKS_KEPT = ["opinion", "conclusion", "task"] as const;
export type KeptWork = (typeof WORKS_KEPT)[number];

export interface OpinionDraft {
  /** Under which it was sent first; sending it once more, after a lost answer, does not store it twice. */
  readonly id: Id | null;
  readonly memberId: Id | null;
  /** Whether the person was chosen by hand, and did not only speak while this was written. */
  readonly chosen: boolean;
  readonly keyWords: readonly KeyWord[];
  readonly text: string;
}

export const NO_OPINION: OpinionDraft = {
  id: null,
  memberId: null,
  chosen: false,
  keyWords: [],
  text: "",
};

/**
 * The draft as it is after somebody typed or chose. What is written is of whom the form names then, whoever
 * speaks next; where nothing is written, only who was chosen by hand stays.
 */
export function written(
  draft: OpinionDraft,
  named: Id | null,
  part: Partial<Pick<OpinionDraft, "memberId" | "text" | "keyWords">>,
): OpinionDraft {
  const next = { ...draft, memberId: named, ...part };
  const chosen = part.memberId === undefined ? draft.chosen : part.memberId !== null;
  const blank = next.text.trim() === "" && next.keyWords.length === 0;
  return { ...next, chosen, memberId: blank && !chosen ? null : next.memberId };
}

/** A conclusion that is not saved, and the saved one over which it was written. */
export interface ConclusionDraft {
  readonly from: string;
  readonly text: string;
}

export const NO_CONCLUSION: ConclusionDraft | null = null;

export interface TaskDraft {
  readonly id: Id | null;
  readonly ownerId: Id | null;
  readonly text: string;
  readonly dueDate: string;
}

export const NO_TASK: TaskDraft = { id: null, ownerId: null, text: "", dueDate: "" };

export interface AheadDraft {
  readonly id: Id | null;
  readonly text: string;
}

export const NO_AHEAD: AheadDraft = { id: null, text: "" };

/** Under which names what is written in a meeting is kept on the device. */
export function meetingName(meetingId: Id): string {
  return `meeting:${meetingId}:`;
}

/** The marks of the roll call. */
export function rollName(meetingId: Id): string {
  return `${meetingName(meetingId)}roll`;
}

export function keptName(meetingId: Id, work: KeptWork | "written", itemId: Id): string {
  return `${meetingName(meetingId)}${work}:${itemId}`;
}

/**
 * Of whom one writes: whoever was chosen, else who speaks, else who spoke last and of whom nothing was noted
 * yet, so that the end of a speech takes nobody away. `speechId` is the speech that it was said in.
 */
export function speakerOf(
  chosen: Id | null,
  item: Pick<ItemView, "id" | "opinions">,
  speeches: readonly Pick<Speech, "id" | "itemId" | "memberId" | "startedAt" | "endedAt">[],
): { readonly memberId: Id | null; readonly speechId: Id | null } {
  const begun = speeches
    .filter((each) => each.itemId === item.id && each.startedAt !== null)
    .toSorted((a, b) => ((a.startedAt ?? "") < (b.startedAt ?? "") ? -1 : 1));
  const now = begun.find(isSpeaking);
  const last = begun.at(-1);
  const noted = item.opinions.some((each) => each.speechId === last?.id);
  const memberId = chosen ?? now?.memberId ?? (now === undefined && !noted ? last?.memberId : null);
  if (memberId === null || memberId === undefined) return { memberId: null, speechId: null };
  return { memberId, speechId: begun.findLast((each) => each.memberId === memberId)?.id ?? null };
}

/** Whether a conclusion that was typed may be saved without covering what somebody else saved meanwhile. */
export function isToSave(draft: ConclusionDraft | null, saved: string): draft is ConclusionDraft {
  return draft !== null && plainProse(draft.text) !== plainProse(saved) && draft.from === saved;
}
