import assert from "node:assert/strict";
import { test } from "node:test";
import { addDays, localDateOf, VIETNAM } from "@chiboso/domain/kernel/dates.ts";
import { confirm, hand, logIn } from "./testing/hands.ts";
import { people, type Person } from "./testing/people.ts";
import { runProduct } from "./testing/product.ts";

const product = runProduct({ demo: true });
const cast = people("late-entry", { chained: true });

const PASSWORD = "hoa-sen-2026";
const SCAN = Buffer.from(
  "%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n",
);
const yesterday = addDays(localDateOf(new Date().toISOString(), VIETNAM), -1)
  .split("-")
  .toReversed()
  .join("/");

async function typeSheet({ page }: Person): Promise<void> {
  await page.getByLabel("Lý do ghi giấy (sự cố của hệ thống)").fill("Mất điện cả xã");
  await page.getByLabel("Kết thúc").fill("23h30");
  await page.getByLabel("Bắt đầu").first().fill("23.10");
  await page.getByLabel("Xong lúc").first().fill("2325");
  await page.getByLabel("Kết luận của chủ trì").first().fill("Thống nhất lịch trực cuối năm.");
  await page.getByRole("button", { name: "Thêm biểu quyết giơ tay" }).first().click();
  await page.getByLabel("Nội dung biểu quyết").fill("Thông qua lịch trực");
  await page.getByLabel("Tán thành", { exact: true }).fill("9999");
}

test("a meeting held on paper in a failure is entered afterwards and marked so", async (t) => {
  const secretary = await cast.meet("bithu1");
  const { page } = secretary;
  await page.goto(product.address);
  await logIn(secretary, "bithu1", PASSWORD);
  await page.getByRole("heading", { name: /Chào đồng chí/ }).waitFor();

  await cast.step(t, "the secretary begins with day, time and agenda of the paper", async () => {
    await page.goto(`${product.address}/meetings`);
    await page.getByRole("link", { name: "Nhập cuộc họp đã ghi trên giấy" }).click();
    await page.getByLabel("Ngày họp").fill(yesterday);
    await page.getByLabel("Giờ bắt đầu").fill("23:00");
    await page.getByRole("button", { name: "Sang bước nhập biên bản" }).click();
    await page.waitForURL("**/late");
  });

  await cast.step(t, "nobody is asked for good before everything is filled in", async () => {
    await page.getByRole("button", { name: "Đưa vào hồ sơ cuộc họp" }).click();
    await page.locator("textarea:focus").waitFor();
    const reason = page.getByLabel("Lý do ghi giấy (sự cố của hệ thống)");
    assert.ok(await reason.evaluate((field) => field === document.activeElement));
    assert.equal(await page.getByRole("dialog").count(), 0);
  });

  await cast.step(t, "what is typed is kept when the page is left", async () => {
    await typeSheet(secretary);
    await page.getByRole("link", { name: "Sinh hoạt", exact: false }).first().click();
    await page.getByRole("heading", { name: "Sinh hoạt chi bộ" }).waitFor();
    await page.goBack();
    const conclusion = page.getByLabel("Kết luận của chủ trì").first();
    await conclusion.waitFor();
    assert.equal(await conclusion.inputValue(), "Thống nhất lịch trực cuối năm.");
    await page.getByText("Mọi nội dung đã được lưu").waitFor();
  });

  await cast.step(
    t,
    "more hands than people are refused, at the item where they stand",
    async () => {
      await hand(page, "Thêm bản chụp", "bien-ban.pdf", SCAN);
      await page.getByText("bien-ban.pdf").waitFor();
      await confirm(page, "Đưa vào hồ sơ cuộc họp");
      await page
        .getByText(/Tổng số giơ tay là 9999/)
        .first()
        .waitFor();
    },
  );

  await cast.step(
    t,
    "the paper is entered; meeting and minutes say that they are late",
    async () => {
      await page.getByLabel("Tán thành", { exact: true }).fill("3");
      await confirm(page, "Đưa vào hồ sơ cuộc họp");
      await page.getByText("Nhập sau từ giấy").first().waitFor();
      await page.getByRole("button", { name: "Lập biên bản" }).click();
      await page.getByText("(Nhập từ biên bản giấy sau buổi sinh hoạt)").first().waitFor();
      // Once in the editor, once in the paper beside it.
      await page
        .getByText(/Biểu quyết giơ tay, đếm trên giấy: Thông qua lịch trực/)
        .first()
        .waitFor();
    },
  );
});
