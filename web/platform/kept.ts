import { declaresSecret } from "@chiboso/domain/meetings/secrecy.ts";
import { useCallback, useEffect, useMemo, useSyncExternalStore } from "react";
import { useActor } from "./actor.tsx";
import { keptTexts, saysAnywhere } from "./kept-texts.ts";
import { hearTabs, tellTabs } from "./other-tabs.ts";

// Words that declare themselves secret stay in memory until their writer has taken them out (SEC-02).
const texts = keptTexts(
  () => sessionStorage,
  (text) => !saysAnywhere(text, declaresSecret),
);

hearTabs(texts.keepOnly);

/**
 * A value that a person is writing and has not sent: it stays when the screen is left, until it is set to what
 * is `empty` again. It belongs to who is signed in and ends with the tab or with signing out. Returns it, what
 * sets it, and what reads it at the moment of asking.
 */
export function useKept<T>(name: string, empty: T): readonly [T, (value: T) => void, () => T] {
  const key = useKey(name);
  const stored = useSyncExternalStore(texts.subscribe, () => texts.read(key));
  const value = useMemo(() => read(stored, empty), [stored, empty]);
  const keep = useCallback(
    (next: T) => {
      const text = JSON.stringify(next);
      texts.write(key, text === JSON.stringify(empty) ? null : text);
    },
    [key, empty],
  );
  const latest = useCallback(() => read(texts.read(key), empty), [key, empty]);
  return [value, keep, latest];
}

function read<T>(text: string | null, empty: T): T {
  return text === null ? empty : (JSON.parse(text) as T);
}

/** Everything of this person that is kept under names that begin so, by the rest of the name. */
export function useAllKept(beginning: string): ReadonlyMap<string, unknown> {
  const key = useKey(beginning);
  const all = useSyncExternalStore(texts.subscribe, () =>
    JSON.stringify(texts.names(key).map((name) => [name.slice(key.length), texts.read(name)])),
  );
  return useMemo(() => {
    const pairs = JSON.parse(all) as [string, string][];
    return new Map(pairs.map(([name, text]) => [name, JSON.parse(text) as unknown]));
  }, [all]);
}

/** What forgets one thing that this person has kept, when they say so. */
export function useForget(): (name: string) => void {
  const beginning = useKey("");
  return useCallback((name) => texts.write(beginning + name, null), [beginning]);
}

/** Forgets what this person has kept under these names. */
export function useForgetting(names: readonly string[]): void {
  const beginning = useKey("");
  const all = JSON.stringify(names);
  useEffect(() => {
    for (const name of JSON.parse(all) as string[]) texts.write(beginning + name, null);
  }, [beginning, all]);
}

/**
 * Called when somebody signs in or out: a device leaves nothing of others, in no tab, nor takes anything of them
 * afterwards.
 */
export function keepOnlyOf(accountId: string | null): void {
  texts.keepOnly(accountId);
  tellTabs(accountId);
}

function useKey(name: string): string {
  return `${useActor().accountId}:${name}`;
}
