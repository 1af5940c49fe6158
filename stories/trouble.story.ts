import assert from "node:assert/strict";
import { test } from "node:test";
import { DIRT } from "../tools/fixtures/dirt.ts";
import { HOSTILE_FILES } from "../tools/fixtures/hostile.ts";
import { writeRoster } from "../tools/fixtures/roster.ts";
import { hand, logIn } from "./testing/hands.ts";
import { people, type Person } from "./testing/people.ts";
import { runProduct } from "./testing/product.ts";
import { holdShortMeeting } from "./testing/short-meeting.ts";

const product = runProduct({ demo: true });
const cast = people("trouble", { chained: false });

const PASSWORD = "hoa-sen-2026";
const REASON = "Trực ca đêm tại trạm biến áp";

async function enter(username: string, device: string): Promise<Person> {
  const person = await cast.meet(`${username} (${device})`);
  await person.page.goto(product.address);
  await logIn(person, username, PASSWORD);
  await person.page.getByRole("heading", { name: /Chào đồng chí/ }).waitFor();
  return person;
}

/** The path of the meeting to which the cell is summoned. */
async function comingMeeting({ page }: Person): Promise<string> {
  await page.goto(`${product.address}/meetings`);
  await page.getByRole("link").filter({ hasText: "Đã triệu tập" }).first().click();
  await page.waitForURL("**/meetings/*-*");
  return new URL(page.url()).pathname;
}

