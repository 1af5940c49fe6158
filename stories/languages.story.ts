import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { LANGUAGES, type Language } from "@chiboso/domain/kernel/language.ts";
import { choose, logIn } from "./testing/hands.ts";
import { faultsOf, tabTo } from "./testing/inspect.ts";
import { people, type Person } from "./testing/people.ts";
import { beginShortMeeting, holdShortMeeting } from "./testing/short-meeting.ts";
import { runProduct } from "./testing/product.ts";

const product = runProduct({ demo: true });
const cast = people("languages", { chained: false });

const PASSWORD = "hoa-sen-2026";
const DESK = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };
const OWN_NAME: Readonly<Record<Language, string>> = {
  vi: "Tiếng Việt",
  en: "English",
  ar: "العربية",
};
/** What the field for the language is called while the screen is still in another one. */
const FIELD: Readonly<Record<Language, string>> = { vi: "Ngôn ngữ", en: "Language", ar: "اللغة" };

/** Everything that can be looked at in the demonstration, found as the screens find it. */
interface Found {
  readonly meetings: readonly {
    readonly id: string;
    readonly state: string;
    readonly organisation: { readonly id: string };
  }[];
}

async function ask<T>(page: Page, path: string): Promise<T> {
  return page.evaluate(async (from) => (await (await fetch(from)).json()) as T, path);
}

async function secretaryScreens(page: Page): Promise<string[]> {
  const { meetings } = await ask<Found>(page, "/api/meetings");
  const { minutes } = await ask<{
    minutes: readonly { readonly minutesId: string; readonly state: string }[];
  }>(page, "/api/minutes");
  const one = (state: string) => meetings.find((each) => each.state === state)?.id;
  const cell = meetings[0]?.organisation.id;
  const { members } = await page.evaluate(async (organisationId) => {
    const answer = await fetch("/api/members/search", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ organisationId }),
    });
    return (await answer.json()) as { members: readonly { readonly memberId: string }[] };
  }, cell);
  const ahead = one("invited") ?? one("prepared") ?? one("open");
  const states = [...new Set(minutes.map(({ state }) => state))];
  return [
    "/",
    "/members",
    "/meetings",
    `/meetings/new/${cell}`,
    `/meetings/${one("closed")}`,
    ...(ahead === undefined
      ? []
      : ["", "/prepare", "/run", "/screen", "/check-in"].map(
          (part) => `/meetings/${ahead}${part}`,
        )),
    "/board",
    "/organisations",
    `/organisations/${cell}`,
    `/members/${members.at(-1)?.memberId}`,
    "/minutes",
    ...states.map((state) => `/minutes/${minutes.find((each) => each.state === state)?.minutesId}`),
    "/notifications",
    "/settings",
    "/me",
  ];
}

/** A meeting that runs, with an open vote, and minutes that are being written. */
async function livelyScreens(secretary: Person): Promise<string[]> {
  const { page } = secretary;
  const clerk = await enter("thuky1");
  const minutes = await holdShortMeeting(secretary, clerk, product.address);
  const meeting = await beginShortMeeting(secretary, product.address);
  await page.getByRole("tab", { name: "Biểu quyết" }).click();
  await page.getByLabel("Nội dung biểu quyết").fill("Nhất trí phương án trực bão");
  await page.getByRole("button", { name: "Mở biểu quyết" }).click();
  await page.getByText(/^Đã biểu quyết 0 trên/).waitFor();
  return [meeting, `${meeting}/run`, `${meeting}/screen`, minutes];
}

async function officeScreens(page: Page): Promise<string[]> {
  const { organisations } = await ask<{ organisations: readonly { readonly id: string }[] }>(
    page,
    "/api/organisations",
  );
  const cell = `/organisations/${organisations.at(-1)?.id}`;
  return [
    "/",
    "/board",
    "/imports",
    `${cell}/accounts`,
    ...["#members", "#terms", "#history", "/acts/split", "/acts/move"].map((part) => cell + part),
  ];
}

async function speak(page: Page, before: Language, language: Language): Promise<void> {
  if (before === language) return;
  await page.goto(`${product.address}/settings`);
  const kept = page.waitForResponse((answer) => answer.url().endsWith("/api/access/preferences"));
  await choose(page, FIELD[before], OWN_NAME[language]);
  await kept;
}

