import assert from "node:assert/strict";
import { test } from "node:test";
import type { PushDevice } from "@chiboso/domain/notifications/push/contract.ts";
import { stateOf } from "./device-state.ts";

const DEVICE: PushDevice = {
  deviceId: "0193a1b2-0000-7000-8000-000000000001",
  device: "",
  service: "push.example.org",
  digest: "aa",
  createdAt: "2026-11-03T01:00:00.000Z",
  deliveredAt: null,
  failing: null,
};
const FAILING = { ...DEVICE, failing: { since: "2026-11-03T01:00:00.000Z", error: "403" } };

test("a device is what the site, then the browser, then the push service make of it", () => {
  const ready = { support: "ready", digest: "aa" } as const;
  const cases = [
    [{ key: null, devices: [DEVICE] }, ready, "site_off"],
    [{ key: "k", devices: [DEVICE] }, { support: "unsupported", digest: null }, "unsupported"],
    [{ key: "k", devices: [DEVICE] }, { support: "denied", digest: "aa" }, "denied"],
    [{ key: "k", devices: [DEVICE] }, { support: "ready", digest: null }, "off"],
    [{ key: "k", devices: [] }, ready, "off"],
    [{ key: "k", devices: [DEVICE] }, ready, "on"],
    [{ key: "k", devices: [FAILING] }, ready, "failing"],
  ] as const;
  for (const [own, browser, state] of cases)
    assert.equal(stateOf({ ...own, devices: [...own.devices] }, browser), state);
});
