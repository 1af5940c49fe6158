import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { ensureSignaturePrograms } from "../tools/signature-programs.ts";
import { approve } from "./main-job/minutes.ts";
import { checkOnPage, verifyAway } from "./signing/outsider.ts";
import { confirm, fetchFile, logIn } from "./testing/hands.ts";
import { faultsOf } from "./testing/inspect.ts";
import { people, type Person } from "./testing/people.ts";
import { runProduct } from "./testing/product.ts";
import { holdShortMeeting } from "./testing/short-meeting.ts";

const product = runProduct({ demo: true });
const cast = people("signing", { chained: true });
const DECISION = "12-QĐ/ĐU ngày 01/10/2026";

const PASSWORD = "hoa-sen-2026";
const { pdfsig } = ensureSignaturePrograms(() => undefined);
const PHONE = { width: 390, height: 844 };

async function enter(person: Person, username: string): Promise<void> {
  await person.page.goto(product.address);
  await logIn(person, username, PASSWORD);
  await person.page.getByRole("heading", { name: /Chào đồng chí/ }).waitFor();
}

/** Makes a key on the own device and asks for its certificate; gives the code that is compared in the office. */
async function askCertificate({ page }: Person): Promise<string> {
  await page.goto(`${product.address}/settings`);
  await page.getByRole("link", { name: "Chứng thư của tôi" }).click();
  await page.getByRole("button", { name: "Tạo khóa và gửi yêu cầu" }).click();
  const request = page.locator("[data-standing=requested]");
  await request.waitFor();
  return (await request.locator("bdi").first().innerText()).trim();
}

/** Name and number as they stand on the card that the person holds out. */
async function cardOf({ page }: Person): Promise<{ name: string; cardNumber: string }> {
  return page.evaluate(async () => {
    const { name, cardNumber } = await (await fetch("/api/me/file")).json();
    return { name, cardNumber };
  });
}

/** The office compares the code, types the number from the card and issues. */
async function issue(office: Person, person: Person, code: string): Promise<void> {
  const { page } = office;
  const { name, cardNumber } = await cardOf(person);
  await page.goto(`${product.address}/certificates`);
  const request = page.locator(`[data-request="${name}"]`);
  await request.getByText(code).waitFor();
  await request.getByLabel("Tôi đã gặp trực tiếp").check();
  await request.getByLabel("Số thẻ đảng viên ghi trên thẻ").fill(`${cardNumber.slice(0, -2)}xx`);
  await request.getByRole("button", { name: "Cấp chứng thư" }).click();
  await request.getByText("Số thẻ vừa nhập khác số thẻ trong sổ").first().waitFor();
  await request.getByLabel("Số thẻ đảng viên ghi trên thẻ").fill(cardNumber);
  await request.getByRole("button", { name: "Cấp chứng thư" }).click();
  await request.waitFor({ state: "detached" });
}

