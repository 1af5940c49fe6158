import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { act, ask } from "../testing/by-request.ts";
import { confirm, enterByLink, logIn } from "../testing/hands.ts";
import type { People, Person } from "../testing/people.ts";
import type { Product } from "../testing/product.ts";
import { callShortMeeting } from "../testing/short-meeting.ts";

export const PASSWORD = "hoa-sen-2026";
export const PHONE = { width: 390, height: 844 };

export interface Member {
  readonly memberId: string;
  readonly name: string;
  readonly mark?: string | null;
  readonly standing?: string;
}

interface Seen {
  readonly organisation: { readonly id: string };
  readonly roll: readonly Member[];
}

/** Somebody of the demonstration at their own device. */
export async function enter(
  cast: People,
  { address }: Product,
  username: string,
  screen?: typeof PHONE,
): Promise<Person> {
  const person = await cast.meet(username, screen);
  await person.page.goto(address);
  await logIn(person, username, PASSWORD);
  await person.page.getByRole("heading", { name: /Chào đồng chí/ }).waitFor();
  return person;
}

/** The id of the member who is signed in. */
export async function memberOf(person: Person): Promise<string> {
  const { me } = await ask<{ readonly me: { readonly memberId: string } }>(
    person,
    "/api/access/me",
  );
  return me.memberId;
}

/** Gives somebody on the roll an account, by the office, and lets them come in by its link. */
export async function enterNewly(
  cast: People,
  office: Person,
  organisationId: string,
  member: Member,
  screen = PHONE,
): Promise<Person> {
  const path = `/api/access/organisations/${organisationId}/accounts`;
  const { issued } = await act<{ readonly issued: readonly { readonly link: string }[] }>(
    office,
    new Date().toISOString(),
    "POST",
    path,
    { memberIds: [member.memberId] },
  );
  const person = await cast.meet(member.name, screen);
  await enterByLink(person, issued[0]?.link ?? "", "con thuyền ra khơi xa");
  return person;
}

export interface SmallMeeting {
  readonly path: string;
  readonly organisationId: string;
  readonly here: readonly Member[];
}

/** A meeting of today at which these and as many others of the cell are present as make `size`. */
export async function beginWith(
  chair: Person,
  product: Product,
  size: number,
  first: readonly string[],
): Promise<SmallMeeting> {
  const path = await callShortMeeting(chair, product.address);
  const at = `/api${path}`;
  const { page } = chair;
  await page.goto(`${product.address}${path}/run`);
  await confirm(page, "Khai mạc");
  await page.getByRole("button", { name: /^\d+ người còn lại có mặt$/ }).waitFor();
  const { roll, organisation } = await ask<Seen>(chair, at);
  // Whoever is counted comes before others: without all of a small number there is no quorum.
  const others = roll
    .filter(({ memberId }) => !first.includes(memberId))
    .toSorted((a, b) => Number(b.standing === "official") - Number(a.standing === "official"));
  const here = [
    ...roll.filter(({ memberId }) => first.includes(memberId)),
    ...others.slice(0, size - first.length),
  ];
  const entries = roll.map(({ memberId }) =>
    here.some((each) => each.memberId === memberId)
      ? { memberId, mark: "present" }
      : { memberId, mark: "excused", reason: "Đi công tác" },
  );
  await act(chair, new Date().toISOString(), "POST", `${at}/roll`, { entries });
  await page.reload();
  await page.getByRole("button", { name: "Bắt đầu", exact: true }).click();
  await page.getByRole("heading", { name: /^Đang bàn nội dung/ }).waitFor();
  return { path, organisationId: organisation.id, here };
}

/** Goes from the first page of the booth to the ballot with the key of that device. */
export async function takeOwnKey(booth: Page): Promise<void> {
  await booth.getByRole("heading", { name: "Trước khi bỏ phiếu" }).waitFor();
  await booth.getByText("Dấu của cuộc bỏ phiếu", { exact: true }).waitFor();
  await booth.getByRole("button", { name: "Dùng khóa trên máy này" }).click();
}

/** Seals and sends a ballot in the booth that is open; gives its receipt. */
export async function voteIn(booth: Page, choices: readonly string[]): Promise<string> {
  await booth.getByRole("heading", { name: "Phiếu", exact: true }).waitFor();
  for (const choice of choices)
    await booth.getByRole("radio", { name: choice, exact: true }).check();
  await booth.getByRole("button", { name: "Xem lại phiếu" }).click();
  await booth.getByRole("button", { name: "Niêm phong và" }).click();
  await booth.getByRole("heading", { name: "Phiếu đã vào hòm" }).waitFor();
  return (await booth.locator("[data-tracker]").getAttribute("data-tracker")) ?? "";
}

/** Chooses several names in a field. */
export async function pick(page: Page, label: string, names: readonly string[]): Promise<void> {
  const field = page.getByLabel(label).and(page.locator("input:not([type=hidden])"));
  for (const name of names) {
    await field.first().fill(name);
    await page.getByRole("option", { name, exact: true }).first().click();
  }
  await page.keyboard.press("Escape");
}

/** The three presses of each member of the board, in any order within a step. */
export async function makeBoardKey(board: readonly Person[]): Promise<void> {
  for (const press of ["Tạo khóa của tổ trên máy này", "Chia phần cho tổ", "Nhận phần của tôi"]) {
    for (const { page } of board) await page.getByRole("button", { name: press }).click();
  }
}

/** What somebody of the board reads aloud of the key that the board made, from the own device. */
export async function boardMark(page: Page): Promise<string> {
  return page.locator("figure").filter({ hasText: "Dấu khóa của tổ" }).locator("bdi").innerText();
}

/** What the keeper of the list reads aloud of the own key, from the own device. */
export async function keeperMark({ page }: Person): Promise<string> {
  const mark = page.locator("figure").filter({ hasText: "danh sách, máy này tự tính" });
  return mark.locator("bdi").innerText();
}

/** The mark of the key that a member's device would seal to. */
export async function markToSealTo(page: Page): Promise<string> {
  const caption = page.getByText("Dấu khóa của người giữ danh sách", { exact: true });
  return page.locator("figure").filter({ has: caption }).locator("bdi").innerText();
}

/** Makes a key on the own device, when the mark is the one that the keeper reads aloud. */
export async function registerDevice(page: Page, aloud: string): Promise<void> {
  assert.equal(await markToSealTo(page), aloud);
  const make = page.getByRole("button", { name: "Tạo khóa của tôi" });
  assert.ok(await make.isDisabled());
  await page.getByRole("checkbox", { name: /^Đã so: đúng là dấu/u }).check();
  await make.click();
  await page.getByText("Khóa của đồng chí ở trên máy này.").waitFor();
}
