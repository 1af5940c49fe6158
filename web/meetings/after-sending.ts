import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { plainProse, visible } from "@chiboso/domain/kernel/text.ts";
import type { ItemView } from "@chiboso/domain/meetings/view.ts";
import {
  NO_AHEAD,
  NO_OPINION,
  NO_TASK,
  type AheadDraft,
  type ConclusionDraft,
  type OpinionDraft,
  type TaskDraft,
} from "./unsent.ts";

/**
 * What of a text is still to be sent once `sent` was: what was typed behind it, or all of it when it was changed
 * meanwhile. Spaces are not compared, because texts are stored without those that say nothing.
 */
export function restOf(text: string, sent: string): string {
  const written = visible(text).normalize("NFC");
  let at = 0;
  for (const sign of visible(sent).normalize("NFC").replace(/\s+/gu, "")) {
    while (/\s/u.test(written.charAt(at))) at += 1;
    if (!written.startsWith(sign, at)) return text;
    at += sign.length;
  }
  return written.slice(at).trimStart();
}

/** What is left of an opinion when this much of it was sent. */
export function opinionLeft(
  draft: OpinionDraft,
  sent: Pick<OpinionDraft, "text" | "keyWords">,
): OpinionDraft {
  const text = restOf(draft.text, sent.text);
  const keyWords = draft.keyWords.filter((each) => !sent.keyWords.includes(each));
  if (text === "" && keyWords.length === 0) return NO_OPINION;
  return { ...draft, id: null, text, keyWords };
}

/** The draft without what the record has already, because the answer to its sending was lost. */
export function unsentOpinion(
  draft: OpinionDraft,
  stored: readonly Pick<ItemView["opinions"][number], "id" | "written" | "keyWords">[],
): OpinionDraft {
  const there = storedAs(draft.id, stored);
  return there ? opinionLeft(draft, { text: there.written, keyWords: there.keyWords }) : draft;
}

/** What is left of a task when this text was sent; whom it goes to and its day stay for what follows. */
export function taskLeft(draft: TaskDraft, sent: string): TaskDraft {
  const text = restOf(draft.text, sent);
  return text === "" ? NO_TASK : { ...draft, id: null, text };
}

/** As `unsentOpinion`, of a task. */
export function unsentTask(
  draft: TaskDraft,
  stored: readonly Pick<ItemView["assignments"][number], "id" | "text">[],
): TaskDraft {
  const there = storedAs(draft.id, stored);
  return there ? taskLeft(draft, there.text) : draft;
}

/** What is left of an opinion that is sent ahead. */
export function aheadLeft(draft: AheadDraft, sent: string): AheadDraft {
  const text = restOf(draft.text, sent);
  return text === "" ? NO_AHEAD : { id: null, text };
}

/** As `unsentOpinion`, of one that is sent ahead. */
export function unsentAhead(
  draft: AheadDraft,
  stored: readonly Pick<ItemView["opinions"][number], "id" | "written">[],
): AheadDraft {
  const there = storedAs(draft.id, stored);
  return there ? aheadLeft(draft, there.written) : draft;
}

/** What stays of a conclusion when `sent` was saved: what was typed meanwhile, over what the record now has. */
export function conclusionLeft(draft: ConclusionDraft | null, sent: string) {
  if (draft === null || draft.text === sent) return null;
  return { from: plainProse(sent), text: draft.text };
}

function storedAs<T extends { readonly id: Id }>(
  id: Id | null | undefined,
  stored: readonly T[],
): T | undefined {
  return id ? stored.find((each) => each.id === id) : undefined;
}