test("trouble is said in words, and nothing that was typed or sent is lost or doubled", async (t) => {
  const desk = await enter("bithu1", "desk");
  const meeting = await comingMeeting(desk);

  await cast.step(t, "two windows change the same preparation", async () => {
    const laptop = await enter("bithu1", "laptop");
    for (const { page } of [desk, laptop]) await page.goto(`${product.address}${meeting}/prepare`);
    await desk.page.getByLabel("Địa điểm").fill("Hội trường lớn, tầng 1");
    await laptop.page.getByLabel("Giờ bắt đầu").fill("17:15");
    await laptop.page.getByRole("button", { name: "Lưu thay đổi" }).click();
    await laptop.page.getByText("Chưa có gì thay đổi.").waitFor();
    const told = desk.page.getByRole("alert").filter({ hasText: "Người khác vừa lưu bản mới" });
    await told.getByText("Giờ bắt đầu").waitFor();
    assert.equal(await desk.page.getByLabel("Địa điểm").inputValue(), "Hội trường lớn, tầng 1");
    await told.getByRole("button", { name: "Giữ chỗ tôi đã sửa, lấy phần còn lại" }).click();
    assert.equal(await desk.page.getByLabel("Giờ bắt đầu").inputValue(), "17:15");
    await desk.page.getByRole("button", { name: "Lưu thay đổi" }).click();
    await desk.page.getByText("Chưa có gì thay đổi.").waitFor();
    await laptop.page.reload();
    const place = laptop.page.getByLabel("Địa điểm");
    await place.waitFor();
    assert.equal(await place.inputValue(), "Hội trường lớn, tầng 1");
  });

  await cast.step(
    t,
    "the server is stopped while a member, who had confirmed, asks to be excused",
    async () => {
      const { page } = await enter("dangvien1", "phone");
      const commands: string[] = [];
      page.on("request", (request) => {
        if (request.url().endsWith("/response")) commands.push(request.postData() ?? "");
      });
      await page.goto(product.address + meeting);
      await page.getByRole("button", { name: "Tôi sẽ dự" }).click();
      await page.getByText(/^Đã xác nhận dự họp lúc/).waitFor();
      commands.length = 0;
      await page.getByRole("button", { name: "Xin vắng" }).click();
      await page.getByLabel("Lý do vắng").fill(REASON);
      await product.stop();
      try {
        await page.getByRole("button", { name: "Gửi đơn xin vắng" }).click();
        await page.getByText("Chưa gửi: 1").waitFor();
      } finally {
        await product.start();
      }
      await page.reload();
      await page.getByText(`Lý do: ${REASON}`).waitFor();
      await page.getByText("Chưa gửi: 1").waitFor({ state: "hidden" });
      assert.ok(commands.length > 1, "it was sent again");
      assert.equal(new Set(commands).size, 1, "each time the very same command");
      await desk.page.goto(product.address + meeting);
      await desk.page.getByText(/^Xem danh sách \d+ người$/).click();
      await desk.page.getByText(REASON).first().waitFor();
      assert.equal(await desk.page.getByText(REASON).count(), 1);
    },
  );

  await cast.step(
    t,
    "a session that was ended leads to the log-in and back to the same page",
    async () => {
      const office = await enter("vanphong", "desk");
      const phone = await enter("vanphong", "phone");
      await office.page.goto(`${product.address}/board`);
      await office.page.getByRole("heading", { name: "Bảng theo dõi chi bộ" }).waitFor();
      await phone.page.goto(`${product.address}/settings`);
      await phone.page.getByRole("button", { name: "Kết thúc phiên" }).first().click();
      await phone.page.getByRole("button", { name: "Kết thúc phiên" }).waitFor({ state: "hidden" });
      await office.page.getByRole("link", { name: "Nhập danh sách" }).click();
      await office.page.getByRole("heading", { name: "Đăng nhập" }).waitFor();
      await logIn(office, "vanphong", PASSWORD);
      await office.page.waitForURL("**/imports");
      await office.page.getByRole("heading", { name: "Nhập danh sách" }).waitFor();
    },
  );

  await cast.step(
    t,
    "hostile and broken spreadsheets are refused in words that say where",
    async () => {
      const { page } = await enter("vanphong", "another desk");
      await page.goto(`${product.address}/imports`);
      const upload = (bytes: Buffer) =>
        hand(page, "Thả tệp danh sách vào đây", "danh-sach.xlsx", bytes);
      for (const [code, words] of [
        ["members.sheet_macros", "Tệp này có macro"],
        ["members.sheet_bomb", "giải nén ra quá lớn"],
        ["members.sheet_too_many_columns", "Bảng tính có dữ liệu ở ô"],
      ] as const) {
        const hostile = HOSTILE_FILES.find((each) => each.code === code);
        assert.ok(hostile, `no hostile file for ${code}`);
        await upload(hostile.bytes());
        await page.getByRole("alert").filter({ hasText: words }).waitFor();
      }
      await upload(
        writeRoster({
          cells: [{ name: "Chi bộ Văn phòng", members: 5 }],
          seed: 5,
          soil: (lines, listed) => {
            DIRT["impossible date"]?.soil(lines[3]!, listed[3]!);
            return lines;
          },
        }),
      );
      await page.getByText("Có 1 dòng lỗi.").waitFor();
      await page.getByText("Trang tính").first().waitFor();
      await page
        .getByText(/^Dòng \d+$/)
        .first()
        .waitFor();
      await page
        .getByText(/^Cột [CD]/)
        .first()
        .waitFor();
      await page
        .getByText(/31\/02\//)
        .first()
        .waitFor();
      assert.equal(await page.getByRole("button", { name: "Ghi vào hệ thống" }).count(), 0);
    },
  );

  await cast.step(t, "two people write the same minutes", async () => {
    const clerk = await enter("thuky1", "desk");
    const minutes = await holdShortMeeting(desk, clerk, product.address);
    const reading = "Đọc lại và thông qua biên bản";
    await clerk.page.goto(product.address + minutes);
    await desk.page.goto(product.address + minutes);
    await clerk.page.getByLabel(reading).fill("Thư ký đọc lại biên bản.");
    await desk.page.getByLabel(reading).fill("Chủ trì đọc lại biên bản.");
    await clerk.page.getByRole("button", { name: "Lưu biên bản" }).click();
    await clerk.page.getByText("Mọi nội dung đã được lưu").waitFor();
    await desk.page.getByRole("button", { name: "Ghép hai bản" }).click();
    const clash = desk.page.getByRole("region", { name: "Hai người cùng sửa đoạn này" });
    await clash.getByText("Thư ký đọc lại biên bản.").waitFor();
    await clash.getByText("Chủ trì đọc lại biên bản.").waitFor();
    await clash.getByRole("button", { name: "Giữ của tôi" }).click();
    // One edits at a time: the clerk was first, and the chair takes over in so many words.
    await desk.page.getByText(/đang sửa biên bản này, từ/).waitFor();
    await desk.page.getByRole("button", { name: "Nhận quyền sửa" }).click();
    await desk.page.getByText("Đồng chí đang giữ quyền sửa biên bản này.").waitFor();
    await desk.page.getByRole("button", { name: "Lưu biên bản" }).click();
    await desk.page.getByText("Mọi nội dung đã được lưu").waitFor();
    await clerk.page.getByText("Chủ trì đọc lại biên bản.").first().waitFor();
  });
});
