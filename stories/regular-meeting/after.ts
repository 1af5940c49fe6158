import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { CELL } from "../main-job/world.ts";
import { textsOf } from "../testing/hands.ts";
import { press, pressOn, pressTwice, type } from "../testing/keys.ts";
import type { Person } from "../testing/people.ts";
import { goOn, MEETING, passwordOf, TITLE, TYPED, type Step, type World } from "./world.ts";

const REMARK = "Đề nghị ghi rõ tên người quét.";
/** What the minutes-taker adds by hand: the cell's own assessment, which nobody said before. */
const SELF = "Chi bộ tự đánh giá: buổi sinh hoạt bám sát nội dung đã chuẩn bị.";

/** What the page says in all, text and fields. */
async function everythingOn(page: Page): Promise<string> {
  return page.evaluate(() =>
    [
      document.body.innerText,
      ...[...document.querySelectorAll("textarea")].map(({ value }) => value),
    ].join("\n"),
  );
}

/** Those of the texts that the page does not have. */
async function missingOn(page: Page, texts: readonly string[]): Promise<readonly string[]> {
  const there = await everythingOn(page);
  return texts.filter((text) => !there.includes(text));
}

/** How the first screen names the sheet of this meeting while it is not scored. */
const SHEET = `Phiếu chấm điểm: ${TITLE}`;

async function draft(world: World): Promise<void> {
  const { page } = world.clerk;
  assert.deepEqual(await openOf(world.secretary, world), [
    `Biên bản: ${TITLE}`,
    `Nghị quyết: ${TITLE}`,
    SHEET,
  ]);
  await page.goto(world.product.address + world.meeting);
  await press(page, "Lập biên bản");
  await page.waitForURL("**/minutes/*");
  await page.getByRole("button", { name: "Lưu biên bản" }).first().waitFor();
  world.minutes = new URL(page.url()).pathname;
  assert.deepEqual(await missingOn(page, Object.values(TYPED)), []);
}

async function comment({ member, clerk, product, minutes }: World): Promise<void> {
  await member.page.goto(product.address + minutes);
  await member.page.getByLabel("Nội dung góp ý").first().fill(REMARK);
  await member.page.getByRole("button", { name: "Gửi góp ý" }).click();
  await member.page.getByText(REMARK).first().waitFor();
  await clerk.page.getByText(REMARK).first().waitFor();
  await press(clerk.page, "Đã giải quyết");
  await clerk.page.getByText(/đã đánh dấu giải quyết$/).waitFor();
}

async function readOut({ secretary, product, minutes }: World): Promise<void> {
  const { page } = secretary;
  await page.goto(product.address + minutes);
  await press(page, "Đọc cho hội nghị nghe");
  await page.getByText(/^Đoạn 1 trên \d+/).waitFor();
  const aloud = page.locator("p[aria-live]");
  const first = await aloud.innerText();
  await press(page, "Đoạn tiếp");
  await page.getByText(/^Đoạn 2 trên \d+/).waitFor();
  assert.notEqual(await aloud.innerText(), first);
}

async function approveMinutes(world: World): Promise<void> {
  const { clerk, secretary, product, minutes } = world;
  await press(clerk.page, "Dùng câu mẫu: đã đọc tại buổi họp");
  await press(clerk.page, "Lưu biên bản");
  await clerk.page.getByText("Mọi nội dung đã được lưu").waitFor();
  await pressTwice(clerk.page, "Trình xác nhận");
  await approve(clerk.page, "thư ký", passwordOf(world, clerk));
  await clerk.page.getByText(/chưa xác nhận$/).waitFor();
  await secretary.page.goto(product.address + minutes);
  await approve(secretary.page, "chủ trì", passwordOf(world, secretary));
  await secretary.page.getByRole("heading", { name: "Đã thông qua và niêm phong" }).waitFor();
}

async function approve(page: Page, role: string, password: string): Promise<void> {
  await press(page, `Xác nhận với vai trò ${role}`);
  const dialog = page.getByRole("dialog");
  await type(dialog.getByLabel("Mật khẩu của đồng chí"), password);
  await pressOn(dialog.getByRole("button", { name: "Xác nhận biên bản" }));
  await dialog.waitFor({ state: "hidden" });
}

