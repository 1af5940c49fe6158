import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { cosignersOf } from "@chiboso/domain/crypto/cosignature.ts";
import { leafHash } from "@chiboso/domain/crypto/merkle.ts";
import { naiveRoot } from "@chiboso/domain/crypto/naive-tree.ts";
import { parseNote } from "@chiboso/domain/crypto/note.ts";
import { readEntryBundle } from "@chiboso/domain/crypto/tile-tree.ts";
import { addCheckpoint } from "./cosign.ts";
import { openCosigner, openToken } from "./keys.ts";
import { mirrorLog, readMirrored, type Mirror } from "./mirror.ts";
import { parseSettings } from "./settings.ts";
import { openStore } from "./store.ts";
import { sampleLog, serveLog, type SampleLog, type ServedLog } from "./testing/sample-log.ts";

const ORIGIN = "chibo.example/so/01";
const entries = Array.from({ length: 700 }, (_, at) => Buffer.from(`entry ${at}`));
const log = sampleLog(ORIGIN, entries);
const otherwise = (at: number) => sampleLog(ORIGIN, entries.with(at, Buffer.from("another")));

let served: ServedLog;
before(async () => {
  served = await serveLog();
});
const folders: string[] = [];
after(() => {
  served.server.close();
  for (const each of folders) rmSync(each, { recursive: true, force: true });
});

function newMirror(): Mirror {
  const dir = mkdtempSync(join(tmpdir(), "chiboso-mirror-"));
  folders.push(dir);
  const settings = parseSettings(`log ${log.vkey} ${served.prefix}/\n`);
  return {
    cosigner: openCosigner(dir, "witness.pem", "w.example"),
    mirror: openCosigner(dir, "mirror.pem", "w.example/mirror"),
    token: openToken(dir),
    store: openStore(dir),
    settings: () => settings,
    now: () => 1_791_194_760,
  };
}

/** What the log publishes once this witness has confirmed it. */
function confirm(mirror: Mirror, old: number, size: number, of: SampleLog = log): string {
  const answer = addCheckpoint(mirror, Buffer.from(of.asked(old, size)));
  assert.equal(answer.status, 200, answer.body);
  return of.note(size) + answer.body;
}

test("the copy of a log grows with it and is the log, tile for tile, at every size on the way", async () => {
  const mirror = newMirror();
  let had = 0;
  for (const size of [1, 3, 255, 256, 257, 600, 700]) {
    served.serve(log, confirm(mirror, had, size));
    assert.deepEqual(await mirrorLog(mirror, ORIGIN), { kind: "whole", size });
    had = size;
  }
  const leaves = entries.map(leafHash);
  const tile = (level: number | "entries", index: number, width: number) =>
    readMirrored(mirror, ORIGIN, { level, index, width });
  assert.deepEqual(Buffer.from(tile(0, 0, 256)!), Buffer.concat(leaves.slice(0, 256)));
  assert.deepEqual(
    Buffer.from(tile(0, 2, 10)!),
    Buffer.concat(leaves.slice(512, 522)),
    "a part of the open one",
  );
  assert.deepEqual(
    Buffer.from(tile(1, 0, 2)!).subarray(32),
    Buffer.from(naiveRoot(leaves.slice(256, 512))),
  );
  assert.deepEqual(
    readEntryBundle(tile("entries", 2, 188)!)?.map((each) => Buffer.from(each).toString()),
    entries.slice(512).map(String),
  );
  assert.equal(tile(0, 2, 189), undefined, "beyond the end");
  assert.equal(tile(1, 0, 3), undefined);
});

test("the checkpoint of the copy has the log's line, the witness's and the copy's own", async () => {
  const mirror = newMirror();
  served.serve(log, confirm(mirror, 0, 5));
  await mirrorLog(mirror, ORIGIN);
  const note = parseNote(Buffer.from(mirror.store.mirrored(ORIGIN)?.note ?? ""));
  assert.ok(note.ok);
  const found = cosignersOf(note.value, [mirror.cosigner.key, mirror.mirror.key]);
  assert.ok(found.ok && found.value.length === 2);
  assert.ok(served.words.has(`Bearer ${mirror.token}`), "it said its word when it read");
});

test("a log that serves other entries than it signed is not copied, and the copy of before stays", async () => {
  const mirror = newMirror();
  served.serve(log, confirm(mirror, 0, 300));
  await mirrorLog(mirror, ORIGIN);
  const published = confirm(mirror, 300, 600);
  for (const at of [260, 299, 300, 400, 599]) {
    served.serve(otherwise(at), published);
    assert.equal((await mirrorLog(mirror, ORIGIN)).kind, "differs", String(at));
    assert.equal(mirror.store.mirrored(ORIGIN)?.size, 300);
  }
  // The first bundle is whole in the copy and is never asked for again.
  served.serve(otherwise(10), published);
  assert.deepEqual(await mirrorLog(mirror, ORIGIN), { kind: "whole", size: 600 });
});

test("entries of an open bundle that were copied cannot be replaced later", async () => {
  const mirror = newMirror();
  served.serve(log, confirm(mirror, 0, 300));
  await mirrorLog(mirror, ORIGIN);
  const published = confirm(mirror, 300, 310);
  served.serve(otherwise(270), published);
  assert.deepEqual(await mirrorLog(mirror, ORIGIN), {
    kind: "differs",
    why: "bundle 1 has other entries than before",
  });
  assert.equal(mirror.store.mirrored(ORIGIN)?.size, 300);
  served.serve(log, published);
  assert.deepEqual(await mirrorLog(mirror, ORIGIN), { kind: "whole", size: 310 });
});

test("what an interrupted copy has left behind does no harm", async () => {
  const mirror = newMirror();
  const published = confirm(mirror, 0, 600);
  served.serve(otherwise(550), published);
  assert.equal((await mirrorLog(mirror, ORIGIN)).kind, "differs");
  assert.equal(mirror.store.mirrored(ORIGIN), undefined);
  assert.equal(readMirrored(mirror, ORIGIN, { level: 0, index: 0, width: 256 }), undefined);
  served.serve(log, published);
  assert.deepEqual(await mirrorLog(mirror, ORIGIN), { kind: "whole", size: 600 });
});

test("a checkpoint that this witness has not confirmed is not copied, nor one that nobody signed", async () => {
  const mirror = newMirror();
  confirm(mirror, 0, 5);
  served.serve(log, log.note(7));
  assert.equal((await mirrorLog(mirror, ORIGIN)).kind, "away");
  served.serve(log, otherwise(2).note(5));
  assert.equal((await mirrorLog(mirror, ORIGIN)).kind, "differs", "another tree of the same size");
  served.serve(log, log.note(5).replace(/\n— .*\n$/, "\n— x AAAAAAAA\n"));
  assert.equal((await mirrorLog(mirror, ORIGIN)).kind, "differs");
});

test("a log that is older than the copy changes nothing, and one that is away is tried again later", async () => {
  const mirror = newMirror();
  served.serve(log, confirm(mirror, 0, 300));
  await mirrorLog(mirror, ORIGIN);
  served.serve(log, log.note(300));
  assert.deepEqual(await mirrorLog(mirror, ORIGIN), { kind: "whole", size: 300 });
  served.serve(log, "");
  assert.equal((await mirrorLog(mirror, ORIGIN)).kind, "differs");
  const nowhere = {
    ...mirror,
    settings: () => parseSettings(`log ${log.vkey} http://127.0.0.1:9/\n`),
  };
  assert.equal((await mirrorLog(nowhere, ORIGIN)).kind, "away");
});
