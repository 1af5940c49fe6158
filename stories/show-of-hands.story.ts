import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { choose, logIn } from "./testing/hands.ts";
import { people, type Person } from "./testing/people.ts";
import { runProduct } from "./testing/product.ts";
import { beginShortMeeting } from "./testing/short-meeting.ts";

const product = runProduct({ demo: true });
const cast = people("show-of-hands", { chained: true });

const PASSWORD = "hoa-sen-2026";
const PHONE = { width: 390, height: 844 };
const QUESTION = "Thông qua kế hoạch trực bão";

async function enter(username: string, screen?: typeof PHONE): Promise<Person> {
  const person = await cast.meet(username, screen);
  await person.page.goto(product.address);
  await logIn(person, username, PASSWORD);
  await person.page.getByRole("heading", { name: /Chào đồng chí/ }).waitFor();
  return person;
}

/** The person's own name, as the roll has it. */
async function nameOf({ page }: Person): Promise<string> {
  const said = await page.getByRole("heading", { name: /Chào đồng chí/ }).innerText();
  return said.replace(/^.*Chào đồng chí\s+/u, "").trim();
}

async function pick(page: Page, name: string): Promise<void> {
  const field = page.getByRole("combobox", { name: "Người kiểm đếm" });
  await field.fill(name);
  await page.getByRole("option", { name, exact: true }).first().click();
  await page.keyboard.press("Escape");
}

async function raise(page: Page, hands: Readonly<Record<string, number>>): Promise<void> {
  const group = page.getByRole("group", { name: "Số người giơ tay đã đếm" });
  for (const [choice, count] of Object.entries(hands))
    await group.getByLabel(choice, { exact: true }).fill(String(count));
}

test("hands are raised twice, and somebody else counts the second time", async (t) => {
  const secretary = await enter("bithu1");
  const clerk = await enter("thuky1");
  const teller = await enter("dangvien1", PHONE);
  const [first, second] = [await nameOf(teller), await nameOf(clerk)];
  const { page } = secretary;
  const meeting = await beginShortMeeting(secretary, product.address);
  const hall = await secretary.device.newPage();
  await hall.goto(`${product.address}${meeting}/screen`);
  await teller.page.goto(`${product.address}${meeting}`);

  await cast.step(t, "a vote by hands is opened, and its teller is asked to count", async () => {
    await page.getByRole("tab", { name: "Biểu quyết" }).click();
    await page.getByLabel("Nội dung biểu quyết").fill(QUESTION);
    await choose(page, "Cách biểu quyết", "Giơ tay, có người kiểm đếm");
    await page.getByText("Hãy chọn ít nhất một người kiểm đếm.").waitFor();
    await pick(page, first);
    await page.getByRole("button", { name: "Mở biểu quyết" }).click();
    await page.getByText(`Người kiểm đếm: ${first}.`).waitFor();
    await hall.getByText(`Kiểm đếm: ${first}`).waitFor();
    await teller.page.getByRole("heading", { name: QUESTION }).waitFor();
  });

  await cast.step(
    t,
    "nobody raises a hand in favour; the close says with which count",
    async () => {
      await raise(teller.page, { "Không tán thành": 2 });
      await teller.page.getByRole("button", { name: "Ghi số giơ tay" }).click();
      await page.getByText(/đã nhập: tán thành 0, không tán thành 2/).waitFor();
      await raise(teller.page, { "Không tán thành": 0 });
      await teller.page.getByRole("button", { name: "Ghi: không ai giơ tay" }).click();
      await page.getByText(/đã nhập: tán thành 0, không tán thành 0/).waitFor();
      await page.getByRole("button", { name: "Kết thúc biểu quyết" }).click();
      const dialog = page.getByRole("dialog");
      await dialog.getByText(`Số giơ tay do ${first} nhập`).waitFor();
      await dialog.getByText(/tán thành 0, không tán thành 0, ý kiến khác 0/).waitFor();
      await dialog.getByRole("button", { name: "Kết thúc biểu quyết" }).click();
      await dialog.waitFor({ state: "hidden" });
      await page.getByText("Không được thông qua").first().waitFor();
      await hall.getByText("Không được thông qua").waitFor();
    },
  );

  await cast.step(t, "its teller leaves, and another one counts a further round", async () => {
    await page.getByRole("tab", { name: "Điểm danh" }).click();
    await page.getByRole("button", { name: `Ghi ${first} rời họp` }).click();
    await page.getByRole("button", { name: `Ghi ${first} đến` }).waitFor();
    await page.getByRole("button", { name: "Biểu quyết lại" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Lý do").fill("Đã giải thích thêm");
    await dialog.getByRole("button", { name: "Biểu quyết lại" }).click();
    await dialog.getByText("Hãy chọn ít nhất một người kiểm đếm.").waitFor();
    await pick(page, second);
    await dialog.getByRole("button", { name: "Biểu quyết lại" }).click();
    await dialog.waitFor({ state: "hidden" });
    await page.getByText(`Người kiểm đếm: ${second}.`).waitFor();
    await hall.getByText(`Kiểm đếm: ${second}`).waitFor();
  });

  await cast.step(t, "everybody in the room is in favour, and both rounds stand", async () => {
    const needed = await page.getByText(/^Biểu quyết giơ tay. Cần \d+ tán thành/).innerText();
    await raise(page, { "Tán thành": Number(/Cần (\d+)/u.exec(needed)?.[1]) });
    await page.getByRole("button", { name: "Ghi số giơ tay" }).click();
    await page.getByText(/đã nhập: tán thành [1-9]\d*, không tán thành 0/).waitFor();
    await page.getByRole("button", { name: "Kết thúc biểu quyết" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Kết thúc biểu quyết" }).click();
    await hall.getByText("Được thông qua").waitFor();
    await page.getByText("Biểu quyết lần 2. Lý do: Đã giải thích thêm").waitFor();
    assert.equal(await page.getByText("Không được thông qua", { exact: true }).count(), 1);
    await teller.page.getByText("Biểu quyết lần 2. Lý do: Đã giải thích thêm").waitFor();
  });
});
