import { enterLate, readLate, saveLate } from "@chiboso/domain/meetings/late/contract.ts";
import type { LateItem, LateRollLine, LateSheet } from "@chiboso/domain/meetings/late/sheet.ts";
import type { LateView } from "@chiboso/domain/meetings/late/view.ts";
import { useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { useCommand } from "../../platform/command.ts";
import type { Failure } from "../../platform/failure.ts";
import { topicOf } from "../api.ts";

/** The sheet on the screen: what is typed, how it is saved, and where the server has found something amiss. */
export interface SheetHandle {
  readonly sheet: LateSheet;
  readonly dirty: boolean;
  readonly pending: boolean;
  readonly failure: Failure | null;
  /** The place on the sheet that the last refusal names; "" for none. */
  readonly wrongAt: string;
  readonly change: (part: Partial<LateSheet>) => void;
  readonly changeLine: (memberId: string, part: Partial<LateRollLine>) => void;
  readonly changeItem: (itemId: string, part: Partial<LateItem>) => void;
  readonly addItem: () => void;
  readonly removeItem: (itemId: string) => void;
  readonly save: () => Promise<LateView | null>;
  readonly enter: () => Promise<boolean>;
}

/** Edits one sheet; a version that somebody else saved meanwhile is never written over unseen. */
export function useSheet(view: LateView): SheetHandle {
  const { meetingId } = view;
  const [base, setBase] = useState(view);
  const [sheet, setSheet] = useState(view.sheet);
  const save = useCommand(saveLate, {
    onDone: (reply, cache) => cache.put(readLate, { params: { meetingId } }, { late: reply }),
  });
  const enter = useCommand(enterLate, {
    onDone: (_reply, cache) => cache.refreshTopic(topicOf(meetingId)),
  });
  const dirty = sheet !== base.sheet;
  // Another person's save, or a scan, simply appears while nothing of one's own would be covered.
  if (!dirty && view.version > base.version) {
    setBase(view);
    setSheet(view.sheet);
  }
  const saveNow = async (): Promise<LateView | null> => {
    if (!dirty) return base;
    const outcome = await save.run({
      params: { meetingId },
      body: { expectedVersion: base.version, sheet },
    });
    if (outcome.kind !== "done") return null;
    const saved = outcome.value;
    setBase(saved);
    // What was typed while the answer was on its way stays.
    setSheet((now) => (now === sheet ? saved.sheet : now));
    return saved;
  };
  const failure = enter.failure ?? save.failure;
  return {
    sheet,
    dirty,
    pending: save.pending || enter.pending,
    failure,
    wrongAt: failure?.kind === "refused" ? (failure.refusal.field ?? "") : "",
    change: (part) => setSheet((old) => ({ ...old, ...part })),
    changeLine: (memberId, part) =>
      setSheet((old) => ({
        ...old,
        roll: old.roll.map((line) => (line.memberId === memberId ? { ...line, ...part } : line)),
      })),
    changeItem: (itemId, part) =>
      setSheet((old) => ({
        ...old,
        items: old.items.map((item) => (item.id === itemId ? { ...item, ...part } : item)),
      })),
    addItem: () => setSheet((old) => ({ ...old, items: [...old.items, emptyItem()] })),
    removeItem: (itemId) =>
      setSheet((old) => ({ ...old, items: old.items.filter((item) => item.id !== itemId) })),
    save: saveNow,
    enter: async () => {
      const saved = await saveNow();
      if (saved === null) return false;
      const outcome = await enter.run({
        params: { meetingId },
        body: { expectedVersion: saved.version },
      });
      return outcome.kind === "done";
    },
  };
}

function emptyItem(): LateItem {
  return {
    id: uuidv7(),
    kind: "discussion",
    title: "",
    from: "",
    to: "",
    opinions: [],
    conclusion: "",
    assignments: [],
    votes: [],
  };
}
