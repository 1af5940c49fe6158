import assert from "node:assert/strict";
import { test } from "node:test";
import { passkeyPlace } from "./passkey-place.ts";

test("passkeys are made for a name with an encrypted connection, or on this very machine", () => {
  const origin = "https://chibo.example.vn";
  assert.deepEqual(passkeyPlace(`${origin}/`), { rpId: "chibo.example.vn", origin });
  const port = "https://chibo.example.vn:8443";
  assert.deepEqual(passkeyPlace(port), { rpId: "chibo.example.vn", origin: port });
  assert.equal(passkeyPlace("http://localhost:8080")?.rpId, "localhost");
  for (const nowhere of [
    "http://127.0.0.1:8080",
    "https://192.168.1.20",
    "https://[::1]",
    "http://chibo.example.vn",
    "no address",
  ])
    assert.equal(passkeyPlace(nowhere), undefined, nowhere);
});
