import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { test } from "node:test";
import type { SecretView } from "@chiboso/domain/voting/secret/view.ts";
import type { Page } from "playwright-core";
import { openBeleniosTool } from "../tools/belenios-tool.ts";
import {
  refuseForeignLog,
  voteWithLostAnswer,
  warnsOfOtherBooth,
} from "./secret-poll/false-answers.ts";
import { gatherSeven } from "./secret-poll/seven.ts";
import {
  keeperMark,
  makeBoardKey,
  PHONE,
  pick,
  registerDevice,
  takeOwnKey,
  voteIn,
  type SmallMeeting,
} from "./secret-poll/world.ts";
import { ask } from "./testing/by-request.ts";
import { choose, confirm, fetchFile, seeWithoutScrolling, textsOf } from "./testing/hands.ts";
import { faultsOf } from "./testing/inspect.ts";
import { people, type Person } from "./testing/people.ts";
import { runProduct } from "./testing/product.ts";

const product = runProduct({ demo: true });
const cast = people("secret-poll", { chained: true });

const TITLE = "Lấy ý kiến về nơi họp";
const QUESTION = "Chi bộ nên họp ở đâu?";
const VERIFIER = fileURLToPath(new URL("../verifier/dist/verifier.html", import.meta.url));

test("seven are asked in secret, three on their devices and four with slips", async (t) => {
  const seven = await gatherSeven(cast, product);
  const { chair, clerk, board, meeting, drawing } = seven;
  const [keeper, second, third] = board;
  const { page } = chair;
  const hall = await chair.device.newPage();
  const codes: string[] = [];
  const receipts: string[] = [];
  const booths: Page[] = [];
  let electionId = "";

  await cast.step(t, "the chair settles the questions and the board is elected", async () => {
    await page.getByRole("tab", { name: "Biểu quyết" }).click();
    await page.getByText("Bỏ phiếu kín điện tử", { exact: true }).click();
    await page.getByLabel("Tên cuộc bỏ phiếu").fill(TITLE);
    await page.getByRole("textbox", { name: "Câu hỏi", exact: true }).fill(QUESTION);
    await page.getByLabel(/^Các lựa chọn/).fill("Nhà văn hóa\nTrường học");
    const prepare = page.getByRole("button", { name: "Lập cuộc bỏ phiếu kín" });
    await page.getByLabel("Ít nhất bao nhiêu phiếu mới mở").fill("3");
    await page
      .getByText(/^Ít nhất là 5 phiếu, không phải 3/)
      .first()
      .waitFor();
    assert.ok(await prepare.isDisabled());
    await page.getByLabel("Ít nhất bao nhiêu phiếu mới mở").fill("5");
    await prepare.click();
    const named = board.map(({ name }) => name);
    await pick(page, "Tổ kiểm phiếu", named);
    await choose(page, "Người giữ danh sách khóa", named[0] ?? "");
    await page
      .getByRole("group", { name: "Cuộc họp giơ tay bầu tổ kiểm phiếu" })
      .getByLabel("Tán thành", { exact: true })
      .fill("7");
    await page.getByRole("button", { name: "Ghi tổ kiểm phiếu" }).click();
  });

  await cast.step(t, "the board makes its key in three steps, one page loaded anew", async () => {
    for (const each of [...board, clerk]) await each.page.goto(product.address + meeting.path);
    await keeper.page.getByRole("button", { name: "Tạo khóa của tổ trên máy này" }).waitFor();
    await keeper.page.reload();
    await makeBoardKey(board);
    await keeper.page.getByRole("button", { name: "Dùng máy này giữ danh sách" }).click();
  });

  await cast.step(
    t,
    "three register devices, four draw slips, and the list has seven",
    async () => {
      const aloud = await keeperMark(keeper);
      for (const { page: own } of [clerk, second, third]) await registerDevice(own, aloud);
      const at = keeper.page;
      await at.getByLabel("Số thẻ làm thêm").fill("5");
      await at.getByRole("button", { name: "Làm thẻ" }).click();
      await at.getByRole("button", { name: "In 5 thẻ" }).waitFor();
      const slips = at.locator("[data-serial] p:first-of-type");
      codes.push(...(await textsOf(slips)));
      assert.equal(codes.length, 5);
      await pick(
        at,
        "Người vừa rút thẻ",
        drawing.map(({ name }) => name),
      );
      await at.getByRole("button", { name: "Ghi đã rút và ký" }).click();
      await at.getByText(/^Đã có 7 trong \d+ đồng chí/).waitFor();
      await at.getByLabel("Số thứ tự các thẻ còn lại").fill("5");
      await confirm(at, "Kết thúc đăng ký");
      await at.getByText("Đăng ký đã kết thúc: 3 thiết bị, 4 thẻ.").waitFor();
      assert.deepEqual(await faultsOf(at, { axe: true }), []);
      assert.equal(await at.getByRole("button", { name: "Làm thẻ" }).count(), 0);
      await confirm(at, "Chốt danh sách khóa");
      await at.getByText("7 đồng chí, 7 khóa").first().waitFor();
    },
  );

  await cast.step(t, "everybody finds the own key, then the box is opened", async () => {
    await second.page.getByRole("button", { name: "Tìm khóa của tôi" }).click();
    await second.page.getByText("Có. Khóa của đồng chí nằm trong danh sách.").waitFor();
    await hall.goto(`${product.address}${meeting.path}/screen`);
    await hall.getByText("7 đồng chí, 7 khóa").waitFor();
    ({ electionId } = await voteOf(chair, meeting));
    const early = await chair.device.newPage();
    await early.goto(`${product.address}/booth#${electionId}`);
    await early.getByText(/^Hòm phiếu chưa mở\./).waitFor();
    await confirm(page, "Mở hòm phiếu");
    await page.getByText("Trong hòm có 0 phiếu").waitFor();
    await early.getByRole("button", { name: "Thử lại" }).click();
    await early.getByRole("heading", { name: "Trước khi bỏ phiếu" }).waitFor();
    await early.close();
  });

  await cast.step(t, "devices and slips vote in the booth, which knows nobody", async () => {
    for (const [at, { page: own, device }] of [clerk, second, third].entries()) {
      const coming = device.waitForEvent("page");
      await own.getByRole("link", { name: "Vào buồng phiếu" }).click();
      const booth = await coming;
      booths.push(booth);
      assert.match(new URL(booth.url()).hash, /^#\w+\.[0-9a-f]{16}$/);
      await booth.getByText(TITLE, { exact: true }).waitFor();
      if (at === 0) await lookAtFirstPage(booth);
      await takeOwnKey(booth);
      if (at === 0) {
        await booth.getByRole("heading", { name: "Phiếu", exact: true }).waitFor();
        assert.deepEqual(await faultsOf(booth, { axe: true }), []);
      }
      if (at === 2) {
        receipts.push(await voteWithLostAnswer(booth, "Nhà văn hóa"));
        continue;
      }
      const receipt = await voteIn(booth, [at === 0 ? "Phiếu trắng" : "Nhà văn hóa"]);
      receipts.push(receipt);
      const [spent] = await booth.evaluate(() =>
        performance.getEntriesByName("sealing").map(({ duration }) => duration),
      );
      t.diagnostic(`a ballot was sealed in ${Math.round(spent ?? 0)} ms`);
      await booth.reload();
      await booth.locator(`[data-tracker="${receipt}"]`).waitFor();
      if (at === 0) await lookAtReceiptAgain(booth, electionId, receipt);
    }
    const tablet = await cast.meet("tablet", { width: 820, height: 1180 });
    for (const [at, code] of codes.slice(0, 4).entries()) {
      await tablet.page.goto("about:blank");
      await tablet.page.goto(`${product.address}/booth#${electionId}`);
      if (at === 0) await mistakeLetter(tablet.page, code);
      await tablet.page.getByLabel("Mã trên thẻ, 15 ký tự").fill(code);
      await tablet.page.getByRole("button", { name: "Nhận phiếu" }).click();
      receipts.push(await voteIn(tablet.page, ["Trường học"]));
    }
    await tablet.page.reload();
    await tablet.page.getByLabel("Mã trên thẻ, 15 ký tự").waitFor();
    assert.equal(await tablet.page.locator("[data-tracker]").count(), 0);
    assert.deepEqual(await tablet.device.cookies(), []);
    await tablet.page.goto("about:blank");
    await tablet.page.goto(`${product.address}/booth#${electionId}.${codes[0]}`);
    await tablet.page.getByText(TITLE, { exact: true }).waitFor();
    await tablet.page.getByRole("button", { name: "Nhận phiếu" }).click();
    await tablet.page.getByRole("radio", { name: "Trường học" }).check();
    await tablet.page.getByRole("button", { name: "Xem lại phiếu" }).click();
    await tablet.page.getByRole("button", { name: "Niêm phong và gửi" }).click();
    await tablet.page.getByText("mã này đã bỏ phiếu").waitFor();
    await tablet.page.goto("about:blank");
    await tablet.page.goto(`${product.address}/booth#${electionId}.${codes[4]}`);
    await tablet.page.getByRole("button", { name: "Nhận phiếu" }).click();
    await tablet.page.getByText(/^Mã này không có trong danh sách khóa/).waitFor();
    await page.getByText("Trong hòm có 7 phiếu").waitFor();
  });

  await cast.step(t, "the box is closed, and two of the board open three sums", async () => {
    await confirm(page, "Đóng hòm phiếu");
    for (const { page: own } of [second, third]) {
      await own.getByText("Tôi mở 3 tổng, không mở lá phiếu nào").waitFor();
      await own.getByRole("checkbox", { name: /so mã này/u }).check();
      if (own === second.page) await refuseForeignLog(own);
      await own.getByRole("button", { name: "Kiểm tra và mở phần của tôi" }).click();
    }
    await seeWithoutScrolling(page, "Đã có kết quả lấy ý kiến");
    await page.getByRole("tab", { name: "Biểu quyết", selected: true }).waitFor();
    await page.getByText("Nhà văn hóa: 2 · Trường học: 4").first().waitFor();
    await page.getByText("Trắng: 1").first().waitFor();
    for (const receipt of receipts) await hall.locator(`[data-tracker="${receipt}"]`).waitFor();
    await booths[2]?.reload();
    await booths[2]?.locator(`[data-tracker="${receipts[2]}"]`).waitFor();
  });

  await cast.step(t, "a receipt is found again on another device", async () => {
    const other = await cast.meet("another device", PHONE);
    await other.page.goto(`${product.address}/booth#${electionId}`);
    await other.page.getByRole("heading", { name: "Hòm phiếu đã đóng" }).waitFor();
    assert.deepEqual(await faultsOf(other.page, { axe: true }), []);
    await other.page.getByRole("link", { name: "Tìm lại phiếu bằng số biên nhận" }).click();
    await other.page.getByLabel(/^Số biên nhận/).fill(receipts[3]?.slice(0, 12) ?? "");
    await other.page.getByRole("button", { name: "Tìm", exact: true }).click();
    await other.page.getByText("Có. Phiếu này nằm trong hòm.").waitFor();
    assert.deepEqual(await faultsOf(other.page, { axe: true }), []);
  });

  await cast.step(t, "belenios-tool and the page for outsiders accept the record", async () => {
    await warnsOfOtherBooth(page);
    await page.getByText("Tự kiểm tra", { exact: true }).first().click();
    const { outcome } = await voteOf(chair, meeting);
    await page.getByText(outcome?.election.form ?? "no digest of the form").waitFor();
    const { path, name } = await fetchFile(page, `Lưu tệp .bel của “${TITLE}”`);
    assert.match(name, /\.bel$/);
    const tool = openBeleniosTool();
    try {
      tool.placeArchive(electionId, await readFile(path));
      assert.ok(tool.accepts());
    } finally {
      tool.close();
    }
    const outsider = await cast.meet("outsider");
    await outsider.page.goto(pathToFileURL(VERIFIER).href);
    await outsider.page.locator("#file").setInputFiles({
      name: join(`${electionId}.bel`),
      mimeType: "application/octet-stream",
      buffer: await readFile(path),
    });
    await outsider.page.getByText(/^✓ /).first().waitFor();
    const readOut = receipts.map((each) => each.slice(0, 12).replaceAll(/.{4}/g, "$& "));
    await outsider.page.locator("#voters").fill("7");
    await outsider.page.locator("#receipts").fill([...readOut, "AAAA AAAA AAAA"].join("\n"));
    await outsider.page.locator("form button").click();
    await outsider.page.getByText(/Không thấy lá phiếu có mã AAAA AAAA AAAA/).waitFor();
    await outsider.page.locator("#receipts").fill(readOut.join("\n"));
    await outsider.page.locator("form button").click();
    await outsider.page.getByText(/^✓ /).first().waitFor();
    await outsider.page.getByText(/Trường học 4/).waitFor();
  });
});

/** What the meeting tells of its secret vote. */
async function voteOf(person: Person, { path }: SmallMeeting): Promise<SecretView> {
  const { votes } = await ask<{ readonly votes: readonly [SecretView] }>(
    person,
    `/api${path}/secret-votes`,
  );
  return votes[0];
}

/** Nothing of the ballot stands on the first page, which comes again when it is loaded anew. */
async function lookAtFirstPage(booth: Page): Promise<void> {
  await booth.reload();
  await booth.getByText("Khác nhau thì đừng bỏ phiếu.").waitFor();
  await booth.getByText(/^Trang này không chứng minh được/).waitFor();
  await booth.getByRole("button", { name: "Dùng khóa trên máy này" }).waitFor();
  assert.equal(await booth.getByRole("radio").count(), 0);
  assert.deepEqual(await faultsOf(booth, { axe: true }), []);
}

/** A capital letter in place of a small one, or the other way round, is told to be one. */
async function mistakeLetter(booth: Page, code: string): Promise<void> {
  // O, I and l stand in no code.
  const turned = code.replace(/[a-hjkmnp-z]/i, (letter) =>
    letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase(),
  );
  await booth.getByLabel("Mã trên thẻ, 15 ký tự").fill(turned);
  await booth.getByRole("button", { name: "Nhận phiếu" }).click();
  await booth.getByText(/gõ sai.*chữ hoa khác chữ thường/).waitFor();
}

/** The device shows what its key has sent in place of another ballot. */
async function lookAtReceiptAgain(booth: Page, electionId: string, receipt: string): Promise<void> {
  assert.deepEqual(await faultsOf(booth, { axe: true }), []);
  assert.equal(await booth.getByRole("button", { name: "Dùng khóa trên máy này" }).count(), 0);
  await booth.goto(new URL(`#${electionId}`, booth.url()).href);
  await booth.getByRole("button", { name: "Dùng khóa trên máy này" }).click();
  await booth.locator(`[data-tracker="${receipt}"]`).waitFor();
}
