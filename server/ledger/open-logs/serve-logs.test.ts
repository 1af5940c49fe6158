import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { writeFileSync, utimesSync } from "node:fs";
import { before, describe, test } from "node:test";
import { openCheckpoint } from "@chiboso/domain/crypto/checkpoint.ts";
import { leafHash } from "@chiboso/domain/crypto/merkle.ts";
import {
  EMPTY_TILE_TREE,
  growTiles,
  readEntryBundle,
  rootOfTiles,
} from "@chiboso/domain/crypto/tile-tree.ts";
import { parseKey } from "@chiboso/domain/crypto/vkey.ts";
import { parseEntry } from "@chiboso/domain/ledger/entry.ts";
import { newId } from "../../platform/ids.ts";
import { testApp } from "../../testing/app.ts";
import { placeOrganisation, type PlacedOrganisation } from "../../testing/world.ts";
import { appendEntry } from "../append-entry.ts";
import { logKeys } from "../log-keys.ts";
import { parseReaders, readerWith } from "./readers.ts";

const digestOf = (word: string) => createHash("sha256").update(word).digest("hex");
const PROVINCE = "province-reads-all-logs";
const COMMUNE = "commune-reads-its-own-logs";

describe("the logs over the network", () => {
  const app = testApp();
  const world: {
    commune: PlacedOrganisation;
    cell: PlacedOrganisation;
    other: PlacedOrganisation;
  } = {} as never;
  let changes = 0;

  /** Writes the list of readers; the clock of files may be too slow to tell two writings apart. */
  function list(text: string): void {
    const { logReaders } = app.system.services.config;
    writeFileSync(logReaders, text);
    changes += 1;
    utimesSync(logReaders, new Date(), new Date(Date.now() + changes * 2000));
  }

  const ask = (path: string, word?: string, headers: Record<string, string> = {}) =>
    app.system.app.inject({
      method: "GET",
      url: path,
      headers: { ...headers, ...(word !== undefined && { authorization: `Bearer ${word}` }) },
    });
  const pathOf = (organisation: PlacedOrganisation, rest: string) =>
    `/so/${organisation.id}/${rest}`;

  before(async () => {
    world.commune = await placeOrganisation(app, { name: "Đảng bộ xã Mẫu" });
    world.cell = await placeOrganisation(app, { name: "Chi bộ Thôn Mẫu", under: world.commune });
    world.other = await placeOrganisation(app, { name: "Chi bộ Thôn Khác" });
    const { config, database } = app.system.services;
    const act = { kind: "meeting.opened", at: app.now, actor: null } as const;
    await database.commit(async (tx) => {
      for (let at = 0; at < 300; at += 1)
        await appendEntry(tx, config, {
          ...act,
          organisationId: world.cell.id,
          ref: newId(),
          content: Buffer.from(`${at}`),
        });
    });
    await app.signLog(world.cell.id);
    // One more, which nobody has signed.
    const late = {
      ...act,
      organisationId: world.cell.id,
      ref: newId(),
      content: Buffer.from("late"),
    };
    await database.commit((tx) => appendEntry(tx, config, late));
  });

  test("where no reader is named, the addresses lead nowhere", async () => {
    const reply = await ask(pathOf(world.cell, "checkpoint"), PROVINCE);
    assert.equal(reply.statusCode, 404);
    assert.equal((await ask("/so/x/checkpoint")).statusCode, 404);
  });

  test("without a reader's word nobody learns even whether there is a log", async () => {
    list(`reader province ${digestOf(PROVINCE)}\n`);
    for (const word of [undefined, "x".repeat(30), digestOf(PROVINCE)])
      for (const organisation of [world.cell, world.other]) {
        const reply = await ask(pathOf(organisation, "checkpoint"), word);
        assert.equal(reply.statusCode, 401);
        assert.equal(reply.headers["www-authenticate"], "Bearer");
      }
  });

  test("a reader reads the log as C2SP tlog-tiles has it, and the entries make the root that was signed", async () => {
    const checkpoint = await ask(pathOf(world.cell, "checkpoint"), PROVINCE);
    assert.equal(checkpoint.statusCode, 200);
    assert.equal(checkpoint.headers["content-type"], "text/plain; charset=utf-8");
    assert.equal(checkpoint.headers["cache-control"], "no-cache");
    const { database } = app.system.services;
    const [vkey = ""] = await logKeys(database, 1);
    const key = parseKey(vkey);
    assert.ok(key.ok);
    const head = openCheckpoint(checkpoint.rawPayload, key.value);
    assert.ok(head.ok && head.value.size === 300);
    const full = await ask(pathOf(world.cell, "tile/entries/000"), PROVINCE);
    const part = await ask(pathOf(world.cell, "tile/entries/001.p/44"), PROVINCE);
    const entries = [full, part].flatMap((reply) => readEntryBundle(reply.rawPayload) ?? []);
    assert.equal(entries.length, 300);
    assert.ok(entries.every((entry) => parseEntry(entry).ok));
    const { tree } = growTiles(EMPTY_TILE_TREE, entries.map(leafHash));
    assert.deepEqual(Buffer.from(rootOfTiles(tree)), Buffer.from(head.value.root));
    const hashes = await ask(pathOf(world.cell, "tile/0/000"), PROVINCE);
    assert.deepEqual(hashes.rawPayload, Buffer.concat(entries.slice(0, 256).map(leafHash)));
    assert.equal((await ask(pathOf(world.cell, "tile/1/000.p/1"), PROVINCE)).rawPayload.length, 32);
  });

  test("what never changes may be kept for ever, by the reader alone; entries are sent packed to who takes it", async () => {
    const reply = await ask(pathOf(world.cell, "tile/0/000"), PROVINCE);
    assert.equal(reply.headers["content-type"], "application/octet-stream");
    assert.equal(reply.headers["cache-control"], "private, max-age=31536000, immutable");
    const path = pathOf(world.cell, "tile/entries/000");
    const plain = await ask(path, PROVINCE);
    const packed = await ask(path, PROVINCE, { "accept-encoding": "gzip" });
    assert.equal(packed.headers["content-encoding"], "gzip");
    assert.ok(packed.rawPayload.length * 2 < plain.rawPayload.length);
    const { gunzipSync } = await import("node:zlib");
    assert.deepEqual(gunzipSync(packed.rawPayload), plain.rawPayload);
  });

  test("what no published checkpoint covers, and a second spelling of an address, is not there", async () => {
    for (const path of [
      "tile/entries/001.p/45",
      "tile/0/001.p/45",
      "tile/0/001",
      "tile/0/0",
      "tile/0/000.p/256",
      "tile/0//000",
      "tile/entries/001.p/44/",
      `tile/0/${"x000/".repeat(30)}000`,
      "tile/-1/000",
      "tile/",
    ])
      assert.equal((await ask(pathOf(world.cell, path), PROVINCE)).statusCode, 404, path);
    assert.equal((await ask(pathOf(world.other, "checkpoint"), PROVINCE)).statusCode, 404);
    assert.equal((await ask(`/so/${newId()}/checkpoint`, PROVINCE)).statusCode, 404);
    assert.equal((await ask("/so/'/checkpoint", PROVINCE)).statusCode, 404);
  });

  test("a reader of one branch reads its logs and no others", async () => {
    list(`reader commune ${digestOf(COMMUNE)} ${world.commune.id}\n`);
    assert.equal((await ask(pathOf(world.cell, "checkpoint"), COMMUNE)).statusCode, 200);
    list(`reader commune ${digestOf(COMMUNE)} ${world.other.id}\n`);
    assert.equal((await ask(pathOf(world.cell, "checkpoint"), COMMUNE)).statusCode, 404);
    assert.equal(
      (await ask(pathOf(world.cell, "checkpoint"), PROVINCE)).statusCode,
      401,
      "taken off the list",
    );
  });

  test("a list that cannot be used lets nobody in", async () => {
    list(`reader province ${digestOf(PROVINCE)}\nreader commune short\n`);
    assert.equal((await ask(pathOf(world.cell, "checkpoint"), PROVINCE)).statusCode, 404);
  });
});

test("the list of readers says which line cannot be used", () => {
  const good = `# remark\n\nreader a ${digestOf("a")}\r\nreader b ${digestOf("b")} 0190a5c0-0000-7000-8000-000000000001`;
  assert.deepEqual(
    parseReaders(good).map(({ name, tops }) => [name, tops.length]),
    [
      ["a", 0],
      ["b", 1],
    ],
  );
  for (const bad of [
    "reader a",
    `read a ${digestOf("a")}`,
    `reader a ${digestOf("a")} x`,
    "reader a zz",
  ])
    assert.throws(() => parseReaders(`\n${bad}`), /^Error: line 2 must be/);
});

test("a word is known by its digest, and one that is too short or of other signs is none", () => {
  const word = "a-word_that-is-long-enough";
  const readers = parseReaders(`reader a ${digestOf(word)}`);
  assert.equal(readerWith(readers, `Bearer ${word}`)?.name, "a");
  for (const bad of [undefined, "", word, `bearer ${word}`, `Bearer ${word} `, "Bearer short"])
    assert.equal(readerWith(readers, bad), undefined);
});
