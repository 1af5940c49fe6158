import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { localDateOf, VIETNAM } from "@chiboso/domain/kernel/dates.ts";
import { writeCorrections } from "../tools/fixtures/corrections.ts";
import { partyBodyWithCells, writeOrganisationList } from "../tools/fixtures/organisation-list.ts";
import { inventPeople } from "../tools/fixtures/people.ts";
import { AT, spoken, writeRoster } from "../tools/fixtures/roster.ts";
import { choose, confirm, enterByLink, fetchFile, hand } from "./testing/hands.ts";
import { faultsOf } from "./testing/inspect.ts";
import { people, type Person } from "./testing/people.ts";
import { runProduct } from "./testing/product.ts";

const product = runProduct({ demo: false });
const cast = people("first-day", { chained: true });

const BODY = "Đảng bộ xã Mẫu";
const CELLS = ["Chi bộ thôn Đông", "Chi bộ thôn Đoài"] as const;
const SIZE = 5;
const SEED = 63;
const DROP = "Thả tệp danh sách vào đây";
const COMMIT = "Ghi vào hệ thống";

const invented = inventPeople(2 * SIZE, SEED);
const nameAt = (index: number) => invented[index]?.name ?? "";
/** The same words in another order, as a second list has them. */
const swapped = (name: string) => name.split(" ").toReversed().join(" ");

/** A roster with two faults, a name in capitals, and somebody who stands there twice under a turned name. */
function roster(): Buffer {
  return writeRoster({
    cells: CELLS.map((name) => ({ name, members: SIZE })),
    seed: SEED,
    soil: (lines, [first, ...others]) => {
      const born = (index: number) => (others[index - 1]?.sex === "male" ? AT.male : AT.female);
      const [, impossible, , unknown, capitals] = lines;
      if (impossible) impossible[born(1)] = "31/02/1980";
      if (unknown) unknown[AT.cell] = "Chi bộ thôn Tây";
      if (capitals) capitals[AT.name] = nameAt(4).toLocaleUpperCase("vi");
      const twin = [...(lines[0] ?? [])];
      twin[0] = lines.length + 1;
      twin[AT.name] = swapped(first?.name ?? "");
      twin[AT.citizenId] = null;
      twin[AT.card] = null;
      twin[AT.post] = null;
      return [...lines.slice(0, 1), twin, ...lines.slice(1)];
    },
  });
}

async function open(person: Person, path: string, heading: string): Promise<void> {
  await person.page.goto(product.address + path);
  await person.page.getByRole("heading", { name: heading, level: 1 }).waitFor();
  assert.deepEqual(await faultsOf(person.page, { axe: true }), []);
}

