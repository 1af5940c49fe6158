import type { Locator, Page } from "playwright-core";
import type { Person } from "./people.ts";

/** Sets the password behind a one-time link and comes in. */
export async function enterByLink(person: Person, link: string, password: string): Promise<void> {
  const { page } = person;
  await page.goto(link);
  await page.getByLabel("Mật khẩu mới", { exact: true }).fill(password);
  await page.getByLabel("Nhập lại mật khẩu mới").fill(password);
  await page.getByRole("button", { name: "Đặt mật khẩu và vào hệ thống" }).click();
  await page.getByRole("heading", { name: /Chào đồng chí/ }).waitFor();
}

/** Signs in at the door, from wherever the door stands. */
export async function logIn(person: Person, username: string, password: string): Promise<void> {
  const { page } = person;
  await page.getByLabel("Tên đăng nhập").fill(username);
  await page.getByLabel("Mật khẩu", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Đăng nhập", exact: true }).click();
  await page
    .getByRole("heading", { name: "Đăng nhập", exact: true })
    .waitFor({ state: "detached" });
}

/** Signs in to the demonstration by the clock of a story, on the device and on the server. */
export async function enterAt(
  person: Person,
  username: string,
  address: string,
  moment: string,
): Promise<void> {
  await person.device.clearCookies();
  await person.device.clock.setSystemTime(moment);
  await person.page.goto(`${address}/log-in`);
  await logIn(person, username, "hoa-sen-2026");
}

/** Chooses from a list that opens under a field, typing as people do when the field takes it. */
export async function choose(page: Page, label: string | RegExp, option: string): Promise<void> {
  const field = page.getByLabel(label).and(page.locator("input:not([type=hidden])"));
  await field.click();
  if (await field.isEditable()) await field.fill(option);
  await page.getByRole("option", { name: option, exact: true }).click();
}

/** Presses the button that asks once more and then the same button in the dialog. */
export async function confirm(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name, exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name, exact: true }).click();
  await dialog.waitFor({ state: "hidden" });
}

/** Hands a file to the place where files are dropped. */
export async function hand(page: Page, label: string, name: string, bytes: Buffer): Promise<void> {
  const mimeType = name.endsWith(".pdf") ? "application/pdf" : "application/octet-stream";
  await page
    .locator(`input[type=file][aria-label="${label}"]`)
    .setInputFiles({ name, mimeType, buffer: bytes });
}

/** Presses a button that gives a file and reads what came down. */
export async function fetchFile(
  page: Page,
  button: string,
): Promise<{ readonly name: string; readonly path: string }> {
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: button }).click();
  const download = await coming;
  return { name: download.suggestedFilename(), path: await download.path() };
}

/** What a dishonest browser would do: a request made by hand with this person's session. */
export async function sendByHand(
  page: Page,
  path: string,
  body: object,
): Promise<{ readonly status: number; readonly text: string }> {
  return page.evaluate(
    async ([to, content]) => {
      const answer = await fetch(to, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: content,
      });
      return { status: answer.status, text: await answer.text() };
    },
    [path, JSON.stringify(body)] as const,
  );
}

/** What stands in all that is found, as people read it; waits until there is something to read. */
export async function textsOf(found: Locator): Promise<string[]> {
  await found.first().waitFor({ state: "attached" });
  const texts = await found.allInnerTexts();
  return texts.map((text) => text.trim());
}

/** Waits until a text stands in the part of the page that is on the screen, without anybody scrolling there. */
export async function seeWithoutScrolling(page: Page, text: string | RegExp): Promise<void> {
  const said = page.getByText(text).first();
  await said.waitFor();
  await page.waitForFunction(
    (place) => {
      const box = place?.getBoundingClientRect();
      return box !== undefined && box.top >= 0 && box.bottom <= window.innerHeight;
    },
    await said.elementHandle(),
  );
}
