import assert from "node:assert/strict";
import {
  partyBodyWithCells,
  writeOrganisationList,
} from "../../tools/fixtures/organisation-list.ts";
import { choose, confirm, enterByLink, hand } from "../testing/hands.ts";
import type { Person } from "../testing/people.ts";
import { writeRosterWithEmail } from "../testing/sheets.ts";
import {
  BODY,
  CELL,
  CLERK,
  MEMBER,
  nameOf,
  OTHER_CELL,
  PROBATIONER,
  SECRETARY,
  STRANGER,
  type Step,
  type World,
} from "./world.ts";

export const OFFICE_PASSWORD = "văn phòng mở cửa lúc bảy giờ";
const DROP = "Thả tệp danh sách vào đây";
const COMMIT = "Ghi vào hệ thống";

async function enterFirst({ product, administrator }: World): Promise<void> {
  const link = /http\S+\/welcome#\S+/.exec(product.said())?.[0];
  assert.ok(link, "an empty system prints the link of its first administrator");
  await enterByLink(administrator, link, "gieo hạt đầu mùa xuân");
  await administrator.page.goto(link);
  await administrator.page.getByText("Liên kết này đã được dùng").waitFor();
  await administrator.page.goto(product.address);
}

async function makeOffice({ administrator, office }: World): Promise<void> {
  const { page, device } = administrator;
  await page.getByRole("link", { name: "Tài khoản toàn hệ thống" }).first().click();
  await page.getByLabel("Họ và tên").fill("Trần Văn Phòng");
  await page.getByLabel("Tên đăng nhập").fill("vanphong");
  await choose(page, "Vai trò", "Văn phòng đảng ủy");
  await page.getByRole("button", { name: "Cấp tài khoản", exact: true }).click();
  await device.grantPermissions(["clipboard-read", "clipboard-write"]);
  await enterByLink(office, await copyLink(administrator, "Trần Văn Phòng"), OFFICE_PASSWORD);
}

/** The link of one person from the list that is shown once. */
async function copyLink({ page }: Person, name: string): Promise<string> {
  const item = page.getByRole("listitem").filter({ hasText: name }).first();
  await item.getByRole("button", { name: "Chép liên kết" }).click();
  await item.getByRole("button", { name: "Đã chép" }).waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
}

async function importOrganisations(world: World): Promise<void> {
  const { page } = world.office;
  const list = writeOrganisationList(partyBodyWithCells(BODY, [CELL, OTHER_CELL]));
  await openImports(world);
  await hand(page, DROP, "to-chuc.xlsx", list);
  await page.getByText("Sẽ thêm 3 và sửa 0 bản ghi.").waitFor();
  await page.getByText(CELL).first().waitFor();
  await confirm(page, COMMIT);
  await page.getByText(/^Đã ghi lúc .* bởi Trần Văn Phòng/).waitFor();
}

async function openImports({ product, office }: World): Promise<void> {
  await office.page.goto(product.address);
  await office.page.getByRole("link", { name: "Nhập danh sách" }).first().click();
  await office.page.getByRole("heading", { name: "Nhập danh sách" }).waitFor();
}

async function importRoster(world: World): Promise<void> {
  const { page } = world.office;
  await openImports(world);
  await hand(page, DROP, "dang-vien.xlsx", writeRosterWithEmail(world.listed, world.today));
  await page.getByText("Sẽ thêm 9 và sửa 0 bản ghi.").waitFor();
  await page.getByText(nameOf(world, SECRETARY)).first().waitFor();
  await confirm(page, COMMIT);
  await page.getByText(/^Đã ghi lúc/).waitFor();
}

async function importAgain(world: World): Promise<void> {
  const { page } = world.office;
  await openImports(world);
  await hand(page, DROP, "dang-vien.xlsx", writeRosterWithEmail(world.listed, world.today));
  await page.getByText("Mọi ô đều trùng với dữ liệu đang lưu").waitFor();
  await confirm(page, COMMIT);
  await page.getByText("không có gì thay đổi").waitFor();
}

async function handOutAccounts(world: World): Promise<void> {
  const { office } = world;
  await office.device.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openAccounts(world, CELL, 6);
  const ofCell: readonly (readonly [Person, number])[] = [
    [world.secretary, SECRETARY],
    [world.clerk, CLERK],
    [world.member, MEMBER],
    [world.probationer, PROBATIONER],
  ];
  for (const [person, index] of ofCell) await receiveAccount(world, person, index);
  await openAccounts(world, OTHER_CELL, 3);
  await receiveAccount(world, world.stranger, STRANGER);
}

/** Makes the accounts of a cell; their links stay on the page until it is left. */
export async function openAccounts(
  { product, office }: World,
  cell: string,
  people: number,
): Promise<void> {
  const { page } = office;
  await page.goto(`${product.address}/organisations`);
  await page.getByRole("link", { name: cell, exact: true }).click();
  await page.getByRole("link", { name: "Tài khoản và vai trò" }).click();
  await page.getByRole("button", { name: `Cấp tài khoản cho ${people} người` }).click();
  await page.getByRole("heading", { name: "Liên kết vừa cấp" }).waitFor();
}

/** Hands the link of somebody on the roster over, who sets a password and comes in. */
export async function receiveAccount(world: World, person: Person, index: number): Promise<void> {
  const name = nameOf(world, index);
  const link = await copyLink(world.office, name);
  const password = `con thuyền thứ ${index + 1} ra khơi`;
  await person.page.goto(link);
  const username = await person.page.getByLabel("Tên đăng nhập").inputValue();
  await enterByLink(person, link, password);
  await person.page.getByText(`Chào đồng chí ${name}`).waitFor();
  world.usernames.set(person.name, username);
  world.passwords.set(person.name, password);
}

/** Step 1 of the main job: from an empty system to a cell whose members can come in. */
export const BEGINNING: readonly Step[] = [
  ["the first administrator comes in by a link that works once", enterFirst],
  ["the administrator makes the committee office, which comes in by its own link", makeOffice],
  [
    "the office imports the list of organisations after looking at the preview",
    importOrganisations,
  ],
  ["the office imports the roster of members, recognised by its headings", importRoster],
  ["the same roster again changes nothing", importAgain],
  [
    "the members of the cell get accounts by links, each with a password of their own",
    handOutAccounts,
  ],
];
