import assert from "node:assert/strict";
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { parseCheckpoint } from "@chiboso/domain/crypto/checkpoint.ts";
import { parseNote } from "@chiboso/domain/crypto/note.ts";
import { signerAt, type Signer } from "../platform/signer.ts";
import { newPlace, otherRoot, root, state } from "./testing/place.ts";

const MAIN = fileURLToPath(new URL("main.ts", import.meta.url));
const KILLS = 3;
const place = newPlace();
const socket = join(root, "killed.sock");
const running: { child?: ChildProcess } = {};
after(() => running.child?.kill("SIGKILL"));

async function begin(): Promise<ChildProcess> {
  const child = spawn(process.execPath, [MAIN, "--with-parent"], {
    stdio: ["pipe", "pipe", "inherit"],
    env: { PATH: process.env["PATH"], SIGNER_DIR: place.folder, SIGNER_SOCKET: socket },
  });
  running.child = child;
  await Promise.race([once(child.stdout, "data"), once(child, "exit")]);
  assert.equal(child.exitCode, null, "the program answers");
  return child;
}

/** How far the log is signed, as whoever asks knows it. */
const walk = { size: 1, old: 0 };
const END = 39;
const given = new Map<number, string>();

/** Asks for one signature after the other until the program is gone, or that many are there. */
async function signOnward(signer: Signer, child: ChildProcess, until: number): Promise<void> {
  while (walk.size < until && child.exitCode === null && child.signalCode === null) {
    const said = await signer.sign(state(walk.size, walk.old));
    if (said.ok) {
      assert.equal(given.get(walk.size) ?? said.value.note, said.value.note);
      given.set(walk.size, said.value.note);
      walk.old = walk.size;
      walk.size += 1;
    } else walk.old = said.last?.size ?? walk.old;
  }
}

test("a signer killed again and again while it signs never gives two signatures of one size, nor takes one back", async () => {
  const signer = signerAt(socket);
  for (let kill = 0; kill < KILLS; kill += 1) {
    const child = await begin();
    const ended = once(child, "exit");
    // Dies in the middle of whatever it does then.
    const death = setTimeout(() => child.kill("SIGKILL"), 40 + 30 * kill);
    await signOnward(signer, child, 12 * (kill + 1));
    clearTimeout(death);
    child.kill("SIGKILL");
    await ended;
  }
  const last = await begin();
  await signOnward(signer, last, END);
  for (const [signed, note] of given) {
    const parsed = parseNote(Buffer.from(note));
    const head = parsed.ok && parseCheckpoint(parsed.value.text);
    assert.ok(head && head.ok);
    assert.equal(head.value.size, signed);
  }
  const another = await signer.sign({ ...state(38, 38), root: otherRoot(38) });
  assert.equal(another.ok ? "" : another.refusal.code, "ledger.checkpoint_does_not_extend");
  const again = await signer.sign(state(38, 0));
  assert.equal(again.ok && again.value.note, given.get(38));
  const ended = once(last, "exit");
  last.stdin?.end();
  assert.deepEqual(await ended, [0, null], "it ends with the one that started it");
});
