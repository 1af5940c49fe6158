import pg from "pg";
import { enterAct } from "../../domain/organisations/acts-contract.ts";
import { callerOn, granted, type Caller } from "../../server/in-process.ts";
import { readConfig } from "../../server/platform/config.ts";
import { newId } from "../../server/platform/ids.ts";
import { openSystem } from "../../server/system.ts";
import { bringUpToDate } from "../../server/up-to-date.ts";
import type { Bench, BenchContext, Prepared, Side } from "./harness.ts";
import { compareShapes } from "./move-subtree/shapes.ts";
import { growTree, MOVED, TOTAL, type GrownTree } from "./move-subtree/tree.ts";

const DOCUMENT = { number: "01-QĐ/ĐU", date: "2026-01-05", issuer: "Đảng ủy" };
const today = () => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);

/** A move through the whole product, against the bare change of the paths. */
export const bench: Bench = {
  name: "move-subtree",
  title:
    "Moving a subtree as an act (session, rights, decision, lock, paths, version, ledger entry), against the bare update of the same paths in a table with the same indexes, in autocommit with the same durability",
  aim: 0.5,
  limit: {
    seconds: 2,
    statistic: "median",
    side: "ours",
    what: `moving a subtree of ${MOVED} organisations in a tree of ${TOTAL}`,
  },
  rounds: 9,
  prepare,
};

async function prepare({
  database: { ownerUrl, appUrl },
  folder,
  say,
}: BenchContext): Promise<Prepared> {
  await bringUpToDate(ownerUrl);
  say(`a tree of ${TOTAL} organisations`);
  const tree = await growTree(appUrl);
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  say("for information: the same tree as text path, ltree and closure table");
  const shapes = await compareShapes(owner);
  await makePeer(owner);
  const config = { ...readConfig({ DATA_DIR: folder, LOG_LEVEL: "warn" }), requestsPerMinute: 1e9 };
  const system = await openSystem(config, appUrl, { work: false });
  const office = callerOn(() => system.app, tree.token);
  const peer = new pg.Client({ connectionString: ownerUrl });
  await peer.connect();
  // Both sides leave the same number of dead rows behind, and both begin without them.
  const clean = async () => {
    await owner.query("vacuum analyze organisation");
    await owner.query("vacuum analyze bench_organisation");
  };
  return {
    ours: moves(office, tree, clean),
    peer: updates(peer, clean),
    sizes: { organisations: TOTAL, moved: MOVED, ...shapes },
    close: async () => {
      await peer.end();
      await owner.end();
      await system.close();
    },
  };
}

function moves(office: Caller, tree: GrownTree, before: () => Promise<void>): Side {
  let at = 0;
  return {
    what: `one move of ${MOVED} organisations, entered over the product's routes`,
    before,
    run: async () => {
      at = 1 - at;
      const act = { kind: "move", superiorId: tree.superiors[at] as string } as const;
      const params = { organisationId: tree.movedId };
      const body = { actId: newId(), on: today(), document: DOCUMENT, act };
      const { effects } = await granted(office.call(enterAct, { params, body }));
      if (effects.organisations !== MOVED) throw new Error(`${effects.organisations} were moved`);
      return 1;
    },
  };
}

function updates(peer: pg.Client, before: () => Promise<void>): Side {
  const places = ["/t/e/b0/", "/t/w/b0/"];
  return {
    what: "one update of the same paths in SQL",
    before,
    run: async () => {
      const [from, to] = places;
      places.reverse();
      const { rowCount } = await peer.query(
        `update bench_organisation set path = '${to}' || substr(path, 9) where path like '${from}%'`,
      );
      if (rowCount !== MOVED) throw new Error(`${rowCount} were moved`);
      return 1;
    },
  };
}

async function makePeer(owner: pg.Client): Promise<void> {
  await owner.query(
    "create table bench_organisation (like organisation including defaults including generated including indexes including constraints)",
  );
  await owner.query(`
    insert into bench_organisation (id, parent_id, path, code, kind, name, seat)
    select id, parent_id, path, code, kind, name, seat from organisation`);
}
