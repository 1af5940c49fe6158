import assert from "node:assert/strict";
import { createPublicKey, generateKeyPairSync, sign, verify } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { formatCheckpoint, openCheckpoint } from "@chiboso/domain/crypto/checkpoint.ts";
import {
  ML_DSA_44_KEY,
  mlDsaKeyId,
  mlDsaMessage,
  untimestamped,
} from "@chiboso/domain/crypto/ml-dsa-line.ts";
import { formatNote, parseNote } from "@chiboso/domain/crypto/note.ts";
import { systemClock } from "../platform/clock.ts";
import { signerAt } from "../platform/signer.ts";
import { answer, learnNote } from "./answer.ts";
import { forgetOldKeys, rotateKey } from "./keys.ts";
import { startSigner } from "./public.ts";
import { keyOf, newPlace, openPlace, ORIGIN, root, rootAt, state } from "./testing/place.ts";

describe("the signer's keys", () => {
  test("lie in a folder of their own, for its owner's eyes only", () => {
    const { place } = openPlace();
    const file = join(place.folder, "key-1.ed25519.pem");
    assert.equal(statSync(file).mode & 0o777, 0o600);
    assert.equal(statSync(place.folder).mode & 0o777, 0o700);
    chmodSync(file, 0o640);
    const again = openPlace(place);
    assert.throws(() => again.ask(state(1, 0)), /0600/);
  });

  test("are the one that the server had, which it has no more, and what that signed is remembered", () => {
    const formerKeys = join(root, "former");
    mkdirSync(formerKeys);
    const { privateKey, publicKey } = generateKeyPairSync("ed25519");
    const pem = privateKey.export({ format: "pem", type: "pkcs8" });
    writeFileSync(join(formerKeys, "ledger-ed25519.pem"), pem, { mode: 0o600 });
    const { store, ask } = openPlace(newPlace({ formerKeys }));
    assert.deepEqual(readdirSync(formerKeys), ["ledger-before-signer.pub.pem"]);
    const raw = publicKey.export({ format: "der", type: "spki" }).subarray(-32);
    assert.deepEqual(Buffer.from(keyOf(store, 1).publicKey), raw);

    const text = formatCheckpoint({ origin: ORIGIN, size: 6, root: rootAt(6) });
    const signature = sign(null, Buffer.from(text), privateKey);
    const note = formatNote({
      text,
      signatures: [{ name: ORIGIN, keyId: keyOf(store, 1).id, signature }],
    });
    const forged = note.replace("\n6\n", "\n9\n");
    assert.deepEqual([learnNote(store, forged), learnNote(store, note)], [false, true]);
    assert.equal(ask(state(4, 0)), "ledger.log_shorter_than_signed");
    assert.equal(ask(state(6, 6)), note);
    assert.equal(learnNote(store, note), false, "a head is only ever raised");
  });

  test("the first start can be shown what was signed before, and nobody later through the socket", () => {
    const { place, store } = openPlace();
    assert.deepEqual(answer(place, store, { ask: "learn", notes: ["no note"], done: true }), {
      learnt: 0,
    });
    assert.deepEqual(answer(place, store, { ask: "learn", notes: [], done: true }), {
      refused: "ledger.signer_has_learnt",
    });
  });

  test("a new key takes over from the old one log by log, and never gives one back", () => {
    const { place, store, ask } = openPlace();
    const first = ask(state(3, 0));
    const old = store.keys()[0]?.id ?? "";
    const { id: present } = rotateKey(place, store, systemClock, { lost: false });
    assert.equal(ask(state(3, 3)), first, "what is signed stays as it is");
    assert.equal(ask(state(4, 3)), "ledger.signer_has_new_key");
    const last = ask({ ...state(5, 3), key: old });
    assert.ok(openCheckpoint(Buffer.from(last), keyOf(store, 1)).ok);
    const next = ask({ ...state(6, 5), key: present });
    assert.ok(openCheckpoint(Buffer.from(next), keyOf(store, 2)).ok);
    assert.equal(ask({ ...state(7, 6), key: old }), "ledger.signer_key_gone");
    const other = ask(state(2, 0, "chibo.example/so/new"));
    assert.match(other, /\n2\n/, "a log that begins later begins with the new key");
    assert.equal(forgetOldKeys(place, store), 1);
    assert.equal(existsSync(join(place.folder, "key-1.ed25519.pem")), false);
  });

  test("a key that somebody else may have is gone at once", () => {
    const { place, store, ask } = openPlace();
    ask(state(3, 0));
    const old = store.keys()[0]?.id ?? "";
    rotateKey(place, store, systemClock, { lost: true });
    assert.equal(existsSync(join(place.folder, "key-1.ed25519.pem")), false);
    assert.equal(ask({ ...state(4, 3), key: old }), "ledger.signer_key_gone");
  });
});

