import assert from "node:assert/strict";
import { test } from "node:test";
import { logIn } from "./testing/hands.ts";
import { faultsOf } from "./testing/inspect.ts";
import { people } from "./testing/people.ts";
import { runProduct } from "./testing/product.ts";

const product = runProduct({ demo: true });
const cast = people("unverified-rules", { chained: true });

const RULE = "RET-02";
const BADGE = "Chưa kiểm chứng";
const DOCUMENT = "Hướng dẫn số 99-HD/VPTW ngày 01/10/2026";

async function enter(username: string) {
  const person = await cast.meet(username);
  await person.page.goto(product.address);
  await logIn(person, username, "hoa-sen-2026");
  return person;
}

test("a rule nobody has read carries its badge until somebody confirms it by name and document", async (t) => {
  const { page: own } = await enter("dangvien1");
  const { page: desk } = await enter("vanphong");
  const row = own.getByRole("row").filter({ hasText: "Sức khỏe" });

  await cast.step(
    t,
    "a member reads by which rule data are kept, and that nobody has read it",
    async () => {
      await own.goto(`${product.address}/me#privacy`);
      await row.getByText(BADGE).waitFor();
      await row.getByRole("button", { name: RULE }).click();
      await own.getByText("Chưa đọc được văn bản").first().waitFor();
    },
  );

  await cast.step(t, "the office confirms it with the document that was read", async () => {
    await desk.goto(`${product.address}/rules`);
    await desk.getByLabel("Tìm theo mã, nội dung, văn bản").fill(RULE);
    const line = desk.getByRole("row").filter({ hasText: RULE });
    await line.getByText(BADGE).waitFor();
    await line.getByRole("button", { name: "Xác nhận", exact: true }).click();
    const dialog = desk.getByRole("dialog");
    await dialog.getByLabel("Số, ngày và cơ quan ban hành văn bản").fill(DOCUMENT);
    assert.deepEqual(await faultsOf(desk, { axe: true }), []);
    await dialog.getByRole("button", { name: "Xác nhận", exact: true }).click();
    await dialog.waitFor({ state: "hidden" });
    await line.getByText("Đã xác nhận", { exact: true }).waitFor();
  });

  await cast.step(t, "the badge is gone, and the note says who confirmed it by what", async () => {
    await own.reload();
    await row.getByRole("button", { name: RULE }).click();
    await own.getByText(`theo ${DOCUMENT}`).first().waitFor();
    assert.equal(await row.getByText(BADGE).count(), 0);
  });
});
