import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { getMeeting, prepareMeeting, publishMeeting } from "@chiboso/domain/meetings/contract.ts";
import {
  callRoll,
  noteOpinion,
  openMeeting,
  stepItem,
} from "@chiboso/domain/meetings/contract-running.ts";
import { castVote, openPoll } from "@chiboso/domain/voting/contract.ts";
import { localDateOf, VIETNAM, wallClock } from "@chiboso/domain/kernel/dates.ts";
import { beginSession } from "./access/public.ts";
import { callerOn, granted, type Caller } from "./in-process.ts";
import { readConfig } from "./platform/config.ts";
import { sql } from "./platform/database.ts";
import { newId } from "./platform/ids.ts";
import { prepareDatabase } from "./platform/prepare-database.ts";
import { newToken } from "./platform/session.ts";
import { openSystem, type System } from "./system.ts";
import { sendOverHttp, startKillable } from "./testing/killable.ts";
import { placeMember, placeOrganisation, type PlacedMember } from "./testing/world.ts";
import { bringUpToDate } from "./up-to-date.ts";

const VOTERS = 40;
const KILLS = 3;

interface Room {
  readonly meetingId: Id;
  readonly itemId: Id;
  readonly pollId: Id;
  readonly members: readonly PlacedMember[];
  readonly tokens: readonly string[];
}

/** A command as a device holds it: the same id and content until an answer has come. */
interface Pending {
  readonly token: string;
  readonly kind: "vote" | "opinion";
  readonly body: { readonly commandId: Id; readonly [key: string]: unknown };
}

test("a server killed again and again while members vote and speak loses nothing it acknowledged and doubles nothing", async (t) => {
  const dataDir = await mkdtemp(join(tmpdir(), "chiboso-kill-"));
  t.after(async () => {
    await rm(dataDir, { recursive: true, force: true });
  });
  const room = await withSystem(dataDir, prepareRoom);
  const pending = commandsOf(room);
  const acknowledged = new Map<Id, unknown>();
  for (let kill = 0; kill < KILLS; kill += 1) {
    const server = await startKillable(dataDir);
    const sending = Promise.all(
      lanes(pending, 8).map((lane) => send(server.address, room, lane, acknowledged)),
    );
    // Somewhere in the middle of what is left, at another point each time.
    await untilAnswered(acknowledged, acknowledged.size + 6 + kill * 5);
    await server.kill();
    await sending;
  }
  const server = await startKillable(dataDir);
  await send(server.address, room, pending, acknowledged);
  const repeated = new Map<Id, unknown>();
  await send(server.address, room, pending, repeated);
  await server.kill();
  assert.deepEqual(repeated, acknowledged, "every repetition gets the first answer");
  await withSystem(dataDir, (system) => checkRecord(system, room));
});

async function withSystem<T>(dataDir: string, work: (system: System) => Promise<T>): Promise<T> {
  const config = readConfig({ DATA_DIR: dataDir, LOG_LEVEL: "silent" });
  const prepared = await prepareDatabase(config);
  try {
    await bringUpToDate(prepared.ownerUrl);
    const system = await openSystem(config, prepared.appUrl, { work: false });
    try {
      return await work(system);
    } finally {
      await system.close();
    }
  } finally {
    await prepared.stop();
  }
}

async function prepareRoom(system: System): Promise<Room> {
  const cell = await placeOrganisation({ system }, { name: "Chi bộ Thử nghiệm" });
  const members: PlacedMember[] = [];
  for (let number = 1; number <= VOTERS; number += 1) {
    const name = `Đảng viên ${number}`;
    members.push(
      await placeMember({ system }, cell, { name, ...(number === 1 && { post: "secretary" }) }),
    );
  }
  const tokens = await Promise.all(members.map((member) => signIn(system, member.accountId)));
  const secretary = callerOn(() => system.app, tokens[0]);
  const meetingId = await openRoom(secretary, cell.id, members);
  const items = await granted(secretary.call(getMeeting, { params: { meetingId } }));
  const itemId = items.items[0]?.id ?? "";
  const expectedVersion = items.version;
  const step = { expectedVersion, step: "begin" as const };
  await granted(secretary.call(stepItem, { params: { meetingId, itemId }, body: step }));
  const pollId = newId();
  const question = "Thông qua nghị quyết";
  const decision = "ordinaryResolution";
  const body = { pollId, itemId, decision, question } as const;
  await granted(secretary.call(openPoll, { params: { meetingId }, body }));
  return { meetingId, itemId, pollId, members, tokens };
}

