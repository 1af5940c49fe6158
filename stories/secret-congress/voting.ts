import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import type { Marks } from "@chiboso/domain/crypto/belenios/make-ballot.ts";
import { branchOf, openBooth, sendAll } from "../secret-poll/ballots.ts";
import { electBoard, fixList, makeSlips, scanned } from "../secret-poll/desk.ts";
import { makeBoardKey } from "../secret-poll/world.ts";
import { act } from "../testing/by-request.ts";
import { confirm, hand, textsOf } from "../testing/hands.ts";
import type { Person } from "../testing/people.ts";
import {
  add,
  CANDIDATES,
  draw,
  kept,
  LEFT,
  now,
  PEOPLE,
  PLACES,
  QUESTION,
  SEATS,
  seenBy,
  shown,
  type Congress,
  type Step,
} from "./world.ts";

const TABLET = { width: 820, height: 1180 };

/** The form has a blank before the names. */
function marksOf(places: readonly number[]): Marks {
  const names = Array.from({ length: CANDIDATES }, (_, at) => (places.includes(at) ? 1 : 0));
  return [places.length === 0 ? 1 : 0, ...names];
}

async function prepare(congress: Congress): Promise<void> {
  const { chair, candidates, board } = congress;
  const { page } = chair;
  await page.getByRole("tab", { name: "Biểu quyết" }).click();
  await page.getByText("Bỏ phiếu kín điện tử", { exact: true }).click();
  await page.getByRole("combobox", { name: "Việc bỏ phiếu" }).click();
  await page.getByRole("option", { name: "Bầu cử", exact: true }).click();
  await page.getByLabel("Tên cuộc bỏ phiếu").fill(QUESTION);
  const secret = page.locator("details[open]").filter({ hasText: "Tên cuộc bỏ phiếu" });
  await secret.getByLabel("Số lượng cần bầu").fill(String(SEATS));
  const list = secret
    .getByLabel(/^Danh sách đã chuẩn bị/)
    .and(page.locator("input:not([type=hidden])"))
    .first();
  for (const name of candidates) {
    await list.fill(name);
    await page.getByRole("option", { name, exact: true }).first().click();
  }
  await page.keyboard.press("Escape");
  await secret
    .getByRole("group", { name: "Cuộc họp giơ tay thông qua danh sách" })
    .getByLabel("Tán thành", { exact: true })
    .fill(String(PEOPLE));
  const paper = await scanned(chair, "Văn bản cho phép");
  await hand(page, "Đính kèm văn bản vào cuộc họp", "cho-phep.pdf", paper);
  await secret.locator('input[value="cho-phep.pdf"]').first().waitFor();
  await secret.getByLabel("Số văn bản").fill("5-QĐ/TU");
  await secret.getByLabel("Cơ quan ban hành").fill("Tỉnh ủy Mẫu");
  await secret.getByLabel("Ngày ban hành").fill("02/01/2026");
  await page.getByRole("button", { name: "Lập cuộc bỏ phiếu kín" }).click();
  const names = board.map(({ name }) => name);
  await electBoard(page, names, PEOPLE);
}

/** Five make the key in three steps, each on the own device; three of them will open. */
async function makeKey(congress: Congress): Promise<void> {
  const { board, product, path } = congress;
  for (const { page } of board) await page.goto(product.address + path);
  await makeBoardKey(board);
  await keeperOf(congress).page.getByRole("button", { name: "Dùng máy này giữ danh sách" }).click();
  const { id: voteId, electionId } = await seenBy(keeperOf(congress), congress);
  Object.assign(congress, { voteId, electionId });
}

function keeperOf({ board }: Congress): Person {
  const [keeper] = board;
  if (keeper === undefined) throw new Error("the board is empty");
  return keeper;
}

/** Everybody draws a slip; two are left over and destroyed unopened. */
async function drawSlips(congress: Congress): Promise<void> {
  const { members, voteId } = congress;
  const keeper = keeperOf(congress);
  const codes = await makeSlips(keeper.page, PEOPLE + LEFT);
  const [first, ...rest] = members.map(({ memberId }) => memberId);
  const drawn = `/api/secret-votes/${voteId}/drawn`;
  await act(keeper, now(), "POST", drawn, { attempt: 1, memberIds: rest, drawn: true });
  await act(keeper, now(), "POST", drawn, { attempt: 1, memberIds: [first], drawn: true });
  await keeper.page.getByText(new RegExp(`^Đã có ${PEOPLE} trong ${PEOPLE}`)).waitFor();
  await fixList(keeper.page, `${PEOPLE + 1}-${PEOPLE + LEFT}`, PEOPLE);
  congress.codes = codes.slice(0, PEOPLE);
}

