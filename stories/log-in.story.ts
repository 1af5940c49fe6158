import assert from "node:assert/strict";
import { test } from "node:test";
import type { Page } from "playwright-core";
import { choose, enterByLink, logIn, textsOf } from "./testing/hands.ts";
import { faultsOf } from "./testing/inspect.ts";
import { people, type Person } from "./testing/people.ts";
import { phoneApp } from "./testing/phone-app.ts";
import { runProduct } from "./testing/product.ts";

const product = runProduct({ demo: true, host: "localhost" });
const cast = people("log-in", { chained: true });

const PASSWORD = "hoa-sen-2026";
const NEXT = "Đồng lúa chín vàng";
const REASON = "Mất điện thoại, đã gặp trực tiếp và đối chiếu thẻ đảng viên";

/** Gives the person's browser a fingerprint reader, as phones and laptops have. */
async function giveFingerprint({ page, device }: Person): Promise<void> {
  const tools = await device.newCDPSession(page);
  await tools.send("WebAuthn.enable", { enableUI: false });
  await tools.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

async function enter(username: string, device: string): Promise<Person> {
  const person = await cast.meet(`${username} (${device})`);
  await person.page.goto(product.address);
  await logIn(person, username, PASSWORD);
  await person.page.getByRole("heading", { name: /Chào đồng chí/ }).waitFor();
  return person;
}

async function leave(page: Page): Promise<void> {
  await page.goto(`${product.address}/settings`);
  await page.getByRole("button", { name: "Đăng xuất" }).click();
  await page.getByRole("heading", { name: "Đăng nhập", exact: true }).waitFor();
}

/** Types the password that a dialog asks for and goes on. */
async function confirmWithPassword(page: Page, button: string): Promise<void> {
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Mật khẩu đang dùng").fill(PASSWORD);
  await dialog.getByRole("button", { name: button, exact: true }).click();
  await dialog.waitFor({ state: "hidden" });
}

test("whoever may enter does, by every way there is, and nobody else", async (t) => {
  const office = await enter("vanphong", "desk");
  await giveFingerprint(office);
  const { page } = office;
  const kept = { code: async () => "", recovery: [] as string[] };

  await cast.step(
    t,
    "the office is reminded, and turns the second step on with its phone",
    async () => {
      await page.getByText("Nên bật bước thứ hai khi đăng nhập").waitFor();
      await page.getByRole("link", { name: "Bật ngay" }).click();
      await page.getByRole("button", { name: "Thiết lập ứng dụng xác thực" }).click();
      await confirmWithPassword(page, "Hiện mã QR");
      await page.getByRole("img", { name: "Mã QR thiết lập ứng dụng xác thực" }).waitFor();
      assert.deepEqual(await faultsOf(page, { axe: true }), []);
      kept.code = phoneApp(await page.locator("code").innerText());
      await page.getByLabel("Mã trên ứng dụng xác thực").fill("000000");
      await page.getByRole("button", { name: "Bật", exact: true }).click();
      await page.getByText("Mã không đúng.").first().waitFor();
      await page.getByLabel("Mã trên ứng dụng xác thực").fill(await kept.code());
      await page.getByRole("button", { name: "Bật", exact: true }).click();
      await page.getByText("Hãy cất các mã dự phòng này").waitFor();
      const codes = page.getByText(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/);
      kept.recovery = await textsOf(codes);
      assert.equal(kept.recovery.length, 10);
      await page.getByRole("button", { name: "Tôi đã cất các mã" }).click();
      await page.getByText("Đang bật").waitFor();
    },
  );

  await cast.step(t, "the password alone opens nothing any more", async () => {
    await leave(page);
    await logIn(office, "vanphong", PASSWORD);
    await page.getByRole("heading", { name: "Bước thứ hai" }).waitFor();
    assert.deepEqual(await faultsOf(page, { axe: true }), []);
    const other = await office.device.newPage();
    await other.goto(`${product.address}/board`);
    await other.getByRole("heading", { name: "Đăng nhập", exact: true }).waitFor();
    await other.close();
    await page.getByLabel("Mã trên ứng dụng xác thực").fill(await kept.code());
    await page.getByRole("button", { name: "Tiếp tục" }).click();
    await page.getByRole("heading", { name: /Chào đồng chí/ }).waitFor();
  });

  /** The password, then one of the codes that the office has put away. */
  const enterByRecoveryCode = async (code: string) => {
    await logIn(office, "vanphong", PASSWORD);
    await page.getByRole("button", { name: "Không có điện thoại? Dùng mã dự phòng" }).click();
    await page.getByLabel("Mã dự phòng").fill(code);
    await page.getByRole("button", { name: "Tiếp tục" }).click();
  };

  await cast.step(t, "a recovery code opens when the phone is lost, once", async () => {
    const [first = "", second = ""] = kept.recovery;
    await leave(page);
    await enterByRecoveryCode(first.toLowerCase());
    await page.getByRole("heading", { name: /Chào đồng chí/ }).waitFor();
    await leave(page);
    await enterByRecoveryCode(first);
    await page.getByText("Mã không đúng.").first().waitFor();
    await page.getByLabel("Mã dự phòng").fill(second);
    await page.getByRole("button", { name: "Tiếp tục" }).click();
    await page.getByRole("heading", { name: /Chào đồng chí/ }).waitFor();
  });

  await cast.step(t, "a fingerprint opens without user name and password", async () => {
    await page.goto(`${product.address}/settings`);
    await page.getByRole("button", { name: "Đăng ký khóa truy cập" }).click();
    await page.getByRole("dialog").getByLabel("Tên khóa").fill("Máy bàn của văn phòng");
    await confirmWithPassword(page, "Tiếp tục");
    await page.getByText("Máy bàn của văn phòng").waitFor();
    assert.deepEqual(await faultsOf(page, { axe: true }), []);
    await leave(page);
    await page.getByRole("button", { name: "Đăng nhập bằng khóa truy cập" }).click();
    await page.getByRole("heading", { name: /Chào đồng chí/ }).waitFor();
  });

  await cast.step(t, "a removed passkey opens nothing, and the door says so", async () => {
    await page.goto(`${product.address}/settings`);
    await page.getByRole("button", { name: "Xóa khóa Máy bàn của văn phòng" }).click();
    await confirmWithPassword(page, "Xóa khóa");
    await page.getByText("Chưa có khóa truy cập nào").waitFor();
    await leave(page);
    await page.getByRole("button", { name: "Đăng nhập bằng khóa truy cập" }).click();
    await page.getByText("Không xác nhận được khóa truy cập này.").waitFor();
    await enterByRecoveryCode(kept.recovery[2] ?? "");
    await page.getByRole("heading", { name: /Chào đồng chí/ }).waitFor();
  });

  const lost = await enter("dangvien1", "phone");
  const admin = await enter("quantri", "server room");

  await cast.step(t, "a locked-out member is recovered by two, and is told at once", async () => {
    const accounts = await accountsOf(admin, lost);
    const row = (at: Page) => at.getByRole("row").filter({ hasText: "dangvien1" });
    await row(admin.page).getByRole("button", { name: "Đề nghị khôi phục" }).click();
    await admin.page.getByRole("dialog").getByLabel("Lý do").fill(REASON);
    await confirmWithPassword(admin.page, "Đề nghị khôi phục");
    await row(admin.page).getByText("Chờ người thứ hai đồng ý khôi phục").waitFor();
    assert.equal(
      await row(admin.page).getByRole("button", { name: "Đồng ý khôi phục" }).count(),
      0,
    );
    await lost.page.goto(`${product.address}/settings`);
    await lost.page
      .getByText("Có người đề nghị khôi phục tài khoản của đồng chí")
      .first()
      .waitFor();
    assert.deepEqual(await faultsOf(lost.page, { axe: true }), []);
    await page.goto(product.address + accounts);
    await row(page).getByText(REASON).waitFor();
    assert.deepEqual(await faultsOf(page, { axe: true }), []);
    await row(page).getByRole("button", { name: "Đồng ý khôi phục" }).click();
    await confirmWithPassword(page, "Đồng ý khôi phục");
    await page.getByText("Liên kết vừa cấp").waitFor();
    const coming = page.waitForEvent("download");
    await page.getByRole("button", { name: "Tải phiếu để in (PDF)" }).click();
    assert.match((await coming).suggestedFilename(), /\.pdf$/);
  });

  await cast.step(
    t,
    "the slip sets a new password, once; every earlier session is over",
    async () => {
      await office.device.grantPermissions(["clipboard-read", "clipboard-write"]);
      await page.getByRole("button", { name: "Chép liên kết" }).click();
      const link = await page.evaluate(() => navigator.clipboard.readText());
      await lost.page.reload();
      await lost.page.getByRole("heading", { name: "Đăng nhập", exact: true }).waitFor();
      await enterByLink(lost, link, NEXT);
      const finder = await cast.meet("who found the slip");
      await finder.page.goto(link);
      await finder.page.getByText("Liên kết này đã được dùng.").waitFor();
    },
  );

  await cast.step(t, "a lost device is put out from another, at once", async () => {
    const phone = await cast.meet("dangvien1 (phone)");
    await phone.page.goto(product.address);
    await logIn(phone, "dangvien1", NEXT);
    await phone.page.getByRole("heading", { name: /Chào đồng chí/ }).waitFor();
    await lost.page.goto(`${product.address}/settings`);
    await lost.page.getByRole("button", { name: "Kết thúc mọi phiên khác" }).click();
    const dialog = lost.page.getByRole("dialog");
    await dialog.getByRole("button", { name: "Kết thúc mọi phiên khác" }).click();
    await dialog.waitFor({ state: "hidden" });
    await phone.page.reload();
    await phone.page.getByRole("heading", { name: "Đăng nhập", exact: true }).waitFor();
  });

  await cast.step(t, "another tab shows nothing more of who signed out, untouched", async () => {
    const tab = await lost.device.newPage();
    await tab.goto(`${product.address}/settings`);
    await tab.getByRole("button", { name: "Đăng xuất" }).waitFor();
    await leave(lost.page);
    await tab.getByRole("heading", { name: "Đăng nhập", exact: true }).waitFor();
    await tab.close();
  });

  await cast.step(
    t,
    "the account's language comes to a device that was used in another",
    async () => {
      const desk = await enter("bithu2", "desk");
      const phone = await enter("bithu2", "phone");
      await phone.page.goto(`${product.address}/settings`);
      const saved = phone.page.waitForResponse((each) => each.url().endsWith("/preferences"));
      await choose(phone.page, "Ngôn ngữ", "English");
      await saved;
      await leave(desk.page);
      await logIn(desk, "bithu2", PASSWORD);
      await desk.page.locator("html[lang=en]").waitFor();
      // What is chosen at the door of this device goes before it.
      await desk.page.goto(`${product.address}/settings`);
      await desk.page.getByRole("button", { name: "Sign out" }).click();
      await desk.page.getByText("Tiếng Việt", { exact: true }).click();
      await logIn(desk, "bithu2", PASSWORD);
      await desk.page.getByRole("heading", { name: /Chào đồng chí/ }).waitFor();
      await desk.page.reload();
      await desk.page.getByRole("heading", { name: /Chào đồng chí/ }).waitFor();
    },
  );
});

/** Opens the accounts of the lost person's own organisation; gives the path of that screen. */
async function accountsOf(admin: Person, lost: Person): Promise<string> {
  const organisationId = await lost.page.evaluate(async () => {
    const answer = await fetch("/api/access/me");
    const { me } = (await answer.json()) as {
      me: { grants: readonly { role: string; organisationId: string }[] };
    };
    return me.grants.find(({ role }) => role === "member")?.organisationId ?? "";
  });
  const path = `/organisations/${organisationId}/accounts`;
  await admin.page.goto(product.address + path);
  return path;
}
