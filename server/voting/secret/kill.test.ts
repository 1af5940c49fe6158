import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import type { Route } from "@chiboso/domain/kernel/route.ts";
import * as board from "@chiboso/domain/voting/secret/board-contract.ts";
import {
  castBallot,
  findBallot,
  listTrackers,
} from "@chiboso/domain/voting/secret/box-contract.ts";
import * as contract from "@chiboso/domain/voting/secret/contract.ts";
import type { SecretView } from "@chiboso/domain/voting/secret/view.ts";
import { granted, type Answered, type Caller, type Sent } from "../../in-process.ts";
import { newId } from "../../platform/ids.ts";
import { startKillable, type Killable } from "../../testing/killable.ts";
import { openRoom, placeSignedIn, withSystem } from "../../testing/killed-room.ts";
import { callerAt } from "../../testing/over-http.ts";
import { sealBallot, shareOf, type BoardDevice } from "./testing/devices.ts";
import { acceptedOutside } from "./testing/outside.ts";
import { openVote, pollOf, withKey, withList } from "./testing/secret-vote.ts";

const VOTERS = 24;
const KILLS = 3;
const LANES = 6;

/** A sealed ballot as a booth holds it: the same bytes until its receipt has come. */
interface Pending {
  readonly json: string;
  readonly tracker: string;
}

/** A server that is killed and started again on the same data; callers keep their sessions. */
class Killed {
  #server: Killable | undefined;
  readonly #dataDir: string;

  constructor(dataDir: string) {
    this.#dataDir = dataDir;
  }

