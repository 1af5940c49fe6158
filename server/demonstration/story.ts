import {
  addDays,
  instantOf,
  localDateOf,
  VIETNAM,
  type Instant,
  type LocalDate,
} from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { Caller } from "../in-process.ts";
import type { Choices } from "./random.ts";
import type { OfficerName, Settled, SettledCell } from "./settle.ts";

/**
 * How far a meeting has come: some cells are behind, as everywhere. `fresh` was held yesterday: its minutes wait for
 * the signers; `filed` has its minutes, its score and its resolution.
 */
export type Progress = "published" | "closed" | "inApproval" | "fresh" | "filed";

/** A clock that can be set, and who can sign in by it. */
export interface Stage {
  /** The moment at which the demonstration is made; nothing in it has happened later. */
  readonly today: Instant;
  /** Sets the clock of the server that the callers talk to. */
  readonly setClock: (moment: Instant) => void;
  readonly signIn: (accountId: Id) => Promise<Caller>;
}

export interface Story extends Stage {
  readonly cell: SettledCell;
  readonly committee: Settled;
  readonly choices: Choices;
  readonly password: string;
}

/** `minutes` before a moment; after it when negative. */
export function before(moment: Instant, minutes: number): Instant {
  return new Date(Date.parse(moment) - minutes * 60_000).toISOString();
}

/** The date so many days before the one on which the demonstration is made. */
export function daysAgo(stage: Stage, days: number): LocalDate {
  return addDays(localDateOf(stage.today, VIETNAM), -days);
}

/** Nine in the morning of that day, or the moment itself when that is still to come. */
export function morning(stage: Stage, days: number): Instant {
  const nine = instantOf(daysAgo(stage, days), "09:00", VIETNAM);
  return nine < stage.today ? nine : stage.today;
}

/** Signs somebody in on the morning of a day that lies so many days back. */
export async function callerOnDay(stage: Stage, accountId: Id, days: number): Promise<Caller> {
  stage.setClock(morning(stage, days));
  return stage.signIn(accountId);
}

/** As `callerOnDay` for an office of the committee. */
export function officeOnDay(
  stage: Stage & { readonly committee: Settled },
  office: OfficerName,
  days: number,
): Promise<Caller> {
  return callerOnDay(stage, stage.committee.officers[office], days);
}

/** Who plays a part in a cell; throws when the cell is too small for the story. */
export function playerOf(cell: SettledCell, part: number): SettledCell["members"][number] {
  const player = cell.members.at(part);
  if (player === undefined) throw new Error(`nobody of ${cell.shape.name} plays part ${part}`);
  return player;
}
