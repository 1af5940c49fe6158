import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { openBeleniosTool } from "../../tools/belenios-tool.ts";
import { choose, confirm, textsOf } from "../testing/hands.ts";
import { press, walkTo } from "../testing/keys.ts";
import type { Person } from "../testing/people.ts";
import { pick } from "./world.ts";

/** What a phone of the board may take to check every ballot of a congress while much else runs. */
const CHECKING_MS = 5 * 60_000;

/** Elects the counting board by the hands that were counted; the first of these names keeps the list. */
export async function electBoard(
  page: Page,
  names: readonly string[],
  hands: number,
): Promise<void> {
  await pick(page, "Tổ kiểm phiếu", names);
  await choose(page, "Người giữ danh sách khóa", names[0] ?? "");
  await page
    .getByRole("group", { name: "Cuộc họp giơ tay bầu tổ kiểm phiếu" })
    .getByLabel("Tán thành", { exact: true })
    .fill(String(hands));
  await page.getByRole("button", { name: "Ghi tổ kiểm phiếu" }).click();
}

/** Makes so many slips on the keeper's device; gives the codes that stand inside them. */
export async function makeSlips(page: Page, count: number): Promise<string[]> {
  await page.getByLabel("Số thẻ làm thêm").fill(String(count));
  await page.getByRole("button", { name: "Làm thẻ" }).click();
  await page.getByRole("button", { name: `In ${count} thẻ` }).waitFor();
  const inside = page.locator("[data-serial] p:first-of-type");
  const codes = await textsOf(inside);
  assert.equal(codes.length, count);
  return codes;
}

/** Nobody registers any more, and the list of keys is fixed without the slips that nobody drew. */
export async function fixList(page: Page, left: string, people: number): Promise<void> {
  await page.getByLabel("Số thứ tự các thẻ còn lại").fill(left);
  await confirm(page, "Kết thúc đăng ký");
  await confirm(page, "Chốt danh sách khóa");
  await page.getByText(`${people} đồng chí, ${people} khóa`).first().waitFor();
}

/** Votes with the key of the device in the booth that is open, without a mouse, as far as the receipt. */
export async function voteByKeys(booth: Page, choice: string): Promise<void> {
  await press(booth, "Dùng khóa trên máy này");
  await booth.getByRole("heading", { name: "Phiếu", exact: true }).waitFor();
  const wanted = booth.getByRole("radio", { name: choice, exact: true });
  await walkTo(booth.getByRole("radio"));
  await booth.keyboard.press("Space");
  for (let step = 0; step < 10 && !(await wanted.isChecked()); step += 1)
    await booth.keyboard.press("ArrowDown");
  await press(booth, "Xem lại phiếu");
  await press(booth, /^Niêm phong và/);
  await booth.getByRole("heading", { name: "Phiếu đã vào hòm" }).waitFor();
}

/** Those of the board who open press once each, after their device has checked the whole record. */
export async function openParts(pages: readonly Page[], sums: number): Promise<void> {
  for (const page of pages) {
    await page.getByText(`Tôi mở ${sums} tổng, không mở lá phiếu nào`).waitFor();
    await page.getByRole("checkbox", { name: /so mã này/u }).check();
    await page.getByRole("button", { name: "Kiểm tra và mở phần của tôi" }).click();
    await page.getByRole("button", { name: "Kiểm tra và mở phần của tôi" }).waitFor({
      state: "detached",
      timeout: CHECKING_MS,
    });
  }
}

/** The program that others wrote accepts the archive. */
export function acceptedOutside(electionId: string, archive: Uint8Array): boolean {
  const tool = openBeleniosTool();
  try {
    tool.placeArchive(electionId, archive);
    return tool.accepts();
  } finally {
    tool.close();
  }
}

/** A document as it comes from a scanner. */
export async function scanned(person: Person, text: string): Promise<Buffer> {
  const paper = await person.device.newPage();
  await paper.setContent(`<p>${text}</p>`);
  const bytes = await paper.pdf();
  await paper.close();
  return bytes;
}
