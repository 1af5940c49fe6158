import assert from "node:assert/strict";
import { test } from "node:test";
import { LANGUAGES } from "@chiboso/domain/kernel/language.ts";
import { confirm, logIn, textsOf } from "./testing/hands.ts";
import { faintTexts, faultsOf } from "./testing/inspect.ts";
import { press, walkTo } from "./testing/keys.ts";
import { people, type Person } from "./testing/people.ts";
import { runProduct } from "./testing/product.ts";
import { callShortMeeting, openShortMeeting, SHORT_TITLE } from "./testing/short-meeting.ts";

const product = runProduct({ demo: true });
const cast = people("elder-meeting", { chained: true });

const PASSWORD = "hoa-sen-2026";
const QUESTION = "Đồng ý phân công trực chống bão theo danh sách";
const BLANK = "Đưa máy cho đồng chí tiếp theo";
const PHONE = { width: 390, height: 844 };
const TABLET = { width: 768, height: 1024 };

interface Told {
  readonly elder: Person;
  readonly helper: Person;
  readonly secretary: Person;
  /** Path of the meeting. */
  meeting: string;
  /** Who comes later, without a device. */
  name: string;
  helperName: string;
}

const state: { told?: Told } = {};

async function everybody(): Promise<Told> {
  state.told ??= {
    elder: await cast.meet("the elder", PHONE),
    helper: await cast.meet("the helper", TABLET),
    secretary: await cast.meet("the secretary"),
    meeting: "",
    name: "",
    helperName: "",
  };
  return state.told;
}

async function enter(person: Person, username: string): Promise<void> {
  await person.page.goto(`${product.address}/log-in`);
  await logIn(person, username, PASSWORD);
  await person.page.getByRole("heading", { name: /Chào đồng chí/ }).waitFor();
}

async function nameOf({ page }: Person): Promise<string> {
  const { me } = await page.evaluate(
    async () => (await (await fetch("/api/access/me")).json()) as { me: { name: string } },
  );
  return me.name;
}

/** Nothing wrong that a program can see, and every text in high contrast. */
async function readsWell(page: Person["page"]): Promise<void> {
  await page.locator("[aria-busy=true]:visible").first().waitFor({ state: "hidden" });
  assert.deepEqual(await faultsOf(page, { axe: true }), [], page.url());
  assert.deepEqual(await faintTexts(page), [], page.url());
}

async function readsWellInAll({ page }: Person, ready: string): Promise<void> {
  for (const language of [...LANGUAGES.filter((each) => each !== "vi"), "vi"]) {
    await page.evaluate((chosen) => localStorage.setItem("chiboso.language", chosen), language);
    await page.reload();
    await page.locator(ready).first().waitFor();
    await readsWell(page);
  }
}

async function chooseLargeType({ elder }: Told): Promise<void> {
  const { page } = elder;
  await page.goto(`${product.address}/log-in`);
  await page.getByRole("button", { name: "Chữ lớn" }).click();
  await readsWell(page);
  await logIn(elder, "dangvien1", PASSWORD);
  await page.getByText(/^Việc 1 trong \d+$/).waitFor();
  const { me } = await page.evaluate(
    async () => (await (await fetch("/api/access/me")).json()) as { me: { elderMode: boolean } },
  );
  assert.equal(me.elderMode, true, "the account keeps it for the other devices");
}

/** Turns the things one at a time until it is the meeting's turn. */
async function turnToMeeting({ page }: Person): Promise<void> {
  await page.goto(product.address);
  for (let at = 1; ; at += 1) {
    await page.getByText(new RegExp(`^Việc ${at} trong \\d+$`)).waitFor();
    await page.locator("main h2").first().waitFor();
    await page.locator("[aria-busy=true]:visible").first().waitFor({ state: "hidden" });
    if (await page.getByRole("heading", { name: SHORT_TITLE }).isVisible()) return;
    await page.getByRole("button", { name: "Việc tiếp" }).click();
  }
}

