import assert from "node:assert/strict";
import { test } from "node:test";
import { approve } from "./main-job/minutes.ts";
import { confirm, enterAt, hand } from "./testing/hands.ts";
import { people } from "./testing/people.ts";
import { runProduct } from "./testing/product.ts";
import { callRoll, chooseFirst, close, endItem, holdVote, runTo } from "./testing/running.ts";

const YEAR_BEFORE = "2026-12-28T02:00:00.000Z";
/** Two days before the thematic meeting of the first quarter, and its hour. */
const BEFORE = "2027-02-17T02:00:00.000Z";
const HELD = "2027-02-19T01:05:00.000Z";
const DAY = "19/02/2027";
const PASSWORD = "hoa-sen-2026";
const TOPIC = "Gương mẫu của đảng viên trong xây dựng nếp sống mới";
const WARNING = "Quý 1 chưa có sinh hoạt chuyên đề";
const SAID = "Mỗi đảng viên nhận một việc cụ thể ở nơi cư trú.";
const CONCLUSION = "Chi bộ chọn ba việc làm ngay trong quý.";

const product = runProduct({ demo: true, from: YEAR_BEFORE });
const cast = people("thematic-meeting", { chained: true });

test("a thematic meeting goes from the plan of the year to its minutes, and the quarter has its meeting", async (t) => {
  const secretary = await cast.meet("the secretary");
  const clerk = await cast.meet("the drafter, who also takes the minutes");
  const { page } = secretary;
  const paths = { meeting: "" };
  const enterBoth = async (moment: string) => {
    await enterAt(secretary, "bithu1", product.address, moment);
    await enterAt(clerk, "thuky1", product.address, moment);
  };

  await cast.step(t, "the plan names topic, day and drafter, and is approved", async () => {
    await enterBoth(YEAR_BEFORE);
    const drafter = await clerk.page.getByRole("heading", { name: /Chào đồng chí/ }).innerText();
    await page.goto(`${product.address}/meetings`);
    await page.getByRole("link", { name: "Kế hoạch năm" }).click();
    await page.getByRole("button", { name: "Năm 2027" }).click();
    await page.getByRole("heading", { name: "Kế hoạch sinh hoạt năm 2027" }).waitFor();
    await page.getByRole("button", { name: "Sửa kế hoạch" }).click();
    const thematic = page
      .getByRole("listitem")
      .filter({ has: page.getByLabel("Người chuẩn bị") })
      .first();
    await thematic.getByRole("textbox", { name: /^Ngày kỳ \d/ }).fill(DAY);
    await thematic.getByLabel("Chuyên đề, nội dung").fill(TOPIC);
    const who = thematic.getByLabel("Người chuẩn bị").and(page.locator("input:not([type=hidden])"));
    const name = drafter.replace("Chào đồng chí ", "");
    await who.fill(name);
    await page.getByRole("option", { name, exact: true }).click();
    await page.getByRole("button", { name: "Lưu kế hoạch" }).click();
    await page.getByRole("button", { name: "Chi ủy đã thông qua" }).click();
    await page.getByText(/^Chi ủy thông qua /).waitFor();
    await clerk.page.goto(`${product.address}/notifications`);
    await clerk.page.getByText(TOPIC).first().waitFor();
  });

  await cast.step(
    t,
    "while it has not been held the quarter is told among what is due",
    async () => {
      await product.moveTo(BEFORE);
      await enterBoth(BEFORE);
      await page.goto(`${product.address}/radar`);
      await page.getByText(WARNING).first().waitFor();
    },
  );

  await cast.step(
    t,
    "it is prepared from its entry, with the paper of its drafter, and summoned",
    async () => {
      await page.goto(`${product.address}/meetings`);
      await page.getByRole("link", { name: "Kế hoạch năm" }).click();
      await page.getByRole("link", { name: new RegExp(`^Chuẩn bị cuộc họp .*${DAY}$`) }).click();
      await page.getByText(/^Đã điền sẵn theo kế hoạch năm/).waitFor();
      const items = await page
        .getByLabel(/^Tên nội dung \d+$/)
        .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));
      assert.ok(items.includes(TOPIC), "the topic of the plan is on the agenda");
      await page.getByRole("button", { name: "Lưu và sang bước tài liệu" }).click();
      await page
        .getByText(/^Chuyên đề “/)
        .first()
        .waitFor();
      paths.meeting = new URL(page.url()).pathname.replace("/prepare", "");
      await page.getByText(/^Còn .* để gửi tài liệu đúng hạn$/).waitFor();
      await hand(page, "Thêm tài liệu", "chuyen-de.pdf", await page.pdf());
      await page.getByText("chuyen-de.pdf").first().waitFor();
      await confirm(page, "Gửi giấy triệu tập");
      await page.getByRole("heading", { name: /^Đã triệu tập/ }).waitFor();
    },
  );

  await cast.step(t, "it is held: the topic is discussed, voted on and concluded", async () => {
    await product.moveTo(HELD);
    await enterBoth(HELD);
    await page.goto(`${product.address}${paths.meeting}/run`);
    await confirm(page, "Khai mạc");
    await callRoll(page);
    await runTo(page, TOPIC);
    await chooseFirst(page, /^Người phát biểu/);
    await page.getByLabel("Nội dung phát biểu").fill(SAID);
    await page.getByRole("button", { name: "Ghi ý kiến" }).click();
    await page.getByText(SAID).first().waitFor();
    await holdVote(page, "Thông qua ba việc làm ngay");
    await page.getByRole("tab", { name: /^Kết luận/ }).click();
    await page.getByLabel("Kết luận của chủ trì").fill(CONCLUSION);
    await page.getByRole("button", { name: "Lưu kết luận" }).click();
    await page.getByText("Đã lưu", { exact: true }).waitFor();
    await endItem(page);
    await close(page);
  });

  await cast.step(
    t,
    "its minutes hold the topic, are approved by both, and the warning is gone",
    async () => {
      await clerk.page.goto(product.address + paths.meeting);
      await clerk.page.getByRole("button", { name: "Lập biên bản" }).click();
      await clerk.page.waitForURL("**/minutes/*");
      await clerk.page.getByText(TOPIC).first().waitFor();
      await clerk.page.getByRole("button", { name: "Dùng câu mẫu" }).click();
      await clerk.page.getByRole("button", { name: "Lưu biên bản" }).click();
      await clerk.page.getByText("Mọi nội dung đã được lưu").waitFor();
      await confirm(clerk.page, "Trình xác nhận");
      await approve(clerk, "thư ký", PASSWORD);
      await clerk.page.getByText(/chưa xác nhận$/).waitFor();
      await page.goto(product.address + new URL(clerk.page.url()).pathname);
      await approve(secretary, "chủ trì", PASSWORD);
      await page.getByRole("heading", { name: "Đã thông qua và niêm phong" }).waitFor();
      await page.getByText(CONCLUSION).first().waitFor();
      await page.goto(`${product.address}/radar`);
      await page.getByRole("heading", { name: "Việc đến hạn" }).first().waitFor();
      await page.locator("[aria-busy=true]:visible").first().waitFor({ state: "hidden" });
      assert.equal(await page.getByText(WARNING).count(), 0);
    },
  );
});
