import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { LANGUAGES, type Language } from "@chiboso/domain/kernel/language.ts";
import { fetchFile, logIn } from "./testing/hands.ts";
import { faultsOf, tabTo } from "./testing/inspect.ts";
import { people, type Person } from "./testing/people.ts";
import { runProduct } from "./testing/product.ts";

const product = runProduct({ demo: true });
const cast = people("who-opened", { chained: true });

const PASSWORD = "hoa-sen-2026";
const WHY = "Chuẩn bị hồ sơ đề nghị tặng Huy hiệu Đảng";
const QUESTION = "Đề nghị cho biết vì sao đồng chí cần xem hồ sơ của tôi";
const ANSWER = "Ủy ban kiểm tra hỏi người xem và trả lời trong tuần";
const RESULT = "Việc xem đúng nhiệm vụ: lập danh sách đề nghị tặng Huy hiệu";
const DESK = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };

async function enter(username: string, screen = DESK): Promise<Person> {
  const person = await cast.meet(username, screen);
  await person.page.goto(product.address);
  await logIn(person, username, PASSWORD);
  return person;
}

/** What the person's own session says about the person. */
async function memberIdOf({ page }: Person): Promise<string> {
  const me = await page.evaluate(async () => (await fetch("/api/access/me")).json());
  const { memberId } = (me as { me: { memberId: string } }).me;
  return memberId;
}

/** The screen in each language, on a desk and on a phone: nothing wrong that a program can see. */
async function inspect({ page }: Person, path: string, ready: string): Promise<void> {
  const speak = (chosen: Language) =>
    page.evaluate((language) => localStorage.setItem("chiboso.language", language), chosen);
  for (const language of LANGUAGES) {
    await speak(language);
    for (const size of [DESK, PHONE]) {
      await page.setViewportSize(size);
      // The part behind # alone would not load the page again.
      await page.goto(`${product.address}/`);
      await page.goto(`${product.address}${path}`);
      await page.locator(ready).first().waitFor();
      const faults = await faultsOf(page, { axe: true });
      assert.deepEqual(faults, [], `${path} in ${language}, ${size.width} px`);
    }
  }
  await speak("vi");
  await page.setViewportSize(DESK);
  await page.goto(`${product.address}/`);
}

/** Opens the request that says this, among those that the demonstration has under way. */
async function openRequestWith(page: Page, text: string): Promise<void> {
  const links = page.locator("main a[href^='/privacy/']");
  await links.first().waitFor();
  const paths = await links.evaluateAll((all) =>
    all.map((link) => link.getAttribute("href") ?? ""),
  );
  for (const path of new Set(paths)) {
    await page.goto(product.address + path);
    await page.getByLabel("Cách giải quyết").waitFor();
    if (await page.getByText(text).isVisible()) return;
  }
  assert.fail(`no request says “${text}”`);
}

test("a member looks who opened the own file, asks why, and gets an answer in time", async (t) => {
  const member = await enter("dangvien1", PHONE);
  const secretary = await enter("bithu1");
  const inspector = await enter("kiemtra");
  const memberId = await memberIdOf(member);

  await cast.step(t, "nobody opens a file without saying what for", async () => {
    const { page } = secretary;
    await page.goto(`${product.address}/members/${memberId}`);
    await page.getByRole("heading", { name: "Xem hồ sơ này để làm gì?" }).waitFor();
    assert.equal(await page.getByText("Số thẻ đảng viên").count(), 0);
    await inspect(secretary, `/members/${memberId}`, "input[type=radio]");
    await page.goto(`${product.address}/members/${memberId}`);
    await page.getByLabel("Mục đích khác").check();
    await page.getByRole("button", { name: "Mở hồ sơ" }).click();
    await page.getByText(/^Với mục đích khác, ghi rõ/).waitFor();
    await page.getByLabel("Nói rõ mục đích").fill(WHY);
    await page.getByRole("button", { name: "Mở hồ sơ" }).click();
    await page.getByRole("tab", { name: "Phiếu đảng viên" }).waitFor();
  });

  await cast.step(
    t,
    "the purpose is remembered for the file, and is asked again for another",
    async () => {
      const { page } = secretary;
      await page.reload();
      await page.getByRole("tab", { name: "Phiếu đảng viên" }).waitFor();
      assert.equal(await page.getByText("Xem hồ sơ này để làm gì?").count(), 0);
    },
  );

  await cast.step(t, "the member sees who, in which office, when, what and why", async () => {
    const { page } = member;
    await page.goto(`${product.address}/me#readings`);
    await page.getByText(WHY).first().waitFor();
    await page
      .getByText(/^Bí thư · Chi bộ/)
      .first()
      .waitFor();
    await inspect(member, "/me#readings", "h2");
  });

  await cast.step(t, "the member asks about the reading, by keyboard", async () => {
    const { page } = member;
    await page.goto(`${product.address}/me#readings`);
    const name =
      (await page
        .getByRole("button", { name: /^Hỏi lại về lần xem của/ })
        .first()
        .getAttribute("aria-label")) ?? "";
    const buttons = page.getByRole("button", { name, exact: true });
    const waiting = page.getByRole("link", { name: "Chờ trả lời" });
    const [before, offered] = [await waiting.count(), await buttons.count()];
    await tabTo(page, name);
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Câu hỏi").fill(QUESTION);
    await dialog.getByRole("button", { name: "Gửi yêu cầu" }).click();
    await dialog.waitFor({ state: "hidden" });
    // The reading now says how its question stands, and no longer asks for one.
    await waiting.nth(before).waitFor();
    assert.equal(await buttons.count(), offered - 1);
  });

  await cast.step(t, "those who watch over readers answer and decide", async () => {
    const { page } = inspector;
    await page.goto(`${product.address}/privacy`);
    await page.getByText("Hỏi về một lần xem hồ sơ").first().waitFor();
    await inspect(inspector, "/privacy", "main a[href^='/privacy/']");
    await page.goto(`${product.address}/privacy`);
    await openRequestWith(page, QUESTION);
    await page.getByLabel("Cách giải quyết").fill(ANSWER);
    await page.getByRole("button", { name: "Gửi trả lời" }).click();
    await page.getByText("Đang giải quyết").waitFor();
    const path = new URL(page.url()).pathname;
    await inspect(inspector, path, "h1");
    await page.goto(product.address + path);
    await page.getByLabel("Lý do").fill(RESULT);
    await page.getByRole("button", { name: "Quyết định", exact: true }).click();
    await page.getByText(RESULT).waitFor();
  });

  await cast.step(t, "the member reads the answer and takes the own data along", async () => {
    const { page } = member;
    await inspect(member, "/me#privacy", "textarea");
    await page.goto(`${product.address}/me#privacy`);
    await page.getByText(RESULT).waitFor();
    const file = await fetchFile(page, "Tải dữ liệu của tôi");
    assert.match(file.name, /^chiboso-\d{4}-\d\d-\d\d\.zip$/);
  });

  await cast.step(t, "who runs the system opens no file at all", async () => {
    const { page } = await enter("quantri");
    await page.goto(`${product.address}/members/${memberId}`);
    await page.getByRole("alert").waitFor();
    assert.equal(await page.getByText("Xem hồ sơ này để làm gì?").count(), 0);
  });
});
