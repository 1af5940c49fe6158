import type { LocalDate } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { plainProse } from "@chiboso/domain/kernel/text.ts";
import type { KeyWord } from "@chiboso/domain/meetings/during/key-words.ts";
import type { ItemView } from "@chiboso/domain/meetings/view.ts";
import { unsentOpinion, unsentTask } from "./after-sending.ts";
import {
  WORKS_KEPT,
  type ConclusionDraft,
  type KeptWork,
  type OpinionDraft,
  type TaskDraft,
} from "./unsent.ts";

export interface Unsent {
  readonly itemId: Id;
  readonly work: KeptWork;
  readonly text: string;
  readonly keyWords: readonly KeyWord[];
  /** Who is said to have spoken, or is to do the task; null while nobody is chosen. */
  readonly memberId: Id | null;
  /** The day by which a task is to be done; null without one. */
  readonly dueDate: LocalDate | null;
}

type WrittenItem = Pick<ItemView, "id" | "conclusion" | "opinions" | "assignments">;

/** What was written under the items of a meeting and not sent, in the order of the agenda; `kept` by item and work. */
export function unsentOf(
  items: readonly WrittenItem[],
  kept: ReadonlyMap<string, unknown>,
): readonly Unsent[] {
  return items.flatMap((item) =>
    WORKS_KEPT.flatMap((work): Unsent[] => {
      const draft = kept.get(`${work}:${item.id}`);
      if (draft === undefined || draft === null) return [];
      const left = { ...NOTHING, ...LEFT[work](draft, item) };
      const text = left.text.trim();
      return text === "" && left.keyWords.length === 0
        ? []
        : [{ ...left, itemId: item.id, work, text }];
    }),
  );
}

type Left = Omit<Unsent, "itemId" | "work">;

const NOTHING: Left = { text: "", keyWords: [], memberId: null, dueDate: null };

/** What of a draft the record has not got. */
const LEFT: Readonly<Record<KeptWork, (draft: unknown, item: WrittenItem) => Partial<Left>>> = {
  opinion: (draft, item) => {
    const { text, keyWords, memberId } = unsentOpinion(draft as OpinionDraft, item.opinions);
    return { text, keyWords, memberId };
  },
  conclusion: (draft, item) => {
    const { text } = draft as ConclusionDraft;
    return plainProse(text) === plainProse(item.conclusion ?? "") ? {} : { text };
  },
  task: (draft, item) => {
    const { text, ownerId, dueDate } = unsentTask(draft as TaskDraft, item.assignments);
    return { text, memberId: ownerId, dueDate: dueDate === "" ? null : dueDate };
  },
};
