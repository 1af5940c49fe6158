import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import type { Trustees } from "@chiboso/domain/crypto/belenios/records.ts";
import { sampleBoard } from "@chiboso/domain/crypto/belenios/sample-election.ts";
import { makeDeviceKeys } from "@chiboso/domain/crypto/belenios/sealed-text.ts";
import type { SecretView } from "@chiboso/domain/voting/secret/view.ts";
import type { Page } from "playwright-core";
import { group, random } from "../server/voting/secret/server-key.ts";
import {
  BOOTH,
  exchange,
  REGISTRATION,
  registerForAnother,
  serveFalsely,
  setKeeperKey,
  withGhost,
} from "./secret-attacks/false-server.ts";
import { electBoard } from "./secret-poll/desk.ts";
import { gatherSeven } from "./secret-poll/seven.ts";
import {
  boardMark,
  enter,
  keeperMark,
  makeBoardKey,
  markToSealTo,
  PHONE,
  pick,
  registerDevice,
} from "./secret-poll/world.ts";
import { ask } from "./testing/by-request.ts";
import { confirm, textsOf } from "./testing/hands.ts";
import { faultsOf } from "./testing/inspect.ts";
import { people } from "./testing/people.ts";
import { runProduct } from "./testing/product.ts";

const product = runProduct({ demo: true });
const cast = people("secret-attacks", { chained: true });

const TITLE = "Lấy ý kiến về giờ họp";

/** Every one of these pages stops with this alarm when it is looked at again. */
async function stops(pages: readonly Page[], title: string, why: RegExp): Promise<void> {
  for (const page of pages) {
    await page.reload();
    const alarm = page.getByRole("alert").filter({ hasText: title });
    await alarm.waitFor();
    await alarm.getByText(why).waitFor();
  }
  const [first] = pages;
  if (first !== undefined) assert.deepEqual(await faultsOf(first, { axe: true }), []);
}

/** A window that did not hear of the new board says so, and enters nothing. */
async function registersTooLate(page: Page): Promise<void> {
  await page.getByRole("checkbox", { name: /^Đã so: đúng là dấu/u }).check();
  await registerForAnother(page);
  await page.getByRole("button", { name: "Tạo khóa của tôi" }).click();
  const said = page.getByRole("alert").filter({ hasText: "tổ kiểm phiếu đã được bầu lại" });
  await said.getByText(/Hãy tải lại trang/u).waitFor();
  await page.unroute(REGISTRATION);
  await page.reload();
}

