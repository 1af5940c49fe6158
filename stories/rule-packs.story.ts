import assert from "node:assert/strict";
import { test } from "node:test";
import type { Locator, Page } from "playwright-core";
import { hand, logIn } from "./testing/hands.ts";
import { people } from "./testing/people.ts";
import { runProduct } from "./testing/product.ts";
import { holdShortMeeting, SHORT_TITLE } from "./testing/short-meeting.ts";

const product = runProduct({ demo: true });
const cast = people("rule-packs", { chained: true });

const PASSWORD = "hoa-sen-2026";
const DOCUMENT = "Quy định số 07-QĐ/ĐU của Đảng ủy cơ sở 99.900 (mẫu)";
const PACK = "giay-to-99-900";

/** Final papers within so many days of the meeting (MEET-09); the Centre says two. */
const packOf = (version: string, amount: number) =>
  Buffer.from(
    JSON.stringify({
      schema: 1,
      id: PACK,
      version,
      layer: "grassroots",
      rules: [
        {
          id: "MEET-09",
          layer: "grassroots",
          from: "2026-01-01",
          to: null,
          kind: "deadline",
          what: "resultPosted",
          when: "after",
          amount,
          unit: "calendarDay",
          cite: { document: DOCUMENT, clause: null },
          confidence: "T",
          disputed: false,
        },
      ],
    }),
  );

test("a committee tightens a rule from a day on: new outcomes name its pack, older ones the Centre's, and a looser one is refused", async (t) => {
  const office = await cast.meet("the office of the committee");
  const secretary = await cast.meet("a secretary");
  const clerk = await cast.meet("the minutes-taker");

  await cast.step(t, "a pack that is stricter is taken in", async () => {
    await office.page.goto(product.address);
    await logIn(office, "vanphong", PASSWORD);
    await takeIn(office.page, packOf("2026.1.1", 1));
    await office.page.getByText("Chưa áp dụng").first().waitFor();
  });

  await cast.step(t, "what would change is shown, and the pack binds from today on", async () => {
    const { page } = office;
    await page.getByRole("button", { name: "Áp dụng từ một ngày" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText("Chặt hơn").first().waitFor();
    await dialog.getByText("Số ngày: 2 → 1").first().waitFor();
    await dialog.getByRole("button", { name: "Áp dụng", exact: true }).click();
    await dialog.waitFor({ state: "hidden" });
    await page
      .getByText(/^Đang áp dụng từ /)
      .first()
      .waitFor();
  });

  await cast.step(t, "a meeting of today owes its minutes by the new rule", async () => {
    await secretary.page.goto(product.address);
    await logIn(secretary, "bithu1", PASSWORD);
    await clerk.page.goto(product.address);
    await logIn(clerk, "thuky1", PASSWORD);
    await holdShortMeeting(secretary, clerk, product.address);
    const { page } = secretary;
    await page.goto(product.address);
    await explain(page, openLine(page, new RegExp(`^Biên bản: ${SHORT_TITLE}`)), PACK);
  });

  await cast.step(t, "an earlier meeting still owes them by the rule of its own day", async () => {
    const { page } = secretary;
    await page.goto(product.address);
    await explain(page, openLine(page, /^Biên bản: Sinh hoạt/), "central");
  });

  await cast.step(
    t,
    "a pack that loosens is refused, and says which rule it would loosen",
    async () => {
      const { page } = office;
      await takeIn(page, packOf("2026.1.2", 5));
      await page.getByRole("button", { name: "Áp dụng từ một ngày" }).click();
      const dialog = page.getByRole("dialog");
      await dialog.getByRole("heading", { name: "Quy định bị từ chối" }).waitFor();
      await dialog.getByText(/^MEET-09, .*nới lỏng quy định cấp trên$/).waitFor();
      const confirm = dialog.getByRole("button", { name: "Áp dụng", exact: true });
      assert.ok(await confirm.isDisabled());
    },
  );
});

/** Takes a file in for the committee and comes out on the page of the pack. */
async function takeIn(page: Page, bytes: Buffer): Promise<void> {
  await page.goto(`${product.address}/rules`);
  await page.getByRole("tab", { name: "Gói quy định" }).click();
  await page.getByRole("button", { name: "Nhập gói" }).click();
  await page.getByLabel("Văn bản ban hành").fill(DOCUMENT);
  await hand(page, "Thả tệp gói quy định vào đây", `${PACK}.json`, bytes);
  await page.waitForURL(`**/rules/packs/${PACK}**`);
}

/** The line of what is still open that begins with these words. */
function openLine(page: Page, words: RegExp): Locator {
  const section = page.locator("section").filter({
    has: page.getByRole("heading", { name: "Việc còn mở của chi bộ" }),
  });
  const link = page.getByRole("link", { name: words });
  return section.locator("div").filter({ has: link, hasText: "MEET-09" }).last();
}

/** Opens what stands behind a line's last day, which names the pack. */
async function explain(page: Page, line: Locator, pack: string): Promise<void> {
  await line.getByRole("button", { name: /^Mã quy định MEET-09/ }).click();
  await page
    .getByRole("dialog")
    .getByRole("link", { name: new RegExp(`^${pack} `) })
    .waitFor();
}
