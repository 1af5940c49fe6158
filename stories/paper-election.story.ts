import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import type { PaperOutcome } from "@chiboso/domain/voting/paper/outcome.ts";
import { ask } from "./testing/by-request.ts";
import {
  choose,
  confirm,
  fetchFile,
  logIn,
  seeWithoutScrolling,
  textsOf,
} from "./testing/hands.ts";
import { people, type Person } from "./testing/people.ts";
import { runProduct } from "./testing/product.ts";
import { beginShortMeeting } from "./testing/short-meeting.ts";

const product = runProduct({ demo: true });
const cast = people("paper-election", { chained: true });

const PASSWORD = "hoa-sen-2026";
const PHONE = { width: 390, height: 844 };
const QUESTION = "Bầu chi ủy nhiệm kỳ mới";

async function enter(username: string, screen?: typeof PHONE): Promise<Person> {
  const person = await cast.meet(username, screen);
  await person.page.goto(product.address);
  await logIn(person, username, PASSWORD);
  await person.page.getByRole("heading", { name: /Chào đồng chí/ }).waitFor();
  return person;
}

/** The person's own name, as the roll has it. */
async function nameOf({ page }: Person): Promise<string> {
  const said = await page.getByRole("heading", { name: /Chào đồng chí/ }).innerText();
  return said.replace(/^.*Chào đồng chí\s+/u, "").trim();
}

/** Opens a field for several names and gives what is offered. */
async function offered(page: Page, label: RegExp): Promise<string[]> {
  await page.getByRole("combobox", { name: label }).or(page.getByLabel(label)).first().click();
  const names = await textsOf(page.getByRole("option"));
  await page.keyboard.press("Escape");
  return names;
}

async function pick(page: Page, label: RegExp, names: readonly string[]): Promise<void> {
  const field = page.getByRole("combobox", { name: label }).or(page.getByLabel(label)).first();
  for (const name of names) {
    await field.fill(name);
    await page.getByRole("option", { name, exact: true }).first().click();
  }
  await page.keyboard.press("Escape");
}

/** The hands of those present, all in favour. */
async function raise(page: Page, legend: string, hands: number): Promise<void> {
  const field = page.getByRole("group", { name: legend }).getByLabel("Tán thành", { exact: true });
  await field.fill(String(hands));
}

/** Enters what one counted: every ballot valid, and votes for each name. */
async function count(page: Page, ballots: number, votes: Readonly<Record<string, number>>) {
  await page.getByLabel("Số phiếu thu về").fill(String(ballots));
  await page.getByLabel("Số phiếu hợp lệ").fill(String(ballots));
  for (const [name, figure] of Object.entries(votes)) {
    const line = page.getByRole("group", { name: new RegExp(`^\\d+\\. ${name}$`) });
    await line.getByLabel("Số phiếu bầu", { exact: true }).fill(String(figure));
  }
  await page.getByRole("button", { name: "Gửi kết quả kiểm phiếu" }).click();
}