describe("the second line", () => {
  test("is ML-DSA-44 in the form of C2SP, behind the first, and OpenSSL accepts it", () => {
    const { store, ask } = openPlace(newPlace({ mlDsa: true }));
    const note = parseNote(Buffer.from(ask(state(5, 0))));
    assert.ok(note.ok);
    const [first, second, ...more] = note.value.signatures;
    assert.deepEqual([first?.signature.length, more.length], [64, 0]);
    const key = store.keys()[0]?.mlDsa;
    assert.ok(key && second);
    assert.equal(key.length, ML_DSA_44_KEY);
    assert.deepEqual(Buffer.from(second.keyId), Buffer.from(mlDsaKeyId(ORIGIN, key)));
    const signature = untimestamped(second.signature);
    assert.ok(signature);
    const jwk = { kty: "AKP", alg: "ML-DSA-44", pub: Buffer.from(key).toString("base64url") };
    const imported = createPublicKey({ key: jwk, format: "jwk" });
    const message = mlDsaMessage(ORIGIN, { origin: ORIGIN, size: 5, root: rootAt(5) });
    assert.ok(verify(null, message, imported, signature));
    const other = mlDsaMessage(ORIGIN, { origin: ORIGIN, size: 4, root: rootAt(5) });
    assert.equal(verify(null, other, imported, signature), false);
  });

  test("is off unless it is wanted, and comes when it is switched on", () => {
    const off = openPlace();
    const lines = (text: string) => {
      const note = parseNote(Buffer.from(text));
      return note.ok ? note.value.signatures.length : 0;
    };
    assert.equal(lines(off.ask(state(2, 0))), 1);
    off.store.close();
    const on = openPlace({ ...off.place, mlDsa: true });
    assert.equal(lines(on.ask(state(3, 2))), 2);
  });
});

describe("the signer behind its socket", () => {
  const quiet = { mode: 0o600, clock: systemClock, say: () => undefined };

  test("answers its own account alone, and is taken for away when it is", async () => {
    const place = newPlace();
    const socket = join(root, "one.sock");
    const signer = signerAt(socket);
    assert.deepEqual(await signer.keys(), { ok: false, refusal: { code: "ledger.signer_away" } });
    const running = await startSigner({ ...place, ...quiet, socket });
    assert.equal(statSync(socket).mode & 0o777, 0o600);
    const keys = await signer.keys();
    assert.ok(keys.ok && keys.value.keys.length === 1);
    const signed = await signer.sign(state(4, 0));
    assert.ok(signed.ok);
    const heads = await signer.heads("");
    assert.deepEqual(heads.ok && heads.value.map(({ origin, size }) => [origin, size]), [
      [ORIGIN, 4],
    ]);
    const refused = await signer.sign(state(3, 0));
    assert.ok(!refused.ok);
    assert.equal(refused.last?.size, 4);
    await running.stop();
    assert.equal((await signer.sign(state(5, 4))).ok, false);
  });

  test("two of them do not listen at one place, and a long name is told before it fails", async () => {
    const place = newPlace();
    const socket = join(root, "two.sock");
    const running = await startSigner({ ...place, ...quiet, socket });
    await assert.rejects(startSigner({ ...place, ...quiet, socket }), /another signer answers/);
    await running.stop();
    const long = join(root, "a".repeat(110));
    await assert.rejects(startSigner({ ...place, ...quiet, socket: long }), /SIGNER_SOCKET/);
  });
});
