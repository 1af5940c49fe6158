import { localDateOf, VIETNAM } from "@chiboso/domain/kernel/dates.ts";
import { choose, confirm } from "./hands.ts";
import type { Person } from "./people.ts";

export const SHORT_TITLE = "Họp bất thường về phòng chống bão";

/**
 * Holds an extraordinary meeting with one item from the summons to the close, as its secretary
 * does, and has the minutes drafted by its clerk. Returns the path of the minutes.
 */
export async function holdShortMeeting(
  secretary: Person,
  clerk: Person,
  address: string,
): Promise<string> {
  const { page } = secretary;
  const meeting = await beginShortMeeting(secretary, address);
  await page.getByRole("button", { name: "Kết thúc nội dung này" }).click();
  await page.getByRole("heading", { name: /^Mọi nội dung đã xong/ }).waitFor();
  await confirm(page, "Bế mạc");
  await page.getByRole("heading", { name: /^Cuộc họp đã kết thúc/ }).waitFor();
  await clerk.page.goto(address + meeting);
  await clerk.page.getByRole("button", { name: "Lập biên bản" }).click();
  await clerk.page.waitForURL("**/minutes/*");
  return new URL(clerk.page.url()).pathname;
}

/** Opens such a meeting, calls the roll and begins its item. Returns the path of the meeting. */
export async function beginShortMeeting(secretary: Person, address: string): Promise<string> {
  const meeting = await callShortMeeting(secretary, address);
  await openShortMeeting(secretary, address + meeting);
  return meeting;
}

/** Prepares such a meeting of today and summons the cell to it. Returns its path. */
export async function callShortMeeting(secretary: Person, address: string): Promise<string> {
  const meeting = await prepare(secretary, address);
  await confirm(secretary.page, "Gửi giấy triệu tập");
  await secretary.page.getByRole("heading", { name: /^Đã triệu tập/ }).waitFor();
  return meeting;
}

/** Opens it, calls the roll, everybody present but who is marked otherwise, and begins its item. */
export async function openShortMeeting(
  { page }: Person,
  meeting: string,
  atRoll: () => Promise<void> = async () => undefined,
): Promise<void> {
  await page.goto(`${meeting}/run`);
  await confirm(page, "Khai mạc");
  await atRoll();
  await page.getByRole("button", { name: /^\d+ người còn lại có mặt$/ }).click();
  await page.getByRole("button", { name: "Ghi điểm danh" }).click();
  await page.getByRole("button", { name: "Bắt đầu", exact: true }).click();
  await page.getByRole("heading", { name: /^Đang bàn nội dung/ }).waitFor();
}

async function prepare({ page }: Person, address: string): Promise<string> {
  await page.goto(`${address}/meetings`);
  await page.getByRole("link", { name: "Chuẩn bị cuộc họp" }).click();
  await page.getByLabel("Tên cuộc họp").waitFor();
  await choose(page, "Loại cuộc họp", "Họp bất thường");
  await page.getByLabel("Tên cuộc họp").fill(SHORT_TITLE);
  const today = localDateOf(new Date().toISOString(), VIETNAM);
  await page.getByLabel("Ngày họp").fill(today.split("-").toReversed().join("/"));
  const remove = page.getByRole("button", { name: /^Bỏ nội dung/ });
  for (let left = await remove.count(); left > 1; left -= 1) await remove.last().click();
  await page.getByRole("button", { name: "Lưu và sang bước tài liệu" }).click();
  await page.getByRole("heading", { name: "Triệu tập đảng viên" }).waitFor();
  return new URL(page.url()).pathname.replace("/prepare", "");
}
