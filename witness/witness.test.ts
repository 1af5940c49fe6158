import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { cosignersOf, parseWitnessKey } from "@chiboso/domain/crypto/cosignature.ts";
import { parseNote } from "@chiboso/domain/crypto/note.ts";
import { runWitness, type RunningWitness } from "./testing/running.ts";
import { sampleLog } from "./testing/sample-log.ts";

const folders: string[] = [];
const running: RunningWitness[] = [];
after(async () => {
  for (const each of running) await each.kill();
  for (const each of folders) rmSync(each, { recursive: true, force: true });
});

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), "chiboso-witness-"));
  folders.push(made);
  return made;
}

async function start(dir: string, settings: string, killAt?: string): Promise<RunningWitness> {
  const witness = await runWitness(dir, settings, killAt);
  running.push(witness);
  return witness;
}

const ORIGIN = "chibo.example/so/01";
const entries = Array.from({ length: 40 }, (_, at) => Buffer.from(`entry ${at}`));
const log = sampleLog(ORIGIN, entries);
/** The same log after somebody has replaced its third entry and signed it all again with the stolen key. */
const rewritten = sampleLog(ORIGIN, entries.with(2, Buffer.from("another")));
const KNOWN = `log ${log.vkey}\n`;

/** Who confirmed the checkpoint, when the lines are put beneath it as a log does. */
function confirmed(size: number, lines: string, said: string, of = log): number {
  const vkey = /witness \S+ (\S+)/.exec(said)?.[1] ?? "";
  const key = parseWitnessKey(vkey);
  const note = parseNote(Buffer.from(of.note(size) + lines));
  assert.ok(key.ok && note.ok);
  const found = cosignersOf(note.value, [key.value]);
  assert.ok(found.ok);
  return found.value.length;
}

test("at its first start it makes its key, prints it, and has the same one ever after", async () => {
  const dir = folder();
  const first = await start(dir, KNOWN);
  assert.match(first.said(), /witness witness-example-w witness\.example\/w\+[0-9a-f]{8}\+B[A-P]/);
  const key = await (await first.get("/vkey")).text();
  assert.equal(statSync(join(dir, "witness-ed25519.pem")).mode & 0o777, 0o600);
  await first.stop();
  const second = await start(dir, KNOWN);
  assert.equal(await (await second.get("/vkey")).text(), key);
  const other = await (await second.get("/mirror/vkey")).text();
  assert.ok(
    other.startsWith("witness.example/w/mirror+") && !key.includes(other.split("+")[2] ?? "?"),
  );
});

test("a growing log is confirmed at each size, and a repeated request is answered again", async () => {
  const witness = await start(folder(), KNOWN);
  for (const [old, size] of [
    [0, 3],
    [3, 10],
    [10, 10],
    [10, 40],
  ] as const) {
    const { status, body } = await witness.post(log.asked(old, size));
    assert.equal(status, 200, body);
    assert.equal(confirmed(size, body, witness.said()), 1);
  }
});

test("each refusal has its status, and a conflict tells the size that was confirmed", async () => {
  const witness = await start(folder(), KNOWN);
  assert.equal((await witness.post(log.asked(0, 7))).status, 200);
  const stranger = sampleLog("other.example/so/01", entries);
  assert.equal((await witness.post(stranger.asked(0, 3))).status, 404);
  assert.equal(
    (await witness.post(log.asked(7, 9).replace(/\n— .*\n$/, `\n— ${ORIGIN} AAAAAAAA\n`))).status,
    403,
  );
  assert.equal((await witness.post("old 7\n")).status, 400);
  assert.deepEqual(await witness.post(log.asked(3, 9)), {
    status: 409,
    type: "text/x.tlog.size",
    body: "7\n",
  });
  assert.equal((await witness.post(rewritten.asked(7, 9))).status, 422);
  assert.equal((await witness.post(rewritten.asked(7, 7))).status, 409);
  assert.match(witness.said(), new RegExp(`ALARM ${ORIGIN}: answered 422`));
  assert.equal((await witness.post("x".repeat(1 << 20))).status, 413);
  assert.equal((await witness.get("/add-checkpoint")).status, 405);
  assert.equal((await witness.post(log.asked(7, 9))).status, 200, "and goes on after all that");
});