test("who writes into the tables is stopped by the devices of board, keeper and members", async (t) => {
  const { chair, clerk, board, meeting, drawing } = await gatherSeven(cast, product);
  const [keeper, second, third] = board;
  const { page } = chair;
  const pages = board.map((each) => each.page);
  let vote: SecretView;
  const look = async () => {
    const path = `/api${meeting.path}/secret-votes`;
    const { votes } = await ask<{ readonly votes: readonly [SecretView] }>(chair, path);
    [vote] = votes;
    return vote;
  };

  await cast.step(t, "a poll is prepared, and the board makes its key", async () => {
    await page.getByRole("tab", { name: "Biểu quyết" }).click();
    await page.getByText("Bỏ phiếu kín điện tử", { exact: true }).click();
    await page.getByLabel("Tên cuộc bỏ phiếu").fill(TITLE);
    await page.getByRole("textbox", { name: "Câu hỏi", exact: true }).fill("Họp lúc nào?");
    await page.getByLabel(/^Các lựa chọn/).fill("Sáng\nChiều");
    await page.getByRole("button", { name: "Lập cuộc bỏ phiếu kín" }).click();
    await electBoard(
      page,
      board.map(({ name }) => name),
      7,
    );
    for (const each of [...board, clerk]) await each.page.goto(product.address + meeting.path);
    await makeBoardKey(board);
    const marks: string[] = [];
    for (const each of pages) marks.push(await boardMark(each));
    assert.match(marks[0] ?? "", /^(?:[0-9a-f]{4} ){15}[0-9a-f]{4}$/);
    assert.equal(new Set(marks).size, 1);
    assert.deepEqual(await faultsOf(second.page, { axe: true }), []);
  });

  await cast.step(
    t,
    "another board's key behind the server's true one stops the board",
    async () => {
      const other = sampleBoard(group, random).trustees[1];
      const own = await exchange(product, "trustees", (text) => {
        const [server] = JSON.parse(text) as Trustees;
        return JSON.stringify([server, other]);
      });
      await stops(pages, "Dừng lại: đây không phải khóa của tổ", /máy của tổ đã cùng làm/u);
      await exchange(product, "trustees", () => own);
      for (const each of pages) {
        await each.reload();
        await each.getByText(/đúng là khóa mà tổ đã cùng làm/u).waitFor();
      }
    },
  );

  await cast.step(
    t,
    "another key in place of the keeper's is seen by keeper and members",
    async () => {
      await keeper.page.getByRole("button", { name: "Dùng máy này giữ danh sách" }).click();
      const aloud = await keeperMark(keeper);
      const key = (await look()).keeperKey ?? "";
      const other = makeDeviceKeys(group, random).key;
      await setKeeperKey(product, other);
      await stops([keeper.page], "không phải khóa của máy này", /bầu lại tổ kiểm phiếu/u);
      assert.equal(await keeper.page.getByRole("button", { name: "Kết thúc đăng ký" }).count(), 0);
      await clerk.page.reload();
      assert.notEqual(await markToSealTo(clerk.page), aloud);
      assert.ok(await clerk.page.getByRole("button", { name: "Tạo khóa của tôi" }).isDisabled());
      await setKeeperKey(product, key);
      await clerk.page.reload();
      await registerDevice(clerk.page, aloud);
      await setKeeperKey(product, other);
      await stops([clerk.page], "khóa của người giữ danh sách đã đổi", /so lại dấu/u);
      await setKeeperKey(product, key);
      for (const own of [clerk, second, third, keeper]) await own.page.reload();
      await registersTooLate(second.page);
      for (const own of [second, third]) await registerDevice(own.page, aloud);
    },
  );

  await cast.step(
    t,
    "another browser says that the key is elsewhere, and may make one instead",
    async () => {
      const other = await enter(cast, product, "thuky3", PHONE);
      await other.page.goto(product.address + meeting.path);
      await other.page.getByText(/^Đồng chí đã đăng ký bằng khóa trên một máy/u).waitFor();
      assert.equal(await other.page.getByText("Khóa của đồng chí ở trên máy này.").count(), 0);
      assert.deepEqual(await faultsOf(other.page, { axe: true }), []);
      await other.page.getByText("Tạo khóa trên máy này thay thế").click();
      await registerDevice(other.page, await keeperMark(keeper));
      assert.equal((await look()).taking.devices, 3);
      await other.device.close();
      await clerk.page.reload();
      await clerk.page.getByText(/^Đồng chí đã đăng ký bằng khóa trên một máy/u).waitFor();
      await clerk.page.getByText("Tạo khóa trên máy này thay thế").click();
      await registerDevice(clerk.page, await keeperMark(keeper));
    },
  );

  await cast.step(t, "slips carry the hash of the page that is served", async () => {
    const at = keeper.page;
    await at.getByLabel("Số thẻ làm thêm").fill("4");
    await at.getByRole("button", { name: "Làm thẻ" }).click();
    await at.getByRole("button", { name: "In 4 thẻ" }).waitFor();
    const served = Buffer.from(await (await fetch(`${product.address}/booth`)).arrayBuffer());
    const hash = createHash("sha256").update(served).digest("hex");
    const printed = await textsOf(at.locator("[data-serial]"));
    assert.equal(printed.filter((slip) => slip.includes(hash)).length, 4);
    await pick(
      at,
      "Người vừa rút thẻ",
      drawing.map(({ name }) => name),
    );
    await at.getByRole("button", { name: "Ghi đã rút và ký" }).click();
    await at.getByText(/^Đã có 7 trong \d+ đồng chí/).waitFor();
    const codes = await textsOf(at.locator("[data-serial] p:first-of-type"));
    await confirm(at, "Kết thúc đăng ký");
    await confirm(at, "Chốt danh sách khóa");
    await at.getByText("7 đồng chí, 7 khóa").first().waitFor();
    await lookForSlip(at, codes[0] ?? "");
  });

  await cast.step(
    t,
    "one exchanged key in the list stops keeper, board and members before the box opens",
    async () => {
      await keeper.page.getByText(/máy này tự tính khi chốt: đọc to/u).waitFor();
      await second.page.getByText(/phải giống mã mà người giữ danh sách đọc to/u).waitFor();
      const own = await exchange(product, "credentials", (text) =>
        JSON.stringify(withGhost(JSON.parse(text) as string[])),
      );
      await stops(pages, "Dừng lại: danh sách khóa đã bị đổi", /danh sách đã chốt/u);
      await exchange(product, "credentials", () => own);
      for (const each of pages) {
        await each.reload();
        await each.getByText(/đúng là khóa mà tổ đã cùng làm/u).waitFor();
      }
      const find = clerk.page.getByRole("button", { name: "Tìm khóa của tôi" });
      await serveFalsely(clerk.page, ({ keys }) => ({ keys: withGhost(keys) }));
      await clerk.page.reload();
      await find.click();
      const alarm = clerk.page.getByRole("alert").filter({ hasText: "danh sách khóa đã bị đổi" });
      await alarm.waitFor();
      await clerk.page.unroute(BOOTH);
      await find.click();
      await clerk.page.getByText("Có. Khóa của đồng chí nằm trong danh sách.").waitFor();
      await clerk.page.getByText(/^Danh sách mà máy này nhận có 7 khóa\./u).waitFor();
      assert.deepEqual(await faultsOf(clerk.page, { axe: true }), []);
    },
  );

  await cast.step(
    t,
    "a booth that seals to another key stops the board before anybody votes",
    async () => {
      await confirm(page, "Mở hòm phiếu");
      for (const each of pages)
        await each.getByText(/buồng phiếu dùng đúng khóa của tổ/u).waitFor();
      const { fingerprint } = await look();
      const shown = fingerprint?.slice(0, 12).replace(/(.{4})(?=.)/g, "$1 ") ?? "";
      await second.page.getByText(shown).first().waitFor();
      const key = String(group.g.power(7n));
      for (const each of pages)
        await serveFalsely(each, ({ election }) => ({
          election: JSON.stringify({ ...(JSON.parse(election) as object), public_key: key }),
        }));
      await stops(pages, "Dừng lại: đây không phải khóa của tổ", /niêm phong bằng khóa khác/u);
      await second.page.unroute(BOOTH);
      await second.page.reload();
      await second.page.getByText(/buồng phiếu dùng đúng khóa của tổ/u).waitFor();
    },
  );

  await cast.step(
    t,
    "where two people have keys in one browser, the booth offers neither",
    async () => {
      const { electionId } = await look();
      const coming = clerk.device.waitForEvent("page");
      await clerk.page.getByRole("link", { name: "Vào buồng phiếu" }).click();
      const booth = await coming;
      const device = booth.getByRole("button", { name: "Dùng khóa trên máy này" });
      await device.waitFor();
      await keepAnotherKey(booth, electionId);
      await booth.goto("about:blank");
      await booth.goto(`${product.address}/booth#${electionId}`);
      await booth.getByText(/^Máy này có khóa của nhiều người\./u).waitFor();
      assert.equal(await device.count(), 0);
      assert.deepEqual(await faultsOf(booth, { axe: true }), []);
    },
  );
});

