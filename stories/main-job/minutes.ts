import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { confirm, fetchFile } from "../testing/hands.ts";
import type { Person } from "../testing/people.ts";
import { MEMBER, nameOf, type Step, type World } from "./world.ts";

const SPOKEN = "Đề nghị làm đoạn qua trường học trước khi vào năm học mới.";
const EDITED = "Đề nghị làm đoạn qua trường học trước, xong trước khai giảng.";
const ADDED = "Chi bộ ghi nhận 12 hộ đã đăng ký hiến đất.";

async function draft(world: World): Promise<void> {
  const { page } = world.clerk;
  await page.goto(world.product.address + world.meeting);
  await page.getByRole("button", { name: "Lập biên bản" }).click();
  await page.waitForURL("**/minutes/*");
  world.minutes = new URL(page.url()).pathname;
  const paper = page.getByText("Nhất trí kế hoạch làm đường liên thôn").first();
  await paper.waitFor();
  const locked = page.getByText("Lấy từ diễn biến, không sửa được").first();
  await locked.waitFor({ state: "attached" });
}

async function edit(world: World): Promise<void> {
  const { page } = world.clerk;
  const spoken = page.getByLabel(
    new RegExp(`^Lời ghi của thư ký trong đoạn:.*${nameOf(world, MEMBER)}`),
  );
  assert.equal(await spoken.inputValue(), SPOKEN, "the draft has what was noted in the meeting");
  await spoken.fill(EDITED);
  await page.getByRole("button", { name: "Dùng câu mẫu" }).click();
  await page
    .getByRole("button", { name: /^Thêm đoạn vào sau/ })
    .last()
    .click();
  await page.getByLabel("Đoạn thư ký viết").fill(ADDED);
  await page.getByText("Có nội dung chưa lưu").waitFor();
  await page.getByRole("button", { name: "Lưu biên bản" }).click();
  await page.getByText("Mọi nội dung đã được lưu").waitFor();
  await page.reload();
  // In the editor, and among the paragraphs that can be commented on.
  await page.getByText(ADDED).first().waitFor();
  assert.equal(await spoken.inputValue(), EDITED);
}

async function submit({ clerk }: World): Promise<void> {
  await confirm(clerk.page, "Trình xác nhận");
  await clerk.page.getByRole("heading", { name: "Xác nhận biên bản" }).waitFor();
}

/** With the signer's own password; a wrong one first, as people do. */
export async function approve({ page }: Person, role: string, password: string): Promise<void> {
  await page.getByRole("button", { name: `Xác nhận với vai trò ${role}` }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Mật khẩu của đồng chí").fill("không phải mật khẩu này");
  await dialog.getByRole("button", { name: "Xác nhận biên bản" }).click();
  await dialog.getByText("Mật khẩu không đúng").waitFor();
  await dialog.getByLabel("Mật khẩu của đồng chí").fill(password);
  await dialog.getByRole("button", { name: "Xác nhận biên bản" }).click();
  await dialog.waitFor({ state: "hidden" });
}

async function approveBoth(world: World): Promise<void> {
  const { clerk, secretary, member, product, passwords } = world;
  await approve(clerk, "thư ký", passwords.get(clerk.name) ?? "");
  await clerk.page.getByText(/chưa xác nhận$/).waitFor();
  await member.page.goto(product.address + world.minutes);
  await member.page.getByText("Chỉ chủ trì và thư ký của buổi sinh hoạt này").waitFor();
  await secretary.page.goto(product.address + world.minutes);
  await approve(secretary, "chủ trì", passwords.get(secretary.name) ?? "");
  await secretary.page.getByRole("heading", { name: "Đã thông qua và niêm phong" }).waitFor();
}

async function readPdf({ secretary }: World): Promise<void> {
  const { path, name } = await fetchFile(secretary.page, "Tải bản PDF");
  const bytes = await readFile(path);
  assert.match(name, /\.pdf$/);
  assert.equal(bytes.subarray(0, 5).toString("latin1"), "%PDF-");
  assert.match(bytes.toString("latin1"), /pdfaid:part>2</, "it says that it is PDF/A-2");
}

async function seeSealed(world: World): Promise<void> {
  const { clerk, member } = world;
  await clerk.page.getByRole("heading", { name: "Đã thông qua và niêm phong" }).waitFor();
  assert.equal(await clerk.page.getByRole("button", { name: "Lưu biên bản" }).count(), 0);
  await member.page.getByRole("heading", { name: "Đã thông qua và niêm phong" }).waitFor();
  await member.page.getByText(EDITED).waitFor();
}

/** Steps 5 and 6 of the main job, as far as the cell does them. */
export const MINUTES: readonly Step[] = [
  ["the minutes-taker has the minutes drafted from what happened", draft],
  ["what was said is worded better and a paragraph is added; names and counts stay locked", edit],
  ["the text is frozen and put to both signers", submit],
  ["the minutes-taker and the chair approve, each with their own password", approveBoth],
  ["everybody sees the sealed minutes without loading the page again", seeSealed],
  ["the minutes come as PDF/A-2", readPdf],
];
