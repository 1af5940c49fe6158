import assert from "node:assert/strict";
import { setTimeout } from "node:timers/promises";
import type { Page } from "playwright-core";
import { plainHeader } from "../../server/notifications/testing/post-office.ts";
import { choose, confirm, hand } from "../testing/hands.ts";
import { CELL, CLERK, EXCUSED, MEMBER, nameOf, SECRETARY, type Step, type World } from "./world.ts";

const PLACE = "Nhà văn hóa thôn Đông";
const ADDED = "Góp ý kế hoạch làm đường liên thôn";

async function prepare(world: World): Promise<void> {
  const { page } = world.secretary;
  await page.getByRole("link", { name: "Sinh hoạt chi bộ" }).first().click();
  await page.getByRole("link", { name: "Chuẩn bị cuộc họp" }).click();
  await page.getByRole("heading", { name: "Chuẩn bị cuộc họp mới" }).waitFor();
  await page.getByLabel("Ngày họp").fill(world.today.split("-").toReversed().join("/"));
  const [year, month] = world.today.split("-");
  await page.getByLabel("Tên cuộc họp").fill(`Sinh hoạt thường kỳ tháng ${month}/${year}`);
  await page.getByLabel("Giờ bắt đầu").fill("19:30");
  await page.getByLabel("Địa điểm").fill(PLACE);
  await choose(page, "Thư ký", nameOf(world, CLERK));
  const standard = await page.getByLabel(/^Tên nội dung \d+$/).count();
  assert.equal(standard, 8, "the agenda comes in the standard order");
  await page.getByRole("button", { name: "Thêm nội dung" }).click();
  await page.getByLabel(`Tên nội dung ${standard + 1}`).waitFor();
  // What is added comes before the closing.
  await page.getByLabel(`Tên nội dung ${standard}`).fill(ADDED);
  for (const place of [8, 7]) {
    await page.getByLabel(`Tên nội dung ${place}`).press("Alt+ArrowUp");
    assert.equal(await page.getByLabel(`Tên nội dung ${place - 1}`).inputValue(), ADDED);
  }
  await page.getByRole("button", { name: "Lưu và sang bước tài liệu" }).click();
  await page.getByRole("heading", { name: "Triệu tập đảng viên" }).waitFor();
  world.meeting = new URL(page.url()).pathname.replace("/prepare", "");
}

async function attachPaper({ secretary }: World): Promise<void> {
  const { page } = secretary;
  const paper = await page.pdf();
  await choose(page, "Tài liệu này dùng cho", `6. ${ADDED}`);
  await hand(page, "Thêm tài liệu", "ke-hoach-duong.pdf", paper);
  await page.getByText("ke-hoach-duong.pdf").first().waitFor();
}

async function summon({ secretary, product }: World): Promise<void> {
  const { page } = secretary;
  product.post.arrived.length = 0;
  await confirm(page, "Gửi giấy triệu tập");
  await page.getByRole("heading", { name: "Đã triệu tập 6 đảng viên" }).waitFor();
}

async function readLetter(world: World): Promise<void> {
  const { product, listed } = world;
  const letterFor = (index: number) =>
    product.post.arrived.find(
      ({ recipients, headers }) =>
        recipients.includes(listed[index]?.email ?? "") &&
        plainHeader(headers.get("subject")).startsWith("Triệu tập họp"),
    );
  for (const index of [0, 1, 2, 3, 4, 5]) {
    await until(() => letterFor(index) !== undefined);
  }
  const letter = letterFor(MEMBER);
  assert.match(
    letter?.part("text/plain") ?? "",
    new RegExp(`${CELL} triệu tập đồng chí dự[^]*${PLACE}`),
  );
  const calendar = (letter?.part("text/calendar") ?? "").replaceAll(/\r\n[ \t]/g, "");
  assert.match(calendar, /BEGIN:VEVENT/);
  assert.match(calendar, new RegExp(`LOCATION:${PLACE}`));
  const start = `DTSTART;TZID=Asia/Ho_Chi_Minh:${world.today.replaceAll("-", "")}T193000`;
  assert.ok(calendar.includes(start), `the event begins at ${start}:\n${calendar}`);
  const strangers = product.post.arrived.flatMap(({ recipients }) => recipients);
  assert.equal(strangers.includes(listed[6]?.email ?? ""), false, "the other cell is not told");
}

/** Letters leave by the product's own queue; nothing else tells when one has arrived. */
async function until(holds: () => boolean): Promise<void> {
  const last = performance.now() + 20_000;
  while (!holds()) {
    if (performance.now() > last) throw new Error("the letter did not arrive within 20 s");
    await setTimeout(20);
  }
}

async function confirmComing(world: World): Promise<void> {
  const { page } = world.member;
  await page
    .getByRole("link", { name: /thông báo/i })
    .first()
    .click();
  await page
    .getByText(/^Triệu tập họp:/)
    .first()
    .click();
  await page.waitForURL(`**${world.meeting}`);
  await openAnswer(page);
  await page.getByRole("button", { name: "Tôi sẽ dự" }).click();
  await page.getByText(/^Đã xác nhận dự họp lúc/).waitFor();
}

/** On the day itself checking in comes first, and answering is behind a line. */
async function openAnswer(page: Page): Promise<void> {
  await page.getByText("Trả lời giấy triệu tập, xin vắng").click();
}

async function excuse(world: World): Promise<void> {
  const { page } = world.probationer;
  await page.goto(world.product.address + world.meeting);
  await openAnswer(page);
  await page.getByRole("button", { name: "Xin vắng" }).click();
  await page.getByLabel("Lý do vắng").fill("Trực ca đêm ở trạm y tế");
  await page.getByRole("button", { name: "Gửi đơn xin vắng" }).click();
  await page.getByText(/Đã xin vắng lúc .* Lý do: Trực ca đêm ở trạm y tế/).waitFor();
  await page.getByRole("button", { name: "Tôi sẽ dự" }).click();
  await page.getByText(/^Đã xác nhận dự họp lúc/).waitFor();
}

async function seeAnswers(world: World): Promise<void> {
  const { page } = world.secretary;
  await page.goto(world.product.address + world.meeting);
  await page.getByText("2 sẽ dự, 0 xin vắng, trên 6 người").waitFor();
  await page.getByText("Xem danh sách 6 người").click();
  const row = page.getByRole("row").filter({ hasText: nameOf(world, EXCUSED) });
  await row.getByText("Chưa trả lời").waitFor();
  await page.getByText(nameOf(world, SECRETARY)).first().waitFor();
}

/** Steps 2 and 3 of the main job, as far as they come before the meeting. */
export const PREPARATION: readonly Step[] = [
  [
    "the secretary prepares the regular meeting: date, place, agenda in the standard order",
    prepare,
  ],
  ["a paper is attached to an item", attachPaper],
  ["the members are summoned", summon],
  ["each member has a letter with a calendar file, the other cell has none", readLetter],
  ["a member finds the notification on the phone and confirms", confirmComing],
  ["another asks to be excused with a reason and then can come after all", excuse],
  ["the secretary sees who comes", seeAnswers],
];
