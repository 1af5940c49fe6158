import { ok, refuse, type Result } from "../../kernel/result.ts";
import type { Presence } from "../record.ts";

/** Another open meeting in which somebody is present. */
export interface Elsewhere {
  readonly organisation: string;
  readonly place: Presence["place"];
}

/**
 * Nobody is in two rooms at once: whoever is in the room of one meeting leaves it before entering the
 * room of another. With one of the two followed online both are possible, and the presence is marked.
 */
export function decideElsewhere(
  arriving: { readonly name: string; readonly place: Presence["place"] },
  elsewhere: Elsewhere,
): Result<undefined> {
  const bothRooms = arriving.place === "room" && elsewhere.place === "room";
  if (!bothRooms) return ok(undefined);
  const { organisation } = elsewhere;
  return refuse("meetings.present_elsewhere", { name: arriving.name, organisation });
}
