import type { Instant } from "../../kernel/dates.ts";
import type { Id } from "../../kernel/ids.ts";
import type { Standing } from "../../members/standing.ts";
import type { PollOutcome } from "../../voting/outcome.ts";
import type { AgendaInput } from "../preparation.ts";
import type { Hold, MeetingState } from "../view.ts";
import type { MeetingKind, Presence } from "../record.ts";

/** A member on the roll of the day, with what the system itself saw of their presence. */
export interface LateMember {
  readonly memberId: Id;
  readonly name: string;
  readonly standing: Standing;
  readonly summoned: boolean;
  readonly presence: readonly Presence[];
}

/** An item as the system has it from before it failed. */
export interface KnownItem {
  readonly id: Id;
  readonly title: string;
  readonly minutes: number | null;
  readonly startedAt: Instant | null;
  readonly endedAt: Instant | null;
  /** It has begun, or has opinions, tasks or papers, and so stays on the agenda. */
  readonly inUse: boolean;
  readonly secret: boolean;
}

/** A meeting as far as entering it late needs to know it; `openedAt` when it began in the system. */
export interface LateMeeting {
  readonly state: MeetingState;
  readonly kind: MeetingKind;
  readonly zone: string;
  readonly openedAt: Instant | null;
  readonly roll: readonly LateMember[];
  readonly items: readonly KnownItem[];
  readonly holds: readonly Hold[];
}

/** Everything that entering the paper does to the meeting. */
export interface LateEffects {
  readonly openedAt: Instant;
  readonly closedAt: Instant;
  readonly paperFrom: Instant | null;
  readonly recoveredAt: Instant;
  readonly dueAt: Instant;
  readonly overdue: boolean;
  readonly reason: string;
  readonly guests: readonly { readonly name: string; readonly title: string }[];
  readonly agenda: AgendaInput;
  readonly arrivals: readonly {
    readonly memberId: Id;
    readonly from: Instant;
    readonly to: Instant;
  }[];
  /** Presence that the system saw begin and that the paper sees end. */
  readonly leavings: readonly { readonly memberId: Id; readonly at: Instant }[];
  readonly excuses: readonly { readonly memberId: Id; readonly reason: string }[];
  readonly items: readonly LateItemEffect[];
  readonly outcomes: readonly PollOutcome[];
}

export interface LateItemEffect {
  readonly itemId: Id;
  /** Null for an item that was not dealt with. */
  readonly startedAt: Instant | null;
  readonly endedAt: Instant | null;
  /** Null leaves what the item has. */
  readonly conclusion: string | null;
  readonly opinions: readonly {
    readonly id: Id;
    readonly memberId: Id;
    readonly name: string;
    readonly text: string;
  }[];
  readonly assignments: readonly {
    readonly id: Id;
    readonly ownerId: Id;
    readonly ownerName: string;
    readonly text: string;
    readonly dueDate: string;
  }[];
}
