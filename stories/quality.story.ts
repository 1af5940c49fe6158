import assert from "node:assert/strict";
import { test } from "node:test";
import type { Locator } from "playwright-core";
import { choose, logIn } from "./testing/hands.ts";
import { people, type Person } from "./testing/people.ts";
import { runProduct } from "./testing/product.ts";

const product = runProduct({ demo: true });
const cast = people("quality", { chained: true });

const PASSWORD = "hoa-sen-2026";
const CELL = "Chi bộ Kỹ thuật";
const CLASS = /^(Tốt|Khá|Trung bình|Kém) · \d+\/\d+/;

test("the score of a meeting goes from the record by four hands to the board of the committee", async (t) => {
  const secretary = await cast.meet("the secretary");
  const scorer = await cast.meet("the member who is named");
  const clerk = await cast.meet("another of the committee");
  const office = await cast.meet("the office above");
  const path = { sheet: "", month: "" };
  const names = { scorer: "" };

  await cast.step(t, "the secretary finds the sheet among what is still open", async () => {
    names.scorer = await enter(scorer, "dangvien2");
    await enter(secretary, "bithu2");
    const { page } = secretary;
    const section = page.locator("section").filter({
      has: page.getByRole("heading", { name: "Việc còn mở của chi bộ" }),
    });
    const link = page.getByRole("link", { name: /^Phiếu chấm điểm: Sinh hoạt thường kỳ/ });
    const line = section.locator("div").filter({ has: link, hasText: "Chưa cử người chấm" }).last();
    const latest = line.getByRole("link");
    await latest.waitFor();
    path.month = monthIn(await latest.innerText());
    await latest.click();
    await page.waitForURL("**/quality");
    path.sheet = new URL(page.url()).pathname;
  });

  await cast.step(t, "a lost point says why, and leads to what lies behind it", async () => {
    const { page } = secretary;
    const lost = page.getByRole("listitem").filter({ hasText: "Mất điểm:" });
    await lost.first().waitFor();
    await lost.first().getByRole("link", { name: "Xem căn cứ" }).first().click();
    await page.waitForURL((url) => !url.pathname.endsWith("/quality"));
    await page.goto(product.address + path.sheet);
  });

  await cast.step(t, "the secretary names who scores, and cannot do it alone", async () => {
    const { page } = secretary;
    await choose(page, "Người chấm điểm", names.scorer);
    await page.getByRole("button", { name: "Cử người chấm" }).click();
    await page.getByText("Đã cử người chấm").first().waitFor();
    assert.equal(await page.getByRole("button", { name: "Gửi điểm cho chi ủy" }).count(), 0);
  });

  await cast.step(
    t,
    "the member gives what only people can judge, the rest is filled in",
    async () => {
      const { page } = scorer;
      // Who has a post elsewhere too begins with another first screen; their own is the same for everybody.
      await page.goto(`${product.address}/own`);
      await page.getByRole("link", { name: "Mở phiếu chấm điểm" }).first().click();
      await page.waitForURL(`**${path.sheet}`);
      const fields = page.getByRole("textbox", { name: /^Điểm tiêu chí/ });
      await fields.first().waitFor();
      const filled = await fillEmpty(fields);
      assert.ok(
        filled > 0 && filled < (await fields.count()),
        "some points are proposed, some are not",
      );
      await page.getByRole("button", { name: "Gửi điểm cho chi ủy" }).click();
      await page.getByText("Đã chấm, chờ chi ủy nhất trí").first().waitFor();
    },
  );

  await cast.step(
    t,
    "another of the committee agrees, and the cell's word is entered",
    async () => {
      await enter(clerk, "thuky2");
      await clerk.page.goto(product.address + path.sheet);
      await clerk.page.getByRole("button", { name: "Nhất trí với điểm này" }).click();
      await clerk.page.getByText("Chi ủy đã nhất trí, chờ chi bộ").first().waitFor();
      const { page } = secretary;
      await page.goto(product.address + path.sheet);
      await page.getByRole("button", { name: "Chốt và niêm phong điểm" }).click();
      await page.getByText("Đã chốt", { exact: true }).first().waitFor();
      await page.getByText(CLASS).first().waitFor();
    },
  );

  await cast.step(t, "the office above sees the class of the cell", async () => {
    await enter(office, "vanphong");
    for (const screen of ["board", "quality"]) {
      await office.page.goto(`${product.address}/${screen}?month=${path.month}`);
      const row = office.page.getByRole("row").filter({ hasText: CELL });
      await row.getByText(CLASS).first().waitFor();
    }
  });
});

/** Signs in and gives the name by which the first screen greets. */
async function enter(person: Person, username: string): Promise<string> {
  const { page } = person;
  await page.goto(product.address);
  await logIn(person, username, PASSWORD);
  const greeting = page.getByRole("heading", { name: /Chào đồng chí/ });
  await greeting.waitFor();
  return (await greeting.innerText()).replace("Chào đồng chí ", "");
}

/** "… tháng 3/2027" as `2027-03`. */
function monthIn(title: string): string {
  const [, month = "", year = ""] = /tháng (\d+)\/(\d+)/.exec(title) ?? [];
  return `${year}-${month.padStart(2, "0")}`;
}

/** Gives one point wherever the record proposes none; returns how many there were. */
async function fillEmpty(fields: Locator): Promise<number> {
  let filled = 0;
  for (const field of await fields.all()) {
    if ((await field.inputValue()) !== "") continue;
    await field.fill("1");
    filled += 1;
  }
  return filled;
}
