import assert from "node:assert/strict";
import { test } from "node:test";
import { newIdAt } from "../server/platform/ids.ts";
import { confirm, logIn } from "./testing/hands.ts";
import { faultsOf } from "./testing/inspect.ts";
import { people, type Person } from "./testing/people.ts";
import { runProduct } from "./testing/product.ts";

const DECEMBER = "2026-12-28T02:00:00.000Z";
/** The day on which the committee meets: two days before the regular meeting of February. */
const FEBRUARY = "2027-02-01T02:00:00.000Z";
const PASSWORD = "hoa-sen-2026";
const CONCLUSION = "Thống nhất dự thảo nghị quyết tháng 2: hoàn thành số hóa hồ sơ trước ngày 25.";

const product = runProduct({ demo: true, from: DECEMBER });
const cast = people("planning", { chained: true });

/** Signs in by the clock of the story, on the device and on the server. */
async function enter(secretary: Person, moment: string): Promise<void> {
  await secretary.device.clearCookies();
  await secretary.device.clock.setSystemTime(moment);
  await secretary.page.goto(`${product.address}/log-in`);
  await logIn(secretary, "bithu1", PASSWORD);
}

interface Changed {
  readonly version: number;
}

/** One request of the cockpit, which other stories tell button by button. */
async function act<T>(
  { page }: Person,
  moment: string,
  method: "POST" | "PUT",
  path: string,
  body: object = {},
): Promise<T> {
  const commandId = newIdAt(moment);
  const { status, text } = await page.evaluate(
    async ([how, to, content]) => {
      const headers = { "content-type": "application/json" };
      const answer = await fetch(to, { method: how, headers, body: content });
      return { status: answer.status, text: await answer.text() };
    },
    [method, path, JSON.stringify({ ...body, commandId })] as const,
  );
  assert.equal(status, 200, `${path}: ${text}`);
  return JSON.parse(text) as T;
}

interface Shown {
  readonly version: number;
  readonly roll: readonly { readonly memberId: string }[];
  readonly items: readonly { readonly id: string; readonly kind: string }[];
}

/** Opens the committee's meeting, concludes its last item and closes it. */
async function holdCommittee(secretary: Person, meetingId: string): Promise<void> {
  const at = `/api/meetings/${meetingId}`;
  await act(secretary, FEBRUARY, "POST", `${at}/open`);
  const shown = await secretary.page.evaluate(
    async (path) => (await (await fetch(path)).json()) as Shown,
    at,
  );
  const entries = shown.roll.map(({ memberId }) => ({ memberId, mark: "present" }));
  await act(secretary, FEBRUARY, "POST", `${at}/roll`, { entries });
  let { version } = shown;
  for (const item of shown.items) {
    const step = async (to: "begin" | "end") => {
      const body = { step: to, expectedVersion: version };
      const path = `${at}/items/${item.id}/step`;
      ({ version } = await act<Changed>(secretary, FEBRUARY, "POST", path, body));
    };
    await step("begin");
    if (item.kind === "resolution") {
      const body = { text: CONCLUSION, expectedVersion: version };
      const path = `${at}/items/${item.id}/conclusion`;
      ({ version } = await act<Changed>(secretary, FEBRUARY, "PUT", path, body));
    }
    await step("end");
  }
  await act(secretary, FEBRUARY, "POST", `${at}/close`);
}

test("from the plan of the year to the summons of the regular meeting nothing is typed twice", async (t) => {
  const secretary = await cast.meet("Bí thư");
  const { page } = secretary;
  const paths = { meeting: "", committee: "" };
  const here = () => new URL(page.url()).pathname;

  await cast.step(t, "the plan of a year is drawn up by one press", async () => {
    await enter(secretary, DECEMBER);
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
      await enter(secretary, FEBRUARY);
      await holdCommittee(secretary, paths.committee.split("/")[2] ?? "");
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
      await page.getByRole("button", { name: /^In giấy mời/ }).click();
      assert.match((await coming).suggestedFilename(), /\.pdf$/);
      assert.deepEqual(await faultsOf(page, { axe: true }), []);
    },
  );
});
