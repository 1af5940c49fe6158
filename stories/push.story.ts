import assert from "node:assert/strict";
import { test } from "node:test";
import type { CDPSession, Page } from "playwright-core";
import { browserAt, type Browser, type Carried } from "../server/testing/push-service.ts";
import { logIn } from "./testing/hands.ts";
import { faultsOf } from "./testing/inspect.ts";
import { people, type Person } from "./testing/people.ts";
import { runProduct } from "./testing/product.ts";

const product = runProduct({ demo: true, host: "localhost" });
const cast = people("push", { chained: true });

const PASSWORD = "hoa-sen-2026";

/**
 * Chromium without a window has no push service behind it: this stands where that would be, with keys of which
 * the test has the other half. Permission, service worker and notices are the browser's own.
 */
async function givePushService({ device }: Person, browser: Browser): Promise<void> {
  await device.addInitScript(
    ({ endpoint, keys }) => {
      const name = "story.subscribed";
      const subscription = {
        endpoint,
        toJSON: () => ({ endpoint, keys }),
        unsubscribe: async () => {
          localStorage.removeItem(name);
          return true;
        },
      };
      const here = () => (localStorage.getItem(name) === null ? null : subscription);
      Object.assign(PushManager.prototype, {
        getSubscription: async () => here(),
        subscribe: async () => {
          localStorage.setItem(name, "yes");
          return subscription;
        },
      });
    },
    { endpoint: browser.endpoint, keys: browser.keys },
  );
}

async function settings({ page }: Person): Promise<void> {
  await page.goto(`${product.address}/settings`);
  await page.getByRole("heading", { name: "Thông báo trên thiết bị" }).waitFor();
}

const stateOn = (page: Page, state: string) => page.locator(`[data-push=${state}]`);

/** What the service worker has shown, once it shows something; null when it never did. */
async function shownOn(page: Page) {
  return page.evaluate(async () => {
    const worker = await navigator.serviceWorker.ready;
    for (let tried = 0; tried < 400; tried += 1) {
      const [first] = await worker.getNotifications();
      if (first !== undefined) {
        const { title, body, lang, data } = first;
        return { title, body, lang, link: data?.link };
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return null;
  });
}

/** Hands a message to the service worker, as the browser does when its push service brings one. */
async function bring(tools: CDPSession, registrationId: string, data: string): Promise<void> {
  const origin = new URL(product.address).origin;
  await tools.send("ServiceWorker.deliverPushMessage", { origin, registrationId, data });
}

async function registrationOn(tools: CDPSession): Promise<string> {
  const registered = new Promise<string>((resolve) => {
    tools.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => {
      const ours = registrations.find(({ scopeURL, isDeleted }) => {
        return !isDeleted && scopeURL.startsWith(product.address);
      });
      if (ours !== undefined) resolve(ours.registrationId);
    });
  });
  await tools.send("ServiceWorker.enable");
  return registered;
}

/** What came to the push service for this browser, once it did. */
async function carriedTo(browser: Browser): Promise<Carried> {
  const { pathname } = new URL(browser.endpoint);
  const find = () => product.push.carried.find(({ path }) => path === pathname);
  for (let tried = 0; tried < 600 && find() === undefined; tried += 1)
    await new Promise((resolve) => setTimeout(resolve, 50));
  return find() ?? assert.fail("nothing came to the push service");
}

test("a member's phone tells of a notice while the app is closed, for as long as its owner wants", async (t) => {
  const member = await cast.meet("dangvien1", { width: 390, height: 844 });
  const { page, device } = member;
  const browser = browserAt(`${product.push.origin}/push/phone`);
  await givePushService(member, browser);
  const origin = new URL(product.address).origin;
  await cast.step(t, "a browser that blocks notices says so, and what to do", async () => {
    await page.goto(product.address);
    await logIn(member, "dangvien1", PASSWORD);
    await device.grantPermissions([], { origin });
    await settings(member);
    await stateOn(page, "denied").waitFor();
    await page.getByText("hãy cho phép trang này gửi thông báo").waitFor();
  });

  await cast.step(t, "allowed, it is turned on with one button", async () => {
    await device.grantPermissions(["notifications"], { origin });
    await settings(member);
    await stateOn(page, "off").waitFor();
    await page.getByRole("button", { name: "Bật trên thiết bị này" }).click();
    await stateOn(page, "on").waitFor();
    assert.deepEqual(await faultsOf(page, { axe: true }), []);
  });

  await cast.step(t, "a test message goes out encrypted, and the phone shows it", async () => {
    await page.getByRole("button", { name: "Gửi thử" }).click();
    await page.getByText("Thông báo thử sẽ hiện trong vòng một phút").waitFor();
    const sent = browser.read((await carriedTo(browser)).body);
    const tools = await device.newCDPSession(page);
    await bring(tools, await registrationOn(tools), sent);
    assert.deepEqual(await shownOn(page), {
      title: "Thông báo thử",
      body: "Thiết bị này nhận được thông báo của Chi Bộ Số.",
      lang: "vi",
      link: "/settings",
    });
  });

  await cast.step(t, "what comes by which way is chosen and stays chosen", async () => {
    const byPush = page.getByLabel("Nhiệm vụ được giao: đến thiết bị");
    const kept = page.waitForResponse((answer) => answer.url().endsWith("/notifications/channels"));
    await byPush.uncheck();
    await kept;
    await page.reload();
    await byPush.waitFor();
    assert.equal(await byPush.isChecked(), false);
    assert.equal(await page.getByLabel("Nhiệm vụ được giao: qua thư điện tử").isChecked(), true);
  });

  await cast.step(t, "whoever logs out is told no more", async () => {
    await page.getByRole("button", { name: "Đăng xuất" }).click();
    await page.getByRole("heading", { name: "Đăng nhập", exact: true }).waitFor();
    await logIn(member, "dangvien1", PASSWORD);
    await settings(member);
    await stateOn(page, "off").waitFor();
  });
});
