import assert from "node:assert/strict";
import { after, beforeEach, describe, test } from "node:test";
import { createHash } from "node:crypto";
import { createLog } from "../../platform/log.ts";
import type { AnchorConfig } from "../../platform/config.ts";
import { sql } from "../../platform/database.ts";
import { newId } from "../../platform/ids.ts";
import { testLogs } from "../fsck/testing/logs.ts";
import { sealAct } from "../seal-act.ts";
import { deployContract, keeperOf, openChain } from "./chain.ts";
import { keepAnchors } from "./keep-anchors.ts";
import { lastLook } from "./store.ts";
import { startLine, startNode, type ChainNode } from "./testing/chain-node.ts";

const AT = "2026-11-22T02:00:00.000Z";
const OWN = createHash("sha256").update("the site's key").digest();
const OTHER = createHash("sha256").update("somebody else's key").digest();
const MEANS = "0xde0b6b3a7640000";

describe("the head of the top log on a chain", () => {
  const { held, config, asOwner, sealedLog, forget, seal } = testLogs();
  const state: { node?: ChainNode; contract?: `0x${string}`; looks: number } = { looks: 0 };
  const own = () => {
    const { node, contract } = state;
    assert.ok(node && contract);
    return { node, contract };
  };
  const reach = (urls: readonly string[]): AnchorConfig => ({
    urls,
    contract: own().contract,
    gasPrice: undefined,
  });
  const services = () => ({
    database: held.database,
    clock: { now: () => new Date(Date.parse(AT) + 1000 * (state.looks += 1)).toISOString() },
    log: createLog("silent"),
  });
  /** A look at the chain, as the daily one is. */
  const look = async (urls: readonly string[] = [own().node.url], key: Buffer = OWN) => {
    const kept = await keepAnchors(services(), own().contract, async () =>
      openChain(reach(urls), key),
    );
    assert.equal((await lastLook(held.database))?.code ?? null, kept.ok ? null : kept.refusal.code);
    return kept.ok ? "kept" : kept.refusal.code;
  };
  const anchors = () =>
    held.database.query(sql<{ size: number; lost: boolean; hash: string }>`
      select size, lost_at is not null as lost, block_hash as hash from ledger_anchor
       order by anchored_at, size, block_hash`);
  const onChain = async (origin: string) =>
    openChain(reach([own().node.url]), OWN).head(`chibo.example/so/${origin}`);

  async function append(log: string, count: number): Promise<void> {
    await held.database.commit(async (tx) => {
      for (let at = 0; at < count; at += 1) {
        const act = { organisationId: log, kind: "member.profile" as const, at: AT, actor: null };
        await sealAct(tx, config, { ...act, ref: newId(), memberId: null, content: { at } });
      }
    });
  }

  async function grow(log: string, count: number): Promise<void> {
    await append(log, count);
    assert.ok((await seal(log)).ok);
  }

  beforeEach(async () => {
    await state.node?.stop();
    const node = await startNode();
    for (const key of [OWN, OTHER]) await node.call("anvil_setBalance", [keeperOf(key), MEANS]);
    state.node = node;
    const { url } = node;
    state.contract = await deployContract(
      { urls: [url], contract: undefined, gasPrice: undefined },
      OWN,
    );
    await asOwner("truncate ledger_anchor, ledger_anchor_look");
    await forget();
    await asOwner("delete from organisation");
  });
  after(() => state.node?.stop());

  test("is written there, once, and only grows", async () => {
    const log = await sealedLog(10);
    assert.equal(await look(), "kept");
    assert.equal(await look(), "kept");
    assert.deepEqual(
      (await anchors()).map(({ size }) => size),
      [10],
    );
    await grow(log, 3);
    assert.equal(await look(), "kept");
    assert.equal((await onChain(log))?.size, 13);
    assert.deepEqual(
      (await anchors()).map(({ size, lost }) => [size, lost]),
      [
        [10, false],
        [13, false],
      ],
    );
  });

  test("a log below another is not written: its heads are in the log above it", async () => {
    const log = await sealedLog(4);
    await asOwner("update organisation set path = '/t/below/' where id = $1", [log]);
    assert.equal(await look(), "kept");
    assert.deepEqual(await anchors(), []);
  });

  test("nobody else writes under the log's name, and an older or equal head is refused by the chain", async () => {
    const log = await sealedLog(4);
    assert.equal(await look(), "kept");
    assert.equal(await look([own().node.url], OTHER), "ledger.anchor_name_taken");
    const foreign = openChain(reach([own().node.url]), OTHER);
    const mine = openChain(reach([own().node.url]), OWN);
    const head = {
      origin: `chibo.example/so/${log}`,
      size: 9,
      root: Buffer.alloc(32, 1),
      checkpoint: Buffer.alloc(32, 2),
    };
    await assert.rejects(foreign.anchor(head), /NotTheKeeper/);
    await assert.rejects(foreign.register(head.origin), /NameTaken/);
    await assert.rejects(mine.anchor({ ...head, size: 3 }), /NotNewer/);
    await assert.rejects(mine.anchor({ ...head, size: 4 }), /NotNewer/);
    assert.equal((await onChain(log))?.size, 4);
  });

  test("an old state of the database that was put back is found by the chain", async () => {
    const log = await sealedLog(4);
    assert.equal(await look(), "kept");
    for (const [text, values] of [
      ["delete from ledger_entry where log = $1 and idx > 1", [log]],
      ["delete from ledger_checkpoint where log = $1 and size > 2", [log]],
      ["delete from sealed_act where organisation_id = $1 and entry_index > 1", [log]],
      [
        `update ledger_log set size = 2, edge = (
           select sha256('\\x01'::bytea || string_agg(leaf, '' order by idx)) from ledger_entry where log = $1)
          where id = $1`,
        [log],
      ],
    ] as const)
      await asOwner(text, values);
    assert.equal(await look(), "ledger.anchor_log_shorter");
    await append(log, 2);
    assert.equal(await look(), "ledger.anchor_root_differs");
    assert.equal((await onChain(log))?.size, 4);
  });

  test("a chain that was rewound is told, and gets the head again", async () => {
    const log = await sealedLog(4);
    const { node } = own();
    const before = await node.call("evm_snapshot");
    assert.equal(await look(), "kept");
    await node.call("evm_revert", [before]);
    await node.call("anvil_mine", ["0x5"]);
    assert.equal(await look(), "ledger.anchor_chain_rewound");
    assert.equal((await onChain(log))?.size, 4);
    assert.equal((await anchors()).filter(({ lost }) => lost).length, 1);
    assert.equal(await look(), "kept");
  });

  test("a chain that was begun anew without the contract is told, and work goes on", async () => {
    await sealedLog(4);
    assert.equal(await look(), "kept");
    const fresh = await startNode();
    try {
      assert.equal(await look([fresh.url]), "ledger.anchor_contract_missing");
    } finally {
      await fresh.stop();
    }
  });

  test("nodes that say different things are told, one that is behind is not", async () => {
    await sealedLog(4);
    assert.equal(await look(), "kept");
    const other = await startNode();
    try {
      assert.equal(await look([own().node.url, other.url]), "kept", "it has not come so far");
      await other.call("anvil_mine", ["0x20"]);
      assert.equal(await look([own().node.url, other.url]), "ledger.anchor_nodes_differ");
    } finally {
      await other.stop();
    }
  });

  test("a chain that does not answer is told and blocks nothing", async () => {
    const log = await sealedLog(4);
    await own().node.stop();
    assert.equal(await look(), "ledger.anchor_chain_away");
    await grow(log, 2);
  });

  for (const { fate, method } of [
    { fate: "failed", method: "eth_sendRawTransaction" },
    { fate: "failed but stored", method: "eth_sendRawTransaction" },
    { fate: "failed", method: "eth_getTransactionReceipt" },
    { fate: "failed", method: "eth_call" },
    { fate: "failed", method: "eth_getBlockByNumber" },
  ] as const) {
    test(`${method} ${fate}: the head is on the chain once and written down once`, async () => {
      const log = await sealedLog(4);
      const line = await startLine(own().node.url, (each) => (each === method ? fate : "passes"));
      try {
        await look([line.url]);
      } finally {
        await line.stop();
      }
      assert.equal(await look(), "kept");
      assert.equal((await onChain(log))?.size, 4);
      assert.deepEqual(
        (await anchors()).map(({ size, lost }) => [size, lost]),
        [[4, false]],
      );
    });
  }
});
