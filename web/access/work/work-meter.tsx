import { addWorkTime, viewWorkTime } from "@chiboso/domain/access/work-time-contract.ts";
import { kindOfWork } from "@chiboso/domain/access/work-time.ts";
import { roleMay } from "@chiboso/domain/access/rights.ts";
import type { Me } from "@chiboso/domain/access/contract.ts";
import { localDateOf, VIETNAM } from "@chiboso/domain/kernel/dates.ts";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { v7 as uuidv7 } from "uuid";
import { useActor } from "../../platform/actor.tsx";
import { cacheOf } from "../../platform/cache.ts";
import { call } from "../../platform/call.ts";
import { addSpans, look, type Meter } from "./meter.ts";
import { keepWaiting, takeWaiting, type WaitingWork } from "./waiting-work.ts";

const LOOK_MS = 1_000;
const SEND_MS = 300_000;
const TOUCHES = ["keydown", "pointerdown", "pointermove", "wheel", "touchstart"] as const;

/** Whether somebody keeps the papers of a cell, whose time the system counts for them. */
export function keepsPapers({ grants }: Pick<Me, "grants">): boolean {
  return grants.some(({ role }) => roleMay(role, "minutes.edit"));
}

/** Counts, unseen, the time that the system costs whoever keeps a cell's papers. */
export function WorkMeter() {
  const actor = useActor();
  return keepsPapers(actor) ? <Counting key={actor.accountId} accountId={actor.accountId} /> : null;
}

function Counting({ accountId }: { readonly accountId: string }) {
  const queries = useQueryClient();
  useEffect(
    () => startCounting(accountId, () => void cacheOf(queries).refresh(viewWorkTime)),
    [accountId, queries],
  );
  return null;
}

/** Begins to count and to send every five minutes and when the page goes out of sight. Returns how to end it. */
function startCounting(accountId: string, onTaken: () => void): () => void {
  const state: { meter: Meter; waiting: WaitingWork; touched: number | null; wanted: boolean } = {
    meter: { since: Date.now(), spans: [] },
    waiting: takeWaiting(accountId),
    touched: null,
    wanted: true,
  };
  const keep = () => {
    const spans = addSpans(state.waiting.spans, state.meter.spans);
    state.meter = { ...state.meter, spans: [] };
    state.waiting = { ...state.waiting, spans };
    keepWaiting(state.waiting);
  };
  const send = async () => {
    keep();
    const { spans } = state.waiting;
    if (state.waiting.sent === null) {
      if (spans.length === 0) return;
      state.waiting = { accountId, sent: { commandId: uuidv7(), spans }, spans: [] };
      keepWaiting(state.waiting);
    }
    const { sent } = state.waiting;
    if (sent === null) return;
    const answer = await call(addWorkTime, { body: sent }).catch(() => undefined);
    // Without an answer it is sent again with the same id, so that nothing is counted twice.
    if (answer === undefined || (!answer.ok && answer.refusal.status >= 500)) return;
    state.waiting = { ...state.waiting, sent: null };
    if (answer.ok && !answer.value.counted) {
      state.wanted = false;
      state.waiting = { ...state.waiting, spans: [] };
    }
    keepWaiting(state.waiting);
    onTaken();
  };
  const watch = () => {
    if (!state.wanted) return;
    const now = Date.now();
    state.meter = look(state.meter, {
      now,
      visible: document.visibilityState === "visible",
      touched: state.touched,
      day: localDateOf(new Date(now).toISOString(), VIETNAM),
      kind: kindOfWork(location.pathname),
    });
  };
  const touch = () => void (state.touched = Date.now());
  const turn = () => document.visibilityState === "hidden" && void send();
  const timers = [setInterval(watch, LOOK_MS), setInterval(() => void send(), SEND_MS)];
  for (const each of TOUCHES) addEventListener(each, touch, { passive: true });
  addEventListener("pagehide", keep);
  document.addEventListener("visibilitychange", turn);
  return () => {
    keep();
    for (const timer of timers) clearInterval(timer);
    for (const each of TOUCHES) removeEventListener(each, touch);
    removeEventListener("pagehide", keep);
    document.removeEventListener("visibilitychange", turn);
  };
}
