import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { LANGUAGES } from "@chiboso/domain/kernel/language.ts";
import type { Page } from "playwright-core";
import { codesIn } from "../server/testing/codes-in.ts";
import { ask } from "./testing/by-request.ts";
import { fetchFile, logIn } from "./testing/hands.ts";
import { faultsOf } from "./testing/inspect.ts";
import { people } from "./testing/people.ts";
import { runProduct } from "./testing/product.ts";

const product = runProduct({ demo: true });
const cast = people("printed-slip", { chained: true });

const PASSWORD = "hoa-sen-2026";
const VERIFIER = fileURLToPath(new URL("../verifier/dist/verifier.html", import.meta.url));
const SOUND = "✓ Hồ sơ nguyên vẹn, còn phải so dấu vân tay";

interface Listed {
  readonly minutes: readonly { readonly minutesId: string; readonly state: string }[];
}

test("whoever holds a printed paper and its slip finds out that the files are that paper, and stand in the log", async (t) => {
  const secretary = await cast.meet("bithu1");
  const files: string[] = [];
  let address = "";

  await cast.step(t, "the slip is taken beside PDF and proof of adopted minutes", async () => {
    const { page } = secretary;
    await page.goto(product.address);
    await logIn(secretary, "bithu1", PASSWORD);
    await page.getByRole("heading", { name: /Chào đồng chí/ }).waitFor();
    const { minutes } = await ask<Listed>(secretary, "/api/minutes");
    const adopted = minutes.find(({ state }) => state === "approved");
    assert.ok(adopted, JSON.stringify(minutes));
    await page.goto(`${product.address}/minutes/${adopted.minutesId}`);
    const slip = await fetchFile(page, "Tải phiếu kiểm chứng để in");
    for (const button of ["Tải bản PDF", "Tải tệp bằng chứng"])
      files.push((await fetchFile(page, button)).path);
    [address = ""] = codesIn(await readFile(slip.path));
    assert.ok(address.startsWith(`${product.address}/verifier#`), address);
  });

  await cast.step(
    t,
    "the square leads to the page, which says what a slip alone is worth",
    async () => {
      const { page } = await cast.meet("outsider");
      await page.goto(address);
      await page.getByText(/^Phiếu này chỉ dòng số \d+ của sổ nhật ký/).waitFor();
      await page.getByText(/^Trang này do chính hệ thống/).waitFor();
      await check(page, files);
      await page.getByText("Phiếu kiểm chứng chỉ đúng văn bản này").waitFor();
    },
  );

  await cast.step(
    t,
    "from disk and without a network the code is typed, in each language",
    async () => {
      const { page, device } = await cast.meet("offline");
      await device.setOffline(true);
      await page.goto(pathToFileURL(VERIFIER).href);
      assert.equal(await page.getByText(/^Trang này do chính hệ thống/).count(), 0);
      const code = address.split("#")[1] ?? "";
      await page.locator("#slip").fill(code.replaceAll(/(.{9})/g, "$1 "));
      await check(page, files);
      for (const language of LANGUAGES) {
        await page.locator("#language").selectOption(language);
        for (const width of [1280, 390]) {
          await page.setViewportSize({ width, height: 844 });
          await page.locator(".verdict.wait").waitFor();
          assert.deepEqual(await faultsOf(page, { axe: true }), [], `${language}, ${width} px`);
        }
      }
      await page.locator("#language").selectOption("vi");
      await page.locator("#slip").fill(code.replace(/.$/, (last) => (last === "0" ? "1" : "0")));
      await page.getByRole("heading", { name: "✗ Hồ sơ KHÔNG đạt" }).waitFor();
      await page.getByText(/^Dòng trong sổ không mang mã ghi trên phiếu/).waitFor();
      await page.locator("#slip").fill("phiếu");
      await page.getByText(/^Mã phiếu không đúng mẫu/).waitFor();
    },
  );
});

async function check(page: Page, files: readonly string[]): Promise<void> {
  await page.getByLabel("Chọn tệp").setInputFiles([...files]);
  await page.getByRole("heading", { name: SOUND }).waitFor();
}
