import { searchMembers } from "../../domain/members/search/contract.ts";
import { addAccount, addRole, beginSession } from "../../server/access/public.ts";
import { callerOn, granted, type Caller } from "../../server/in-process.ts";
import { readConfig } from "../../server/platform/config.ts";
import { openDatabase, sql } from "../../server/platform/database.ts";
import { newToken } from "../../server/platform/session.ts";
import { openSystem, type System } from "../../server/system.ts";
import type { Bench, BenchContext, Prepared } from "./harness.ts";
import { openNation, TODAY } from "./nation/nation-database.ts";
import { askBare, PAGE, questionsOn, timeEach } from "./nation/questions.ts";

/** Searching by name in parts of the tree, at the size of the nation. */
export const bench: Bench = {
  name: "member-search",
  title:
    "A page of 50 found by name in a cell, commune, province or the whole, through the product (session, rights, contract, reply), against the same statements sent to the database alone",
  aim: 1 / 3,
  limit: {
    seconds: 0.05,
    statistic: "p95",
    side: "peer",
    what: "a search at the database, of all names in all places",
  },
  rounds: 5,
  prepare,
};

async function prepare(context: BenchContext): Promise<Prepared> {
  const nation = await openNation(context);
  const config = {
    ...readConfig({ DATA_DIR: context.folder, LOG_LEVEL: "warn" }),
    requestsPerMinute: 1e9,
  };
  const system = await openSystem(config, nation.appUrl, { work: false });
  const office = await signInOffice(system);
  const bare = openDatabase(nation.appUrl, 1);
  const questions = await questionsOn(bare);
  return {
    ours: {
      what: "one search through the product",
      run: () =>
        timeEach(questions, ({ organisationId, text }) =>
          granted(
            office.call(searchMembers, { body: { organisationId, text, on: TODAY, limit: PAGE } }),
          ),
        ),
    },
    peer: {
      what: "the statements of one search alone",
      run: () => timeEach(questions, (asked) => bare.commit((tx) => askBare(tx, asked))),
    },
    sizes: { ...nation.sizes, questions: questions.length, page: PAGE },
    close: async () => {
      await bare.close();
      await system.close();
      await nation.close();
    },
  };
}

/** The office of the whole tree, made anew for each bench. */
async function signInOffice(system: System): Promise<Caller> {
  const token = newToken();
  const now = new Date().toISOString();
  await system.services.database.commit(async (tx) => {
    const [top] = await tx.query(
      sql<{ id: string }>`select id from organisation where parent_id is null limit 1`,
    );
    if (top === undefined) throw new Error("a nation has a top");
    const username = `office${now.replace(/[^0-9]/g, "")}`;
    const wanted = { memberId: null, name: "Văn phòng", username, passwordHash: null };
    const accountId = await addAccount(tx, wanted, now);
    await addRole(tx, { accountId, role: "committeeOffice", organisationId: top.id }, now);
    await beginSession(tx, accountId, token, { address: "127.0.0.1", device: "bench" }, now);
  });
  return callerOn(() => system.app, token);
}
