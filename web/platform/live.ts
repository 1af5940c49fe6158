import { useQueryClient, type QueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { refreshTopics } from "./cache.ts";
import { isShown, move, noteShown, nothingShown } from "./shown.ts";

/** How often open screens ask by themselves while the live channel cannot be had. */
const POLL_MS = 15_000;
/** What the server follows over one connection; a screen that needs more asks now and then instead. */
const MAX_TOPICS = 20;
/** Topics of one screen come in a burst; one connection is opened for all of them. */
const GATHER_MS = 50;

const watched = new Map<string, number>();
let queries: QueryClient | undefined;
let source: EventSource | undefined;
let opened = "";
let gathering: ReturnType<typeof setTimeout> | undefined;
let polling: ReturnType<typeof setInterval> | undefined;

/**
 * Follows topics (`meeting:<id>`) while the component is on screen: whenever the server says that
 * one changed, queries that depend on it ask again, but for those that it shows (`shown.ts`). Without the
 * channel they ask every 15 seconds.
 */
export function useLive(topics: readonly string[]): void {
  const client = useQueryClient();
  const list = [...new Set(topics)].toSorted().join(",");
  useEffect(() => {
    if (list === "") return;
    queries = client;
    const names = list.split(",");
    for (const name of names) watched.set(name, (watched.get(name) ?? 0) + 1);
    gather();
    return () => {
      for (const name of names) {
        const left = (watched.get(name) ?? 1) - 1;
        if (left === 0) watched.delete(name);
        else watched.set(name, left);
      }
      gather();
    };
  }, [client, list]);
}

function gather(): void {
  clearTimeout(gathering);
  gathering = setTimeout(reopen, GATHER_MS);
}

function reopen(): void {
  const wanted = [...watched.keys()].toSorted().slice(0, MAX_TOPICS).join(",");
  if (wanted === opened) return;
  source?.close();
  source = undefined;
  nothingShown();
  opened = wanted;
  stopPolling();
  if (wanted === "") return;
  const fresh = new EventSource(`/api/live?topics=${encodeURIComponent(wanted)}`);
  source = fresh;
  let dropped = false;
  hear(fresh, "changed", (topic) => refresh([topic], isShown));
  hear(fresh, "missed", (topic) => refresh([topic]));
  hear(fresh, "shown", (told) => noteShown(JSON.parse(told) as Parameters<typeof noteShown>[0]));
  hear(fresh, "moved", (told) => {
    if (queries) move(queries, JSON.parse(told) as Parameters<typeof move>[1]);
  });
  fresh.addEventListener("open", () => {
    stopPolling();
    // Whatever happened while nobody listened was missed.
    if (dropped) refresh([...watched.keys()]);
    dropped = false;
  });
  fresh.addEventListener("error", () => {
    dropped = true;
    nothingShown();
    startPolling();
    // A refused or closed stream does not come back by itself; the next poll tries anew.
    if (fresh.readyState === EventSource.CLOSED) opened = "";
  });
}

function hear(from: EventSource, event: string, act: (data: string) => void): void {
  from.addEventListener(event, (said: MessageEvent) => act(String(said.data)));
}

function refresh(topics: readonly string[], spared?: typeof isShown): void {
  if (queries) void refreshTopics(queries, topics, spared);
}

function startPolling(): void {
  polling ??= setInterval(() => {
    refresh([...watched.keys()]);
    if (opened === "") reopen();
  }, POLL_MS);
}

function stopPolling(): void {
  clearInterval(polling);
  polling = undefined;
}