async function open(congress: Congress): Promise<void> {
  const { chair } = congress;
  await confirm(chair.page, "Mở hòm phiếu");
  await chair.page.getByText(`Trong hòm có 0 phiếu, danh sách có ${PEOPLE} khóa`).waitFor();
}

/** Seals a ballot by hand at the device that is open, with the code of a slip; gives its receipt as it is shown. */
async function voteByHand(
  { page }: Person,
  congress: Congress,
  code: string,
  places: readonly number[],
): Promise<string> {
  const { candidates } = congress;
  await page.getByLabel("Mã trên thẻ, 15 ký tự").fill(code);
  await page.getByRole("button", { name: "Nhận phiếu" }).click();
  await page.getByRole("heading", { name: "Phiếu", exact: true }).waitFor();
  for (const [at, name] of candidates.entries()) {
    const line = page.getByRole("radiogroup", { name: `${at + 1}. ${name}` });
    const choice = places.includes(at) ? "Để lại" : "Gạch";
    await line.getByRole("radio", { name: choice, exact: true }).check();
  }
  await page.getByRole("button", { name: "Xem lại phiếu" }).click();
  await page.getByRole("button", { name: /^Niêm phong và/ }).click();
  await page.getByRole("heading", { name: "Phiếu đã vào hòm" }).waitFor();
  add(congress, places);
  return page.locator(".tracker").innerText();
}

/** Some vote on the board's tablet, most from devices that need no page of ours. */
async function voteInHall(congress: Congress): Promise<void> {
  const { cast, product, electionId, receipts } = congress;
  const booth = `${product.address}/booth#${electionId}`;
  const tablet = await cast.meet("the board's tablet", TABLET);
  for (const code of draw(congress, PLACES.tablet)) {
    await tablet.page.goto("about:blank");
    await tablet.page.goto(booth);
    receipts.push(await voteByHand(tablet, congress, code, [0, 2]));
  }
  const { paper, branch, lost, silent } = PLACES;
  const own = await openBooth(product.address, electionId);
  const left = congress.codes.length - paper - branch - lost - silent;
  const ballots = draw(congress, left).map((code, at) => {
    add(congress, kept(at));
    return own.seal(code, [marksOf(kept(at))]);
  });
  await sendAll(own, ballots);
  receipts.push(...ballots.map(({ tracker }) => shown(tracker)));
}

/** One reads, one types, one watches: the first envelope by hand, the others in the same way. */
async function typeEnvelopes(congress: Congress): Promise<void> {
  const { cast, product, electionId, receipts, typed } = congress;
  const tablet = await cast.meet("the desk of the envelopes", TABLET);
  await tablet.page.goto(`${product.address}/booth#${electionId}`);
  const [first = "", ...rest] = draw(congress, PLACES.paper);
  typed.push(await voteByHand(tablet, congress, first, [0, 1, 2]));
  const own = await openBooth(product.address, electionId);
  const ballots = rest.map((code) => {
    add(congress, [0, 2]);
    return own.seal(code, [marksOf([0, 2])]);
  });
  await sendAll(own, ballots);
  typed.push(...ballots.map(({ tracker }) => shown(tracker)));
  receipts.push(...typed);
  const { page } = keeperOf(congress);
  await page.getByText("Phiếu giấy trong phong bì kép", { exact: true }).click();
  await drawsLots(page);
  const missing = typed.slice(1).join("\n");
  await page.getByLabel("Số phong bì ngoài").fill(String(PLACES.paper));
  await page.getByLabel(/^Số biên nhận, 12 ký tự/).fill(missing);
  const keep = page.getByRole("button", { name: "Ghi phong bì" });
  await page.getByText(`Có ${PLACES.paper} phong bì ngoài, nhưng mới có`).waitFor();
  assert.ok(await keep.isDisabled());
  await page.getByLabel(/^Số biên nhận, 12 ký tự/).fill(typed.join("\n"));
  await keep.click();
  await page
    .getByText(`Đã ghi ${PLACES.paper} phong bì ngoài, ${PLACES.paper} phiếu gõ vào.`)
    .waitFor();
}

/** Which papers are read again falls by lot, each for itself. */
async function drawsLots(page: Page): Promise<void> {
  for (const paper of [1, 2]) {
    await page.getByRole("button", { name: `Rút thăm cho phiếu thứ ${paper}` }).click();
    await page
      .getByText(new RegExp(`^Phiếu thứ ${paper}: (đọc lại trước|không phải đọc lại)`))
      .waitFor();
    await page.getByText(`Đã rút thăm ${paper} phiếu`).waitFor();
  }
}

