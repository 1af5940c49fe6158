import assert from "node:assert/strict";
import type { SecretView } from "@chiboso/domain/voting/secret/view.ts";
import type { Page } from "playwright-core";

const CAST = "**/api/booth/*/ballots";
const PROOF = "**/closed-proof";
const VOTES = "**/secret-votes";

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

/** A booth's page that was another at the close is warned of beside the result, and the one that stayed is not. */
export async function warnsOfOtherBooth(page: Page): Promise<void> {
  const check = page.getByText("Tự kiểm tra", { exact: true }).first();
  const warning = page.getByText(/không còn đưa ra trang buồng phiếu có mã này/u);
  await check.click();
  await page.getByText("Mã của mẫu phiếu đã duyệt").waitFor();
  assert.equal(await warning.count(), 0);
  await page.route(VOTES, async (route) => {
    const response = await route.fetch();
    const told = (await response.json()) as { readonly votes: readonly SecretView[] };
    await route.fulfill({ response, json: { votes: told.votes.map(withOtherBooth) } });
  });
  const votes = page.getByRole("tab", { name: "Biểu quyết" });
  await page.reload();
  await votes.click();
  await check.click();
  await warning.waitFor();
  await page.unroute(VOTES);
  await page.reload();
  await votes.click();
}

function withOtherBooth(vote: SecretView): SecretView {
  if (vote.outcome === null) return vote;
  const { outcome } = vote;
  const booth = { opened: "a".repeat(64), closed: "b".repeat(64) };
  return { ...vote, outcome: { ...outcome, election: { ...outcome.election, booth } } };
}
