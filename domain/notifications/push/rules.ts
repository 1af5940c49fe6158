import { ok, refuse, type Result } from "../../kernel/result.ts";

/** So many devices may be told for one account: a phone, a tablet, computers, and one to lose. */
export const MOST_DEVICES = 10;

/** What a push says on a locked screen: the kind of notice alone, or organisation and day with it. */
export const PUSH_DETAILS = ["kind", "day"] as const;
export type PushDetail = (typeof PUSH_DETAILS)[number];

/** What is known when a device asks to be told. */
export interface SubscribeState {
  /** Whether this site sends pushes at all. */
  readonly available: boolean;
  /** Notices are told to members. */
  readonly isMember: boolean;
  /** Whether the address belongs to a push service that the site allows. */
  readonly allowed: boolean;
  /** Whether the keys are a point of P-256 and a secret of 16 bytes (RFC 8291, section 3). */
  readonly keysSound: boolean;
  /** Other devices of the account. */
  readonly others: number;
}

/** A device is told when the site sends pushes, its service is known, and there is room. */
export function decideSubscribe(state: SubscribeState): Result<undefined> {
  if (!state.available) return refuse("notifications.push_off");
  if (!state.isMember) return refuse("notifications.push_no_member");
  if (!state.allowed) return refuse("notifications.push_service_unknown", undefined, "endpoint");
  if (!state.keysSound) return refuse("notifications.push_keys_bad", undefined, "keys");
  if (state.others >= MOST_DEVICES)
    return refuse("notifications.push_too_many", { most: MOST_DEVICES });
  return ok(undefined);
}

/** What becomes of a push by the answer of the push service (RFC 8030); null when there was none. */
export type Fate = "arrived" | "gone" | "refused" | "later";

export function fateOf(status: number | null): Fate {
  if (status === null || status === 408 || status === 429 || status >= 500) return "later";
  if (status >= 200 && status < 300) return "arrived";
  // The browser has taken its subscription back, or forgot it.
  if (status === 404 || status === 410) return "gone";
  return "refused";
}