async function answer({ elder }: Told): Promise<void> {
  const { page } = elder;
  await turnToMeeting(elder);
  await page.getByText("Trả lời giấy triệu tập, xin vắng").click();
  await page.getByRole("button", { name: "Tôi sẽ dự" }).click();
  await page.getByText(/^Đã xác nhận dự họp lúc/).waitFor();
  await readsWellInAll(elder, "main h2");
}

/** Somebody who is not here when the roll is called comes later, without a device. */
async function beginWithOneAway(told: Told): Promise<void> {
  const { page } = told.secretary;
  const needed = await Promise.all([told.elder, told.helper, told.secretary].map(nameOf));
  await openShortMeeting(told.secretary, product.address + told.meeting, async () => {
    const rows = page.locator("li[data-row]");
    const names = await textsOf(rows.locator("[id^=roll-]"));
    const name = names.findLast((each) => !needed.includes(each));
    assert.ok(name, "somebody has no part in the story so far");
    told.name = name;
    const marks = page.getByRole("radiogroup", { name, exact: true });
    await marks.getByRole("radio").last().check({ force: true });
  });
}

async function takeUp(page: Person["page"], name: string): Promise<void> {
  await page.getByRole("button", { name: "Người tiếp theo" }).click();
  await page.getByRole("button", { name, exact: true }).click();
  await page.getByRole("heading", { name, exact: true }).waitFor();
  assert.deepEqual(await faultsOf(page, { axe: true }), []);
  await page.getByRole("button", { name: "Đúng là tôi" }).click();
  await page.getByRole("heading", { name: `Đồng chí ${name}` }).waitFor();
}

async function passTheDevice(told: Told): Promise<void> {
  const { page } = told.helper;
  told.helperName = await nameOf(told.helper);
  await page.goto(product.address + told.meeting);
  await page.getByRole("link", { name: "Chuyền tay thiết bị" }).click();
  await page.getByRole("button", { name: "Bắt đầu chuyền máy" }).click();
  await takeUp(page, told.name);
  await page.getByRole("button", { name: "Tôi có mặt" }).click();
  await page.getByText("Đã ghi đồng chí có mặt.").waitFor();
  await giveBack(page);
}

async function giveBack(page: Person["page"]): Promise<void> {
  await page.getByRole("button", { name: "Xong, trả máy" }).click();
  await page.getByRole("heading", { name: BLANK }).waitFor();
}

async function voteByKeyboard({ secretary, elder }: Told): Promise<void> {
  await turnToMeeting(elder);
  const { page } = secretary;
  await page.getByRole("tab", { name: /^Biểu quyết/ }).click();
  await page.getByLabel("Nội dung biểu quyết").fill(QUESTION);
  await page.getByRole("button", { name: "Mở biểu quyết" }).click();
  await elder.page.getByRole("heading", { name: QUESTION }).waitFor();
  await readsWellInAll(elder, "main h2");
  await turnToMeeting(elder);
  await walkTo(elder.page.getByRole("radio", { name: "Tán thành", exact: true }));
  await elder.page.keyboard.press("Space");
  await press(elder.page, "Gửi: Tán thành");
  await elder.page.getByText("Đã ghi nhận biểu quyết của đồng chí").waitFor();
}

async function voteWithHelper({ helper, name }: Told): Promise<void> {
  const { page } = helper;
  await takeUp(page, name);
  await page.getByRole("button", { name: "Không tán thành", exact: true }).first().click();
  await page.getByRole("button", { name: "Chọn lại" }).click();
  await page.getByRole("button", { name: "Tán thành", exact: true }).first().click();
  await page.getByRole("button", { name: "Gửi: Tán thành" }).click();
  await page.getByText("Đã ghi phiếu của đồng chí.").waitFor();
  await page.getByText("Đề nghị", { exact: true }).click();
  await page.getByRole("button", { name: "Gửi ý kiến này" }).click();
  await page.getByText("Đã ghi ý kiến của đồng chí.").waitFor();
  assert.deepEqual(await faultsOf(page, { axe: true }), []);
  await giveBack(page);
}

