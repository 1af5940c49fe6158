import { test } from "node:test";
import { confirm, logIn } from "./testing/hands.ts";
import { people } from "./testing/people.ts";
import { runProduct } from "./testing/product.ts";

const product = runProduct({ demo: true });
const cast = people("resolution", { chained: true });

const PASSWORD = "hoa-sen-2026";

test("a resolution is drawn up from its meeting, signed for the cell and found again", async (t) => {
  const secretary = await cast.meet("bithu1");
  const { page } = secretary;
  await page.goto(product.address);
  await logIn(secretary, "bithu1", PASSWORD);
  await page.getByRole("heading", { name: /Chào đồng chí/ }).waitFor();

  await cast.step(t, "it is drafted in four parts from a closed meeting", async () => {
    await page.goto(`${product.address}/meetings`);
    await page.getByRole("link").filter({ hasText: "Đã kết thúc" }).first().click();
    await page.getByRole("button", { name: "Soạn nghị quyết" }).click();
    await page.waitForURL("**/resolutions/*");
    await page.getByText("IV. TỰ ĐÁNH GIÁ CHẤT LƯỢNG BUỔI SINH HOẠT").waitFor();
  });

  await cast.step(t, "the self-score is written, the text numbered and frozen", async () => {
    await page.getByLabel("Đoạn thư ký viết").last().fill("Chi bộ tự đánh giá: 92 điểm, Tốt.");
    await page.getByRole("button", { name: "Lưu văn bản" }).click();
    await page.getByText("Mọi nội dung đã được lưu").waitFor();
    await confirm(page, "Trình ký");
    await page.getByRole("heading", { name: "Ký thay mặt chi bộ" }).waitFor();
  });

  await cast.step(t, "the secretary signs for the cell, and it is found by its words", async () => {
    await page.getByLabel("Mật khẩu của đồng chí").fill(PASSWORD);
    await page.getByRole("button", { name: "Ký và ban hành" }).click();
    await page.getByRole("heading", { name: "Đã ban hành" }).waitFor();
    await page.goto(`${product.address}/resolutions`);
    await page.getByLabel("Tìm theo số hoặc nội dung").fill("92 diem, tot");
    await page.getByText("Đã ban hành").first().waitFor();
  });
});
