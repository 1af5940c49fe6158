import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { LANGUAGES, type Language } from "@chiboso/domain/kernel/language.ts";
import { fetchFile, logIn } from "./testing/hands.ts";
import { faultsOf, tabTo } from "./testing/inspect.ts";
import { people, type Person } from "./testing/people.ts";
import { runProduct } from "./testing/product.ts";

const product = runProduct({ demo: true });
const cast = people("member-file", { chained: true });

const PASSWORD = "hoa-sen-2026";
const NEW_PHONE = "0900000123";
const WHY = "Đã đổi số điện thoại từ tháng 10";
const DESK = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };
/** A picture of one pixel, as a camera would send it. */
const JPEG = Buffer.from(
  "/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AKp//2Q==",
  "base64",
);

async function enter(username: string, screen = DESK): Promise<Person> {
  const person = await cast.meet(username, screen);
  await person.page.goto(product.address);
  await logIn(person, username, PASSWORD);
  return person;
}

/** Every screen of the way in each language, on a desk and on a phone: nothing wrong that a program can see. */
async function inspect(person: Person, path: string, ready: string): Promise<void> {
  const { page } = person;
  for (const language of LANGUAGES) {
    await speak(person, language);
    for (const size of [DESK, PHONE]) {
      await page.setViewportSize(size);
      await page.goto(`${product.address}${path}`);
      await page.locator(ready).first().waitFor();
      const faults = await faultsOf(page, { axe: true });
      assert.deepEqual(faults, [], `${path} in ${language}, ${size.width} px`);
    }
  }
  await speak(person, "vi");
  await page.setViewportSize(DESK);
}

async function speak({ page }: Person, language: Language): Promise<void> {
  await page.evaluate((chosen) => localStorage.setItem("chiboso.language", chosen), language);
}

test("a member asks for a correction, the office approves it, and the history tells of both", async (t) => {
  const member = await enter("dangvien1", PHONE);
  const office = await enter("vanphong");

  await cast.step(
    t,
    "the member finds the phone number wrong and asks, with a picture",
    async () => {
      const { page } = member;
      await page.goto(`${product.address}/me#sheet`);
      const head = page.getByRole("region", { name: "Thẻ, số lý lịch, liên hệ" });
      await head.getByRole("button", { name: "Sửa: Số điện thoại" }).click();
      const dialog = page.getByRole("dialog", { name: "Đề nghị sửa hồ sơ" });
      await dialog.getByRole("textbox", { name: "Số", exact: true }).fill(NEW_PHONE);
      await dialog.getByRole("button", { name: "Gửi đề nghị" }).click();
      await dialog.getByText("Chưa điền mục này.").waitFor();
      await dialog.getByLabel("Vì sao cần sửa").fill(WHY);
      await dialog
        .locator("input[type=file]")
        .setInputFiles({ name: "hoa-don.jpg", mimeType: "image/jpeg", buffer: JPEG });
      await dialog.getByRole("button", { name: "Gửi đề nghị" }).click();
      await dialog.waitFor({ state: "detached" });
      await head.getByRole("link", { name: "Đang chờ xem xét" }).click();
      await page.getByText("Đang chờ xem xét").first().waitFor();
      await page.getByText(WHY).waitFor();
    },
  );

  await cast.step(t, "a second request about the same item is refused in words", async () => {
    const { page } = member;
    await page.goto(`${product.address}/me#sheet`);
    await page.getByRole("button", { name: "Sửa: Số điện thoại" }).click();
    const dialog = page.getByRole("dialog", { name: "Đề nghị sửa hồ sơ" });
    await dialog.getByRole("textbox", { name: "Số", exact: true }).fill("0900000456");
    await dialog.getByLabel("Vì sao cần sửa").fill("Ghi lại");
    await dialog.getByRole("button", { name: "Gửi đề nghị" }).click();
    await dialog.getByText("Đã có một yêu cầu đang chờ về đúng mục này").waitFor();
  });

  await cast.step(
    t,
    "the office compares, looks at the picture and approves by keyboard",
    async () => {
      const { page } = office;
      await page.goto(`${product.address}/corrections`);
      const asked = page.getByRole("row").filter({ hasText: "Số điện thoại" });
      await asked.getByRole("button", { name: "Xem xét" }).click();
      const dialog = page.getByRole("dialog", { name: "Xem xét yêu cầu" });
      await dialog.getByText(NEW_PHONE).waitFor();
      await dialog.getByText(WHY).waitFor();
      const { path, name } = await fetchFile(page, "Tải tệp kèm theo");
      assert.equal(name, "hoa-don.jpg");
      assert.deepEqual(await readFile(path), JPEG);
      await dialog.getByLabel("Đã đối chiếu với").fill("Hóa đơn cước tháng 10/2026");
      await tabTo(page, "Chấp nhận");
      await page.keyboard.press("Enter");
      await dialog.waitFor({ state: "detached" });
      await asked.waitFor({ state: "detached" });
    },
  );

  await cast.step(
    t,
    "the member is told and sees the new number, the old one and both hands",
    async () => {
      const { page } = member;
      await page.goto(`${product.address}/notifications`);
      await page.getByText("Yêu cầu sửa hồ sơ đã được chấp nhận").first().waitFor();
      await page.goto(`${product.address}/me#sheet`);
      const head = page.getByRole("region", { name: "Thẻ, số lý lịch, liên hệ" });
      await head.getByText(NEW_PHONE).first().waitFor();
      await head.getByText("Hóa đơn cước tháng 10/2026").first().waitFor();
      await head.getByRole("button", { name: /^Lịch sử mục/ }).click();
      const history = head.getByRole("list", { name: "Lịch sử" });
      await history.getByText("Có từ trước trong danh bạ").first().waitFor();
      await history.getByText("Theo yêu cầu sửa được duyệt").first().waitFor();
    },
  );

  await cast.step(t, "the printed sheet is one file that anybody can keep", async () => {
    const { name, path } = await fetchFile(member.page, "In phiếu (PDF)");
    assert.equal(name, "03.Phieu dang vien.pdf");
    assert.equal((await readFile(path)).subarray(0, 5).toString(), "%PDF-");
  });

  await cast.step(
    t,
    "every screen of it reads well in three languages, large and small",
    async () => {
      await inspect(member, "/me#sheet", "h3");
      await inspect(member, "/me#corrections", "dl");
      await inspect(office, "/corrections", "h1");
    },
  );
});
