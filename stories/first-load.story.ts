import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { LANGUAGES, type Language } from "@chiboso/domain/kernel/language.ts";
import { logIn } from "./testing/hands.ts";
import { people, type Person } from "./testing/people.ts";
import { runProduct } from "./testing/product.ts";
import { beginShortMeeting } from "./testing/short-meeting.ts";

const product = runProduct({ demo: true });
const cast = people("first-load", { chained: true });

const PASSWORD = "hoa-sen-2026";
const PHONE = { width: 390, height: 844 };
/** What a weak network may have to bring before a screen can be worked with, as it was compressed. */
const MOST_BYTES = 300_000;

/** The secretary's phone, which has never seen the app, in a language. */
async function newPhone(language: Language): Promise<Person> {
  const person = await cast.meet(`the secretary in ${language}`, PHONE);
  await person.device.addCookies([{ name: "cbs_language", value: language, url: product.address }]);
  await person.device.addInitScript((chosen) => {
    localStorage.setItem("chiboso.language", chosen);
  }, language);
  const answer = await person.device.request.post(`${product.address}/api/access/log-in`, {
    headers: { origin: product.address },
    data: { username: "bithu1", password: PASSWORD },
  });
  assert.equal(answer.status(), 200);
  return person;
}

/** Opens an address and counts what comes: what the page names and what it asks. */
async function bytesToOpen({ page, device }: Person, path: string, drawn: string) {
  const session = await device.newCDPSession(page);
  const asked = new Map<string, string>();
  const came = new Map<string, number>();
  await session.send("Network.enable");
  session.on("Network.requestWillBeSent", ({ requestId, request }) => {
    asked.set(requestId, new URL(request.url).pathname);
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    came.set(asked.get(requestId) ?? "", encodedDataLength);
  });
  const html = await (await page.goto(product.address + path))?.text();
  await page.locator(drawn).first().waitFor();
  const counts = (file: string) => !file.startsWith("/assets/") || html?.includes(file);
  const counted = [...came].filter(([file]) => counts(file));
  assert.ok(counted.length > 8, `only ${JSON.stringify(counted)} was counted`);
  return counted.reduce((sum, [, bytes]) => sum + bytes, 0);
}

/** Texts for which dots stand, because they are not among the words that come first. */
async function missingTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("body *")]
      .filter((each) =>
        [
          each.getAttribute("aria-label"),
          each.getAttribute("placeholder"),
          ...[...each.childNodes]
            .filter((node) => node.nodeType === 3)
            .map((node) => node.nodeValue),
        ].some((text) => text?.trim() === "…"),
      )
      .map((each) => each.outerHTML.slice(0, 200)),
  );
}

test("the first screens come in a small first load, whole, in every language", async (t) => {
  const secretary = await cast.meet("bithu1");
  let meeting = "";

  await cast.step(t, "a meeting runs", async () => {
    await secretary.page.goto(product.address);
    await logIn(secretary, "bithu1", PASSWORD);
    meeting = await beginShortMeeting(secretary, product.address);
  });

  for (const language of LANGUAGES) {
    await cast.step(t, `a new phone opens home and cockpit in ${language}`, async () => {
      for (const [path, drawn] of [
        ["/", "main h1"],
        [`${meeting}/run`, "[role=tabpanel] textarea"],
      ] as const) {
        const phone = await newPhone(language);
        // What says the rest does not come: the first words have to be enough.
        await phone.page.route(/\/assets\/words\./, (route) => route.abort());
        const bytes = await bytesToOpen(phone, path, drawn);
        assert.ok(bytes < MOST_BYTES, `${bytes} bytes for ${path} in ${language}`);
        assert.deepEqual(await missingTexts(phone.page), []);
        await phone.device.close();
      }
    });
  }

  await cast.step(t, "a page of an older app says that its parts are gone", async () => {
    const phone = await newPhone("vi");
    await phone.page.route(/\/assets\/(desk-|words\.)/, (route) => route.fulfill({ status: 404 }));
    await phone.page.route(/\/assets\/app-/, (route) =>
      route.request().method() === "HEAD" ? route.fulfill({ status: 404 }) : route.continue(),
    );
    await phone.page.goto(`${product.address}${meeting}/run`);
    const reload = phone.page.getByRole("button", { name: "Tải lại trang" }).first();
    await reload.waitFor();
    await phone.page.unroute(/\/assets\/(desk-|words\.)/);
    await phone.page.unroute(/\/assets\/app-/);
    await reload.click();
    await phone.page.locator("[role=tabpanel] textarea").first().waitFor();
  });
});
