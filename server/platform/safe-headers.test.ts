import assert from "node:assert/strict";
import { test } from "node:test";
import { safeHeaders } from "./safe-headers.ts";

test("no page may be framed or load from elsewhere, and no answer may be taken for another type", async () => {
  const headers = await safeHeaders({ publicUrl: "http://localhost" });
  const policy = headers.get("content-security-policy") ?? "";
  assert.match(policy, /default-src 'none'/);
  assert.match(policy, /frame-ancestors 'none'/);
  assert.equal(headers.get("x-content-type-options"), "nosniff");
  assert.equal(headers.get("referrer-policy"), "same-origin");
  assert.equal(headers.has("content-type"), false);
});

test("browsers are held to HTTPS only where the site has it", async () => {
  const secure = await safeHeaders({ publicUrl: "https://chibo.example" });
  const plain = await safeHeaders({ publicUrl: "http://localhost" });
  assert.equal(secure.has("strict-transport-security"), true);
  assert.equal(plain.has("strict-transport-security"), false);
});
