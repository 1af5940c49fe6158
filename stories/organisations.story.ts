import assert from "node:assert/strict";
import { test } from "node:test";
import { addDays, localDateOf, VIETNAM } from "@chiboso/domain/kernel/dates.ts";
import type { Page } from "playwright-core";
import { logIn, textsOf } from "./testing/hands.ts";
import { faultsOf } from "./testing/inspect.ts";
import { people } from "./testing/people.ts";
import { runProduct } from "./testing/product.ts";

const product = runProduct({ demo: true });
const cast = people("organisations", { chained: true });

const TOP = "Đảng bộ Công ty Hoa Sen (mẫu)";
const BASE = "Đảng bộ cơ sở Miền Nam";
const today = () => localDateOf(new Date().toISOString(), VIETNAM);
const typed = (day: string) => day.split("-").toReversed().join("/");

/** The organisations of the Party that the tree shows, from the top down; unions stand beside them. */
async function shown(page: Page): Promise<string[]> {
  const tree = page.getByRole("list", { name: "Cây tổ chức" });
  // Branches come after the top.
  await tree.getByRole("link", { name: "Chi bộ Văn phòng", exact: true }).waitFor();
  const names = await textsOf(tree.getByRole("link"));
  return names.filter((name) => /^(Đảng|Chi) bộ/u.test(name));
}

async function openOrganisation(page: Page, name: string): Promise<void> {
  await page.goto(`${product.address}/organisations`);
  await page.getByRole("link", { name, exact: true }).click();
  await page.getByRole("heading", { name, level: 1 }).waitFor();
}

async function beginAct(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: "Thay đổi tổ chức" }).click();
  await page.getByRole("menuitem", { name }).click();
  await page.getByRole("heading", { name, level: 1 }).waitFor();
}

async function fillDocument(page: Page, number: string, date = today()): Promise<void> {
  await page.getByLabel("Số, ký hiệu").fill(number);
  await page.getByLabel("Ngày văn bản").fill(typed(date));
  await page.getByLabel("Cơ quan ban hành").fill("Ban Thường vụ Đảng ủy");
}

async function pick(page: Page, label: string, name: string): Promise<void> {
  await page.getByRole("combobox", { name: label }).fill(name);
  await page.getByRole("option", { name: new RegExp(`^${RegExp.escape(name)}`) }).click();
}

/** Looks at what it will do, enters it, and comes to the history of the organisation. */
async function enter(page: Page, button: string): Promise<string> {
  await page.getByRole("button", { name: "Xem trước" }).click();
  const preview = page.getByRole("region", { name: "Việc này sẽ làm gì" });
  await preview.waitFor();
  const said = await preview.innerText();
  assert.deepEqual(await faultsOf(page, { axe: true }), []);
  await preview.getByRole("button", { name: button }).click();
  await page.getByRole("heading", { name: "Các quyết định" }).waitFor();
  return said;
}