async function drawUpResolution(world: World): Promise<void> {
  const { page } = world.secretary;
  await page.goto(world.product.address + world.meeting);
  await press(page, "Soạn nghị quyết");
  await page.waitForURL("**/resolutions/*");
  await page.getByRole("button", { name: "Lưu văn bản" }).waitFor();
  world.resolution = new URL(page.url()).pathname;
  assert.deepEqual(await missingOn(page, [TYPED.conclusion, TYPED.next]), []);
}

async function issue(world: World): Promise<void> {
  const { page } = world.secretary;
  await type(page.getByLabel("Đoạn thư ký viết").last(), SELF);
  await press(page, "Lưu văn bản");
  await page.getByText("Mọi nội dung đã được lưu").waitFor();
  await pressTwice(page, "Trình ký");
  await type(page.getByLabel("Mật khẩu của đồng chí"), passwordOf(world, world.secretary));
  await press(page, "Ký và ban hành");
  await page.getByRole("heading", { name: "Đã ban hành" }).waitFor();
}

async function seeTask({ member, product, meeting }: World): Promise<void> {
  const { page } = member;
  await page.goto(`${product.address}/tasks`);
  await page.getByText(TYPED.next).first().waitFor();
  await page.goto(product.address + meeting);
  await page.getByRole("link", { name: /^Nghị quyết số / }).click();
  await page.getByText(TYPED.conclusion).first().waitFor();
}

/** Of the hundred points most are proposed from the record, each with what is behind it. */
async function seeSheet({ secretary, product, meeting }: World): Promise<void> {
  const { page } = secretary;
  await page.goto(`${product.address}${meeting}/quality`);
  await page
    .getByText(/^Đề xuất \d+\/\d+/)
    .first()
    .waitFor();
  const reasons = await page.getByText(/^(Đề xuất \d+\/\d+|Người chấm cho điểm)/).count();
  const proposed = await page.getByText(/^Đề xuất \d+\/\d+/).count();
  assert.ok(proposed * 2 > reasons, `${proposed} of ${reasons} criteria are proposed`);
  await page.getByText("Xem căn cứ").first().click();
  await page.waitForURL((url) => !url.pathname.endsWith("/quality"));
}

/** Who scores and who agrees are others than those who write; `quality.story.ts` tells of them. */
async function seeNothingOpen(world: World): Promise<void> {
  for (const person of [world.secretary, world.clerk]) {
    assert.deepEqual(await openOf(person, world), [SHEET]);
    await person.page.getByText(/^Tháng này \d+ phút/).waitFor();
  }
}

/** What the first screen lists as still open of this meeting; the committee's has its own minutes. */
async function openOf({ page }: Person, { product }: World): Promise<readonly string[]> {
  await page.goto(product.address);
  const section = page.locator("section").filter({
    has: page.getByRole("heading", { name: "Việc còn mở của chi bộ" }),
  });
  const empty = section.getByText("Không còn việc nào mở");
  await section.getByRole("link").or(empty).first().waitFor();
  const more = section.getByRole("button", { name: /^Xem thêm \d+ việc$/ });
  if (await more.isVisible()) await more.click();
  await more.waitFor({ state: "detached" });
  const open = (await empty.isVisible()) ? [] : await textsOf(section.getByRole("link"));
  return open.filter((text) => text.endsWith(`: ${TITLE}`));
}

/** A press on the figures of the cell leads to the record. */
async function seeBoard(world: World): Promise<void> {
  const { office, product, meeting } = world;
  await goOn(world, MEETING, [office]);
  await office.page.goto(`${product.address}/board?month=2027-02`);
  const row = office.page.getByRole("row").filter({ hasText: CELL });
  await row
    .getByRole("link", { name: /thường kỳ/i })
    .first()
    .click();
  await office.page.waitForURL(`**${meeting}`);
}

/** From the draft of the minutes to the committee's board. */
export const FILED: readonly Step[] = [
  ["the minutes are drafted with everything that was typed, once, on the way", draft],
  ["a member comments, the minutes-taker settles it", comment],
  ["the minutes are read out, one paragraph at a time", readOut],
  ["both signers approve the minutes", approveMinutes],
  ["the resolution is drawn up from conclusion and task", drawUpResolution],
  ["the secretary signs and issues it", issue],
  ["the member finds the new task and the resolution behind it", seeTask],
  ["the quality sheet is filled in from the record", seeSheet],
  [
    "only the score of this meeting is left open, and each sees what time it has cost",
    seeNothingOpen,
  ],
  ["the committee sees it on its board", seeBoard],
];
