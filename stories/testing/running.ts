import type { Page } from "playwright-core";
import { choose, confirm } from "./hands.ts";

/** Everybody who has not been marked otherwise is here. */
export async function callRoll(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^\d+ người còn lại có mặt$/ }).click();
  await page.getByRole("button", { name: "Ghi điểm danh" }).click();
  await page.getByRole("button", { name: "Bắt đầu", exact: true }).waitFor();
}

/** Begins and ends the items until the one with this title runs. Tells on the way what each is. */
export async function runTo(
  page: Page,
  title: string,
  atItem: (title: string) => Promise<void> = async () => undefined,
): Promise<void> {
  for (;;) {
    await page.getByRole("button", { name: "Bắt đầu", exact: true }).click();
    const running = page.getByRole("heading", { name: /^Đang bàn nội dung \d+: / });
    await running.waitFor();
    const name = (await running.innerText()).replace(/^Đang bàn nội dung \d+: /, "");
    if (name.includes(title)) return;
    await atItem(name);
    await endItem(page);
  }
}

export async function endItem(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Kết thúc nội dung này" }).click();
  await page.getByRole("heading", { name: /^Đang bàn nội dung/ }).waitFor({ state: "detached" });
}

/** Opens a vote, has hands counted for enough of those present, and closes it. */
export async function holdVote(page: Page, question: string): Promise<void> {
  await page.getByRole("tab", { name: /^Biểu quyết/ }).click();
  await page.getByLabel("Nội dung biểu quyết").fill(question);
  await page.getByRole("button", { name: "Mở biểu quyết" }).click();
  const tally = page.getByText(/^Đã biểu quyết \d+ trên \d+\. Cần \d+ tán thành\.$/);
  await tally.waitFor();
  const needed = Number(/Cần (\d+)/.exec(await tally.innerText())?.[1]);
  for (let cast = 1; cast <= needed; cast += 1) {
    await page
      .getByRole("button", { name: /^Nhập giúp .+: Tán thành$/ })
      .first()
      .click();
    await page.getByRole("button", { name: /^Gửi phiếu của .+: Tán thành$/ }).click();
    await page.getByText(new RegExp(`^Đã biểu quyết ${cast} trên`)).waitFor();
  }
  await confirm(page, "Kết thúc biểu quyết");
  await page.getByText("Được thông qua").first().waitFor();
}

/** Whoever stands first in the list; the story needs somebody, not somebody in particular. */
export async function chooseFirst(page: Page, label: RegExp): Promise<void> {
  await page.getByLabel(label).and(page.locator("input:not([type=hidden])")).click();
  const name = await page.getByRole("option").first().innerText();
  await choose(page, label, name);
}

/** Runs what is left of the agenda and closes. */
export async function close(page: Page): Promise<void> {
  const begin = page.getByRole("button", { name: "Bắt đầu", exact: true });
  const done = page.getByRole("heading", { name: /^Mọi nội dung đã xong/ });
  for (;;) {
    await begin.or(done).first().waitFor();
    if (await done.isVisible()) break;
    await begin.click();
    await endItem(page);
  }
  await confirm(page, "Bế mạc");
  await page.getByRole("heading", { name: /^Cuộc họp đã kết thúc/ }).waitFor();
}