test("two requests at once never make it confirm two trees: one wins, the other is told so", async () => {
  const witness = await start(folder(), KNOWN);
  assert.equal((await witness.post(log.asked(0, 2))).status, 200);
  const asked = Array.from({ length: 20 }, (_, at) => (at % 2 === 0 ? log : rewritten).asked(2, 9));
  const answers = await Promise.all(asked.map((body) => witness.post(body)));
  const won = answers.flatMap(({ status }, at) => (status === 200 ? [at % 2] : []));
  assert.equal(new Set(won).size, 1, JSON.stringify(answers));
  assert.ok(answers.every(({ status }) => [200, 409].includes(status)));
});

for (const step of [
  "before it is kept",
  "after it is kept",
  "before it is answered",
  "after it is answered",
]) {
  test(`the power is cut ${step}: no second tree is ever confirmed beside one that was kept`, async () => {
    const dir = folder();
    const first = await start(dir, KNOWN, step);
    assert.equal((await first.post(log.asked(0, 4))).status, 200);
    const cut = await first.post(log.asked(4, 9)).catch(() => undefined);
    if (cut !== undefined) assert.equal(cut.status, 200);
    if (first.process.signalCode === null)
      await new Promise((ended) => first.process.once("exit", ended));
    assert.equal(first.process.signalCode, "SIGKILL");
    const again = await start(dir, KNOWN);
    const kept = step !== "before it is kept";
    if (kept) {
      assert.equal(
        (await again.post(rewritten.asked(4, 9))).status,
        409,
        "from what it had before",
      );
      assert.equal((await again.post(rewritten.asked(9, 9))).status, 409, "beside it");
      assert.equal((await again.post(rewritten.asked(9, 12))).status, 422, "beyond it");
    }
    const repeated = await again.post(log.asked(4, 9));
    assert.deepEqual(
      [repeated.status, repeated.body.startsWith("—")],
      kept ? [409, false] : [200, true],
    );
    assert.equal((await again.post(log.asked(9, 12))).status, 200, "the honest log goes on");
  });
}

test("one line knows all logs of a site, and a log is added without a stop", async () => {
  const dir = folder();
  const site = sampleLog("site.example/so/*", []);
  const witness = await start(dir, `log ${site.vkey}\n`);
  const cell = sampleLog("site.example/so/0190a5c0-0000-7000-8000-000000000001", entries);
  assert.equal((await witness.post(cell.asked(0, 5))).status, 200);
  const deeper = sampleLog("site.example/so/a/b", entries);
  assert.equal((await witness.post(deeper.asked(0, 5))).status, 404);
  assert.equal((await witness.post(log.asked(0, 5))).status, 404);
  const conf = join(dir, "witness.conf");
  const { writeFileSync, utimesSync } = await import("node:fs");
  writeFileSync(conf, readFileSync(conf, "utf8") + KNOWN);
  utimesSync(conf, new Date(), new Date(Date.now() + 5000));
  assert.equal((await witness.post(log.asked(0, 5))).status, 200);
  writeFileSync(conf, "nonsense\n");
  utimesSync(conf, new Date(), new Date(Date.now() + 9000));
  assert.equal((await witness.post(log.asked(5, 6))).status, 200, "what it said before holds on");
  assert.match(witness.said(), /line 1: "nonsense" is neither/);
});

test("a settings file that cannot be used and a missing name are told at the start", async () => {
  await assert.rejects(runWitness(folder(), "log x\n"), /line 1: "log" needs a key/);
  await assert.rejects(runWitness(folder(), `log ${log.vkey} ftp://x\n`), /is not an address/);
  await assert.rejects(runWitness(folder(), "reader A short\n"), /SHA-256/);
});

test("copies are given to no one without a reader's word", async () => {
  const word = "w".repeat(43);
  const digest = createHash("sha256").update(word).digest("hex");
  const witness = await start(folder(), `${KNOWN}reader A ${digest}\n`);
  await witness.post(log.asked(0, 5));
  const path = `/mirror/${createHash("sha256").update(ORIGIN).digest("hex")}/checkpoint`;
  assert.equal((await witness.get(path)).status, 401);
  assert.equal((await witness.get(path, "x".repeat(43))).status, 401);
  assert.equal((await witness.get(path, word)).status, 404, "nothing is copied yet");
});
