import assert from "node:assert/strict";
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import type { AnchorConfig } from "../server/platform/config.ts";
import { anchorKeeper, deployAnchor } from "../server/ledger/public.ts";
import {
  startLine,
  startNode,
  type ChainNode,
} from "../server/ledger/anchor/testing/chain-node.ts";
import { sealAct } from "../server/ledger/seal-act.ts";
import { sql } from "../server/platform/database.ts";
import { newId } from "../server/platform/ids.ts";
import { testApp } from "../server/testing/app.ts";
import { placeOrganisation } from "../server/testing/world.ts";
import { ROOT } from "./run-tool.ts";

const MEANS = "0xde0b6b3a7640000";

describe("the program that anchors is killed with -9", () => {
  const app = testApp();
  const made: { node: ChainNode; contract: string; log: string } = {} as never;
  const services = () => app.system.services;

  before(async () => {
    made.node = await startNode();
    const anchor: AnchorConfig = {
      urls: [made.node.url],
      contract: undefined,
      gasPrice: undefined,
    };
    const config = { ...services().config, anchor };
    await made.node.call("anvil_setBalance", [await anchorKeeper(config), MEANS]);
    made.contract = await deployAnchor(config);
    made.log = (await placeOrganisation(app, { name: "Đảng ủy Thử", kind: "baseBody" })).id;
  });
  after(() => made.node.stop());

  async function grow(): Promise<void> {
    const { config, database } = services();
    const about = { organisationId: made.log, at: app.now, actor: null, memberId: null };
    await database.commit((tx) =>
      sealAct(tx, config, { ...about, kind: "member.profile", ref: newId(), content: {} }),
    );
    await app.signLog(made.log);
  }

  function startAnchoring(url: string): ChildProcess {
    const { dataDir, siteName } = services().config;
    return spawn(process.execPath, [join(ROOT, "tools/anchor.ts")], {
      stdio: "ignore",
      env: {
        DATA_DIR: dataDir,
        SITE_NAME: siteName,
        DATABASE_URL: app.held.ownerUrl,
        DATABASE_APP_URL: app.held.appUrl,
        ANCHOR_URLS: url,
        ANCHOR_CONTRACT: made.contract,
      },
    });
  }

  /** How many heads the chain has, and what is written down here. */
  async function found() {
    const events = await made.node.call("eth_getLogs", [
      { fromBlock: "0x0", toBlock: "latest", address: made.contract },
    ]);
    const kept = await app.held.database.query(sql<{ size: number; lost: boolean }>`
      select size, lost_at is not null as lost from ledger_anchor where log = ${made.log} order by size`);
    return { events: (events as readonly unknown[]).length, kept };
  }

  for (const { method, fate } of [
    { method: "eth_call", fate: "failed" },
    { method: "eth_sendRawTransaction", fate: "failed" },
    { method: "eth_sendRawTransaction", fate: "failed but stored" },
    { method: "eth_getTransactionReceipt", fate: "failed" },
  ] as const) {
    test(`at ${method}, which ${fate}: the next run has the head on the chain once and written down once`, async () => {
      await grow();
      const earlier = await found();
      const state: { child?: ChildProcess } = {};
      const line = await startLine(made.node.url, (each) => {
        if (each !== method) return "passes";
        state.child?.kill("SIGKILL");
        return fate;
      });
      state.child = startAnchoring(line.url);
      const [, signal] = (await once(state.child, "exit")) as [number | null, string | null];
      await line.stop();
      assert.equal(signal, "SIGKILL", "it was killed where it should be");
      assert.equal((await found()).kept.length, earlier.kept.length, "nothing is written down yet");

      const [code] = (await once(startAnchoring(made.node.url), "exit")) as [number | null];
      assert.equal(code, 0);
      const now = await found();
      assert.equal(now.kept.length, earlier.kept.length + 1);
      assert.ok(now.kept.every(({ lost }) => !lost));
      const sizes = now.kept.map(({ size }) => size);
      assert.equal(new Set(sizes).size, sizes.length);
      // The first head of a log registers its name as well.
      assert.equal(now.events - earlier.events, earlier.kept.length === 0 ? 2 : 1);
    });
  }
});
