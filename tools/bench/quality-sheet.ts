import { listCells } from "../../domain/quality/contract.ts";
import { addAccount, addRole, beginSession } from "../../server/access/public.ts";
import { callerOn, granted, type Caller } from "../../server/in-process.ts";
import { readConfig } from "../../server/platform/config.ts";
import { openDatabase, sql } from "../../server/platform/database.ts";
import { newToken } from "../../server/platform/session.ts";
import { openSystem, type System } from "../../server/system.ts";
import { bringUpToDate } from "../../server/up-to-date.ts";
import type { Bench, BenchContext, Prepared, Side } from "./harness.ts";
import { placeHeldMeetings, type Size } from "./quality-sheet/held-meetings.ts";

/** What issue 4 asks for: the sheets of as many cells within this, in seconds. */
const ASKED = 1;
const CELLS = 251;
const MEMBERS = 49;
const MEETINGS = 4;

/** The sheets of a whole committee filled from its record, against the time that may be taken. */
export const bench: Bench = {
  name: "quality-sheet",
  title: `The quality sheets of ${CELLS} cells in one month, each filled from the record of its meeting, asked for by the office through the product (session, rights, contract, reply), against the second that they may take`,
  aim: 1,
  limit: {
    seconds: ASKED,
    statistic: "p95",
    side: "ours",
    what: `the sheets of ${CELLS} cells`,
  },
  rounds: 9,
  prepare,
};

async function prepare({ database, folder, say }: BenchContext): Promise<Prepared> {
  await bringUpToDate(database.ownerUrl);
  const config = {
    ...readConfig({ DATA_DIR: folder, LOG_LEVEL: "warn" }),
    requestsPerMinute: 1e9,
  };
  const size = { cells: CELLS, members: MEMBERS, meetings: MEETINGS };
  say(`${CELLS} cells of ${MEMBERS} members with ${MEETINGS} meetings each`);
  const top = await place(database.ownerUrl, size);
  const system = await openSystem(config, database.appUrl, { work: false });
  const office = await signInOffice(system, top);
  return {
    ours: { what: "the sheets of all cells", run: () => fillAll(office) },
    peer: allowance(),
    sizes: size,
    close: () => system.close(),
  };
}

async function place(ownerUrl: string, size: Size): Promise<string> {
  const database = openDatabase(ownerUrl, 1);
  try {
    const top = await database.commit((tx) => placeHeldMeetings(tx, size));
    await database.query(sql`analyze`);
    return top;
  } finally {
    await database.close();
  }
}

async function fillAll(office: Caller): Promise<number> {
  const { cells } = await granted(office.call(listCells, {}));
  const filled = cells.filter(({ proposed }) => proposed !== null && proposed.decided > 0);
  if (filled.length !== CELLS) throw new Error(`${filled.length} sheets were filled`);
  return 1;
}

/** The peer is the allowance itself: it takes exactly the time that is asked for. */
function allowance(): Side {
  return {
    what: "the time that they may take",
    run: async () => {
      await new Promise((resolve) => setTimeout(resolve, ASKED * 1000));
      return 1;
    },
  };
}

async function signInOffice(system: System, organisationId: string): Promise<Caller> {
  const token = newToken();
  const now = new Date().toISOString();
  await system.services.database.commit(async (tx) => {
    const wanted = { memberId: null, name: "Văn phòng", username: "office", passwordHash: null };
    const accountId = await addAccount(tx, wanted, now);
    await addRole(tx, { accountId, role: "committeeOffice", organisationId }, now);
    await beginSession(tx, accountId, token, { address: "127.0.0.1", device: "bench" }, now);
  });
  return callerOn(() => system.app, token);
}