test("an office founds, moves and merges organisations and still sees the tree of last year", async (t) => {
  const office = await cast.meet("the office");
  const { page } = office;
  await page.goto(product.address);
  await logIn(office, "vanphong", "hoa-sen-2026");

  await cast.step(t, "the tree stands open, without a fault", async () => {
    await page.goto(`${product.address}/organisations`);
    assert.deepEqual(await shown(page), [
      TOP,
      "Chi bộ Kinh doanh",
      "Chi bộ Kỹ thuật",
      "Chi bộ Văn phòng",
    ]);
    assert.deepEqual(await faultsOf(page, { axe: true }), []);
  });

  await cast.step(
    t,
    "a grassroots body is founded by a document; a day to come is refused",
    async () => {
      await openOrganisation(page, TOP);
      await beginAct(page, "Thành lập tổ chức trực thuộc");
      await page.getByLabel("Tên tổ chức").fill(BASE);
      await page.getByRole("combobox", { name: "Loại hình" }).click();
      await page.getByRole("option", { name: "Đảng bộ cơ sở", exact: true }).click();
      await page.getByLabel("Ngày có hiệu lực").fill("31/12/2099");
      await fillDocument(page, "11-QĐ/ĐU");
      await page.getByRole("button", { name: "Xem trước" }).click();
      await page.getByText("Ngày 31/12/2099 chưa đến.").first().waitFor();
      await page.getByLabel("Ngày có hiệu lực").fill(typed(today()));
      await enter(page, "Ghi nhận thành lập");
      await page.getByText("11-QĐ/ĐU").waitFor();
    },
  );

  await cast.step(
    t,
    "a cell moves under it with its people, and cannot take its superior along",
    async () => {
      await openOrganisation(page, "Chi bộ Kinh doanh");
      await beginAct(page, "Chuyển sang cấp trên khác");
      await pick(page, "Cấp trên mới", BASE);
      await fillDocument(page, "12-QĐ/ĐU");
      assert.match(await enter(page, "Ghi nhận chuyển"), /1 tổ chức đổi vị trí trong cây/);
      await page.goto(`${product.address}/organisations`);
      await page.getByRole("link", { name: "Chi bộ Kinh doanh", exact: true }).waitFor();
      assert.deepEqual(await shown(page), [
        TOP,
        "Chi bộ Kỹ thuật",
        "Chi bộ Văn phòng",
        BASE,
        "Chi bộ Kinh doanh",
      ]);
    },
  );

  await cast.step(t, "a cell with a meeting ahead is not merged; another one is", async () => {
    await openOrganisation(page, "Chi bộ Kinh doanh");
    await beginAct(page, "Sáp nhập vào tổ chức khác");
    await pick(page, "Tổ chức tiếp nhận", "Chi bộ Kỹ thuật");
    await fillDocument(page, "13-QĐ/ĐU");
    await page.getByRole("button", { name: "Xem trước" }).click();
    await page.getByText(/cuộc họp chưa xong/).waitFor();
  });

  await cast.step(
    t,
    "some split off into a cell of their own, which then goes up in another",
    async () => {
      const weekAgo = addDays(today(), -7);
      await openOrganisation(page, "Chi bộ Kỹ thuật");
      await beginAct(page, "Tách ra tổ chức mới");
      await page.getByLabel("Tên tổ chức").fill("Chi bộ Bán lẻ");
      for (const place of [5, 6]) await page.getByRole("checkbox").nth(place).check();
      await page.getByLabel("Ngày có hiệu lực").fill(typed(weekAgo));
      await fillDocument(page, "14-QĐ/ĐU", weekAgo);
      assert.match(await enter(page, "Ghi nhận tách"), /2 người chuyển sang tổ chức khác/);
      await openOrganisation(page, "Chi bộ Bán lẻ");
      await page.getByText("dưới mức 3").waitFor();
      await page.getByRole("button", { name: /BASE-10/ }).waitFor();
      await beginAct(page, "Sáp nhập vào tổ chức khác");
      await pick(page, "Tổ chức tiếp nhận", "Chi bộ Văn phòng");
      await fillDocument(page, "15-QĐ/ĐU");
      assert.match(await enter(page, "Ghi nhận sáp nhập"), /2 người chuyển sang tổ chức khác/);
      await page.getByText("Đã kết thúc hoạt động").waitFor();
    },
  );

  await cast.step(t, "the tree of last year is as it was", async () => {
    await page.goto(`${product.address}/organisations`);
    await page.getByRole("button", { name: "Xem tại một ngày" }).click();
    const lastYear = `${Number(today().slice(0, 4)) - 1}${today().slice(4)}`.replace(
      "02-29",
      "02-28",
    );
    await page.getByLabel("Xem cây tổ chức ngày").fill(typed(lastYear));
    await page.getByText(/^Cây tổ chức vào/).waitFor();
    await page.getByRole("link", { name: BASE, exact: true }).waitFor({ state: "detached" });
    assert.deepEqual(await shown(page), [
      TOP,
      "Chi bộ Kinh doanh",
      "Chi bộ Kỹ thuật",
      "Chi bộ Văn phòng",
    ]);
    assert.deepEqual(await faultsOf(page, { axe: true }), []);
  });
});