/** A mistyped code is told to be mistyped, and is no alarm; the right one is in the list. */
async function lookForSlip(page: Page, code: string): Promise<void> {
  const field = page.getByLabel("Mã trên thẻ, 15 ký tự");
  await field.fill(code.replace(/.$/, (sign) => (sign === "2" ? "3" : "2")));
  await page.getByRole("button", { name: "Tìm khóa của tôi" }).click();
  await page.getByText(/gõ sai.*chữ hoa khác chữ thường/u).waitFor();
  assert.equal(await page.getByText(/^Không thấy khóa/u).count(), 0);
  await field.fill(code);
  await page.getByRole("button", { name: "Tìm khóa của tôi" }).click();
  await page.getByText("Có. Khóa của đồng chí nằm trong danh sách.").waitFor();
}

/** Somebody else has made a key in this browser, too. */
async function keepAnotherKey(page: Page, electionId: string): Promise<void> {
  await page.evaluate(
    (name) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open("chiboso-keys", 1);
        opening.addEventListener("error", () => reject(opening.error));
        opening.addEventListener("success", () => {
          const written = opening.result.transaction("secrets", "readwrite");
          written.objectStore("secrets").put("xxx-xxx-xxx-xxx-xxx", name);
          written.addEventListener("complete", () => {
            opening.result.close();
            resolve();
          });
        });
      }),
    `voter ${electionId} 0123456789abcdef`,
  );
}
