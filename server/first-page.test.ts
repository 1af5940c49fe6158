import fastifyCookie from "@fastify/cookie";
import { whoAmI } from "@chiboso/domain/access/contract.ts";
import { FIRST_ANSWERS, type FirstPages } from "@chiboso/domain/kernel/first-page.ts";
import { fastify, type FastifyInstance } from "fastify";
import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { beginSession } from "./access/public.ts";
import { firstPageMaker, type Page } from "./platform/first-page.ts";
import { newToken } from "./platform/session.ts";
import { testApp } from "./testing/app.ts";
import { placeMember, placeOrganisation } from "./testing/world.ts";

const HTML = "<!doctype html><html><head><title>Chi Bộ Số</title></head><body></body></html>";
const NAME = "Nguyễn </script> $& Văn Một";

const pages: FirstPages = {
  screens: [
    {
      path: "/things/:thingId/run",
      scripts: ["/assets/things.js"],
      styles: ["/assets/things.css"],
      asks: [
        { name: whoAmI.name, path: whoAmI.path },
        { name: "meetings.getMeeting", path: "/api/meetings/:thingId" },
      ],
    },
  ],
  words: { vi: ["/assets/vi.js"], ar: ["/assets/ar.js"] },
};

describe("the page of a screen that people open first", () => {
  const app = testApp();
  const opened: { folder?: string; door?: FastifyInstance } = {};

  before(async () => {
    const folder = await mkdtemp(join(tmpdir(), "chiboso-page-"));
    await writeFile(join(folder, "index.html"), HTML);
    await writeFile(join(folder, "first-pages.json"), JSON.stringify(pages));
    const door = fastify();
    await door.register(fastifyCookie);
    const make = firstPageMaker(app.system.app, folder);
    door.get("/*", (request) => make(request));
    Object.assign(opened, { folder, door });
  });
  after(async () => {
    await opened.door?.close();
    if (opened.folder !== undefined) await rm(opened.folder, { recursive: true });
  });

  const open = async (url: string, cookies: Record<string, string> = {}): Promise<Page> =>
    (await opened.door?.inject({ url, cookies }))?.json() as Page;

  const signIn = async () => {
    const cell = await placeOrganisation(app, { name: "Chi bộ Trang đầu" });
    const { accountId } = await placeMember(app, cell, { name: NAME });
    const token = newToken();
    const origin = { address: "127.0.0.1", device: "test" };
    await app.held.database.commit((tx) => beginSession(tx, accountId, token, origin, app.now));
    return token;
  };

  test("names the scripts and styles of that screen and the words of the device's language", async () => {
    const { html } = await open("/things/01a2/run?x=1", { cbs_language: "ar" });
    assert.match(html, /modulepreload" crossorigin href="\/assets\/things\.js"/);
    assert.match(html, /stylesheet" crossorigin href="\/assets\/things\.css"/);
    assert.match(html, /\/assets\/ar\.js/);
    assert.doesNotMatch(html, /\/assets\/vi\.js/);
    const unknown = await open("/things/01a2/run", { cbs_language: "xx" });
    assert.match(unknown.html, /\/assets\/vi\.js/);
  });

  test("holds what its own person would be answered, as data that no text can break out of", async () => {
    const { html, personal } = await open("/things/01a2/run", { cbs_session: await signIn() });
    assert.equal(personal, true);
    const json = new RegExp(`id="${FIRST_ANSWERS}">(.*?)</script>`).exec(html)?.[1] ?? "";
    const answers = JSON.parse(json) as { key: unknown; value: { me: { name: string } } }[];
    // What would be refused is left to the app, which says why.
    assert.deepEqual(
      answers.map(({ key }) => key),
      [[whoAmI.name, null, null]],
    );
    assert.equal(answers[0]?.value.me.name, NAME);
  });

  test("knows nobody without a session's cookie, and other addresses get the page as it was built", async () => {
    const stranger = await open("/things/01a2/run");
    assert.equal(stranger.personal, false);
    assert.doesNotMatch(stranger.html, new RegExp(FIRST_ANSWERS));
    for (const url of ["/things/01a2", "/things/01a2/run/x", "/things/a%2Fb/run", "/"])
      assert.deepEqual(await open(url), { html: HTML, personal: false });
  });
});
