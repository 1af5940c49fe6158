import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { logIn } from "../testing/hands.ts";
import type { Person } from "../testing/people.ts";
import type { Product } from "../testing/product.ts";

export const PASSWORD = "hoa-sen-2026";

/** The life that is told: the two who keep it, where, and whose it is. */
export interface Life {
  readonly product: Product;
  readonly secretary: Person;
  readonly office: Person;
  readonly usernames: ReadonlyMap<Person, string>;
  readonly name: string;
  casePath: string;
  memberPath: string;
}

/** Lets years go by: the server's clock and that of every browser, and everybody signs in again. */
export async function goOn(life: Life, moment: string): Promise<void> {
  await life.product.moveTo(moment);
  for (const person of [life.secretary, life.office]) await comeIn(life, person, moment);
}

/** Signs in with a browser whose calendar shows that moment. */
export async function comeIn(life: Life, person: Person, moment: string): Promise<void> {
  await person.device.clearCookies();
  await person.device.clock.setSystemTime(moment);
  await person.page.goto(`${life.product.address}/log-in`);
  await logIn(person, life.usernames.get(person) ?? "", PASSWORD);
  await person.page.getByRole("heading", { name: /Chào đồng chí/ }).waitFor();
}

/** Types a day as people do. */
export async function typeDay(page: Page, label: string, day: string): Promise<void> {
  await page.getByLabel(label).and(page.locator("input")).fill(day);
}

/** Enters the step that is next, waits for the one that follows, and says what stood there. */
export async function enterStep(
  page: Page,
  step: string,
  doneOn: string,
  fill: () => Promise<void> = async () => undefined,
): Promise<void> {
  const heading = page.getByRole("heading", { name: `Bước tiếp theo: ${step}` });
  await heading.waitFor();
  await fill();
  await typeDay(page, "Ngày thực hiện", doneOn);
  await page.getByRole("button", { name: "Ghi bước này" }).click();
  await heading.waitFor({ state: "detached" });
}

/** The paper behind a step. */
export async function typePaper(page: Page, number: string, day: string): Promise<void> {
  await page.getByLabel("Số, ký hiệu").fill(number);
  await typeDay(page, "Ngày văn bản", day);
  await page.getByLabel("Cơ quan ban hành").fill("Đảng ủy xã");
}

/** The figures of a vote in a meeting. */
export async function typeVote(page: Page, base: number, yes: number): Promise<void> {
  await page.getByLabel("Tổng số được tính").fill(String(base));
  await page.getByLabel("Số tán thành").fill(String(yes));
}

/** Chooses from a list whose name is no more than the label, for some labels hold another. */
export async function pick(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole("combobox", { name: label, exact: true }).click();
  await page.getByRole("option", { name: option, exact: true }).click();
}

/** Waits until a field itself says what is wrong with it, and that nothing else says it again. */
export async function faultAtField(page: Page, text: string): Promise<void> {
  await page.locator("form [id$='-error']").filter({ hasText: text }).waitFor();
  assert.equal(await page.getByRole("alert").filter({ hasText: text }).count(), 0);
}
