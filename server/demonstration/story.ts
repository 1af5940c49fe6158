import type { Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { Caller } from "../in-process.ts";
import type { Choices } from "./random.ts";
import type { SettledCell } from "./settle.ts";

/** How far a month has come: some cells are behind, as everywhere. */
export type Progress = "published" | "closed" | "inApproval" | "sealed";

export interface Story {
  readonly cell: SettledCell;
  readonly choices: Choices;
  readonly password: string;
  /** The moment at which the demonstration is made; nothing in it has happened later. */
  readonly today: Instant;
  /** Sets the clock of the server that the callers talk to. */
  readonly setClock: (moment: Instant) => void;
  readonly signIn: (accountId: Id) => Promise<Caller>;
}

/** `minutes` before a moment; after it when negative. */
export function before(moment: Instant, minutes: number): Instant {
  return new Date(Date.parse(moment) - minutes * 60_000).toISOString();
}
