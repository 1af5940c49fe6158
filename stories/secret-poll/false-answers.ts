import type { Page } from "playwright-core";

const CAST = "**/api/booth/*/ballots";
const PROOF = "**/closed-proof";

/** The ballot arrives and its answer does not; the page is loaded anew, and shows the receipt of that very ballot. */
export async function voteWithLostAnswer(booth: Page, choice: string): Promise<string> {
  await booth.route(CAST, async (route) => {
    await route.fetch();
    await route.abort();
  });
  await booth.getByRole("radio", { name: choice }).check();
  await booth.getByRole("button", { name: "Xem lại phiếu" }).click();
  await booth.getByRole("button", { name: "Niêm phong và gửi" }).click();
  await booth.getByText(/chưa gửi được/u).waitFor();
  // Nor does the first attempt after the page was lost get through.
  await booth.reload();
  await booth.getByText(/chưa gửi được/u).waitFor();
  await booth.unroute(CAST);
  await booth.getByRole("button", { name: "Gửi lại" }).click();
  const receipt = booth.locator("[data-tracker]");
  await receipt.waitFor();
  return (await receipt.getAttribute("data-tracker")) ?? "";
}

/** A server that shows the close under another key of the log gets no share: the device stops with an alarm. */
export async function refuseForeignLog(page: Page): Promise<void> {
  await page.route(PROOF, async (route) => {
    const response = await route.fetch();
    const told = (await response.json()) as { readonly vkey: string };
    await route.fulfill({
      response,
      json: { ...told, vkey: told.vkey.replace(/.$/u, (sign) => (sign === "A" ? "B" : "A")) },
    });
  });
  await page.getByRole("button", { name: "Kiểm tra và mở phần của tôi" }).click();
  const alarm = page.getByRole("alert").filter({ hasText: "Dừng lại: máy này không mở" });
  await alarm.getByText(/ký bằng khóa khác/u).waitFor();
  await page.unroute(PROOF);
}
