import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { KeyWord } from "@chiboso/domain/meetings/during/key-words.ts";
import { isSpeaking } from "@chiboso/domain/meetings/during/speeches.ts";
import type { Speech } from "@chiboso/domain/meetings/during/speech.ts";
import type { ItemView } from "@chiboso/domain/meetings/view.ts";

/** What is written at the desk under an item before it is sent. */
const WORKS_KEPT = ["opinion", "conclusion", "task"] as const;
type KeptWork = (typeof WORKS_KEPT)[number];

export interface OpinionDraft {
  readonly memberId: Id | null;
  readonly keyWords: readonly KeyWord[];
  readonly text: string;
}

export const NO_OPINION: OpinionDraft = { memberId: null, keyWords: [], text: "" };

/** A conclusion that is not saved, and the saved one over which it was written. */
interface ConclusionDraft {
  readonly from: string;
  readonly text: string;
}

export const NO_CONCLUSION: ConclusionDraft | null = null;

interface TaskDraft {
  readonly ownerId: Id | null;
  readonly text: string;
  readonly dueDate: string;
}

export const NO_TASK: TaskDraft = { ownerId: null, text: "", dueDate: "" };

/** Under which names what is written in a meeting is kept on the device. */
export function meetingName(meetingId: Id): string {
  return `meeting:${meetingId}:`;
}

export function keptName(meetingId: Id, work: KeptWork | "ahead", itemId: Id): string {
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
  return draft !== null && draft.text.trim() !== saved.trim() && draft.from === saved;
}

export interface Unsent {
  readonly itemId: Id;
  readonly work: KeptWork;
  readonly text: string;
  readonly keyWords: readonly KeyWord[];
}

/** What was written under the items of a meeting and not sent, in the order of the agenda; `kept` by item and work. */
export function unsentOf(
  items: readonly Pick<ItemView, "id" | "conclusion">[],
  kept: ReadonlyMap<string, unknown>,
): readonly Unsent[] {
  return items.flatMap(({ id, conclusion }) =>
    WORKS_KEPT.flatMap((work): Unsent[] => {
      const draft = kept.get(`${work}:${id}`) as Partial<OpinionDraft> | undefined;
      const text = draft?.text?.trim() ?? "";
      const keyWords = draft?.keyWords ?? [];
      if (text === "" && keyWords.length === 0) return [];
      if (work === "conclusion" && text === (conclusion ?? "").trim()) return [];
      return [{ itemId: id, work, text, keyWords }];
    }),
  );
}
