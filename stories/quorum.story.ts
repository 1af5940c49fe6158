import assert from "node:assert/strict";
import { test } from "node:test";
import { localDateOf, VIETNAM } from "@chiboso/domain/kernel/dates.ts";
import { choose, confirm, logIn } from "./testing/hands.ts";
import { coveredOnTheWay } from "./testing/inspect.ts";
import { people, type Person } from "./testing/people.ts";
import { runProduct } from "./testing/product.ts";

const product = runProduct({ demo: true });
const cast = people("quorum", { chained: true });

const PASSWORD = "hoa-sen-2026";
const QUESTION = "Thông qua kế hoạch trực";
const LOST = "Không đủ số người để biểu quyết";
const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 800 };

async function enter(username: string, screen?: typeof PHONE): Promise<Person> {
  const person = await cast.meet(username, screen);
  await person.page.goto(product.address);
  await logIn(person, username, PASSWORD);
  await person.page.getByRole("heading", { name: /Chào đồng chí/ }).waitFor();
  return person;
}

/** Summons to an extraordinary meeting of today with one open and one secret item. */
async function summon({ page }: Person): Promise<string> {
  await page.goto(`${product.address}/meetings`);
  await page.getByRole("link", { name: "Chuẩn bị cuộc họp" }).click();
  await page.getByLabel("Tên cuộc họp").waitFor();
  await choose(page, "Loại cuộc họp", "Họp bất thường");
  await page.getByLabel("Tên cuộc họp").fill("Họp bất thường về quốc phòng địa phương");
  const today = localDateOf(new Date().toISOString(), VIETNAM);
  await page.getByLabel("Ngày họp").fill(today.split("-").toReversed().join("/"));
  const remove = page.getByRole("button", { name: /^Bỏ nội dung/ });
  for (let left = await remove.count(); left > 2; left -= 1) await remove.last().click();
  await page.getByLabel("Nội dung 2 là nội dung mật").check();
  await page.getByRole("button", { name: "Lưu và sang bước tài liệu" }).click();
  await page.getByRole("heading", { name: "Triệu tập đảng viên" }).waitFor();
  await changeUnsaved(page);
  await confirm(page, "Gửi giấy triệu tập");
  await page.getByRole("heading", { name: /^Đã triệu tập/ }).waitFor();
  return new URL(page.url()).pathname.replace("/prepare", "");
}

/** The summons does not go out while the form holds what it would not say. */
async function changeUnsaved(page: Person["page"]): Promise<void> {
  await page.getByLabel("Địa điểm").fill("Hội trường lớn của xã");
  await page.getByRole("button", { name: "Gửi giấy triệu tập" }).click();
  await page.getByText("Chưa gửi: còn thay đổi chưa lưu").waitFor();
  assert.equal(await page.getByRole("dialog").count(), 0);
  await page.getByRole("button", { name: "Đến nút Lưu thay đổi" }).click();
  await page.keyboard.press("Enter");
  await page.getByText("Chưa có gì thay đổi.").waitFor();
}

/** In large type and on a low screen nothing that stands fixed lies over what somebody works on. */
async function nothingCovers(page: Person["page"]): Promise<void> {
  await page.getByRole("button", { name: "Chữ lớn" }).click();
  for (const screen of [DESK, PHONE]) {
    await page.setViewportSize(screen);
    await page.getByRole("heading", { name: "Điều hành cuộc họp" }).first().waitFor();
    assert.deepEqual(await coveredOnTheWay(page, 60), []);
  }
  await page.getByRole("button", { name: "Chữ lớn" }).click();
  await page.setViewportSize({ width: 1280, height: 640 });
  assert.deepEqual(await coveredOnTheWay(page, 60), []);
  await page.setViewportSize(DESK);
  assert.deepEqual(await coveredOnTheWay(page, 60), []);
}