test("an office's first day: from an empty system to clean lists and accounts on paper", async (t) => {
  const administrator = await cast.meet("the administrator");
  const office = await cast.meet("the committee office");
  const { page } = office;

  await cast.step(t, "the administrator makes the committee office", async () => {
    const link = /http\S+\/welcome#\S+/.exec(product.said())?.[0] ?? "";
    await enterByLink(administrator, link, "gieo hạt đầu mùa xuân");
    const desk = administrator.page;
    await desk.getByRole("link", { name: "Tài khoản toàn hệ thống" }).first().click();
    await desk.getByLabel("Họ và tên").fill("Trần Văn Phòng");
    await desk.getByLabel("Tên đăng nhập").fill("vanphong");
    await choose(desk, "Vai trò", "Văn phòng đảng ủy");
    await desk.getByRole("button", { name: "Cấp tài khoản", exact: true }).click();
    await administrator.device.grantPermissions(["clipboard-read", "clipboard-write"]);
    const item = desk.getByRole("listitem").filter({ hasText: "Trần Văn Phòng" }).first();
    await item.getByRole("button", { name: "Chép liên kết" }).click();
    await item.getByRole("button", { name: "Đã chép" }).waitFor();
    const own = await desk.evaluate(() => navigator.clipboard.readText());
    await enterByLink(office, own, "văn phòng mở cửa lúc bảy giờ");
  });

  await cast.step(t, "the office imports the list of organisations", async () => {
    await open(office, "/imports", "Nhập danh sách");
    await hand(page, DROP, "to-chuc.xlsx", writeOrganisationList(partyBodyWithCells(BODY, CELLS)));
    await page.getByText("Sẽ thêm 3 và sửa 0 bản ghi.").waitFor();
    await confirm(page, COMMIT);
    await page.getByText(/^Đã ghi lúc .* bởi Trần Văn Phòng/).waitFor();
  });

  await cast.step(t, "the faults of the roster are put right in its preview", async () => {
    await open(office, "/imports", "Nhập danh sách");
    await hand(page, DROP, "dang-vien.xlsx", roster());
    await page.getByText("Có 2 dòng lỗi.").waitFor();
    assert.deepEqual(await faultsOf(page, { axe: true }), []);
    assert.equal(await page.getByRole("button", { name: COMMIT }).count(), 0);
    const wrong = page.getByLabel(/Giá trị đúng của ô [CD]/);
    await wrong.fill("19/05/1980");
    await page
      .getByRole("listitem")
      .filter({ has: wrong })
      .getByRole("button", { name: "Sửa dòng này" })
      .click();
    await page.getByText("Có 1 dòng lỗi.").waitFor();
    const cell = page.getByLabel(/Giá trị đúng của ô M/);
    await cell.fill(CELLS[0]);
    await page.getByRole("button", { name: "Sửa dòng này" }).click();
    await page.getByText(`Sẽ thêm ${2 * SIZE + 1} và sửa 0 bản ghi.`).waitFor();
    await confirm(page, COMMIT);
    await page.getByText(/^Đã ghi lúc/).waitFor();
  });

  await cast.step(t, "accounts are issued and their slips are printed", async () => {
    await page.goto(`${product.address}/organisations`);
    await page.getByRole("link", { name: CELLS[0], exact: true }).click();
    await page.getByRole("link", { name: "Tài khoản và vai trò" }).click();
    await page.getByRole("button", { name: `Cấp tài khoản cho ${SIZE + 1} người` }).click();
    await page.getByRole("heading", { name: "Liên kết vừa cấp" }).waitFor();
    const slips = await fetchFile(page, "Tải phiếu để in (PDF)");
    assert.equal(readFileSync(slips.path).subarray(0, 5).toString(), "%PDF-");
  });

  await cast.step(t, "the doubled record is found and merged, with both histories", async () => {
    await open(office, "/imports", "Nhập danh sách");
    await page.getByRole("link", { name: `Tìm bản ghi trùng: ${BODY}` }).click();
    await page.getByText("Họ tên chỉ khác thứ tự các chữ, trùng ngày sinh").waitFor();
    assert.deepEqual(await faultsOf(page, { axe: true }), []);
    await page.getByRole("link", { name: "So sánh để gộp" }).click();
    await page.getByRole("heading", { name: "Gộp hai bản ghi của một người" }).waitFor();
    await page.getByText("tài khoản kia bị đóng hẳn").waitFor();
    assert.deepEqual(await faultsOf(page, { axe: true }), []);
    await page.getByLabel("Số, ký hiệu").fill("05-QĐ/ĐU");
    await page
      .getByLabel("Ngày văn bản")
      .fill(spoken(localDateOf(new Date().toISOString(), VIETNAM)));
    await page.getByLabel("Cơ quan ban hành").fill(BODY);
    await confirm(page, "Gộp hai bản ghi");
    await page.waitForURL("**/members/*-*");
    await page.goBack();
    await page.goto(`${product.address}/imports`);
    await page.getByRole("link", { name: `Tìm bản ghi trùng: ${BODY}` }).click();
    await page.getByText("Không thấy bản ghi nào trùng").waitFor();
  });

  await cast.step(
    t,
    "the national list is compared, and what is to be mended there is exported",
    async () => {
      await open(office, "/reconciliations", "Đối chiếu với danh sách quốc gia");
      const head =
        "Họ và tên,Ngày sinh,Giới tính,Ngày vào Đảng,Ngày chính thức,Số thẻ,Chi bộ,Số định danh,Số điện thoại";
      const lines = invented
        .slice(5, 8)
        .map((person, index) =>
          [
            person.name,
            spoken(person.birthDate),
            person.sex === "male" ? "Nam" : "Nữ",
            spoken(person.admittedOn),
            spoken(person.officialOn),
            person.cardNumber,
            CELLS[1],
            person.citizenId,
            index === 0 ? "0900000000" : person.phone,
          ].join(","),
        );
      const bytes = Buffer.from(`\uFEFF${[head, ...lines].join("\r\n")}`);
      await hand(page, "Thả tệp danh sách quốc gia vào đây", "so-tay.csv", bytes);
      await page.getByRole("button", { name: "Khác nhau · 1" }).waitFor();
      await page.getByText("0900000000").first().waitFor();
      assert.deepEqual(await faultsOf(page, { axe: true }), []);
      const mending = await fetchFile(page, "Xuất đề nghị chỉnh lý (CSV)");
      assert.match(readFileSync(mending.path, "utf8"), /Sửa,Số điện thoại,0900000000/u);
    },
  );

  await cast.step(t, "a list of corrections is imported and undone as a whole", async () => {
    const person = invented[6];
    const bytes = writeCorrections(
      ["Số thẻ đảng viên", "Họ và tên", "Số điện thoại"],
      [[person?.cardNumber ?? "", person?.name ?? "", "0987654321"]],
    );
    await open(office, "/imports", "Nhập danh sách");
    await hand(page, DROP, "dinh-chinh.xlsx", bytes);
    await page.getByText("Sẽ thêm 0 và sửa 1 bản ghi.").waitFor();
    await page.getByText("0987654321").first().waitFor();
    await confirm(page, COMMIT);
    await page.getByText(/^Đã ghi lúc/).waitFor();
    await confirm(page, "Hoàn tác lần nhập này");
    await page.getByText("dữ liệu trở lại như trước lần nhập này").waitFor();
    assert.deepEqual(await faultsOf(page, { axe: true }), []);
  });

  await cast.step(
    t,
    "the roster itself can no longer be undone, and the reasons are named",
    async () => {
      await open(office, "/imports", "Nhập danh sách");
      await page.getByRole("link", { name: "dang-vien.xlsx" }).click();
      await page.getByRole("button", { name: "Hoàn tác lần nhập này" }).click();
      await page.getByRole("heading", { name: "Những chỗ đã thay đổi sau lần nhập" }).waitFor();
      await page.getByText("Đã cấp tài khoản cho đảng viên này").first().waitFor();
      assert.deepEqual(await faultsOf(page, { axe: true }), []);
    },
  );
});
