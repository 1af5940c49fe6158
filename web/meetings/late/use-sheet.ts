import type { Refusal } from "@chiboso/domain/kernel/result.ts";
import { enterLate, readLate, saveLate } from "@chiboso/domain/meetings/late/contract.ts";
import { checkNothingDeclared } from "@chiboso/domain/meetings/late/secret-items.ts";
import type { LateItem, LateRollLine, LateSheet } from "@chiboso/domain/meetings/late/sheet.ts";
import type { LateView } from "@chiboso/domain/meetings/late/view.ts";
import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useLayoutEffect, useRef, useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { cacheOf } from "../../platform/cache.ts";
import { useCommand } from "../../platform/command.ts";
import type { Failure } from "../../platform/failure.ts";
import { useKept } from "../../platform/kept.ts";
import { topicOf } from "../api.ts";
import {
  afterSave,
  beginTyping,
  isDayChanged,
  isDirty,
  keepMine,
  keptOf,
  noteSent,
  seeStored,
  takeStored,
  type KeptSheet,
  type Typed,
} from "./typed-sheet.ts";
import { useSaving } from "./use-saving.ts";

/** The sheet on the screen: what is typed, how it is saved, and where the server has found something amiss. */
export interface SheetHandle {
  readonly sheet: LateSheet;
  readonly dirty: boolean;
  /** The day of the meeting was changed, so that nothing is saved before somebody asks for it. */
  readonly dayChanged: boolean;
  /** Somebody else has saved meanwhile; nothing is saved before one of the two is called. */
  readonly choice: { readonly keepMine: () => void; readonly takeStored: () => void } | null;
  readonly pending: boolean;
  readonly failure: Failure | null;
  /** The place on the sheet that the last refusal names; "" for none. */
  readonly wrongAt: string;
  /** Names a place that is not filled in yet; null when there is none any more. */
  readonly lead: (missing: Refusal | null) => void;
  readonly change: (part: Partial<LateSheet>) => void;
  readonly changeLine: (memberId: string, part: Partial<LateRollLine>) => void;
  readonly changeItem: (itemId: string, part: Partial<LateItem>) => void;
  readonly addItem: () => void;
  readonly removeItem: (itemId: string) => void;
  readonly save: () => Promise<LateView | null>;
  readonly enter: () => Promise<boolean>;
}

const NOTHING_KEPT: KeptSheet | null = null;

/**
 * Edits one sheet; a version that somebody else saved meanwhile is never written over unseen. What is typed is
 * saved in every pause and when the page is left, and stays on the device until the server has it.
 */
export function useSheet(view: LateView): SheetHandle {
  const { meetingId } = view;
  const { typed, latest, put, keep } = useTyped(view);
  const [missing, setMissing] = useState<Failure | null>(null);
  const { save, send, refuse } = useSend(view, { latest, put, keep, setMissing });
  const enter = useCommand(enterLate, {
    onDone: (_reply, cache) => cache.refreshTopic(topicOf(meetingId)),
  });
  const edit = (by: (old: LateSheet) => LateSheet) => {
    setMissing(null);
    put({ ...latest.current, sheet: by(latest.current.sheet) });
  };
  const choose = (by: (old: Typed) => Typed) => {
    save.reset();
    put(by(latest.current));
    keep(keptOf(latest.current));
  };
  const stopped = save.failure?.kind === "refused" || enter.pending;
  const saveNow = useSaving(typed, latest, { stopped, send, keep });
  const failure = missing ?? enter.failure ?? save.failure;
  return {
    sheet: typed.sheet,
    dirty: isDirty(typed),
    dayChanged: isDayChanged(typed),
    choice:
      typed.other === null
        ? null
        : { keepMine: () => choose(keepMine), takeStored: () => choose(takeStored) },
    pending: save.pending || enter.pending,
    failure,
    wrongAt: failure?.kind === "refused" ? (failure.refusal.field ?? "") : "",
    lead: refuse,
    ...editing(edit),
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

interface Typing {
  readonly latest: { readonly current: Typed };
  readonly put: (typed: Typed) => void;
  readonly keep: (sheet: KeptSheet | null) => void;
}

/** What is typed, and the same read at the moment of asking; what the device has kept of it comes first. */
function useTyped(view: LateView): Typing & { readonly typed: Typed } {
  const [kept, keep] = useKept(`late:${view.meetingId}`, NOTHING_KEPT);
  const [typed, setTyped] = useState<Typed>(() => beginTyping(view, kept));
  const latest = useRef(typed);
  const put = useCallback((next: Typed) => {
    latest.current = next;
    setTyped(next);
  }, []);
  return { typed, latest, put, keep };
}

/** The saving itself, one sheet at a time, and the look at what somebody else has stored. */
function useSend(
  view: LateView,
  {
    latest,
    put,
    keep,
    setMissing,
  }: Typing & { readonly setMissing: (missing: Failure | null) => void },
) {
  const params = { meetingId: view.meetingId };
  const queries = useQueryClient();
  const stored = useRef(view);
  const underWay = useRef(false);
  const save = useCommand(saveLate, {
    onDone: (reply, cache) => cache.put(readLate, { params }, { late: reply }),
  });
  const { reset } = save;
  const look = useCallback(() => {
    // The answer to one's own save says better what became of it.
    if (underWay.current) return;
    const seen = seeStored(latest.current, stored.current);
    if (seen === latest.current) return;
    if (seen.other === null) reset();
    put(seen);
  }, [latest, put, reset]);
  useLayoutEffect(() => {
    stored.current = view;
    look();
  }, [view, look]);
  const refuse = (refusal: Refusal | null) =>
    setMissing(refusal && { kind: "refused", refusal: { ...refusal, status: 422, requestId: "" } });
  const send = async () => {
    const { base, sheet, other } = latest.current;
    if (other !== null) return null;
    if (!isDirty(latest.current)) return base;
    const declared = checkNothingDeclared(sheet);
    if (!declared.ok) {
      refuse(declared.refusal);
      return null;
    }
    put(noteSent(latest.current));
    underWay.current = true;
    const outcome = await save.run({ params, body: { expectedVersion: base.version, sheet } });
    underWay.current = false;
    if (outcome.kind === "done") put(afterSave(latest.current, sheet, outcome.value));
    keep(keptOf(latest.current));
    look();
    if (outcome.kind === "done") return outcome.value;
    if (outcome.kind === "refused" && outcome.refusal.code === "meetings.stale")
      await cacheOf(queries).refresh(readLate);
    return null;
  };
  return { save, send, refuse };
}

function editing(edit: (by: (old: LateSheet) => LateSheet) => void) {
  return {
    change: (part: Partial<LateSheet>) => edit((old) => ({ ...old, ...part })),
    changeLine: (memberId: string, part: Partial<LateRollLine>) =>
      edit((old) => ({
        ...old,
        roll: old.roll.map((line) => (line.memberId === memberId ? { ...line, ...part } : line)),
      })),
    changeItem: (itemId: string, part: Partial<LateItem>) =>
      edit((old) => ({
        ...old,
        items: old.items.map((item) => (item.id === itemId ? { ...item, ...part } : item)),
      })),
    addItem: () => edit((old) => ({ ...old, items: [...old.items, emptyItem()] })),
    removeItem: (itemId: string) =>
      edit((old) => ({ ...old, items: old.items.filter((item) => item.id !== itemId) })),
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
