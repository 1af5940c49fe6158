import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { newId } from "../../server/platform/ids.ts";
import { bringUpToDate } from "../../server/up-to-date.ts";
import type { Bench, BenchContext, Prepared } from "./harness.ts";
import type { Room, Tap, ToCrowd } from "./live/crowd.ts";
import { openClient, type Client } from "./vote/client.ts";
import { openMeeting, openPoll } from "./vote/meeting.ts";
import { placeCells, type BenchCell, type BenchPerson } from "./vote/people.ts";

const MEETINGS = 251;
const PEOPLE = 49;
const TAPS = 502;
const PER_SECOND = 50;
/** Of each cell so many leave and come back; the others vote. */
const WALKERS = 8;

/** One tap on one device until all other devices of the meeting were shown it. */
export const bench: Bench = {
  name: "live",
  title: `${MEETINGS} open meetings of ${PEOPLE} people with a page each, ${PER_SECOND} taps a second over all of them (votes, leaving and coming back), until the last page of the meeting was shown it; against a bare server that writes nothing down and passes on as many bytes to as many pages`,
  aim: 0.95,
  limit: {
    seconds: 0.3,
    statistic: "p95",
    side: "ours",
    what: "from the tap until the slowest of the 49 pages was shown it",
  },
  rounds: 5,
  prepare,
};

interface Live {
  readonly cell: BenchCell;
  readonly meetingId: string;
  readonly pollId: string;
  readonly voters: Iterator<BenchPerson>;
  readonly walkers: readonly { readonly person: BenchPerson; away: boolean }[];
}

async function prepare({
  database: { ownerUrl, appUrl },
  folder,
  say,
}: BenchContext): Promise<Prepared> {
  await bringUpToDate(ownerUrl);
  const server = fork(new URL("./vote/server.ts", import.meta.url), {
    env: { ...process.env, BENCH_APP_URL: appUrl, BENCH_DATA_DIR: folder },
  });
  const [{ address }] = (await once(server, "message")) as [{ address: string }];
  say(`${MEETINGS} cells of ${PEOPLE} members, each in an open meeting with an open vote`);
  const client = await openClient(address, 1);
  const meetings: Live[] = [];
  const numbers = Array.from({ length: MEETINGS }, (_, number) => number);
  for (const cell of await placeCells(appUrl, PEOPLE - 2, numbers))
    meetings.push(await beginMeeting(cell, client));
  client.close();
  const bare = fork(new URL("./live/bare.ts", import.meta.url));
  const [{ address: bareAddress }] = (await once(bare, "message")) as [{ address: string }];
  say(`${MEETINGS * PEOPLE} pages at each of the two servers`);
  const crowds = {
    ours: await gather(address, meetings.map(roomOf)),
    peer: await gather(bareAddress, meetings.map(bareRoom)),
  };
  return {
    ours: {
      what: `taps seen by all, offered ${PER_SECOND} a second`,
      run: async () =>
        tapAll(
          crowds.ours,
          meetings.map((meeting, room) => tapIn(meeting, room, address)),
        ),
    },
    peer: {
      what: "the same through the bare server",
      run: async () =>
        tapAll(
          crowds.peer,
          meetings.map((_, room) => bareTap(room, bareAddress)),
        ),
    },
    sizes: { meetings: MEETINGS, people: PEOPLE, pages: MEETINGS * PEOPLE, perSecond: PER_SECOND },
    close: async () => {
      await Promise.all([crowds.ours, crowds.peer, server, bare].map(stop));
    },
  };
}

async function beginMeeting(cell: BenchCell, client: Client): Promise<Live> {
  const meeting = await openMeeting(client, cell);
  const pollId = await openPoll(client, cell, meeting);
  const walkers = cell.voters.slice(0, WALKERS).map((person) => ({ person, away: false }));
  const voters = cell.voters.slice(WALKERS).values();
  return { cell, meetingId: meeting.meetingId, pollId, voters, walkers };
}

function roomOf({ cell, meetingId }: Live): Room {
  const people = [cell.secretary, cell.clerk, ...cell.voters];
  return {
    path: `/api/live?topics=meeting:${meetingId}`,
    listeners: people.map(({ token }) => `cbs_session=${token}`),
  };
}

function bareRoom(_meeting: Live, room: number): Room {
  return { path: `/rooms/${room}`, listeners: Array.from({ length: PEOPLE }, () => "none=1") };
}

/** By turns a vote, and the secretary's entry that somebody left or came back. */
function tapIn(meeting: Live, room: number, address: string): Tap[] {
  const { cell, meetingId, pollId } = meeting;
  const voter = meeting.voters.next();
  const walker = meeting.walkers[room % WALKERS];
  if (voter.done === true || walker === undefined) throw new Error("everybody has voted");
  walker.away = !walker.away;
  const moved = { memberId: walker.person.memberId, move: walker.away ? "leave" : "arrive" };
  const vote = requestOf(address, `/api/polls/${pollId}/votes`, voter.value.token, {
    choice: "for",
  });
  const walk = requestOf(
    address,
    `/api/meetings/${meetingId}/presence`,
    cell.secretary.token,
    moved,
  );
  return [
    { room, request: vote, expect: "voting.listPolls" },
    { room, request: walk, expect: "meetings.getMeeting" },
  ];
}

function bareTap(room: number, address: string): Tap[] {
  const request = requestOf(address, `/rooms/${room}`, "", {});
  return [1, 2].map(() => ({ room, request, expect: "moved" }));
}

function requestOf(address: string, path: string, token: string, body: object): string {
  const json = JSON.stringify({ commandId: newId(), ...body });
  return (
    `POST ${path} HTTP/1.1\r\nhost: ${new URL(address).host}\r\ncookie: cbs_session=${token}\r\n` +
    `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(json)}\r\n\r\n${json}`
  );
}

async function gather(address: string, rooms: readonly Room[]): Promise<ChildProcess> {
  const crowd = fork(new URL("./live/crowd.ts", import.meta.url));
  await ask(crowd, { kind: "gather", address, rooms });
  return crowd;
}

async function tapAll(crowd: ChildProcess, byRoom: readonly (readonly Tap[])[]) {
  // First one tap in every room, then the other: the same room is not touched twice within five seconds.
  const taps = [0, 1].flatMap((turn) => byRoom.flatMap((each) => each.slice(turn, turn + 1)));
  const samples = await ask(crowd, {
    kind: "tap",
    taps: taps.slice(0, TAPS),
    perSecond: PER_SECOND,
  });
  return { units: samples.length, samples };
}

async function ask(crowd: ChildProcess, asked: ToCrowd): Promise<readonly number[]> {
  crowd.send(asked);
  const [told] = (await once(crowd, "message")) as [{ samples?: number[]; fault?: string }];
  if (told.samples === undefined) throw new Error(told.fault);
  return told.samples;
}

async function stop(child: ChildProcess): Promise<void> {
  const gone = once(child, "exit");
  child.disconnect();
  await gone;
}
