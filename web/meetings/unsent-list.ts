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
      const { text, keyWords } = LEFT[work](draft, item);
      if (text.trim() === "" && keyWords.length === 0) return [];
      return [{ itemId: item.id, work, text: text.trim(), keyWords }];
    }),
  );
}

type Left = Pick<Unsent, "text" | "keyWords">;

/** What of a draft the record has not got. */
const LEFT: Readonly<Record<KeptWork, (draft: unknown, item: WrittenItem) => Left>> = {
  opinion: (draft, item) => unsentOpinion(draft as OpinionDraft, item.opinions),
  conclusion: (draft, item) => {
    const { text } = draft as ConclusionDraft;
    const saved = plainProse(text) === plainProse(item.conclusion ?? "");
    return { text: saved ? "" : text, keyWords: [] };
  },
  task: (draft, item) => ({
    text: unsentTask(draft as TaskDraft, item.assignments).text,
    keyWords: [],
  }),
};
