import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { runInNewContext } from "node:vm";

const WORKER = readFileSync(join(import.meta.dirname, "../../public/push-worker.js"), "utf8");
const ORIGIN = "https://chibo.example.vn";

type Listener = (event: Record<string, unknown>) => void;

/** The worker itself, in a browser of which only what it touches is there. */
function running(pages: readonly string[] = []) {
  const listeners = new Map<string, Listener>();
  const shown: [string, Record<string, unknown>][] = [];
  const opened: string[] = [];
  const focused: string[] = [];
  const sent: [string, string][] = [];
  const made = { endpoint: "https://push.example.org/new", keys: { p256dh: "p", auth: "a" } };
  runInNewContext(WORKER, {
    URL,
    crypto,
    fetch: async (url: string, { body }: { body: string }) => void sent.push([url, body]),
    self: {
      location: { origin: ORIGIN },
      addEventListener: (name: string, listener: Listener) => listeners.set(name, listener),
      registration: {
        showNotification: async (title: string, options: Record<string, unknown>) =>
          void shown.push([title, options]),
        pushManager: { subscribe: async () => ({ toJSON: () => made }) },
      },
      clients: {
        matchAll: async () =>
          pages.map((url) => ({ url, focus: async () => void focused.push(url) })),
        openWindow: async (url: string) => void opened.push(url),
      },
    },
  });
  const dispatch = async (name: string, event: Record<string, unknown>) => {
    const waited: Promise<unknown>[] = [];
    listeners.get(name)?.({ ...event, waitUntil: (work: Promise<unknown>) => waited.push(work) });
    await Promise.all(waited);
  };
  return { dispatch, shown, opened, focused, sent };
}

const clicked = (link: string) => ({ notification: { close: () => undefined, data: { link } } });

describe("the service worker", () => {
  it("shows what came, in its language and direction, under its tag", async () => {
    const { dispatch, shown } = running();
    const content = { title: "دعوة", body: "x", link: "/me", lang: "ar", dir: "rtl", tag: "1" };
    await dispatch("push", { data: { json: () => content } });
    const [[title, options] = ["", {}]] = shown;
    assert.equal(title, "دعوة");
    assert.deepEqual(
      [options["lang"], options["dir"], options["tag"], { ...(options["data"] as object) }],
      ["ar", "rtl", "1", { link: "/me" }],
    );
  });

  it("shows the name of the app when what came cannot be read", async () => {
    const { dispatch, shown } = running();
    await dispatch("push", { data: null });
    assert.equal(shown[0]?.[0], "Chi Bộ Số");
  });

  it("opens the address, or the page that shows it already, and never another site", async () => {
    const fresh = running([`${ORIGIN}/members`]);
    await fresh.dispatch("notificationclick", clicked("/meetings/1"));
    assert.deepEqual([fresh.opened, fresh.focused], [[`${ORIGIN}/meetings/1`], []]);
    const there = running([`${ORIGIN}/meetings/1`]);
    await there.dispatch("notificationclick", clicked("/meetings/1"));
    assert.deepEqual([there.opened, there.focused], [[], [`${ORIGIN}/meetings/1`]]);
    for (const link of ["//evil.example", "https://evil.example/", "javascript:alert(1)"]) {
      const led = running();
      await led.dispatch("notificationclick", clicked(link));
      assert.deepEqual(led.opened, [ORIGIN], link);
    }
  });

  it("tells the site when the push service has given it another address", async () => {
    const { dispatch, sent } = running();
    const oldSubscription = { options: { applicationServerKey: new ArrayBuffer(65) } };
    await dispatch("pushsubscriptionchange", { oldSubscription });
    const [[url, body] = ["", "{}"]] = sent;
    assert.equal(url, "/api/notifications/push/devices");
    const { endpoint, keys } = JSON.parse(body) as Record<string, unknown>;
    assert.deepEqual(
      [endpoint, keys],
      ["https://push.example.org/new", { p256dh: "p", auth: "a" }],
    );
    await dispatch("pushsubscriptionchange", { oldSubscription: null });
    assert.equal(sent.length, 1);
  });
});