test("a committee is elected on paper in two rounds", async (t) => {
  const secretary = await enter("bithu1");
  const clerk = await enter("thuky1");
  const teller = await enter("dangvien1", PHONE);
  const tellers = [await nameOf(teller), await nameOf(clerk)];
  const { page } = secretary;
  const own = await nameOf(secretary);
  const meeting = await beginShortMeeting(secretary, product.address);
  const hall = await secretary.device.newPage();
  await hall.goto(`${product.address}${meeting}/screen`);
  await clerk.page.goto(`${product.address}${meeting}/run`);
  await teller.page.goto(`${product.address}${meeting}`);
  const box = { present: 0, names: [] as string[] };
  const [first, second, third] = [0, 1, 2].map((place) => () => box.names[place] ?? "");

  await cast.step(t, "the list is settled, with one name more than seats", async () => {
    await page.getByRole("tab", { name: "Biểu quyết" }).click();
    await page.getByText("Bỏ phiếu kín bằng phiếu giấy", { exact: true }).click();
    await page.getByLabel("Câu ghi trên phiếu").fill(QUESTION);
    await page.getByLabel("Số lượng cần bầu").fill("2");
    const here = await page
      .getByText(/đang có mặt \d+/)
      .first()
      .innerText();
    box.present = Number(/đang có mặt (\d+)/u.exec(here)?.[1]);
    const names = await offered(page, /^Danh sách đã chuẩn bị/);
    const free = names.filter(
      (name) =>
        !tellers.includes(name) && name !== own && names.indexOf(name) === names.lastIndexOf(name),
    );
    box.names = free.slice(0, 3);
    await pick(page, /^Danh sách đã chuẩn bị/, box.names.slice(0, 2));
    await pick(page, /^Ứng cử, đề cử tại cuộc họp/, box.names.slice(2));
    const self = third?.() ?? "";
    await page.getByLabel(`Số người đồng ý thêm ${self}`).fill(String(box.present));
    assert.ok(await page.getByRole("button", { name: "Lập phiếu" }).isDisabled());
    await choose(page, `${self} vào danh sách do`, "Tự ứng cử");
    await raise(page, "Cuộc họp giơ tay thông qua danh sách", box.present);
    await page.getByRole("button", { name: "Lập phiếu" }).click();
    await page.getByText("Bầu 2 trong 3 người.").waitFor();
    await teller.page.getByRole("heading", { name: QUESTION }).waitFor();
  });

  await cast.step(t, "tellers are elected, ballots printed and handed out", async () => {
    await pick(page, /^Tổ kiểm phiếu/, tellers);
    await raise(page, "Cuộc họp giơ tay bầu tổ kiểm phiếu", box.present);
    await page.getByRole("button", { name: "Ghi tổ kiểm phiếu" }).click();
    await page.getByRole("button", { name: "Ghi đã phát phiếu" }).waitFor();
    const ballots = await fetchFile(page, "In phiếu");
    assert.match(ballots.name, /\.pdf$/);
    await page.getByRole("button", { name: "Ghi đã phát phiếu" }).click();
    await page.getByText(/^Đã phát \d+ phiếu/).waitFor();
    await hall.getByText(/đã phát \d+ phiếu/).waitFor();
    await confirm(page, "Mở hòm phiếu");
  });

  await cast.step(
    t,
    "two tellers enter different counts, and the box is counted again",
    async () => {
      const { present } = box;
      const right = { [first?.() ?? ""]: present, [second?.() ?? ""]: 1, [third?.() ?? ""]: 1 };
      const wrong = { ...right, [third?.() ?? ""]: 0 };
      await count(teller.page, present, wrong);
      await seeWithoutScrolling(teller.page, "Đã nhận số kiểm phiếu của đồng chí");
      await page.getByText("Một người đã nhập, chờ người thứ hai.").waitFor();
      await clerk.page.getByRole("tab", { name: "Biểu quyết" }).click();
      await count(clerk.page, present, right);
      await page.getByText("Hai lần nhập khác nhau ở 1 chỗ").waitFor();
      await seeWithoutScrolling(teller.page, "Hai lần nhập khác nhau ở 1 chỗ");
      await page.getByRole("button", { name: "Kiểm phiếu lại" }).click();
      const dialog = page.getByRole("dialog");
      await dialog.getByLabel("Lý do").fill("Đọc sót một phiếu");
      await dialog.getByRole("button", { name: "Kiểm phiếu lại" }).click();
      await dialog.waitFor({ state: "hidden" });
      await count(teller.page, present, right);
      await count(clerk.page, present, right);
      await confirm(page, "Công bố kết quả");
      await page.getByText("Chưa bầu đủ").first().waitFor();
      await hall.getByText("Chưa bầu đủ").waitFor();
      await teller.page.getByText("Chưa bầu đủ").waitFor();
      const { votes } = await ask<{
        readonly votes: readonly [{ readonly outcome: Pick<PaperOutcome, "preparation"> }];
      }>(secretary, `/api${meeting}/paper-votes`);
      assert.deepEqual(votes[0].outcome.preparation?.added, [
        { name: third?.() ?? "", how: "self", hands: box.present },
      ]);
    },
  );

  await cast.step(t, "a second round with its reason fills the last seat", async () => {
    const { present } = box;
    await page.getByText("Bỏ phiếu giấy lần tiếp theo", { exact: true }).click();
    await page.getByLabel("Lý do bỏ phiếu lại").fill("Còn thiếu một chi ủy viên");
    await raise(page, "Cuộc họp giơ tay thông qua danh sách", present);
    await page.getByRole("button", { name: "Lập phiếu" }).first().click();
    await page.getByText("Bầu 1 trong 2 người.").waitFor();
    await pick(page, /^Tổ kiểm phiếu/, tellers);
    await raise(page, "Cuộc họp giơ tay bầu tổ kiểm phiếu", present);
    await page.getByRole("button", { name: "Ghi tổ kiểm phiếu" }).click();
    await page.getByRole("button", { name: "Ghi đã phát phiếu" }).click();
    await confirm(page, "Mở hòm phiếu");
    const votes = { [second?.() ?? ""]: present - 1, [third?.() ?? ""]: 1 };
    await count(teller.page, present, votes);
    await count(clerk.page, present, votes);
    await confirm(page, "Công bố kết quả");
    await page.getByText("Đã bầu đủ").first().waitFor();
    await hall.getByText("Đã bầu đủ").waitFor();
  });

  await cast.step(
    t,
    "the counting minutes are printed and the ballots sealed for six months",
    async () => {
      const coming = page.waitForEvent("download");
      await page.getByRole("button", { name: "Biên bản kiểm phiếu" }).last().click();
      assert.match((await coming).suggestedFilename(), /\.pdf$/);
      await page.getByText("Ghi việc niêm phong phiếu", { exact: true }).first().click();
      await page.getByLabel("Người giữ").first().fill("Văn phòng Đảng ủy");
      await page.getByLabel("Nơi giữ").first().fill("Tủ sắt số 2");
      await page.getByRole("button", { name: "Ghi việc niêm phong phiếu" }).first().click();
      await page.getByText(/^Giữ đến hết ngày/).waitFor();
    },
  );
});
