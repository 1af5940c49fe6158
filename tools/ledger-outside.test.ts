import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, before, describe, test } from "node:test";
import { parseProof } from "../domain/crypto/tlog-proof.ts";
import { tilePath, tileWidthIn } from "../domain/crypto/tiles.ts";
import { consistencyRanges } from "../domain/crypto/proofs.ts";
import { appendEntry, logKeys, proveEntry } from "../server/ledger/public.ts";
import { findLastCheckpoint } from "../server/ledger/store.ts";
import { hashRanges } from "../server/ledger/hash-ranges.ts";
import { newId } from "../server/platform/ids.ts";
import { testApp } from "../server/testing/app.ts";
import { placeOrganisation } from "../server/testing/world.ts";
import { openGoTlog, type Question } from "./go-tlog.ts";

/** A log of the real server, as programs see it that others wrote: Go's own packages for notes, proofs and tiles. */
describe("a log of the server before the packages of the Go project", () => {
  const app = testApp();
  const go = openGoTlog();
  const folder = mkdtempSync(join(tmpdir(), "chiboso-tiles-"));
  after(() => {
    go.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const SIZES = [1, 2, 255, 256, 257, 600] as const;
  const WORD = "the-reader-of-this-test";
  const world: { id: string; vkey: string; entries: Buffer[]; notes: Map<number, string> } =
    {} as never;
  const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");
  const rootAt = (size: number) => (world.notes.get(size) ?? "").split("\n")[2] ?? "";

  before(async () => {
    const cell = await placeOrganisation(app, { name: "Chi bộ Thôn Mẫu" });
    const { config, database } = app.system.services;
    Object.assign(world, { id: cell.id, entries: [], notes: new Map() });
    for (const size of SIZES) {
      await database.commit(async (tx) => {
        while (world.entries.length < size) {
          const content = Buffer.from(`act ${world.entries.length}`);
          const act = { kind: "meeting.opened", at: app.now, actor: null, ref: newId() } as const;
          const done = await appendEntry(tx, config, { ...act, organisationId: cell.id, content });
          world.entries.push(Buffer.from(done.body));
        }
      });
      await app.signLog(cell.id);
      const last = await findLastCheckpoint(database, cell.id);
      assert.equal(last?.size, size);
      world.notes.set(size, last.note);
    }
    [world.vkey = ""] = await logKeys(database, 1);
    const digest = createHash("sha256").update(WORD).digest("hex");
    writeFileSync(config.logReaders, `reader go ${digest}\n`);
    await fetchTiles(600);
  });

  /** Every tile of the tree at this size, as it is served, put where a static server would have it. */
  async function fetchTiles(size: number): Promise<void> {
    for (let level = 0; tileWidthIn(size, level, 0) > 0; level += 1)
      for (let index = 0; tileWidthIn(size, level, index) > 0; index += 1) {
        const path = `tile/${tilePath({ level, index, width: tileWidthIn(size, level, index) })}`;
        const reply = await app.system.app.inject({
          url: `/so/${world.id}/${path}`,
          headers: { authorization: `Bearer ${WORD}` },
        });
        assert.equal(reply.statusCode, 200, path);
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), reply.rawPayload);
      }
  }

  const accepts = (questions: readonly Question[]) => {
    const answers = go.ask(questions);
    assert.deepEqual(
      answers.filter((each) => each !== ""),
      [],
    );
    assert.equal(answers.length, questions.length);
  };
  const refuses = (questions: readonly Question[]) => {
    const answers = go.ask(questions);
    const accepted = questions.filter((_, at) => answers[at] === "");
    assert.deepEqual(accepted, []);
  };
  const noteAt = (size: number) => ({
    ask: "note" as const,
    vkey: world.vkey,
    note: world.notes.get(size) ?? "",
    size,
    root: rootAt(size),
  });

  test("its checkpoints are notes that the log's key signed, and changed ones are not", () => {
    accepts(SIZES.map(noteAt));
    const good = noteAt(257);
    refuses([
      { ...good, note: good.note.replace("\n257\n", "\n258\n"), size: 258 },
      { ...good, note: good.note.replace(rootAt(257), rootAt(256)), root: rootAt(256) },
      {
        ...good,
        note: good.note.replace(/\n— .*\n$/, noteAt(256).note.match(/\n— .*\n$/)?.[0] ?? ""),
      },
      { ...good, vkey: world.vkey.replace(/^./, "x") },
      { ...good, note: good.note.slice(0, -1) },
    ]);
  });

  test("its proofs show each entry in its place, and nothing else in that place", async () => {
    const { database } = app.system.services;
    const questions: Extract<Question, { ask: "record" }>[] = [];
    for (const index of [0, 1, 2, 254, 255, 256, 257, 400, 599]) {
      const proven = await proveEntry(database, world.id, index);
      assert.ok(proven.ok);
      const proof = parseProof(Buffer.from(proven.value.proof));
      assert.ok(proof.ok);
      const [, size = "", root = ""] = Buffer.from(proof.value.checkpoint).toString().split("\n");
      const entry = base64(proven.value.entry);
      const hashes = proof.value.hashes.map(base64);
      questions.push({ ask: "record", index, entry, proof: hashes, size: Number(size), root });
    }
    accepts(questions);
    const [good] = questions.slice(-1);
    assert.ok(good);
    refuses([
      { ...good, entry: base64(world.entries[0] ?? Buffer.alloc(0)) },
      { ...good, index: good.index - 1 },
      { ...good, root: rootAt(257) },
      { ...good, proof: good.proof.slice(1) },
      { ...good, proof: [...good.proof, good.root] },
      { ...good, proof: good.proof.toReversed() },
    ]);
  });

  test("each checkpoint goes on from every earlier one, and from no other tree", async () => {
    const pairs = SIZES.flatMap((old) =>
      SIZES.filter((size) => size > old).map((size) => [old, size]),
    );
    const questions: Extract<Question, { ask: "tree" }>[] = [];
    for (const [old = 0, size = 0] of pairs) {
      const hashes = await hashRanges(
        app.system.services.database,
        world.id,
        consistencyRanges(old, size),
      );
      const proof = hashes.map(base64);
      questions.push({ ask: "tree", old, size, oldRoot: rootAt(old), root: rootAt(size), proof });
    }
    accepts(questions);
    refuses(questions.map((each) => ({ ...each, oldRoot: rootAt(each.old === 1 ? 2 : 1) })));
    refuses(questions.map((each) => ({ ...each, proof: each.proof.slice(1) })));
  });

  test("its tiles, read by the Go project's own reader, prove every entry", () => {
    const about = { ask: "tiles", tiles: folder, size: 600, root: rootAt(600) } as const;
    accepts(world.entries.map((entry, index) => ({ ...about, index, entry: base64(entry) })));
    refuses([
      { ...about, index: 3, entry: base64(world.entries[4] ?? Buffer.alloc(0)) },
      { ...about, index: 3, entry: base64(world.entries[3] ?? Buffer.alloc(0)), root: rootAt(257) },
    ]);
  });

  // The reader of x/mod 0.7 does not hash every tile up to its parent: it notices what a proof needs.
  test("one changed bit in any tile that a proof needs is noticed by that reader", () => {
    const other = mkdtempSync(join(tmpdir(), "chiboso-tiles-"));
    after(() => rmSync(other, { recursive: true, force: true }));
    const paths = ["tile/0/000", "tile/0/001", "tile/0/002.p/88", "tile/1/000.p/2"];
    for (const changed of paths) {
      for (const path of paths) {
        const bytes = readTile(path);
        if (path === changed) bytes[8] = (bytes[8] ?? 0) ^ 1;
        mkdirSync(dirname(join(other, path)), { recursive: true });
        writeFileSync(join(other, path), bytes);
      }
      const index = changed === "tile/1/000.p/2" ? 300 : 256 * Number(changed.slice(7, 10)) + 1;
      const entry = base64(world.entries[index] ?? Buffer.alloc(0));
      refuses([{ ask: "tiles", tiles: other, size: 600, root: rootAt(600), index, entry }]);
    }
  });

  function readTile(path: string): Buffer {
    return Buffer.from(readFileSync(join(folder, path)));
  }
});