/** Waits until nothing is being fetched or drawn any more. */
async function settle(page: Page): Promise<void> {
  await page.locator("h1, h2, [role=alert]").first().waitFor();
  await page.locator("[aria-busy=true]:visible").first().waitFor({ state: "hidden" });
}

/** What is drawn otherwise on a phone follows the width a moment later; what never does is reported after it. */
async function untilFolded(page: Page): Promise<void> {
  const folded = () => document.documentElement.scrollWidth <= document.documentElement.clientWidth;
  await page.waitForFunction(folded, undefined, { timeout: 5000 }).catch(() => undefined);
}

/** Looks at each screen at both widths; axe looks at the desk's in two languages, at the phone's in Arabic. */
async function lookAt(
  person: Person,
  screens: readonly string[],
  language: Language,
): Promise<string[]> {
  const { page } = person;
  const faults: string[] = [];
  for (const screen of screens) {
    await page.setViewportSize(DESK);
    await page.goto(product.address + screen);
    await settle(page);
    const dir = await page.locator("html").getAttribute("dir");
    if (dir !== (language === "ar" ? "rtl" : "ltr")) faults.push(`${screen}: dir is ${dir}`);
    const lang = await page.locator("html").getAttribute("lang");
    if (lang !== language) faults.push(`${screen}: lang is ${lang}`);
    const report = (width: number, found: readonly string[]) =>
      faults.push(...found.map((fault) => `${screen} at ${width} px: ${fault}`));
    report(DESK.width, await faultsOf(page, { axe: language === "vi" }));
    await page.setViewportSize(PHONE);
    // Turned over, a page may stand a little lower, with its first links half under the head.
    await page.evaluate(() => scrollTo(0, 0));
    await untilFolded(page);
    report(PHONE.width, await faultsOf(page, { axe: language === "ar" }));
  }
  return faults;
}

async function enter(username: string): Promise<Person> {
  const person = await cast.meet(username);
  await person.page.goto(product.address);
  await logIn(person, username, PASSWORD);
  return person;
}

test("every screen reads well in three languages, at a desk and on a phone", async (t) => {
  const nobody = await cast.meet("nobody");
  for (const language of LANGUAGES) {
    await cast.step(t, `in front of the door, in ${language}`, async () => {
      const { page } = nobody;
      await page.goto(`${product.address}/log-in`);
      await page.getByText(OWN_NAME[language], { exact: true }).click();
      const dead = `/welcome#${"x".repeat(24)}`;
      assert.deepEqual(await lookAt(nobody, ["/log-in", dead], language), []);
    });
  }
  for (const [username, screensOf] of [
    ["bithu1", async ({ page }: Person) => secretaryScreens(page)],
    ["bithu1", livelyScreens],
    ["vanphong", async ({ page }: Person) => officeScreens(page)],
    ["quantri", async () => ["/", "/accounts", "/system"]],
  ] as const) {
    const person = await enter(username);
    const screens = await screensOf(person);
    let before: Language = "vi";
    for (const language of LANGUAGES) {
      await cast.step(t, `${username}: ${screens.length} screens in ${language}`, async () => {
        await speak(person.page, before, language);
        before = language;
        assert.deepEqual(await lookAt(person, screens, language), []);
      });
    }
    // The account keeps its language, and the next one to sign in with it reads Vietnamese.
    await speak(person.page, before, "vi");
  }
});

test("the main acts are reached by the keyboard alone, with the focus in sight", async (t) => {
  await cast.step(t, "a member signs in and comes to the meeting without a mouse", async () => {
    const { page } = await cast.meet("a member without a mouse");
    await page.goto(`${product.address}/log-in`);
    await page.getByLabel("Tên đăng nhập").waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.type("bithu2");
    await page.keyboard.press("Tab");
    await page.keyboard.type(PASSWORD);
    await tabTo(page, "Đăng nhập");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: /Chào đồng chí/ }).waitFor();
    await tabTo(page, "Sinh hoạt chi bộ");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Sinh hoạt chi bộ" }).waitFor();
    await tabTo(page, "Chuẩn bị cuộc họp");
    await page.keyboard.press("Enter");
    await page.getByLabel("Tên cuộc họp").waitFor();
    await tabTo(page, "Lưu và sang bước tài liệu");
  });
});
