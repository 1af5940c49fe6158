import { addDays, localDateOf, VIETNAM, type Instant } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import type { Reply } from "@chiboso/domain/kernel/route.ts";
import { getMeeting } from "@chiboso/domain/meetings/contract.ts";
import {
  assignTask,
  callRoll,
  closeMeeting,
  concludeItem,
  noteOpinion,
  openMeeting,
  stepItem,
} from "@chiboso/domain/meetings/contract-running.ts";
import type { ItemKind } from "@chiboso/domain/meetings/record.ts";
import { closePoll, enterVotes, openPoll } from "@chiboso/domain/voting/contract.ts";
import { granted, type Caller } from "../in-process.ts";
import { newId } from "../platform/ids.ts";
import { before, type Story } from "./story.ts";
import { CONCLUSIONS, EXCUSES, LAST_RESOLUTION, OPINIONS, RESOLVED, TASKS } from "./texts.ts";

interface Running {
  readonly story: Story;
  readonly meetingId: Id;
  readonly secretary: Caller;
  readonly present: readonly Id[];
  readonly occasion: Occasion;
  now: Instant;
  version: number;
}

interface Item {
  readonly id: Id;
  readonly kind: ItemKind;
}

/** What a meeting is held for. */
export interface Occasion {
  readonly kind: "regular" | "thematic";
  readonly topic: string;
  /** A `short` meeting goes through the necessary items only, a `plain` one has neither votes nor tasks beside. */
  readonly detail: "full" | "short" | "plain";
}

/** The items of a meeting that keeps short. */
export const NECESSARY: ReadonlySet<ItemKind> = new Set([
  "opening",
  "lastResolution",
  "discussion",
  "resolution",
  "closing",
]);

/** Opens a meeting, goes through its agenda with opinions and one vote, and closes it. */
export async function holdMeeting(
  story: Story,
  meetingId: Id,
  start: Instant,
  occasion: Occasion,
): Promise<void> {
  story.setClock(start);
  const secretary = await story.signIn(story.cell.secretary.accountId);
  const params = { meetingId };
  await granted(secretary.call(openMeeting, { params, body: {} }));
  const { items, roll } = await granted(secretary.call(getMeeting, { params }));
  const { present, version } = await callTheRoll(story, secretary, { meetingId, roll });
  const running: Running = { story, meetingId, secretary, present, occasion, now: start, version };
  for (const item of items) await goThrough(running, item);
  pass(running, 2);
  await granted(secretary.call(closeMeeting, { params, body: {} }));
}

/** Nine in ten come; of the others most say why. */
async function callTheRoll(
  story: Story,
  secretary: Caller,
  { meetingId, roll }: { readonly meetingId: Id; readonly roll: Reply<typeof getMeeting>["roll"] },
): Promise<{ readonly present: Id[]; readonly version: number }> {
  const { cell, choices } = story;
  const needed = new Set([cell.secretary.memberId, cell.clerk.memberId, cell.reader.memberId]);
  const entries = roll
    .filter((member) => member.standing !== "exempt")
    .map(({ memberId }) => {
      if (needed.has(memberId) || choices.chance(91)) return { memberId, mark: "present" as const };
      if (choices.chance(80))
        return { memberId, mark: "excused" as const, reason: choices.pick(EXCUSES) };
      return { memberId, mark: "absent" as const };
    });
  const called = secretary.call(callRoll, { params: { meetingId }, body: { entries } });
  const { version } = await granted(called);
  const here = entries.filter((entry) => entry.mark === "present");
  return { present: here.map((entry) => entry.memberId), version };
}

const MINUTES: Readonly<Record<ItemKind, number>> = {
  opening: 8,
  lastResolution: 14,
  information: 9,
  publicOpinion: 16,
  discussion: 24,
  criticism: 12,
  thematic: 30,
  resolution: 12,
  closing: 6,
};

/** A thematic meeting has one thing to discuss. */
const THEMATIC_DISCUSSION = 58;

