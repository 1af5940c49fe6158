import assert from "node:assert/strict";
import { test } from "node:test";
import { holdCommittee } from "./testing/by-request.ts";
import { confirm, enterAt } from "./testing/hands.ts";
import { faultsOf } from "./testing/inspect.ts";
import { people } from "./testing/people.ts";
import { runProduct } from "./testing/product.ts";

const DECEMBER = "2026-12-28T02:00:00.000Z";
/** The day on which the committee meets: two days before the regular meeting of February. */
const FEBRUARY = "2027-02-01T02:00:00.000Z";
const CONCLUSION = "Thống nhất dự thảo nghị quyết tháng 2: hoàn thành số hóa hồ sơ trước ngày 25.";

const product = runProduct({ demo: true, from: DECEMBER });
const cast = people("planning", { chained: true });

test("from the plan of the year to the summons of the regular meeting nothing is typed twice", async (t) => {
  const secretary = await cast.meet("Bí thư");
  const { page } = secretary;
  const paths = { meeting: "", committee: "" };
  const here = () => new URL(page.url()).pathname;

  await cast.step(t, "the plan of a year is drawn up by one press", async () => {
    await enterAt(secretary, "bithu1", product.address, DECEMBER);
    await page.goto(`${product.address}/meetings`);
    await page.getByRole("link", { name: "Kế hoạch năm" }).click();
    await page.getByRole("button", { name: "Năm 2027" }).click();
    await page.getByRole("button", { name: "Năm 2028" }).click();
    await page.getByRole("heading", { name: "Kế hoạch sinh hoạt năm 2028" }).waitFor();
    await page.getByRole("button", { name: "Điền sẵn theo quy định" }).click();
    await page.getByText("Dự thảo, chờ chi ủy thông qua").waitFor();
    assert.equal(await page.getByText("Sinh hoạt chuyên đề", { exact: true }).count(), 4);
    assert.equal(await page.getByText("Sinh hoạt thường kỳ", { exact: true }).count(), 12);
    assert.deepEqual(await faultsOf(page, { axe: true }), []);
  });

  await cast.step(t, "a meeting is prepared from its entry as it stands there", async () => {
    await page.getByRole("button", { name: "Năm 2027" }).click();
    await page.getByRole("heading", { name: "Kế hoạch sinh hoạt năm 2027" }).waitFor();
    await page.getByRole("link", { name: /^Chuẩn bị cuộc họp .*03\/02\/2027$/ }).click();
    await page.getByText(/^Đã điền sẵn theo kế hoạch năm/).waitFor();
    await page.getByRole("button", { name: "Lưu và sang bước tài liệu" }).click();
    await page.waitForURL(/\/meetings\/[0-9a-f-]{36}\/prepare$/);
    await page.getByRole("link", { name: "Theo kế hoạch năm 2027" }).waitFor();
    paths.meeting = here();
  });

  await cast.step(t, "the committee is summoned before, by one press", async () => {
    await page.getByRole("button", { name: "Lập cuộc họp chi ủy" }).click();
    await page.waitForURL((url) => url.pathname !== paths.meeting);
    await page.getByText("Cuộc họp này chuẩn bị cho:").waitFor();
    paths.committee = here();
    await confirm(page, "Gửi giấy triệu tập");
    await page.getByRole("heading", { name: /^Đã triệu tập/ }).waitFor();
  });

  await cast.step(
    t,
    "what the committee concluded becomes the draft of the cell's meeting",
    async () => {
      await product.moveTo(FEBRUARY);
      await enterAt(secretary, "bithu1", product.address, FEBRUARY);
      await holdCommittee(secretary, FEBRUARY, paths.committee.split("/")[2] ?? "", CONCLUSION);
      await page.goto(product.address + paths.meeting);
      await page.getByRole("button", { name: "Đưa kết luận của chi ủy sang đây" }).click();
      const draft = page.getByLabel("Dự thảo", { exact: true });
      await page.waitForFunction(
        (text) => [...document.querySelectorAll("textarea")].some((each) => each.value === text),
        CONCLUSION,
      );
      assert.equal(await draft.inputValue(), CONCLUSION);
      await page.getByText(/^Còn .* để gửi tài liệu đúng hạn$/).waitFor();
    },
  );

  await cast.step(
    t,
    "the cell is summoned with last month's results filled in, and everybody is told",
    async () => {
      await page.getByRole("heading", { name: "Kết quả thực hiện nghị quyết kỳ trước" }).waitFor();
      await confirm(page, "Gửi giấy triệu tập");
      await page.getByRole("heading", { name: /^Đã triệu tập/ }).waitFor();
      await page
        .getByText(/^đã báo trong ứng dụng/)
        .first()
        .waitFor();
      const coming = page.waitForEvent("download");
      await page.getByLabel(/^Chọn cả \d+ người$/).check();
      await page.getByRole("button", { name: /^In giấy triệu tập/ }).click();
      assert.match((await coming).suggestedFilename(), /\.pdf$/);
      assert.deepEqual(await faultsOf(page, { axe: true }), []);
    },
  );
});
