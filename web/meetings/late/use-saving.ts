import type { LateView } from "@chiboso/domain/meetings/late/view.ts";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import {
  isDirty,
  keptOf,
  pauseAfter,
  savesItself,
  type KeptSheet,
  type Typed,
} from "./typed-sheet.ts";

/** Saves in every pause of typing, and when the page is left or put away. Gives what saves at once. */
export function useSaving(
  typed: Typed,
  now: { readonly current: Typed },
  given: {
    readonly stopped: boolean;
    readonly send: () => Promise<LateView | null>;
    readonly keep: (sheet: KeptSheet | null) => void;
  },
): () => Promise<LateView | null> {
  const { stopped } = given;
  const acts = useRef(given);
  useLayoutEffect(() => {
    acts.current = given;
  });
  const before = useRef<Promise<unknown>>(Promise.resolve());
  const [failed, setFailed] = useState(0);
  // One after another: each save is over the version that the one before it made.
  const [saveNow] = useState(() => async () => {
    const saving = before.current.then(async () => acts.current.send());
    before.current = saving;
    const saved = await saving;
    setFailed((times) => (saved === null ? times + 1 : 0));
    return saved;
  });
  useEffect(() => {
    if (stopped || !savesItself(typed)) return undefined;
    const timer = setTimeout(() => void saveNow(), pauseAfter(failed));
    return () => clearTimeout(timer);
  }, [typed, stopped, failed, saveNow]);
  useEffect(() => {
    const leave = () => {
      if (!isDirty(now.current)) return;
      acts.current.keep(keptOf(now.current));
      if (savesItself(now.current)) void saveNow();
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