/** Looks at the pages that the device has drawn, then signs; a wrong password first, as people do. */
async function signPaper({ page }: Person, begin = "Ký văn bản này"): Promise<void> {
  await page.locator("[data-pages=drawn] canvas").first().waitFor();
  await page.getByRole("button", { name: begin, exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.locator("[data-pages=drawn] canvas").first().waitFor();
  await dialog.getByLabel("Mật khẩu của đồng chí").fill("không phải mật khẩu này");
  await dialog.getByRole("button", { name: "Ký", exact: true }).click();
  await dialog.getByText("Mật khẩu không đúng").waitFor();
  await dialog.getByLabel("Mật khẩu của đồng chí").fill(PASSWORD);
  await dialog.getByRole("button", { name: "Ký", exact: true }).click();
  await dialog.waitFor({ state: "hidden" });
}

const placed = (page: Person["page"], state: string) => page.locator(`[data-place="${state}"]`);

test("two people sign minutes on two devices, and a third checks the file", async (t) => {
  const secretary = await cast.meet("bithu1", PHONE);
  const clerk = await cast.meet("thuky1");
  const office = await cast.meet("vanphong");
  const member = await cast.meet("dangvien1", PHONE);
  const state = { minutes: "", room: "" };

  await cast.step(t, "minutes are adopted as ever, without any certificate", async () => {
    await enter(secretary, "bithu1");
    await enter(clerk, "thuky1");
    state.minutes = await holdShortMeeting(secretary, clerk, product.address);
    const { page } = clerk;
    await page.getByRole("button", { name: "Dùng câu mẫu" }).click();
    await page.getByRole("button", { name: "Lưu biên bản" }).click();
    await page.getByText("Mọi nội dung đã được lưu").waitFor();
    await confirm(page, "Trình xác nhận");
    await approve(clerk, "thư ký", PASSWORD);
    await secretary.page.goto(product.address + state.minutes);
    await approve(secretary, "chủ trì", PASSWORD);
    await secretary.page.getByRole("heading", { name: "Đã thông qua và niêm phong" }).waitFor();
  });

  await cast.step(
    t,
    "whoever has no certificate is told so, and that nothing is missing",
    async () => {
      const { page } = clerk;
      await page.goto(product.address + state.minutes);
      await page.getByRole("link", { name: "Ký số", exact: true }).click();
      await page.getByText("Đồng chí chưa có chứng thư ký số").waitFor();
      state.room = new URL(page.url()).pathname;
    },
  );

  await cast.step(
    t,
    "both make a key on their device; the office sees them and their cards",
    async () => {
      await enter(office, "vanphong");
      for (const person of [clerk, secretary])
        await issue(office, person, await askCertificate(person));
      await secretary.page.reload();
      await secretary.page.locator("[data-standing=issued]").waitFor();
    },
  );

  await cast.step(t, "the minutes-taker signs first, the chair waits until then", async () => {
    await secretary.page.goto(product.address + state.room);
    await secretary.page.getByText(/^Chưa đến lượt đồng chí/).waitFor();
    await clerk.page.goto(product.address + state.room);
    await signPaper(clerk);
    await placed(clerk.page, "clerk signed").waitFor();
  });

  await cast.step(t, "the chair's phone learns of it and signs in turn", async () => {
    await placed(secretary.page, "chair next").waitFor();
    await signPaper(secretary);
    await secretary.page.getByText("Đã đủ chữ ký").waitFor();
    assert.deepEqual(await faultsOf(secretary.page, { axe: true }), []);
  });

  await cast.step(
    t,
    "a third sees what was signed, and a program of others says the same",
    async () => {
      await enter(member, "dangvien1");
      await member.page.goto(product.address + state.room);
      await placed(member.page, "chair signed").waitFor();
      await member.page.locator("[data-stamp=clerk]").waitFor();
      await member.page.locator("[data-lasting=kept]").waitFor();
      const { path } = await fetchFile(member.page, "Tải tệp PDF");
      const shown = await member.page.locator("[data-digest]").innerText();
      const digest = createHash("sha256")
        .update(await readFile(path))
        .digest("hex");
      assert.equal(shown.replaceAll(" ", "").toLowerCase(), digest);
      const said = execFileSync(pdfsig, ["-nocert", path], { encoding: "utf8" });
      assert.equal(said.match(/Signature is Valid/g)?.length, 2, said);
    },
  );

  await cast.step(
    t,
    "the third takes the bundle to a machine without network, and both programs find the two signatures",
    async () => {
      const { page } = member;
      await page.goto(product.address + state.room);
      const bundle = (await fetchFile(page, "Tải hồ sơ kiểm chứng")).path;
      const said = verifyAway(bundle);
      assert.equal(said.match(/Ký số văn bản/g)?.length, 2, said);
      // The minutes, two signatures, and however many time stamps there are by now.
      const acts = said.match(/✓ Văn bản → ✓ Nội dung niêm phong/g)?.length ?? 0;
      assert.ok(acts >= 3, said);
      const outsider = await cast.meet("an outsider", PHONE);
      await checkOnPage(outsider, product.address, [bundle]);
      assert.equal(await outsider.page.locator("article.act").count(), acts);
      assert.equal(await outsider.page.locator("article.act li.failed").count(), 0);
      assert.deepEqual(await faultsOf(outsider.page, { axe: true }), []);
    },
  );

  await cast.step(t, "the signed PDF and the proof beside it are enough as well", async () => {
    const { page } = member;
    const paper = (await fetchFile(page, "Tải tệp PDF")).path;
    const proof = (await fetchFile(page, "Tải tệp bằng chứng")).path;
    assert.match(verifyAway(paper, proof), /✓ Văn bản → ✓ Nội dung niêm phong → ✓ Dòng ghi/);
  });

  await cast.step(
    t,
    "the office signs for the organisation with a key that somebody else has approved, and copies for the archive",
    async () => {
      const { page } = office;
      await page.goto(product.address + state.room);
      await page.getByText("Đồng chí chưa giữ chứng thư nào của tổ chức").waitFor();
      await page.getByRole("link", { name: "Chứng thư của tổ chức" }).click();
      await page.getByRole("button", { name: /^Xin chứng thư cho / }).click();
      await page.getByText("đồng chí không tự cấp cho mình được").waitFor();
      const code = (await page.locator("[data-request] bdi").first().innerText()).trim();
      const board = await cast.meet("tochuc");
      await enter(board, "tochuc");
      await board.page.goto(`${product.address}/certificates`);
      const request = board.page.locator("[data-request]");
      await request.getByText(code).waitFor();
      await request.getByLabel("Tôi đã đến tận máy của văn phòng").check();
      await request.getByLabel("Văn bản giao giữ chữ ký số của tổ chức").fill(DECISION);
      await request.getByRole("button", { name: "Cấp chứng thư" }).click();
      await request.waitFor({ state: "detached" });
      await page.goto(product.address + state.room);
      for (const [begin, place] of [
        ["Ký thay mặt tổ chức", "organisation signed"],
        ["Sao y lưu trữ", "archive signed"],
      ] as const) {
        await signPaper(office, begin);
        await placed(page, place).waitFor();
        // The time stamp over the whole file is a revision of its own, and the next signature extends it.
        await page.locator("[data-lasting=kept]").waitFor();
      }
      assert.deepEqual(await faultsOf(page, { axe: true }), []);
      const { path } = await fetchFile(page, "Tải tệp PDF");
      const said = execFileSync(pdfsig, ["-nocert", path], { encoding: "utf8" });
      assert.equal(said.match(/Signature is Valid/g)?.length, 4, said);
    },
  );

  await cast.step(t, "a lost phone signs no more", async () => {
    const { page } = secretary;
    await page.goto(`${product.address}/settings/signing`);
    await page.getByRole("button", { name: "Thu hồi chứng thư" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Thu hồi ngay" }).click();
    await page.locator("[data-standing=revoked]").waitFor();
    const list = await page.evaluate(async () => {
      const answer = await fetch("/api/signing/revoked.crl");
      return [answer.status, answer.headers.get("content-type")];
    });
    assert.deepEqual(list, [200, "application/pkix-crl"]);
  });
});
