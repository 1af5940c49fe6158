import { localDateOf, VIETNAM, type Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { beginSession, hashPassword } from "../access/public.ts";
import { callerOn } from "../in-process.ts";
import { systemClock } from "../platform/clock.ts";
import type { Config } from "../platform/config.ts";
import { newToken } from "../platform/session.ts";
import { openSystem, type System } from "../system.ts";
import { meetingDay, tellMonth } from "./month.ts";
import { DEVICE, noteBegun, noteFinished } from "./progress.ts";
import { choicesFrom } from "./random.ts";
import { settle, type SettledCell } from "./settle.ts";
import type { Progress, Story } from "./story.ts";
import { seedOf, type CommitteeShape } from "./shape.ts";
import { TOPICS } from "./texts.ts";

/** The password of every log-in of a demonstration; it is printed, and it protects nothing. */
export const DEMONSTRATION_PASSWORD = "hoa-sen-2026";

/**
 * Fills an empty system with a committee and its history by using the product itself: every meeting
 * is prepared, held, voted on and sealed through the same routes that people use, on a clock of its
 * own for each cell. Only organisations, members and accounts are entered directly.
 */
export async function demonstrate(
  ofSite: Config,
  appUrl: string,
  shape: CommitteeShape,
  say: (line: string) => void,
): Promise<void> {
  // All requests come from one address, and nobody waits for them.
  const config = { ...ofSite, requestsPerMinute: 1_000_000 };
  const now = systemClock.now();
  const seed = seedOf(shape.name, now);
  const url = withoutWaiting(appUrl);
  const first = await openSystem(config, url, { work: false });
  await noteBegun(first.services.database);
  const moment = { now: monthsBefore(now, shape.months + 2), today: localDateOf(now, VIETNAM) };
  const hash = await hashPassword(DEMONSTRATION_PASSWORD);
  const cells = await settle(first.services, shape, choicesFrom(seed), hash, moment);
  say(
    `${cells.length} cells, ${cells.reduce((sum, cell) => sum + cell.members.length, 0)} members`,
  );
  const queue = cells.map((cell, number) => ({ cell, number }));
  const lanes = Math.min(LANES, cells.length);
  const history: History = { queue, months: shape.months, now, seed };
  const ended = await Promise.allSettled(
    Array.from({ length: lanes }, () => runLane(config, url, history)),
  );
  if (ended.every((lane) => lane.status === "fulfilled"))
    await noteFinished(first.services.database);
  await first.close();
  for (const lane of ended) if (lane.status === "rejected") throw lane.reason;
  say(`${shape.months} months of meetings`);
}

/** Nothing here was promised to anybody yet, so commits need not wait for the disk. */
function withoutWaiting(appUrl: string): string {
  const address = new URL(appUrl);
  address.searchParams.set("options", "-c synchronous_commit=off");
  return address.href;
}

/** Cells told at the same time; more would only wait for the processor. */
const LANES = 3;

interface History {
  readonly queue: { readonly cell: SettledCell; readonly number: number }[];
  readonly months: number;
  readonly now: Instant;
  readonly seed: number;
}

/** Takes cells from the queue, on a system of its own, because each cell is at another moment. */
async function runLane(config: Config, appUrl: string, history: History): Promise<void> {
  const clock = { moment: history.now, now: () => clock.moment };
  const system = await openSystem(config, appUrl, { work: false, clock });
  const setClock = (moment: Instant) => {
    clock.moment = moment;
  };
  const enter = (accountId: Id) => signIn(system, accountId, clock.moment);
  try {
    for (let next = history.queue.shift(); next; next = history.queue.shift()) {
      const choices = choicesFrom(history.seed + next.number);
      const story = {
        cell: next.cell,
        choices,
        password: DEMONSTRATION_PASSWORD,
        today: history.now,
        setClock,
        signIn: enter,
      };
      await tellHistory(story, next.number, history);
    }
  } finally {
    await system.close();
  }
}

async function tellHistory(story: Story, number: number, history: History): Promise<void> {
  for (let ago = history.months - 1; ago >= -1; ago -= 1) {
    const progress = progressOf(number, ago);
    const topic = TOPICS[(number * 5 + ago + TOPICS.length) % TOPICS.length] ?? TOPICS[0];
    if (progress !== undefined)
      await tellMonth(story, meetingDay(history.now, ago), topic, progress);
  }
}

/** Every third cell is behind in the last month, and one has missed a month: a board that shows something. */
function progressOf(number: number, monthsAgo: number): Progress | undefined {
  if (monthsAgo < 0) return "published";
  if (monthsAgo === 0) return (["sealed", "inApproval", "closed"] as const)[number % 3];
  if (monthsAgo === 4 && number % 3 === 2) return undefined;
  return "sealed";
}

async function signIn(system: System, accountId: Id, now: Instant) {
  const token = newToken();
  const origin = { address: "127.0.0.1", device: DEVICE };
  await system.services.database.commit((tx) => beginSession(tx, accountId, token, origin, now));
  return callerOn(() => system.app, token);
}

function monthsBefore(moment: Instant, months: number): Instant {
  const date = new Date(moment);
  date.setUTCMonth(date.getUTCMonth() - months);
  return date.toISOString();
}