/** A tablet becomes a box while there still is a network, then takes ballots without one. */
async function voteAtBranch(congress: Congress): Promise<void> {
  const { cast, product, electionId, chair, receipts } = congress;
  const branch = await cast.meet("the branch", TABLET);
  const { page, device } = branch;
  await page.goto(`${product.address}/booth#${electionId}/box`);
  await page.getByLabel("Tên điểm cầu").fill("Phân xưởng đảo xa");
  await page.getByRole("button", { name: "Lập hòm phiếu" }).click();
  await page.getByText("Trong hòm có 0 phiếu.").waitFor();
  await device.setOffline(true);
  for (const code of draw(congress, PLACES.branch)) {
    receipts.push(await voteByHand(branch, congress, code, [0, 1]));
    await page.getByRole("button", { name: "Người tiếp theo" }).click();
  }
  await page.getByRole("button", { name: "Đóng hòm phiếu điểm cầu" }).click();
  await page.getByText(`Đóng hòm với ${PLACES.branch} phiếu?`).waitFor();
  await page.getByRole("button", { name: "Đóng hòm phiếu điểm cầu" }).click();
  const [count = "", head = ""] = await textsOf(page.locator("dd.tracker"));
  await note(congress, "Phân xưởng đảo xa", Number(count) + 1, head);
  await correct(congress, "Phân xưởng đảo xa", Number(count));
  const early = chair.page.getByRole("button", { name: "Đóng hòm phiếu", exact: true });
  await early.click();
  const dialog = chair.page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Đóng hòm phiếu", exact: true }).click();
  await dialog.getByText(/“Phân xưởng đảo xa” đã báo số nhưng chưa có tệp/).waitFor();
  await chair.page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: "Lưu tệp của hòm" }).click();
  await chair.page
    .locator('input[type="file"]')
    .last()
    .setInputFiles(await (await coming).path());
  await chair.page.getByText(/Phân xưởng đảo xa: .*đã vào hòm chính/).waitFor();
}

/** What two people read by telephone is entered in the cockpit. */
async function note({ chair }: Congress, name: string, count: number, head: string): Promise<void> {
  const { page } = chair;
  const place = page.getByLabel("Tên điểm cầu").last();
  if (!(await place.isVisible()))
    await page.getByText("Hòm phiếu điểm cầu", { exact: true }).click();
  await place.fill(name);
  await page.getByLabel("Số phiếu", { exact: true }).last().fill(String(count));
  await page.getByLabel("Đầu dấu, 8 ký tự").last().fill(head);
  await page.getByRole("button", { name: "Ghi số đọc qua điện thoại" }).click();
  await page.getByText(new RegExp(`^${name}: ${count} phiếu, đầu dấu ${head}`)).waitFor();
}

/** What was misheard is replaced with its reason. */
async function correct({ chair }: Congress, name: string, count: number): Promise<void> {
  const { page } = chair;
  await page.getByText(`Sửa số đã ghi của “${name}”`).click();
  const form = page.locator("details[open] form").filter({ hasText: "Ghi lại số đúng" });
  await form.getByLabel("Số phiếu", { exact: true }).fill(String(count));
  const again = form.getByRole("button", { name: "Ghi lại số đúng" });
  assert.ok(await again.isDisabled());
  await form.getByLabel("Lý do").fill("Nghe nhầm qua điện thoại");
  await again.click();
  await page.getByText(new RegExp(`^${name}: ${count} phiếu,`)).waitFor();
}

/** Another place reads its figures too, but its device is lost at sea: the presidium records it as not counted. */
async function giveUpBox(congress: Congress): Promise<void> {
  const { product, electionId, chair } = congress;
  const own = await openBooth(product.address, electionId);
  const ballots = draw(congress, PLACES.lost).map((code) => own.seal(code, [marksOf([2, 3])]));
  const { count, head } = branchOf(electionId, ballots);
  await note(congress, "Tàu vận tải", count, head);
  await confirm(chair.page, "Ghi là không tính");
  await chair.page.getByText(/^Tàu vận tải: .*không tính/).waitFor();
  congress.lost = ballots;
  assert.equal(congress.codes.length, PLACES.silent);
}

export const VOTING: readonly Step[] = [
  ["the list is adopted and the board of five elected", prepare],
  ["the five make their key", makeKey],
  ["everybody draws a slip, and the list has as many keys", drawSlips],
  ["the box is opened", open],
  ["the hall votes, by hand and from devices that need no page of ours", voteInHall],
  ["paper from double envelopes is typed in", typeEnvelopes],
  ["a place without a network votes, reads its head by telephone and is put in", voteAtBranch],
  ["a box that is lost is given up", giveUpBox],
];
