import assert from "node:assert/strict";
import { setTimeout } from "node:timers/promises";
import type { Page } from "playwright-core";
import { plainHeader, type Arrived } from "../../server/notifications/testing/post-office.ts";
import { CLERK, MEMBER, nameOf } from "../main-job/world.ts";
import { holdCommittee } from "../testing/by-request.ts";
import {
  chooseRadio,
  giveFile,
  pickIn,
  press,
  pressOn,
  pressTwice,
  type,
} from "../testing/keys.ts";
import { holdTheMeetingBefore, sendAway } from "./past.ts";
import { AWAY, BEFORE, goOn, settle, TITLE, TYPED, type Step, type World } from "./world.ts";

async function plan(world: World): Promise<void> {
  const { product, secretary } = world;
  const { page } = secretary;
  await page.goto(`${product.address}/meetings`);
  await press(page, "Kế hoạch năm");
  await press(page, "Năm 2027");
  await page.getByRole("heading", { name: "Kế hoạch sinh hoạt năm 2027" }).waitFor();
  await press(page, "Điền sẵn theo quy định");
  await press(page, "Sửa kế hoạch");
  const entry = page.getByRole("listitem").filter({ has: page.getByLabel(/^Ngày kỳ \d/) });
  await entry.first().waitFor();
  const days = await entry
    .getByRole("textbox", { name: /^Ngày kỳ \d/ })
    .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));
  const at = days.indexOf("03/02/2027");
  assert.notEqual(at, -1, `a regular meeting is planned for 03/02/2027: ${days.join(", ")}`);
  await type(entry.nth(at).getByLabel("Chuyên đề, nội dung"), TYPED.topic);
  await nameThemes(page, nameOf(world, CLERK));
  await press(page, "Lưu kế hoạch");
  await press(page, "Chi ủy đã thông qua");
  await page.getByText(/^Chi ủy thông qua /).waitFor();
}

/** A plan is approved when every thematic meeting has its topic and who prepares it. */
async function nameThemes(page: Page, drafter: string): Promise<void> {
  const thematic = page.getByRole("listitem").filter({ has: page.getByLabel("Người chuẩn bị") });
  await thematic.first().waitFor();
  for (let at = 0; at < (await thematic.count()); at += 1) {
    const entry = thematic.nth(at);
    await type(entry.getByLabel("Chuyên đề, nội dung"), `Học và làm theo Bác, kỳ ${at + 1}`);
    await pickIn(entry.getByLabel("Người chuẩn bị"), drafter);
  }
}

async function prepare(world: World): Promise<void> {
  const { page } = world.secretary;
  await press(page, /^Chuẩn bị cuộc họp .*03\/02\/2027$/);
  await page.getByText(/^Đã điền sẵn theo kế hoạch năm/).waitFor();
  const items = await page
    .getByLabel(/^Tên nội dung \d+$/)
    .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));
  assert.ok(items.includes(TYPED.topic), "the topic of the plan is on the agenda");
  assert.ok(items.includes(TYPED.left), "the topic left from last time is on the agenda");
  await press(page, "Lưu và sang bước tài liệu");
  await page.getByRole("link", { name: "Theo kế hoạch năm 2027" }).waitFor();
  world.meeting = new URL(page.url()).pathname.replace("/prepare", "");
}

async function callCommittee(world: World): Promise<void> {
  const { page } = world.secretary;
  await press(page, "Lập cuộc họp chi ủy");
  await page.waitForURL((url) => url.pathname !== `${world.meeting}/prepare`);
  await page.getByText("Cuộc họp này chuẩn bị cho:").waitFor();
  world.committee = new URL(page.url()).pathname.split("/")[2] ?? "";
  await pressTwice(page, "Gửi giấy triệu tập");
  await page.getByRole("heading", { name: /^Đã triệu tập/ }).waitFor();
}

async function report({ clerk, product }: World): Promise<void> {
  const { page } = clerk;
  await page.goto(`${product.address}/tasks`);
  await pressOn(page.getByRole("button", { name: `Báo kết quả: ${TYPED.task}` }));
  await chooseRadio(page, "Đã hoàn thành");
  await type(page.getByLabel("Đã làm được gì"), TYPED.result);
  await press(page, "Gửi báo cáo");
  await page.getByText(TYPED.result).first().waitFor();
}

async function adopt(world: World): Promise<void> {
  const { secretary, product } = world;
  const { page } = secretary;
  await holdCommittee(secretary, BEFORE, world.committee, TYPED.conclusion);
  await page.goto(`${product.address}${world.meeting}/prepare`);
  await press(page, "Đưa kết luận của chi ủy sang đây");
  await untilFieldHolds(page, TYPED.conclusion);
  await page.getByRole("heading", { name: "Kết quả thực hiện nghị quyết kỳ trước" }).waitFor();
  await page.getByText(TYPED.result).first().waitFor();
}

/** Waits until some field shows this text, however it came there. */
export async function untilFieldHolds(page: Page, text: string): Promise<void> {
  await page.waitForFunction(
    (wanted) => [...document.querySelectorAll("textarea")].some(({ value }) => value === wanted),
    text,
  );
}

