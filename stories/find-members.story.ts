import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { readSpreadsheet } from "../server/platform/spreadsheet.ts";
import { logIn, textsOf } from "./testing/hands.ts";
import { faultsOf } from "./testing/inspect.ts";
import { people } from "./testing/people.ts";
import { runProduct } from "./testing/product.ts";

const product = runProduct({ demo: true });
const cast = people("find-members", { chained: false });

const PASSWORD = "hoa-sen-2026";

test("an office finds its people by half a name without marks, and takes the list along", async (t) => {
  const office = await cast.meet("vanphong");
  const { page } = office;
  await page.goto(product.address);
  await logIn(office, "vanphong", PASSWORD);
  const everybody = page.getByText(/^\d+ người$/u);
  const found: { all: string } = { all: "" };
  const shown = async () => {
    await page
      .getByRole("status")
      .waitFor({ state: "hidden" })
      .catch(() => undefined);
    return textsOf(page.getByRole("table").getByRole("link"));
  };

  await cast.step(t, "everybody stands in the order of given names", async () => {
    await page.goto(`${product.address}/members`);
    await page.getByRole("heading", { name: "Tra cứu đảng viên" }).waitFor();
    found.all = await everybody.innerText();
    const names = await shown();
    const given = names.map((name) => name.split(" ").at(-1) ?? "");
    assert.ok(given.length >= 20);
    assert.deepEqual(given, given.toSorted(new Intl.Collator("vi").compare));
    assert.deepEqual(await faultsOf(page, { axe: true }), []);
  });

  await cast.step(t, "half a family name without marks leaves those who have it", async () => {
    await page.getByLabel("Họ tên, số thẻ hoặc số định danh").fill("nguy");
    await page.getByText(found.all, { exact: true }).waitFor({ state: "detached" });
    const names = await shown();
    assert.ok(names.length > 0);
    for (const name of names) assert.match(name, /Nguy/u);
  });

  await cast.step(t, "filters narrow it further and say what is wrong with them", async () => {
    await page.getByRole("button", { name: "Bộ lọc" }).click();
    await page.getByLabel("Tuổi Đảng từ").fill("40");
    await page.getByLabel("Tuổi Đảng đến").fill("2");
    await page.getByText("Số năm “đến” phải lớn hơn hoặc bằng").first().waitFor();
    await page.getByRole("button", { name: "Xóa bộ lọc" }).click();
    await page.getByLabel("Họ tên, số thẻ hoặc số định danh").fill("");
    await page.getByText(found.all, { exact: true }).waitFor();
  });

  await cast.step(t, "the list is taken along as a workbook, after saying what for", async () => {
    await page.getByRole("button", { name: "Xuất danh sách" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: "Xuất danh sách" }).click();
    await dialog.getByText("Ghi mục đích").waitFor();
    await dialog.getByLabel("Mục đích sử dụng").fill("Rà soát danh sách đảng viên quý IV");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      dialog.getByRole("button", { name: "Xuất danh sách" }).click(),
    ]);
    const read = await readSpreadsheet(await readFile(await download.path()));
    assert.ok(read.ok);
    assert.equal(read.sheets[0]?.rows.length, Number.parseInt(found.all, 10) + 1);
  });

  await cast.step(t, "somebody in the list sees who took it along and what for", async () => {
    const member = await cast.meet("dangvien1");
    await member.page.goto(product.address);
    await logIn(member, "dangvien1", PASSWORD);
    await member.page.goto(`${product.address}/me#readings`);
    await member.page.getByText("Rà soát danh sách đảng viên quý IV").first().waitFor();
  });
});
