import assert from "node:assert/strict";
import { test } from "node:test";
import { LANGUAGES } from "@chiboso/domain/kernel/language.ts";
import { logIn } from "./testing/hands.ts";
import { faultsOf } from "./testing/inspect.ts";
import { people } from "./testing/people.ts";
import { runProduct } from "./testing/product.ts";

const product = runProduct({ demo: true });
const cast = people("who-confirms", { chained: true });

const PASSWORD = "hoa-sen-2026";
const SIZES = [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
];
const MARK = /^([0-9a-f]{4} ){15}[0-9a-f]{4}$/;

test("an inspector, who administers nothing, reads who signs the logs and who confirms them, and what the last look found", async (t) => {
  const inspector = await cast.meet("kiemtra");
  const { page } = inspector;

  await cast.step(t, "from the board a press leads there", async () => {
    await page.goto(product.address);
    await logIn(inspector, "kiemtra", PASSWORD);
    await page.getByRole("link", { name: "Theo dõi chi bộ" }).first().click();
    await page.getByRole("link", { name: "Ai ký, ai xác nhận" }).click();
    await page.getByRole("heading", { name: "Ai ký, ai xác nhận sổ nhật ký" }).waitFor();
  });

  await cast.step(t, "the key is shown with its mark and the line for another office", async () => {
    await page.getByText(MARK).waitFor();
    await page.getByText(/^log \S+\/so\/\*\+[0-9a-f]{8}\+\S+ http:\/\/\S+\/so$/).waitFor();
    await page.getByText("Đang chạy; mọi sổ đều được ký.").waitFor();
    await page.getByText("Chưa có đơn vị nào xác nhận").waitFor();
  });

  await cast.step(t, "it reads well in each language, on a desk and on a phone", async () => {
    for (const language of LANGUAGES) {
      await page.evaluate((chosen) => localStorage.setItem("chiboso.language", chosen), language);
      for (const size of SIZES) {
        await page.setViewportSize(size);
        await page.goto(`${product.address}/`);
        await page.goto(`${product.address}/logs`);
        await page.getByText(MARK).waitFor();
        assert.deepEqual(await faultsOf(page, { axe: true }), [], `${language}, ${size.width} px`);
      }
    }
  });

  await cast.step(t, "on paper the keys stand with their marks", async () => {
    await page.emulateMedia({ media: "print" });
    assert.equal(await page.getByText(MARK).isVisible(), true);
    await page.emulateMedia({ media: "screen" });
  });
});
