import type { Refusal } from "@chiboso/domain/kernel/result.ts";
import { enterLate, readLate, saveLate } from "@chiboso/domain/meetings/late/contract.ts";
import type { LateItem, LateRollLine, LateSheet } from "@chiboso/domain/meetings/late/sheet.ts";
import type { LateView } from "@chiboso/domain/meetings/late/view.ts";
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { v7 as uuidv7 } from "uuid";
import { useCommand } from "../../platform/command.ts";
import type { Failure } from "../../platform/failure.ts";
import { useKept } from "../../platform/kept.ts";
import { topicOf } from "../api.ts";

/** The sheet on the screen: what is typed, how it is saved, and where the server has found something amiss. */
export interface SheetHandle {
  readonly sheet: LateSheet;
  readonly dirty: boolean;
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

/** A sheet and the stored one over which it is typed. */
interface Typed {
  readonly base: LateView;
  readonly sheet: LateSheet;
}

/** What could not be saved before the page was left. */
interface KeptSheet {
  readonly version: number;
  readonly sheet: LateSheet;
}

const NOTHING_KEPT: KeptSheet | null = null;

/** How long nobody has typed when what is typed is saved by itself. */
const PAUSE_MS = 3000;

/**
 * Edits one sheet; a version that somebody else saved meanwhile is never written over unseen. What is typed is
 * saved in every pause and when the page is left, and stays on the device until the server has it.
 */
export function useSheet(view: LateView): SheetHandle {
  const { meetingId } = view;
  const { typed, latest, put, keep } = useTyped(view);
  const [missing, setMissing] = useState<Failure | null>(null);
  const save = useCommand(saveLate, {
    onDone: (reply, cache) => cache.put(readLate, { params: { meetingId } }, { late: reply }),
  });
  const enter = useCommand(enterLate, {
    onDone: (_reply, cache) => cache.refreshTopic(topicOf(meetingId)),
  });
  const edit = (by: (old: LateSheet) => LateSheet) => {
    setMissing(null);
    put({ sheet: by(latest.current.sheet) });
  };
  const { sheet } = typed;
  const dirty = isDirty(typed);
  const saveNow = useSaving(typed, latest, {
    stopped: save.failure?.kind === "refused" || enter.pending,
    send: async () => {
      const { base, sheet: sent } = latest.current;
      if (!isDirty(latest.current)) return base;
      const outcome = await save.run({
        params: { meetingId },
        body: { expectedVersion: base.version, sheet: sent },
      });
      if (outcome.kind !== "done") return null;
      keep(null);
      put(afterSave(latest.current, sent, outcome.value));
      return outcome.value;
    },
    keep,
  });
  const failure = missing ?? enter.failure ?? save.failure;
  return {
    sheet,
    dirty,
    pending: save.pending || enter.pending,
    failure,
    wrongAt: failure?.kind === "refused" ? (failure.refusal.field ?? "") : "",
    lead: (refusal) =>
      setMissing(
        refusal && { kind: "refused", refusal: { ...refusal, status: 422, requestId: "" } },
      ),
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

/** What is typed, and the same read at the moment of asking; what the device has kept of it comes first. */
function useTyped(view: LateView) {
  const [kept, keep] = useKept(`late:${view.meetingId}`, NOTHING_KEPT);
  const [typed, setTyped] = useState<Typed>(() => ({
    base: view,
    sheet: kept?.version === view.version ? kept.sheet : view.sheet,
  }));
  const latest = useRef(typed);
  const put = useCallback((part: Partial<Typed>) => {
    latest.current = { ...latest.current, ...part };
    setTyped(latest.current);
  }, []);
  useLayoutEffect(() => {
    const { base, sheet } = latest.current;
    if (view.version <= base.version) return;
    // Another person's save, or a scan, simply appears while nothing of one's own would be covered.
    if (!isDirty(latest.current) || same(sheet, view.sheet)) put({ base: view, sheet: view.sheet });
  }, [view, put]);
  return { typed, latest, put, keep };
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

function isDirty({ base, sheet }: Typed): boolean {
  return sheet !== base.sheet && !same(sheet, base.sheet);
}

function same(one: LateSheet, other: LateSheet): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** What is being typed stays as it is, also where the store writes it a little differently; a new roll is taken. */
function afterSave(now: Typed, sent: LateSheet, saved: LateView): Typed {
  const members = ({ roll }: LateSheet) => roll.map((line) => line.memberId).join();
  if (members(sent) !== members(saved.sheet)) {
    const roll = saved.sheet.roll;
    return { base: saved, sheet: now.sheet === sent ? saved.sheet : { ...now.sheet, roll } };
  }
  return { base: { ...saved, sheet: sent }, sheet: now.sheet };
}

/** Saves in every pause of typing, and when the page is left or put away. Gives what saves at once. */
function useSaving(
  typed: Typed,
  now: { readonly current: Typed },
  given: {
    readonly stopped: boolean;
    readonly send: () => Promise<LateView | null>;
    readonly keep: (sheet: KeptSheet) => void;
  },
): () => Promise<LateView | null> {
  const { stopped } = given;
  const acts = useRef(given);
  useLayoutEffect(() => {
    acts.current = given;
  });
  const before = useRef<Promise<unknown>>(Promise.resolve());
  // One after another: each save is over the version that the one before it made.
  const [saveNow] = useState(() => async () => {
    const saving = before.current.then(async () => acts.current.send());
    before.current = saving;
    return saving;
  });
  useEffect(() => {
    if (stopped || !isDirty(typed)) return undefined;
    const timer = setTimeout(() => void saveNow(), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, stopped, saveNow]);
  useEffect(() => {
    const leave = () => {
      const { base, sheet } = now.current;
      if (!isDirty(now.current)) return;
      acts.current.keep({ version: base.version, sheet });
      void saveNow();
    };
    const onHidden = () => {
      if (document.visibilityState === "hidden") leave();
    };
    document.addEventListener("visibilitychange", onHidden);
    return () => {
      document.removeEventListener("visibilitychange", onHidden);
      leave();
    };
  }, [now, saveNow]);
  return saveNow;
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