test("a meeting that loses its quorum waits for it, and goes on", async (t) => {
  const secretary = await enter("bithu1");
  const member = await enter("dangvien1", PHONE);
  const { page } = secretary;
  const meeting = await summon(secretary);
  const hall = await secretary.device.newPage();

  await cast.step(t, "what a member writes ahead is kept while they look elsewhere", async () => {
    const { page: phone } = member;
    await phone.goto(`${product.address}${meeting}`);
    await phone
      .getByRole("button", { name: /^Gửi ý kiến trước về/ })
      .first()
      .click();
    const opinion = phone.getByLabel(/^Ý kiến của đồng chí về/);
    await opinion.fill("Đề nghị trực hai ca");
    await phone.getByRole("link", { name: "Sinh hoạt chi bộ" }).first().click();
    await phone.getByRole("heading", { name: "Sinh hoạt chi bộ" }).waitFor();
    await phone.goBack();
    await opinion.waitFor();
    assert.equal(await opinion.inputValue(), "Đề nghị trực hai ca");
    await phone.reload();
    await opinion.waitFor();
    assert.equal(await opinion.inputValue(), "Đề nghị trực hai ca");
  });

  await cast.step(t, "what a member sent ahead is changed and taken back by them", async () => {
    const { page: phone } = member;
    await phone.getByRole("button", { name: "Gửi ý kiến", exact: true }).click();
    await phone.getByRole("button", { name: /^Sửa ý kiến về/ }).click();
    await phone.getByLabel(/^Ý kiến của đồng chí về/).fill("Đề nghị trực ba ca");
    await phone.getByRole("button", { name: "Lưu ý kiến đã sửa" }).click();
    await phone.getByText("Đề nghị trực ba ca").waitFor();
    await phone.getByRole("button", { name: /^Rút ý kiến về/ }).click();
    const dialog = phone.getByRole("dialog");
    await dialog.getByRole("button", { name: "Rút ý kiến", exact: true }).click();
    await dialog.waitFor({ state: "hidden" });
    await phone.getByText("Đề nghị trực ba ca").waitFor({ state: "detached" });
  });

  await cast.step(t, "the roll is called and the first item begins", async () => {
    await page.goto(`${product.address}${meeting}/run`);
    await confirm(page, "Khai mạc");
    await page.getByRole("button", { name: /^\d+ người còn lại có mặt$/ }).waitFor();
    await nothingCovers(page);
    await page.getByRole("button", { name: /^\d+ người còn lại có mặt$/ }).click();
    await page.getByRole("button", { name: "Ghi điểm danh" }).click();
    await page.getByRole("button", { name: "Bắt đầu", exact: true }).click();
    await page.getByRole("heading", { name: /^Đang bàn nội dung/ }).waitFor();
    await hall.goto(`${product.address}${meeting}/screen`);
    await hall.getByText(/^Có mặt \d+\/\d+ đảng viên/).waitFor();
  });

  await cast.step(t, "a member asks for the floor on a phone and speaks", async () => {
    await member.page.goto(`${product.address}${meeting}`);
    await member.page.getByRole("button", { name: "Xin phát biểu" }).click();
    await member.page.getByText(/thứ 1 trong danh sách chờ/).waitFor();
    await page.getByRole("button", { name: /^Mời .+ phát biểu$/ }).click();
    await member.page.getByText("Mời đồng chí phát biểu").waitFor();
    await hall.getByText("Đang phát biểu").waitFor();
    await page.getByText("Tán thành", { exact: true }).click();
    await page.getByRole("button", { name: "Ghi ý kiến" }).click();
    await page
      .getByText(/Tán thành\./)
      .first()
      .waitFor();
    await page.getByRole("button", { name: /^Kết thúc phát biểu của/ }).click();
    await page.getByText("Đã phát biểu (1)").waitFor();
  });

  await cast.step(t, "a tablet that is turned over keeps what is being written", async () => {
    const [said, concluded, task] = ["Đề nghị trực", "Thống nhất", "Lập danh sách trực"];
    const field = (label: string | RegExp) => page.getByRole("textbox", { name: label });
    await field(/^Nội dung phát biểu/).fill(said);
    await page.getByRole("tab", { name: "Kết luận" }).click();
    await field(/^Kết luận/).fill(concluded);
    await page.getByRole("tab", { name: "Nhiệm vụ" }).click();
    await field(/^Nhiệm vụ/).fill(task);
    const holds = async () => {
      assert.equal(await field(/^Nội dung phát biểu/).inputValue(), said);
      assert.equal(await field(/^Kết luận/).inputValue(), concluded);
      assert.equal(await field(/^Nhiệm vụ/).inputValue(), task);
    };
    await page.setViewportSize(PHONE);
    await page.getByRole("tab", { name: "Nội dung" }).waitFor();
    await holds();
    await page.setViewportSize(DESK);
    await page.getByRole("tab", { name: "Nhiệm vụ" }).click();
    await field(/^Nhiệm vụ/).waitFor();
    assert.equal(await field(/^Nhiệm vụ/).inputValue(), task);
    await page.getByRole("tab", { name: /^Ý kiến/ }).click();
    await field(/^Nội dung phát biểu/).fill("");
  });

  const alert = page.getByRole("alert").filter({ hasText: LOST });
  await cast.step(
    t,
    "members leave until no vote can be opened, and everybody is told",
    async () => {
      await page.getByRole("tab", { name: "Điểm danh" }).click();
      // Whoever chairs stays: their leaving asks first who chairs instead.
      const chair = await page.getByText(/^Chủ trì: /).innerText();
      const leaving = page
        .getByRole("button", { name: /^Ghi .+ rời họp$/ })
        .and(page.locator(`:not([aria-label*="${chair.replace("Chủ trì: ", "")}"])`));
      await leaving.first().waitFor();
      const before = await leaving.count();
      for (let gone = 0; gone < before && !(await alert.isVisible()); gone += 1) {
        const here = await leaving.count();
        await leaving.nth(here - 1).click();
        await assertSoon(async () => (await leaving.count()) < here);
      }
      await alert.waitFor();
      await hall.getByText("Không đủ số người họp: chưa biểu quyết được").waitFor();
      await page.getByRole("tab", { name: "Biểu quyết" }).click();
      await page.getByText("Chưa mở biểu quyết được").waitFor();
      await page.getByLabel("Nội dung biểu quyết").fill(QUESTION);
      assert.ok(await page.getByRole("button", { name: "Mở biểu quyết" }).isDisabled());
      await nothingCovers(page);
      await page.getByRole("tab", { name: "Điểm danh" }).click();
      await page.getByRole("tab", { name: "Biểu quyết" }).click();
    },
  );

  await cast.step(t, "they come back and the vote is opened and closed", async () => {
    const coming = page.getByRole("button", { name: /^Ghi .+ đến$/ });
    for (let left = await coming.count(); left > 0 && (await alert.isVisible()); left -= 1) {
      await coming.first().click();
      await assertSoon(async () => (await coming.count()) < left);
    }
    await alert.waitFor({ state: "detached" });
    assert.equal(await page.getByLabel("Nội dung biểu quyết").inputValue(), QUESTION);
    await page.getByRole("button", { name: "Mở biểu quyết" }).click();
    await hall.getByText(QUESTION).waitFor();
    await page
      .getByRole("heading", { name: new RegExp(`^Chờ biểu quyết: .*${QUESTION}`, "u") })
      .waitFor();
    // The own vote of the secretary is one's own, also from the desk: nobody is named who entered it.
    await page.getByRole("button", { name: "Phiếu của đồng chí: Tán thành", exact: true }).click();
    await page.getByRole("button", { name: "Gửi: Tán thành (phiếu của đồng chí)" }).click();
    await page.getByText(/: Tán thành, lúc \d\d:\d\d$/).waitFor();
    await page.getByRole("tab", { name: "Chương trình" }).click();
    await page.getByRole("button", { name: /^2\. / }).click();
    await page.getByRole("button", { name: "Về nội dung 1" }).click();
    await confirm(page, "Kết thúc biểu quyết");
    await hall.getByText("Không được thông qua").waitFor();
  });

  await cast.step(
    t,
    "the end of an item saves the conclusion and keeps what else was begun",
    async () => {
      const opinion = page.getByRole("textbox", { name: /^Nội dung phát biểu/ });
      const words = page.getByRole("group", { name: "Từ khóa" });
      await page.getByRole("tab", { name: /^Ý kiến/ }).click();
      await words.getByText("Không tán thành", { exact: true }).click();
      await words.getByText("Tán thành", { exact: true }).click();
      assert.ok(await words.getByLabel("Tán thành", { exact: true }).isChecked());
      assert.ok(!(await words.getByLabel("Không tán thành", { exact: true }).isChecked()));
      await opinion.fill("Trực theo ba ca");
      await page.getByText("Kết luận đang ghi được lưu khi kết thúc nội dung.").waitFor();
      await page.getByRole("button", { name: "Kết thúc nội dung này" }).click();
      await page.getByText(/^Ý kiến ở nội dung 1: .*Trực theo ba ca/).waitFor();
      await page.getByText(/^Nhiệm vụ ở nội dung 1: .*Lập danh sách trực/).waitFor();
      await page.getByRole("button", { name: "Ghi tiếp ở nội dung 1" }).first().click();
      await opinion.waitFor();
      assert.equal(await opinion.inputValue(), "Trực theo ba ca");
      assert.ok(await words.getByLabel("Tán thành", { exact: true }).isChecked());
      await page.getByRole("tab", { name: "Kết luận" }).click();
      await page.getByText("Đã lưu", { exact: true }).waitFor();
      assert.equal(
        await page.getByRole("textbox", { name: /^Kết luận/ }).inputValue(),
        "Thống nhất",
      );
    },
  );

  await cast.step(t, "of the secret item nothing is kept but its time", async () => {
    await page.getByRole("button", { name: "Bắt đầu", exact: true }).click();
    await page
      .getByText(/^Chỉ ghi giờ bắt đầu và kết thúc/)
      .first()
      .waitFor();
    assert.equal(await page.getByRole("button", { name: "Ghi ý kiến" }).count(), 0);
    await member.page
      .getByText(/^Chỉ ghi giờ bắt đầu và kết thúc/)
      .first()
      .waitFor();
    assert.equal(await member.page.getByRole("button", { name: "Xin phát biểu" }).count(), 0);
    await page.getByRole("button", { name: "Kết thúc nội dung này" }).click();
  });
});

async function assertSoon(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  assert.fail("what was pressed had no effect in ten seconds");
}