/** Wherever somebody tries to go, the blank screen comes back, until the helper's own password. */
async function takeBack({ helper, name }: Told): Promise<void> {
  const { page } = helper;
  await page.goto(`${product.address}/members`);
  await page.getByRole("heading", { name: BLANK }).waitFor();
  assert.ok(!(await page.locator("body > main").innerText()).includes(name), "nobody is named");
  assert.deepEqual(await faultsOf(page, { axe: true }), []);
  await page.getByRole("button", { name: "Kết thúc chuyền máy" }).click();
  await page.getByLabel("Mật khẩu", { exact: true }).fill("không phải mật khẩu");
  await page.getByRole("button", { name: "Lấy lại máy" }).click();
  await page.getByText("Mật khẩu không đúng").first().waitFor();
  await page.getByLabel("Mật khẩu", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Lấy lại máy" }).click();
  await page.getByRole("button", { name: "Bắt đầu chuyền máy" }).waitFor();
  await page.goto(`${product.address}/meetings`);
  await page.getByRole("heading", { name: "Sinh hoạt chi bộ" }).first().waitFor();
}

async function closeAndDraft({
  secretary,
  helper,
  meeting,
  name,
  helperName,
}: Told): Promise<void> {
  const { page } = secretary;
  await confirm(page, "Kết thúc biểu quyết");
  await page.getByRole("button", { name: "Kết thúc nội dung này" }).click();
  await page.getByRole("heading", { name: /^Mọi nội dung đã xong/ }).waitFor();
  await confirm(page, "Bế mạc");
  await page.getByRole("heading", { name: /^Cuộc họp đã kết thúc/ }).waitFor();
  await helper.page.goto(product.address + meeting);
  // The name stands between marks of direction.
  await helper.page
    .getByText(new RegExp(`${helperName}.? nhập giúp`, "u"))
    .filter({ visible: true })
    .first()
    .waitFor();
  await helper.page.getByRole("button", { name: "Lập biên bản" }).click();
  await helper.page.waitForURL("**/minutes/*");
  await helper.page.getByText("được nhập giúp việc điểm danh").first().waitFor();
  const text = await helper.page.locator("main").innerText();
  for (const line of [
    `được nhập giúp việc điểm danh: ${name}`,
    `${name} (do ${helperName} nhập)`,
    `Đồng chí ${name} phát biểu (do ${helperName} nhập giúp)`,
  ])
    assert.ok(text.includes(line), `the minutes say: ${line}`);
}

async function readMinutes({ elder, helper }: Told): Promise<void> {
  await elder.page.goto(product.address + new URL(helper.page.url()).pathname);
  await elder.page.getByText(QUESTION).first().waitFor();
  await readsWell(elder.page);
  await elder.page.goto(`${product.address}/tasks`);
  await elder.page.getByRole("heading", { level: 1 }).waitFor();
  await readsWell(elder.page);
}

// Each part has its own time, and all stand on the same meeting.
for (const [part, steps] of [
  [
    "an elder is called to a meeting and answers with one thing on the screen at a time",
    [
      ["large type is chosen at the door and kept with the account", chooseLargeType],
      [
        "the cell is summoned",
        async (told: Told) => {
          await enter(told.secretary, "bithu1");
          await enter(told.helper, "thuky1");
          told.meeting = await callShortMeeting(told.secretary, product.address);
        },
      ],
      ["the summons comes to its turn and is answered by one button", answer],
    ],
  ],
  [
    "a helper's device goes round in the meeting, and what is entered on it is marked",
    [
      ["the meeting begins, and one member comes later", beginWithOneAway],
      ["the helper's tablet goes to that member, who says to be here", passTheDevice],
      ["the elder votes on the own page by keyboard", voteByKeyboard],
      ["the other member votes and says an opinion on the tablet", voteWithHelper],
      ["the tablet stays as it is until the helper's password is typed", takeBack],
      ["record and minutes say what was entered by the helper", closeAndDraft],
      ["the elder reads the minutes in high contrast", readMinutes],
    ],
  ],
] as const) {
  test(part, async (t) => {
    const told = await everybody();
    for (const [title, tell] of steps) await cast.step(t, title, () => tell(told));
  });
}
