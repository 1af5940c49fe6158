import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { addDays, localDateOf, VIETNAM } from "@chiboso/domain/kernel/dates.ts";
import { readPackage } from "@chiboso/domain/members/cases/letters/package.ts";
import { choose, fetchFile, logIn } from "./testing/hands.ts";
import { people, type Person } from "./testing/people.ts";
import { runProduct } from "./testing/product.ts";

const product = runProduct({ demo: true });
const cast = people("transfer", { chained: true });

const PASSWORD = "hoa-sen-2026";
const FROM = "Chi bộ Văn phòng";
const LETTER = "Tải bản in: Giấy giới thiệu sinh hoạt đảng chính thức";

async function enter(username: string): Promise<Person> {
  const person = await cast.meet(username);
  await person.page.goto(product.address);
  await logIn(person, username, PASSWORD);
  await person.page.getByRole("heading", { name: /Chào đồng chí/ }).waitFor();
  return person;
}

/** A day as people type it, so long before today. */
function daysAgo(days: number): string {
  const [year, month, day] = addDays(localDateOf(new Date().toISOString(), VIETNAM), -days).split(
    "-",
  );
  return `${day}/${month}/${year}`;
}

interface Member {
  readonly memberId: string;
  readonly name: string;
}

/** Somebody of the secretary's cell without a post and without a case, open or ended. */
async function somebody(page: Page): Promise<Member> {
  const cell = await ownCell(page);
  const found = await page.evaluate(async (cellId) => {
    const answer = await fetch("/api/members/search", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ standing: "official" }),
    });
    const lists = ["open", "done", "abandoned"].map(async (state) => {
      const listed = await fetch(`/api/organisations/${cellId}/cases?state=${state}`);
      return ((await listed.json()) as { cases: { memberId: string }[] }).cases;
    });
    const { members } = (await answer.json()) as {
      members: { memberId: string; name: string; posts: string[] }[];
    };
    return { members, cases: (await Promise.all(lists)).flat() };
  }, cell.id);
  const busy = new Set(found.cases.map(({ memberId }) => memberId));
  const member = found.members.find(
    ({ memberId, posts }) => posts.length === 0 && !busy.has(memberId),
  );
  assert.ok(member);
  return member;
}

/** The organisation in which somebody is a secretary. */
async function ownCell(page: Page): Promise<{ readonly id: string; readonly name: string }> {
  const found = await page.evaluate(async () => {
    const answer = await fetch("/api/organisations");
    return (await answer.json()) as { organisations: { id: string; name: string }[] };
  });
  const [cell] = found.organisations;
  assert.ok(cell);
  return cell;
}

async function openFile(page: Page, member: Member): Promise<void> {
  await page.goto(`${product.address}/members/${member.memberId}`);
  await page.getByRole("radio", { name: "Chuyển sinh hoạt đảng" }).check();
  await page.getByRole("button", { name: "Mở hồ sơ" }).click();
  await page.getByRole("heading", { name: member.name, level: 1 }).waitFor();
}

test("a member goes from one cell to another, and nobody types the file again", async (t) => {
  const [sender, receiver, office] = [
    await enter("bithu1"),
    await enter("bithu2"),
    await enter("vanphong"),
  ];
  const member = await somebody(sender.page);
  const cell = await ownCell(receiver.page);
  const state = { address: "" };

  await cast.step(
    t,
    "the sending secretary opens the transfer and gets the papers ready",
    async () => {
      const { page } = sender;
      await openFile(page, member);
      await page.getByRole("tab", { name: "Hồ sơ nghiệp vụ" }).click();
      await page.getByRole("button", { name: "Mở hồ sơ" }).click();
      await page.getByRole("menuitem", { name: "Chuyển sinh hoạt chính thức đi" }).click();
      await choose(page, "Chuyển đến", "Chi bộ trong hệ thống này");
      const destination = page
        .getByLabel("Chi bộ nơi đến")
        .and(page.locator("input:not([type=hidden])"));
      await destination.click();
      await destination.fill(cell.name);
      await page.getByRole("option", { name: new RegExp(cell.name) }).click();
      await choose(page, "Lý do chuyển", "Thay đổi nơi cư trú lâu dài");
      await page.getByLabel("Ngày thay đổi công tác, cư trú").fill(daysAgo(20));
      await page.getByRole("dialog").getByRole("button", { name: "Mở hồ sơ" }).click();
      await page
        .getByRole("heading", { name: /Chuẩn bị hồ sơ chuyển/ })
        .first()
        .waitFor();
      state.address = page.url();
      await page.getByLabel("Đã đóng đảng phí đến hết tháng").fill("10/2026");
      for (const label of ["Có thẻ đảng viên", "Có hồ sơ đảng viên", /Có bản tự kiểm điểm/]) {
        await page.getByLabel(label).check();
      }
      await page.getByRole("button", { name: "Ghi bước này" }).click();
      await page.getByText("Bước tiếp theo: Cấp giấy giới thiệu").waitFor();
    },
  );

  await cast.step(t, "the office issues the letter, on paper and as data", async () => {
    const { page } = office;
    await page.goto(state.address);
    await page.getByLabel("Số, ký hiệu").fill("12-GGT/ĐU");
    await page.getByLabel("Cơ quan ban hành").fill("Đảng ủy");
    await page.getByRole("button", { name: "Ghi bước này" }).click();
    await page.getByText("Đã hoàn thành").first().waitFor();
    const pdf = await fetchFile(page, LETTER);
    assert.equal((await readFile(pdf.path)).subarray(0, 5).toString(), "%PDF-");
    const data = await fetchFile(page, "Tải gói dữ liệu");
    const read = readPackage(await readFile(data.path, "utf8"));
    assert.ok(read.ok);
    assert.equal(read.value.content.member.name, member.name);
    assert.equal(read.value.content.letter.number, "12-GGT/ĐU");
  });

  await cast.step(
    t,
    "the receiving secretary is told, sees what comes along and takes the member in",
    async () => {
      const { page } = receiver;
      await page.goto(`${product.address}/notifications`);
      await page.getByText(`Chuyển sinh hoạt đảng: ${member.name}`).first().waitFor();
      await page.goto(`${product.address}/organisations/${cell.id}/transfers`);
      await page.getByRole("link", { name: member.name }).click();
      await page.getByText("Khi tiếp nhận, những gì chuyển theo").waitFor();
      for (const label of ["Đã nhận thẻ đảng viên", "Đã nhận hồ sơ đảng viên"]) {
        await page.getByLabel(label).check();
      }
      const record = page.getByRole("button", { name: "Ghi bước này" });
      await record.click();
      // What comes along may hold other cases that are finished.
      await record.waitFor({ state: "detached" });
      await page.getByText("Đã hoàn thành").first().waitFor();
      await openFile(page, member);
      await page.getByRole("link", { name: cell.name }).first().waitFor();
    },
  );

  await cast.step(t, "the sender keeps the case, not the file", async () => {
    const { page } = sender;
    await page.goto(state.address);
    await page.getByRole("link", { name: /Tiếp nhận chuyển sinh hoạt đến/ }).waitFor();
    await page.getByRole("link", { name: FROM }).first().waitFor();
    await page.goto(`${product.address}/members/${member.memberId}`);
    await page
      .getByText(/không có quyền|chưa được giao quyền|ngoài phạm vi/)
      .first()
      .waitFor();
  });
});
