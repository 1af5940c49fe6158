import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { noteOpinion } from "@chiboso/domain/meetings/contract-running.ts";
import { castVote, openPoll } from "@chiboso/domain/voting/contract.ts";
import { callerOn, granted } from "./in-process.ts";
import { sql } from "./platform/database.ts";
import { newId } from "./platform/ids.ts";
import type { System } from "./system.ts";
import { sendOverHttp, startKillable } from "./testing/killable.ts";
import { openRoom, placeSignedIn, withSystem } from "./testing/killed-room.ts";
import type { PlacedMember } from "./testing/world.ts";

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

async function prepareRoom(system: System): Promise<Room> {
  const { cell, members, tokens } = await placeSignedIn(system, VOTERS);
  const secretary = callerOn(() => system.app, tokens[0]);
  const { meetingId, itemId } = await openRoom(secretary, cell.id, members);
  const pollId = newId();
  const question = "Thông qua nghị quyết";
  const decision = "ordinaryResolution";
  const body = { pollId, itemId, decision, question } as const;
  await granted(secretary.call(openPoll, { params: { meetingId }, body }));
  return { meetingId, itemId, pollId, members, tokens };
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
