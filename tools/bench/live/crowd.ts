import { setTimeout as after } from "node:timers/promises";
import { openConnection, type Connection } from "../vote/connection.ts";
import { openListener } from "./listener.ts";

/** A room of people who all look at the same thing; each listener is a cookie. */
export interface Room {
  readonly path: string;
  readonly listeners: readonly string[];
}

/** One tap: a whole request, and what everybody else in the room is told after it. */
export interface Tap {
  readonly room: number;
  readonly request: string;
  readonly expect: string;
}

export type ToCrowd =
  | { readonly kind: "gather"; readonly address: string; readonly rooms: readonly Room[] }
  | { readonly kind: "tap"; readonly taps: readonly Tap[]; readonly perSecond: number };

const AT_A_TIME = 64;
/** A tap that is not seen by everybody after this is a fault and not a slow one. */
const LONGEST_MS = 20_000;

interface Place {
  /** What the tap on its way is waited for, and who has not been told yet. */
  expect: string;
  waiting: Set<number>;
  told: () => void;
  readonly size: number;
}

const places: Place[] = [];
const idle: Connection[] = [];

/** Opens every page and the connections for the taps. */
async function gather(address: string, rooms: readonly Room[]): Promise<void> {
  const { hostname, port } = new URL(address);
  while (idle.length < rooms.length) idle.push(await openConnection(hostname, Number(port)));
  const pages = rooms.flatMap(({ path, listeners }, room) =>
    listeners.map((cookie, index) => ({ path, cookie, room, index })),
  );
  for (const { listeners } of rooms)
    places.push({ expect: "", waiting: new Set(), told: () => undefined, size: listeners.length });
  const left = pages.values();
  await Promise.all(
    Array.from({ length: AT_A_TIME }, async () => {
      for (const { path, cookie, room, index } of left) {
        const listener = await openListener(hostname, Number(port), path, cookie);
        const place = places[room];
        if (place) listener.hear = (event) => hear(place, index, event);
      }
    }),
  );
}

function hear(place: Place, index: number, event: string): void {
  if (place.expect === "" || !event.includes(place.expect)) return;
  if (place.waiting.delete(index) && place.waiting.size === 0) place.told();
}

/** Sends the taps at an even pace; gives the seconds from each tap until the last page was told. */
async function tapAll(taps: readonly Tap[], perSecond: number): Promise<number[]> {
  const begin = performance.now();
  return Promise.all(
    taps.map(async (tap, index) => {
      await after(Math.max(0, begin + (index * 1000) / perSecond - performance.now()));
      return tapOnce(tap);
    }),
  );
}

async function tapOnce({ room, request, expect }: Tap): Promise<number> {
  const place = places[room];
  // In turn: one that is never used is closed by the server after a while.
  const connection = idle.shift();
  if (place === undefined || connection === undefined)
    throw new Error("more taps than the crowd can send");
  if (place.expect !== "") throw new Error("two taps in one room at the same time");
  const seen = new Promise<void>((resolve, reject) => {
    const patience = setTimeout(
      () =>
        reject(new Error(`${place.waiting.size} of ${place.size} were never told of ${expect}`)),
      LONGEST_MS,
    );
    place.told = () => {
      clearTimeout(patience);
      resolve();
    };
  });
  place.waiting = new Set(Array.from({ length: place.size }, (_, index) => index));
  place.expect = expect;
  const begin = performance.now();
  const answer = await connection.send(request);
  if (answer.status !== 200) throw new Error(`${answer.status}: ${answer.body}`);
  idle.push(connection);
  await seen;
  place.expect = "";
  return (performance.now() - begin) / 1000;
}

process.on("message", (asked: ToCrowd) => {
  const work = async () => {
    if (asked.kind === "gather") await gather(asked.address, asked.rooms);
    return asked.kind === "tap" ? tapAll(asked.taps, asked.perSecond) : [];
  };
  work().then(
    (samples) => process.send?.({ samples }),
    (error: unknown) => process.send?.({ fault: String(error) }),
  );
});
process.on("disconnect", () => process.exit());