async function goThrough(running: Running, item: Item): Promise<void> {
  await step(running, item, "begin");
  const longer = item.kind === "discussion" && running.occasion.kind === "thematic";
  pass(running, longer ? THEMATIC_DISCUSSION : MINUTES[item.kind] - 2);
  if (item.kind === "lastResolution") await conclude(running, item, LAST_RESOLUTION);
  if (item.kind === "discussion") await discuss(running, item);
  if (item.kind === "resolution" && running.occasion.detail !== "plain")
    await resolve(running, item);
  pass(running, 2);
  await step(running, item, "end");
}

const SPEAKERS = { full: 4, short: 2, plain: 1 } as const;

async function discuss(running: Running, item: Item): Promise<void> {
  const { choices } = running.story;
  const speakers = new Set(
    Array.from({ length: SPEAKERS[running.occasion.detail] + choices.below(3) }, () =>
      choices.pick(running.present),
    ),
  );
  for (const memberId of speakers) {
    pass(running, 1);
    const body = { opinionId: newId(), itemId: item.id, memberId, text: choices.pick(OPINIONS) };
    const noted = await running.secretary.call(noteOpinion, {
      params: { meetingId: running.meetingId },
      body,
    });
    running.version = noted.value.version;
  }
  await conclude(running, item, choices.pick(CONCLUSIONS));
}

/** The vote on the month's resolution, and a few tasks, each with an owner and a date. */
async function resolve(running: Running, item: Item): Promise<void> {
  const { story, secretary, meetingId } = running;
  const params = { meetingId };
  const pollId = newId();
  const { kind, topic } = running.occasion;
  const about = kind === "regular" ? "nghị quyết tháng về nội dung" : "nghị quyết chuyên đề";
  const question = `Thông qua ${about}: ${topic}`;
  const poll = (
    await secretary.call(openPoll, {
      params,
      body: { pollId, itemId: item.id, decision: "ordinaryResolution", question, recusals: [] },
    })
  ).value;
  const entries = poll.base.counted
    .filter((member) => member.present)
    .map(({ memberId }) => ({
      memberId,
      choice: story.choices.chance(96) ? ("for" as const) : ("other" as const),
    }));
  await granted(secretary.call(enterVotes, { params: { pollId }, body: { entries } }));
  pass(running, 1);
  await granted(secretary.call(closePoll, { params: { pollId }, body: {} }));
  if (running.occasion.detail === "full") await conclude(running, item, RESOLVED);
  if (running.occasion.kind === "thematic") {
    const owner = story.cell.reader.memberId;
    await assign(running, item, { text: running.occasion.topic, owner, days: 12 });
    return;
  }
  for (const text of TASKS.slice(0, 2 + story.choices.below(2))) {
    const owner = story.choices.pick(running.present);
    await assign(running, item, { text, owner, days: 20 + story.choices.below(8) });
  }
}

interface Task {
  readonly text: string;
  readonly owner: Id;
  /** To the day on which it has to be done. */
  readonly days: number;
}

async function assign(running: Running, item: Item, { text, owner, days }: Task): Promise<void> {
  const { secretary, meetingId } = running;
  const dueDate = addDays(localDateOf(running.now, VIETNAM), days);
  const body = { assignmentId: newId(), itemId: item.id, ownerId: owner, text, dueDate };
  running.version = (
    await secretary.call(assignTask, { params: { meetingId }, body })
  ).value.version;
}

async function conclude(running: Running, item: Item, text: string): Promise<void> {
  const params = { meetingId: running.meetingId, itemId: item.id };
  const body = { expectedVersion: running.version, text };
  running.version = (await granted(running.secretary.call(concludeItem, { params, body }))).version;
}

async function step(running: Running, item: Item, to: "begin" | "end"): Promise<void> {
  const params = { meetingId: running.meetingId, itemId: item.id };
  const body = { expectedVersion: running.version, step: to };
  running.version = (await granted(running.secretary.call(stepItem, { params, body }))).version;
}

function pass(running: Running, minutes: number): void {
  running.now = before(running.now, -minutes);
  running.story.setClock(running.now);
}