async function summon({ secretary, product }: World): Promise<void> {
  const { page } = secretary;
  await page.getByText(/^Còn .* để gửi tài liệu đúng hạn$/).waitFor();
  const buffer = await page.pdf();
  const file = { name: "phuong-an-so-hoa.pdf", mimeType: "application/pdf", buffer };
  await giveFile(page, "Chọn tệp", file);
  await page.getByText("phuong-an-so-hoa.pdf").first().waitFor();
  product.post.arrived.length = 0;
  await pressTwice(page, "Gửi giấy triệu tập");
  await page.getByRole("heading", { name: /^Đã triệu tập/ }).waitFor();
  assert.equal(await page.getByText(/tài liệu gửi muộn/).count(), 0);
}

async function readLetter({ product, listed }: World): Promise<void> {
  const letter = await arrived(product.post.arrived, listed[MEMBER]?.email ?? "");
  assert.match(letter.part("text/plain"), new RegExp(`triệu tập đồng chí dự ${TITLE}`));
  const calendar = letter.part("text/calendar").replaceAll(/\r\n[ \t]/g, "");
  assert.match(calendar, /DTSTART;TZID=Asia\/Ho_Chi_Minh:20270203T/);
  const summoned = product.post.arrived
    .filter(({ headers }) => plainHeader(headers.get("subject")).startsWith("Triệu tập họp"))
    .flatMap(({ recipients }) => recipients);
  assert.equal(summoned.includes(listed[AWAY]?.email ?? ""), false, "who is away is not summoned");
}

/** Letters leave by the product's own queue; nothing else tells when one has arrived. */
async function arrived(letters: readonly Arrived[], address: string): Promise<Arrived> {
  const last = performance.now() + 20_000;
  for (;;) {
    const found = letters.find(
      ({ recipients, headers }) =>
        recipients.includes(address) &&
        plainHeader(headers.get("subject")).startsWith("Triệu tập họp"),
    );
    if (found !== undefined) return found;
    if (performance.now() > last) throw new Error("the invitation did not arrive within 20 s");
    await setTimeout(20);
  }
}

async function answer({ member, probationer, product, meeting }: World): Promise<void> {
  await member.page.goto(product.address + meeting);
  await press(member.page, "Tôi sẽ dự");
  await member.page.getByText(/^Đã xác nhận dự họp lúc/).waitFor();
  await writeAhead(member.page, TYPED.ahead);
  const { page } = probationer;
  await page.goto(product.address + meeting);
  await press(page, "Xin vắng");
  await type(page.getByLabel("Lý do vắng"), TYPED.excuse);
  await press(page, "Gửi đơn xin vắng");
  await page.getByText(new RegExp(`Lý do: ${TYPED.excuse}`)).waitFor();
}

/** Who is away is not summoned and may write all the same; that is counted apart. */
async function writeFromAway({ product, meeting, away, secretary }: World): Promise<void> {
  await away.page.goto(product.address + meeting);
  await away.page.getByText("Đồng chí không được triệu tập").waitFor();
  await writeAhead(away.page, TYPED.away);
  const { page } = secretary;
  await page.goto(product.address + meeting);
  await page.getByText(TYPED.away).first().waitFor();
  await page.getByText(TYPED.ahead).first().waitFor();
  await page.getByText(/Ý kiến gửi trước của đảng viên đi làm ăn xa: 1\b/).waitFor();
}

async function writeAhead(page: Page, text: string): Promise<void> {
  await press(page, `Gửi ý kiến trước về: ${TYPED.topic}`);
  await type(page.getByLabel(/^Ý kiến của đồng chí về/), text);
  await press(page, "Gửi ý kiến");
  await page.getByText(text).first().waitFor();
}

async function comeToTheCommitteesDay(world: World): Promise<void> {
  const { secretary, clerk, member, probationer, away } = world;
  await goOn(world, BEFORE, [secretary, clerk, member, probationer, away]);
}

/** What was before: a cell with its members, and a meeting of theirs. */
export const PAST: readonly Step[] = [
  ["a cell whose members have accounts, one of whom works elsewhere", settle],
  [
    "it has met before: one task was given and one topic was not reached",
    async (world) => {
      await holdTheMeetingBefore(world);
      await sendAway(world);
    },
  ],
];

/** From the plan of the year to the answers of the summoned. */
export const PREPARATION: readonly Step[] = [
  ["the plan of the year names the topic and is approved", plan],
  ["the meeting is prepared from its entry: topic and what was left stand on the agenda", prepare],
  ["the committee of the cell is called before", callCommittee],
  ["the day of the committee has come", comeToTheCommitteesDay],
  ["whoever had the task reports its result once", report],
  ["what the committee concluded becomes the draft, the results are filled in", adopt],
  ["papers are up more than a day before, and the cell is summoned", summon],
  ["the invitation arrives as a letter with a calendar file", readLetter],
  ["a member answers on a phone and sends an opinion ahead, another asks to be excused", answer],
  ["a member who works elsewhere writes ahead too, and that is counted apart", writeFromAway],
];