async function openRoom(
  secretary: Caller,
  organisationId: Id,
  members: readonly PlacedMember[],
): Promise<Id> {
  const meetingId = newId();
  const soon = new Date(Date.now() + 5 * 60_000).toISOString();
  const prepared = await secretary.call(prepareMeeting, {
    params: { organisationId },
    body: {
      meetingId,
      kind: "regular",
      mode: "inPerson",
      title: "Sinh hoạt thường kỳ",
      place: "Phòng họp",
      onlineLink: null,
      zone: VIETNAM,
      date: localDateOf(soon, VIETNAM),
      time: wallClock(soon, VIETNAM).time,
      minutes: 90,
      chairId: members[0]?.memberId ?? "",
      clerkId: members[1]?.memberId ?? "",
      agenda: [{ id: newId(), kind: "discussion", title: "Thảo luận", minutes: 30 }],
    },
  });
  const params = { meetingId };
  const expectedVersion = prepared.value.version;
  await granted(secretary.call(publishMeeting, { params, body: { expectedVersion } }));
  await granted(secretary.call(openMeeting, { params, body: {} }));
  const entries = members.map(({ memberId }) => ({ memberId, mark: "present" as const }));
  await granted(secretary.call(callRoll, { params, body: { entries } }));
  return meetingId;
}

async function signIn(system: System, accountId: Id): Promise<string> {
  const token = newToken();
  const origin = { address: "127.0.0.1", device: "test" };
  await system.services.database.commit((tx) =>
    beginSession(tx, accountId, token, origin, new Date().toISOString()),
  );
  return token;
}

/** One vote of each member, and an opinion that the secretary notes for each. */
function commandsOf(room: Room): Pending[] {
  const votes = room.tokens.map((token) => ({
    token,
    kind: "vote" as const,
    body: { commandId: newId(), choice: "for" },
  }));
  const opinions = room.members.map((member) => ({
    token: room.tokens[0] ?? "",
    kind: "opinion" as const,
    body: {
      commandId: newId(),
      opinionId: newId(),
      itemId: room.itemId,
      memberId: member.memberId,
      text: `Ý kiến của ${member.name}`,
    },
  }));
  return votes.flatMap((vote, index) => [vote, opinions[index] as Pending]);
}

function lanes(pending: readonly Pending[], width: number): Pending[][] {
  return Array.from({ length: width }, (_, lane) =>
    pending.filter((_each, index) => index % width === lane),
  );
}

async function send(
  address: string,
  room: Room,
  commands: readonly Pending[],
  acknowledged: Map<Id, unknown>,
): Promise<void> {
  for (const { token, kind, body } of commands) {
    if (acknowledged.has(body.commandId)) continue;
    const answer =
      kind === "vote"
        ? await sendOverHttp(address, token, castVote, { pollId: room.pollId }, body as never)
        : await sendOverHttp(
            address,
            token,
            noteOpinion,
            { meetingId: room.meetingId },
            body as never,
          );
    if (answer === undefined) continue;
    if (answer.status === 200) acknowledged.set(body.commandId, answer.reply);
    // A dying server may still say that it failed; that is no acknowledgement.
    else assert.equal(answer.status, 503, JSON.stringify(answer.reply));
  }
}

async function untilAnswered(acknowledged: ReadonlyMap<Id, unknown>, count: number): Promise<void> {
  const most = Math.min(count, VOTERS * 2);
  while (acknowledged.size < most) await new Promise((resolve) => setTimeout(resolve, 1));
}

async function checkRecord(system: System, room: Room): Promise<void> {
  const { database } = system.services;
  const [ballots] = await database.query(
    sql<{ all: number; people: number }>`
      select count(*) as all, count(distinct member_id) as people from ballot where poll_id = ${room.pollId}`,
  );
  assert.deepEqual({ ...ballots }, { all: VOTERS, people: VOTERS });
  const [opinions] = await database.query(
    sql<{ all: number; people: number }>`
      select count(*) as all, count(distinct member_id) as people from opinion where meeting_id = ${room.meetingId}`,
  );
  assert.deepEqual({ ...opinions }, { all: VOTERS, people: VOTERS });
  const [events] = await database.query(
    sql<{ all: number; last: number }>`
      select count(*) as all, max(seq) as last from meeting_event where meeting_id = ${room.meetingId}`,
  );
  assert.equal(events?.all, events?.last, "the events are numbered without a gap");
}
