import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import pg from "pg";
import { newId } from "../../server/platform/ids.ts";
import { bringUpToDate } from "../../server/up-to-date.ts";
import type { Bench, BenchContext, Prepared } from "./harness.ts";
import { openClient, type Client } from "./vote/client.ts";
import { openMeeting, openPoll } from "./vote/meeting.ts";
import { placeCell, type BenchCell } from "./vote/people.ts";

const VOTERS = 1200;
const AT_A_TIME = 32;

/** Voting through the whole product, against rows that nobody checks. */
export const bench: Bench = {
  name: "vote",
  title:
    "Open votes over HTTP (session, rights, command, base, presence, ballot), 32 voters at a time, against single-row inserts in autocommit from 32 connections to the same PostgreSQL with the same durability",
  aim: 0.5,
  rounds: 7,
  prepare,
};

async function prepare({
  database: { ownerUrl, appUrl },
  folder,
  say,
}: BenchContext): Promise<Prepared> {
  await bringUpToDate(ownerUrl);
  await makePeerTable(ownerUrl);
  say(`a cell of ${VOTERS} members, all present in an open meeting`);
  const cell = await placeCell(appUrl, VOTERS);
  const server = fork(new URL("./vote/server.ts", import.meta.url), {
    env: { ...process.env, BENCH_APP_URL: appUrl, BENCH_DATA_DIR: folder },
  });
  const [{ address }] = (await once(server, "message")) as [{ address: string }];
  const client = await openClient(address, AT_A_TIME);
  const meeting = await openMeeting(client, cell);
  const peer = new pg.Pool({ connectionString: appUrl, max: AT_A_TIME });
  const running = { pollId: "" };
  return {
    ours: {
      what: `one open vote over HTTP, ${AT_A_TIME} voters at a time`,
      before: async () => {
        if (running.pollId !== "") await closePoll(client, cell, running.pollId);
        running.pollId = await openPoll(client, cell, meeting);
      },
      run: () => voteAll(client, cell, running.pollId),
    },
    peer: {
      what: `one row inserted in autocommit, ${AT_A_TIME} connections`,
      before: async () => void (await peer.query("select 1")),
      run: () => insertAll(peer),
    },
    sizes: { voters: VOTERS, atATime: AT_A_TIME },
    close: async () => {
      client.close();
      await peer.end();
      await stop(server);
    },
  };
}

async function makePeerTable(ownerUrl: string): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await owner.query(`create table bench_ballot (
      id uuid primary key, poll_id uuid not null, choice text not null, at timestamptz not null)`);
    await owner.query("grant insert on bench_ballot to chiboso_app");
  } finally {
    await owner.end();
  }
}

/** Closes and holds the result against the votes that were acknowledged. */
async function closePoll(client: Client, cell: BenchCell, pollId: string): Promise<void> {
  const outcome = await client.command(cell.secretary, `/api/polls/${pollId}/close`, {});
  const { for: yes } = outcome["counts"] as { for: number };
  if (yes !== VOTERS) throw new Error(`${VOTERS} votes were acknowledged and ${yes} counted`);
}

async function voteAll(client: Client, cell: BenchCell, pollId: string): Promise<number> {
  await eachAtATime(cell.voters, (voter) =>
    client.command(voter, `/api/polls/${pollId}/votes`, { choice: "for" }),
  );
  return cell.voters.length;
}

async function insertAll(pool: pg.Pool): Promise<number> {
  const pollId = newId();
  await eachAtATime(Array.from({ length: VOTERS }), () =>
    pool.query("insert into bench_ballot (id, poll_id, choice, at) values ($1, $2, $3, $4)", [
      newId(),
      pollId,
      "for",
      new Date().toISOString(),
    ]),
  );
  return VOTERS;
}

/** Works through the list with `AT_A_TIME` on their way, each beginning when one before has its answer. */
async function eachAtATime<T>(
  list: readonly T[],
  act: (each: T) => Promise<unknown>,
): Promise<void> {
  const waiting = list.values();
  await Promise.all(
    Array.from({ length: AT_A_TIME }, async () => {
      for (const each of waiting) await act(each);
    }),
  );
}

async function stop(server: ChildProcess): Promise<void> {
  const gone = once(server, "exit");
  server.disconnect();
  await gone;
}
