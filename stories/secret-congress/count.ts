import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { acceptedOutside, openParts } from "../secret-poll/desk.ts";
import { confirm, fetchFile } from "../testing/hands.ts";
import { PEOPLE, PLACES, QUESTION, shown, type Congress, type Step } from "./world.ts";

const COUNTED = PEOPLE - PLACES.lost - PLACES.silent;

/** One tally: the box is closed, and three of five open six sums. */
async function count(congress: Congress): Promise<void> {
  const { chair, board, candidates, sums, blank } = congress;
  const { page } = chair;
  await page.getByText(`Trong hòm có ${COUNTED} phiếu`).waitFor();
  await confirm(page, "Đóng hòm phiếu");
  await openParts(
    board.slice(1, 4).map((each) => each.page),
    candidates.length + 1,
  );
  await page.getByText("Đã bầu đủ").first().waitFor();
  const main = page.getByRole("main");
  await main
    .getByText(`Danh sách có ${PEOPLE} khóa, ${COUNTED} phiếu được tính.`)
    .first()
    .waitFor();
  const { paper } = PLACES;
  await main
    .getByText(`${paper} phong bì ngoài = ${paper} phiếu nhập + 0 không nhập.`)
    .first()
    .waitFor();
  for (const [at, name] of candidates.entries()) {
    const line = main.getByRole("listitem").filter({ hasText: name }).first();
    await line.getByText(`${sums[at]} phiếu`).waitFor();
  }
  await main.getByText(`Trắng: ${blank}`).first().waitFor();
}

/** Receipts of the hall, of the paper and of the branch are in the box; those of the lost box are not. */
async function find(congress: Congress): Promise<void> {
  const { cast, product, electionId, receipts, lost } = congress;
  const { page } = await cast.meet("another device", { width: 390, height: 844 });
  await page.goto(`${product.address}/booth#${electionId}/check`);
  const look = async (receipt: string, said: RegExp) => {
    await page.getByLabel(/^Số biên nhận/).fill(receipt);
    await page.getByRole("button", { name: "Tìm", exact: true }).click();
    await page.getByRole("status").filter({ hasText: said }).waitFor();
  };
  for (const receipt of [receipts.at(0), receipts.at(-1)])
    await look(receipt ?? "", /^Có\. Phiếu này nằm trong hòm/);
  await look(shown(lost[0]?.tracker ?? ""), /^Không thấy/);
}

async function verify({ chair, electionId }: Congress): Promise<void> {
  const { page } = chair;
  await page.getByText("Tự kiểm tra", { exact: true }).first().click();
  const { path } = await fetchFile(page, `Lưu tệp .bel của “${QUESTION}”`);
  assert.ok(acceptedOutside(electionId, await readFile(path)));
}

export const COUNT: readonly Step[] = [
  ["the box is closed, and three of five open the sums", count],
  ["receipts are found again, but not those of the lost box", find],
  ["belenios-tool accepts the record", verify],
];
