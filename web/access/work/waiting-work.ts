import { WORK_KINDS, type WorkSpan } from "@chiboso/domain/access/work-time.ts";
import * as z from "zod";

/** What was counted in this window and not yet taken: as it was sent, with the id that lets it be sent twice. */
const waitingWork = z.object({
  accountId: z.string(),
  sent: z.object({ commandId: z.string(), spans: z.array(z.custom<WorkSpan>(isSpan)) }).nullable(),
  spans: z.array(z.custom<WorkSpan>(isSpan)),
});

export type WaitingWork = z.infer<typeof waitingWork>;

function isSpan(value: unknown): boolean {
  const span = value as Partial<WorkSpan> | null;
  return (
    typeof span?.day === "string" &&
    typeof span.seconds === "number" &&
    WORK_KINDS.some((kind) => kind === span.kind)
  );
}

const KEY = "chiboso.work";

/** What this window kept of the person before it was loaded again; somebody else's is thrown away. */
export function takeWaiting(accountId: string): WaitingWork {
  const nothing: WaitingWork = { accountId, sent: null, spans: [] };
  try {
    const kept = waitingWork.safeParse(JSON.parse(sessionStorage.getItem(KEY) ?? "null"));
    return kept.success && kept.data.accountId === accountId ? kept.data : nothing;
  } catch {
    return nothing;
  }
}

/** Kept in the window alone: a device without storage loses at most what was not sent yet. */
export function keepWaiting(waiting: WaitingWork): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(waiting));
  } catch {
    // Nothing of a person's work may stop on account of a few seconds.
  }
}