  caller(token?: string): Caller {
    return callerAt(() => this.#server?.address ?? "", token);
  }

  async start(): Promise<void> {
    this.#server = await startKillable(this.#dataDir);
  }

  async kill(): Promise<void> {
    await this.#server?.kill();
    this.#server = undefined;
  }
}

test("a server killed again and again in a secret vote keeps every ballot with a receipt, the close and the shares, each once", async (t) => {
  const dataDir = await mkdtemp(join(tmpdir(), "chiboso-kill-secret-"));
  const server = new Killed(dataDir);
  t.after(async () => {
    await server.kill();
    await rm(dataDir, { recursive: true, force: true, maxRetries: 10 });
  });
  const vote = await openedVote(server, dataDir);
  await castAmidKills(server, vote);
  await openAmidKills(server, vote, await closeAmidKills(server, vote));
});

type Opened = Awaited<ReturnType<typeof openedVote>>;

/** An opinion poll with an open box, and a sealed ballot of everybody. */
async function openedVote(server: Killed, dataDir: string) {
  const { cell, members, tokens } = await withSystem(dataDir, (system) =>
    placeSignedIn(system, VOTERS),
  );
  await server.start();
  const nobody = server.caller();
  const seated = members.map((member, at) => ({ ...member, as: server.caller(tokens[at]) }));
  const [secretary, clerk, deputy, ...further] = seated;
  assert.ok(secretary && clerk && deputy);
  const officers = { asSecretary: secretary.as, asClerk: clerk.as, asDeputy: deputy.as };
  const room = await openRoom(secretary.as, cell.id, members);
  const meeting = { ...room, ...officers, secretary, clerk, deputy, members: further };
  const asked = secretary.as.call(contract.prepareSecretVote, pollOf(meeting));
  const keyed = await withKey(meeting, await granted(asked));
  const listed = await withList(meeting, keyed, { devices: 0, slips: VOTERS });
  const { electionId } = await openVote(meeting, listed);
  const pending: Pending[] = [];
  for (const [at, credential] of listed.credentials.entries()) {
    const marks = [at % 2 === 0 ? [0, 1, 0, 0] : [0, 0, 1, 0], [0, 1, 0]];
    pending.push(await sealBallot(nobody, electionId, credential, marks));
  }
  const { devices } = keyed;
  return { voteId: keyed.view.id, electionId, devices, pending, nobody, chair: secretary.as };
}

async function castAmidKills(server: Killed, vote: Opened): Promise<void> {
  const { pending } = vote;
  const receipts = new Map<string, unknown>();
  for (let kill = 0; kill < KILLS; kill += 1) {
    const lanes = Array.from({ length: LANES }, (_, lane) => {
      const own = pending.filter((_each, at) => at % LANES === lane);
      return send(vote, own, receipts);
    });
    // Somewhere in the middle of what is left, at another point each time.
    const most = Math.min(receipts.size + 4 + kill * 3, VOTERS);
    while (receipts.size < most) await moment(1);
    await server.kill();
    await Promise.all(lanes);
    await server.start();
    // Asked before anything is sent again, which would put in what was lost.
    for (const tracker of receipts.keys())
      assert.equal(await foundIn(vote, tracker), "kept", "a ballot with a receipt is in the box");
  }
  await send(vote, pending, receipts);
  const again = new Map<string, unknown>();
  await send(vote, pending, again);
  assert.deepEqual(again, receipts, "every repetition gets the first answer");
}

/** Sends those of the ballots that have no receipt yet. */
async function send(
  { nobody, electionId }: Opened,
  ballots: readonly Pending[],
  receipts: Map<string, unknown>,
): Promise<void> {
  for (const { json, tracker } of ballots) {
    if (receipts.has(tracker)) continue;
    const upload = new TextEncoder().encode(json);
    const answer = await unlessKilled(nobody, castBallot, { params: { electionId }, upload });
    if (answer !== undefined) receipts.set(tracker, answer.value);
  }
}

async function foundIn({ nobody, electionId }: Opened, tracker: string): Promise<string> {
  const inPath = Buffer.from(tracker, "base64").toString("base64url");
  const params = { electionId, tracker: inPath };
  return (await granted(nobody.call(findBallot, { params }))).found;
}

/** Killed while it closes the box, and again when it has. */
async function closeAmidKills(
  server: Killed,
  { voteId, electionId, pending, nobody, chair }: Opened,
): Promise<SecretView> {
  const params = { secretVoteId: voteId };
  const sent = { params, body: { commandId: newId() } };
  const broken = unlessKilled(chair, contract.closeSecretVote, sent);
  await moment();
  await server.kill();
  await broken;
  await server.start();
  const closed = await granted(chair.call(contract.closeSecretVote, sent));
  await server.kill();
  await server.start();
  const seen = await granted(chair.call(contract.getSecretVote, { params }));
  assert.deepEqual([seen.state, seen.closing?.head], ["closed", closed.closing?.head]);
  const boxed = await granted(nobody.call(listTrackers, { params: { electionId } }));
  assert.deepEqual(boxed.trackers, pending.map(({ tracker }) => tracker).toSorted());
  return closed;
}

/** Killed when it has the first share, and while it takes the second, which opens. */
async function openAmidKills(
  server: Killed,
  { voteId, devices, chair }: Opened,
  closed: SecretView,
): Promise<void> {
  const [first, second] = devices;
  assert.ok(first && second);
  const params = { secretVoteId: voteId };
  const shareBy = async (device: BoardDevice) => ({
    params,
    body: { commandId: newId(), share: await shareOf(device, closed) },
  });
  const given = await granted(first.as.call(board.giveShare, await shareBy(first)));
  const last = await shareBy(second);
  await server.kill();
  await server.start();
  const kept = await granted(chair.call(contract.getSecretVote, { params }));
  assert.equal(kept.state, "opening");
  assert.deepEqual(kept.closing?.missing, given.closing?.missing, "the given share is there");
  const broken = unlessKilled(second.as, board.giveShare, last);
  await moment();
  await server.kill();
  await broken;
  await server.start();
  const { state, outcome } = await granted(second.as.call(board.giveShare, last));
  assert.deepEqual([state, outcome?.counted], ["decided", VOTERS]);
  const half = VOTERS / 2;
  assert.deepEqual(
    outcome?.lines.map(({ figures }) => figures),
    [
      [half, half, 0],
      [VOTERS, 0],
    ],
  );
  await acceptedOutside(chair, { ...closed, state });
}

/** Long enough for the server to be at work; what is asked holds wherever it is then. */
function moment(milliseconds = 40): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** The answer; none when the link broke or a dying server said that it failed, which acknowledges nothing. */
async function unlessKilled<R extends Route>(
  caller: Caller,
  route: R,
  sent: Sent<R>,
): Promise<Answered<R> | undefined> {
  try {
    const answer = await caller.call(route, sent);
    if (answer.status === 200) return answer;
    assert.equal(answer.status, 503, JSON.stringify(answer.refusal));
  } catch (error) {
    if (error instanceof assert.AssertionError) throw error;
  }
  return undefined;
}
