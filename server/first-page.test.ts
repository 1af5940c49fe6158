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
  const made: { folder: string; doors: FastifyInstance[] } = { folder: "", doors: [] };

  before(async () => {
    made.folder = await mkdtemp(join(tmpdir(), "chiboso-page-"));
    await writeFile(join(made.folder, "index.html"), HTML);
    await writeFile(join(made.folder, "first-pages.json"), JSON.stringify(pages));
  });
  after(async () => {
    for (const door of made.doors) await door.close();
    await rm(made.folder, { recursive: true });
  });

  /** Opens an address of a server that asks `asked` for what it puts into its pages. */
  const open = async (
    url: string,
    cookies: Record<string, string> = {},
    asked: FastifyInstance = app.system.app,
    folder = made.folder,
  ): Promise<Page> => {
    const door = fastify();
    made.doors.push(door);
    await door.register(fastifyCookie);
    const make = firstPageMaker(asked, folder);
    door.get("/*", (request) => make(request));
    return (await door.inject({ url, cookies })).json();
  };

  const answersIn = (html: string) => {
    const json = new RegExp(`id="${FIRST_ANSWERS}">(.*?)</script>`).exec(html)?.[1] ?? "[]";
    return JSON.parse(json) as { key: unknown; value: { me: { name: string } | null } }[];
  };

  /** A server that knows who is signed in, never answers about a meeting, and says what it was asked. */
  const slow = () => {
    const server = fastify();
    const asked: string[] = [];
    made.doors.push(server);
    server.addHook("onRequest", async ({ url }) => void asked.push(url));
    server.get(whoAmI.path, async ({ headers: { cookie = "" } }) => {
      const answer = await app.system.app.inject({ url: whoAmI.path, headers: { cookie } });
      return answer.json<unknown>();
    });
    server.get("/api/meetings/:id", () => Promise.withResolvers<unknown>().promise);
    return { server, asked };
  };

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
    for (const unknown of ["xx", "constructor", "__proto__"]) {
      const page = await open("/things/01a2/run", { cbs_language: unknown });
      assert.match(page.html, /\/assets\/vi\.js/);
    }
  });

  test("holds what its own person would be answered, as data that no text can break out of", async () => {
    const { html, personal } = await open("/things/01a2/run", { cbs_session: await signIn() });
    assert.equal(personal, true);
    const answers = answersIn(html);
    // What would be refused is left to the app, which says why.
    assert.deepEqual(
      answers.map(({ key }) => key),
      [[whoAmI.name, null, null]],
    );
    assert.equal(answers[0]?.value.me?.name, NAME);
  });

  test("knows nobody without a session's cookie, and other addresses get the page as it was built", async () => {
    const stranger = await open("/things/01a2/run");
    assert.equal(stranger.personal, false);
    assert.doesNotMatch(stranger.html, new RegExp(FIRST_ANSWERS));
    for (const url of ["/things/01a2", "/things/01a2/run/x", "/things/a%2Fb/run", "/"])
      assert.deepEqual(await open(url), { html: HTML, personal: false });
  });

  test("does not wait for an answer that does not come", async () => {
    const { server, asked } = slow();
    const page = await open("/things/01a2/run", { cbs_session: await signIn() }, server);
    assert.deepEqual(
      answersIn(page.html).map(({ key }) => key),
      [[whoAmI.name, null, null]],
    );
    assert.deepEqual(asked, [whoAmI.path, "/api/meetings/01a2"]);
  });

  test("asks nothing but who it is for somebody whose session has ended", async () => {
    const { server, asked } = slow();
    const page = await open("/things/01a2/run", { cbs_session: newToken() }, server);
    assert.deepEqual(
      answersIn(page.html).map(({ value }) => value),
      [{ me: null }],
    );
    assert.deepEqual(asked, [whoAmI.path]);
  });

  test("is the page as it was built when the table of screens is not there or cannot be read", async () => {
    const folder = await mkdtemp(join(made.folder, "bare-"));
    await writeFile(join(folder, "index.html"), HTML);
    const openBare = () => open("/things/01a2/run", {}, app.system.app, folder);
    assert.deepEqual(await openBare(), { html: HTML, personal: false });
    await writeFile(join(folder, "first-pages.json"), '{"screens":');
    assert.deepEqual(await openBare(), { html: HTML, personal: false });
  });
});
