import { instantOf, localDateOf, VIETNAM, type Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { beginSession, hashPassword, hashWhileTelling, replaceHash } from "../access/public.ts";
import { callerOn } from "../in-process.ts";
import { systemClock } from "../platform/clock.ts";
import type { Config } from "../platform/config.ts";
import { newToken } from "../platform/session.ts";
import { openSystem, type System } from "../system.ts";
import { tellDesk } from "./desk.ts";
import { tellLists } from "./lists.ts";
import { livesOf } from "./lives.ts";
import { readNews, tellMeeting } from "./month.ts";
import { meetingsOf } from "./meetings-told.ts";
import { organise } from "./organise.ts";
import { DEVICE, noteBegun, noteFinished } from "./progress.ts";
import { choicesFrom } from "./random.ts";
import { tellRulePacks } from "./rule-packs.ts";
import { settle, type Settled, type SettledCell } from "./settle.ts";
import { fillSheets } from "./sheets.ts";
import type { Stage, Story } from "./story.ts";
import { seedOf, type CommitteeShape } from "./shape.ts";

/** The password of every log-in of a demonstration; it is printed, and it protects nothing. */
export const DEMONSTRATION_PASSWORD = "hoa-sen-2026";

/**
 * Fills an empty system with a committee and its history by using the product itself: every meeting
 * is prepared, held, voted on and sealed through the same routes that people use, on a clock of its
 * own for each cell. Only organisations, members and accounts are entered directly; terms, posts, sheets,
 * cases, dossiers, readings and requests come about as people bring them about.
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
  const seed = seedOf(shape.name);
  const url = withoutWaiting(appUrl);
  const first = await openStage(config, url, now);
  const { database } = first.system.services;
  await noteBegun(database);
  const begin = monthsBefore(now, Math.max(shape.months + 2, shape.lives ? MONTHS_OF_LIVES : 0));
  const hash = await hashWhileTelling(DEMONSTRATION_PASSWORD);
  const moment = { now: begin, today: localDateOf(now, VIETNAM) };
  const committee = await settle(first.system.services, shape, choicesFrom(seed), hash, moment);
  const { cells, officers } = committee;
  first.setClock(begin);
  const { name, lives } = shape;
  const office = await first.signIn(officers.vanphong);
  await organise(office, committee, { name, lives, now });
  if (lives)
    await tellRulePacks(office, committee.topId, localDateOf(begin, VIETNAM), moment.today);
  say(
    `${cells.length} cells, ${cells.reduce((sum, cell) => sum + cell.members.length, 0)} members`,
  );
  const queue = cells.map((cell, number) => ({ cell, number }));
  const lanes = Math.min(LANES, cells.length);
  const history: History = { queue, committee, months: shape.months, lives, now, seed };
  const ended = await Promise.allSettled(
    Array.from({ length: lanes }, () => runLane(config, url, history)),
  );
  const failed = ended.find((lane) => lane.status === "rejected");
  if (failed === undefined) {
    say(`${shape.months} months of meetings`);
    const stories = cells.map((cell, number) => storyOf(first, history, { cell, number }));
    if (lives) {
      await tellDesk(stories);
      say("lives of members");
    }
    const kept = await hashPassword(DEMONSTRATION_PASSWORD);
    await database.commit((tx) => replaceHash(tx, hash, kept));
    await noteFinished(database);
    // Behind the note: an interrupted demonstration is begun anew only while nothing was imported.
    if (lives) await tellLists(first.system.services, stories);
  }
  await first.system.close();
  if (failed !== undefined) throw failed.reason;
}

/** A recognition takes a year, and something before it. */
const MONTHS_OF_LIVES = 14;

/**
 * Nothing here was promised to anybody yet, so commits need not wait for the disk. Its few rows need no plan of
 * their own for each question: making one for the facts of a meeting takes five times as long as answering.
 */
function withoutWaiting(appUrl: string): string {
  const address = new URL(appUrl);
  const settings = ["synchronous_commit=off", "plan_cache_mode=force_generic_plan"];
  address.searchParams.set("options", settings.map((setting) => `-c ${setting}`).join(" "));
  return address.href;
}

/** Cells told at the same time; more would only wait for the processor. */
const LANES = 3;

interface Turn {
  readonly cell: SettledCell;
  readonly number: number;
}

interface History {
  readonly queue: Turn[];
  readonly committee: Settled;
  readonly months: number;
  readonly lives: boolean;
  readonly now: Instant;
  readonly seed: number;
}

/** Takes cells from the queue, on a system of its own, because each cell is at another moment. */
async function runLane(config: Config, appUrl: string, history: History): Promise<void> {
  const stage = await openStage(config, appUrl, history.now);
  try {
    for (let next = history.queue.shift(); next; next = history.queue.shift())
      await tellHistory(storyOf(stage, history, next), next.number, history);
  } finally {
    await stage.system.close();
  }
}

interface OpenStage extends Stage {
  readonly system: System;
}

/** A system on a clock of its own. */
async function openStage(config: Config, appUrl: string, now: Instant): Promise<OpenStage> {
  const clock = { moment: now, now: () => clock.moment };
  const system = await openSystem(config, appUrl, { work: false, seal: false, clock });
  return {
    system,
    today: now,
    setClock: (moment) => {
      clock.moment = moment;
    },
    signIn: (accountId) => signIn(system, accountId, clock.moment),
  };
}

function storyOf(stage: Stage, { committee, seed }: History, { cell, number }: Turn): Story {
  const choices = choicesFrom(seed + number);
  const { today, setClock, signIn: enter } = stage;
  const password = DEMONSTRATION_PASSWORD;
  return { cell, committee, choices, password, today, setClock, signIn: enter };
}

/** The meetings of a cell one after the other, and between them what happens to its members. */
async function tellHistory(story: Story, number: number, history: History): Promise<void> {
  let lives = history.lives ? livesOf(story, number) : [];
  const tellUntil = async (day: Instant) => {
    for (const { at, happen } of lives) if (at < day) await happen();
    lives = lives.filter(({ at }) => at >= day);
  };
  if (history.lives) await fillSheets(story);
  for (const meeting of meetingsOf(number, history)) {
    await tellUntil(instantOf(meeting.day, story.cell.shape.time, VIETNAM));
    if (meeting.progress === "fresh" || meeting.progress === "published") await readNews(story);
    await tellMeeting(story, meeting);
  }
  for (const { happen } of lives) await happen();
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
