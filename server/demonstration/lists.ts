import { commitImport, uploadImport } from "@chiboso/domain/members/import-contract.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import {
  decideProposal,
  listComparedRows,
  uploadNationalList,
} from "@chiboso/domain/members/reconciliation/contract.ts";
import { granted, type Caller } from "../in-process.ts";
import { handleImport, workHere, writeXlsx } from "../members/public.ts";
import type { Services } from "../platform/capability.ts";
import type { MadePerson } from "./people.ts";
import type { SettledCell } from "./settle.ts";
import { daysAgo, officeOnDay, type Story } from "./story.ts";

/**
 * Lists that the office has handed in: one that was taken over a month ago, one as secretaries send them, whose
 * faults wait to be mended, and the list of the national system with what differs.
 */
export async function tellLists(
  services: Services,
  [first, second]: readonly Story[],
): Promise<void> {
  if (first === undefined || second === undefined) return;
  await takenOver(services, first);
  await soiled(services, second);
  await nationalList(first);
}

const HEAD = [
  "STT",
  "Họ và tên",
  "Ngày sinh",
  "Giới tính",
  "Dân tộc",
  "Số định danh cá nhân",
  "Số thẻ đảng viên",
  "Ngày vào Đảng",
  "Ngày chính thức",
  "Chức vụ",
  "Số điện thoại",
  "Chi bộ",
];

const POSTS: Readonly<Record<string, string>> = {
  secretary: "Bí thư",
  deputySecretary: "Phó bí thư",
  cellCommitteeMember: "Chi ủy viên",
};

/** What stands in a line of the register, by the headings above, and what somebody typed instead. */
function lineOf(person: MadePerson, cell: string, typed: Readonly<Record<string, string>> = {}) {
  const spoken = (day: string | null) => day && day.split("-").toReversed().join("/");
  const known: Readonly<Record<string, string | null>> = {
    "Họ và tên": person.name,
    "Ngày sinh": spoken(person.birthDate),
    "Giới tính": person.sex === "male" ? "Nam" : "Nữ",
    "Dân tộc": person.ethnicity,
    "Số định danh cá nhân": person.citizenId,
    "Số thẻ đảng viên": person.cardNumber,
    "Ngày vào Đảng": spoken(person.admittedOn),
    "Ngày chính thức": spoken(person.officialOn),
    "Chức vụ": person.post && (POSTS[person.post] ?? null),
    "Số điện thoại": person.phone,
    "Chi bộ": cell,
  };
  return (ordinal: number, head: readonly string[] = HEAD) =>
    head.map((heading) =>
      heading === "STT" ? String(ordinal) : (typed[heading] ?? known[heading] ?? null),
    );
}

type Line = ReturnType<typeof lineOf>;

/** Official members without a part that changes their lines. */
function settledOf(cell: SettledCell): readonly MadePerson[] {
  return cell.members.map(({ person }) => person).filter(({ standing }) => standing === "official");
}

async function handIn(
  office: Caller,
  name: string,
  asOf: string,
  lines: readonly Line[],
): Promise<Id> {
  const day = asOf.split("-").toReversed().join("/");
  const bytes = await writeXlsx({
    sheet: "Danh sách",
    title: ["DANH SÁCH ĐẢNG VIÊN", `(Tính đến ngày ${day})`],
    head: HEAD,
    rows: lines.map((line, index) => line(index + 1)),
  });
  return (await granted(office.call(uploadImport, { query: { name }, upload: bytes }))).id;
}

async function takenOver(services: Services, story: Story): Promise<void> {
  const { cell } = story;
  const office = await officeOnDay(story, "vanphong", 33);
  const lines = settledOf(cell)
    .slice(0, 4)
    .map((person, index) =>
      lineOf(person, cell.shape.name, index < 2 ? { "Số điện thoại": `091200010${index}` } : {}),
    );
  const name = "Cập nhật số điện thoại.xlsx";
  const importId = await handIn(office, name, daysAgo(story, 34), lines);
  await handleImport(services, importId, workHere);
  await granted(office.call(commitImport, { params: { importId }, body: {} }));
  await handleImport(services, importId, workHere);
}

/** Names in capitals, a day that no calendar has, a number that lost its nought, a cell nobody knows. */
const SOIL: readonly Readonly<Record<string, string>>[] = [
  {},
  { "Số điện thoại": "0987 000 321" },
  { "Ngày sinh": "31/02/1979" },
  { "Số định danh cá nhân": "1190000001" },
  { "Chức vụ": "Tổ trưởng tổ dân phố" },
  { "Chi bộ": "Chi bộ Kho quỹ cũ" },
  { "Số điện thoại": "chưa có" },
];

async function soiled(services: Services, story: Story): Promise<void> {
  const { cell } = story;
  const people = settledOf(cell);
  const lines = people
    .slice(0, SOIL.length + 3)
    .map((person, index) => lineOf(person, cell.shape.name, SOIL[index]));
  const [one, two] = people;
  const shouting = one && lineOf(one, cell.shape.name, { "Họ và tên": one.name.toUpperCase() });
  const unknown =
    two &&
    lineOf({ ...two, ...NEWCOMER }, cell.shape.name, {
      "Số định danh cá nhân": "",
      "Số thẻ đảng viên": "",
      "Chức vụ": "",
    });
  const all = [...lines, ...[shouting, unknown].flatMap((line) => (line ? [line] : []))];
  const office = await officeOnDay(story, "vanphong", 1);
  const name = `Danh sách ${cell.shape.name} gửi lên.xlsx`;
  const importId = await handIn(office, name, daysAgo(story, 3), all);
  await handleImport(services, importId, workHere);
}

const NEWCOMER = { name: "Đoàn Thị Mẫu Mới", sex: "female", birthDate: "1991-08-17" } as const;

const NATIONAL_HEAD = [
  "Họ và tên",
  "Ngày sinh",
  "Giới tính",
  "Ngày vào Đảng",
  "Ngày chính thức",
  "Số thẻ đảng viên",
  "Chi bộ",
  "Số định danh cá nhân",
  "Số điện thoại",
];

/** Most agree; some differ in one field, one lacks its numbers, one is unknown here, one is missing there. */
async function nationalList(story: Story): Promise<void> {
  const { cell } = story;
  const office = await officeOnDay(story, "vanphong", 5);
  const [, missing, ...others] = settledOf(cell);
  const [phone, admitted, numbers] = others;
  const typed = new Map<MadePerson | undefined, Readonly<Record<string, string>>>([
    [phone, { "Số điện thoại": "0900000777" }],
    [admitted, { "Ngày vào Đảng": "19/05/2012" }],
    [numbers, { "Số thẻ đảng viên": "", "Số định danh cá nhân": "" }],
  ]);
  const lines = settledOf(cell)
    .filter((person) => person !== missing)
    .map((person) => lineOf(person, cell.shape.name, typed.get(person)));
  const stranger = phone && {
    ...phone,
    ...NEWCOMER,
    citizenId: null,
    cardNumber: "998877665544",
  };
  if (stranger) lines.push(lineOf(stranger, cell.shape.name));
  const bytes = await writeXlsx({
    sheet: "Sổ tay đảng viên",
    title: [],
    head: NATIONAL_HEAD,
    rows: lines.map((line) => line(0, NATIONAL_HEAD)),
  });
  const { id: reconciliationId } = await granted(
    office.call(uploadNationalList, {
      params: { organisationId: cell.organisationId },
      query: { name: "So tay dang vien dien tu.xlsx", asOf: daysAgo(story, 6) },
      upload: bytes,
    }),
  );
  await decideOnPair(office, reconciliationId);
}

/** The same name and birth date without a number: the office says that it is one person. */
async function decideOnPair(office: Caller, reconciliationId: Id): Promise<void> {
  const { rows } = await granted(
    office.call(listComparedRows, { params: { reconciliationId }, query: { state: "proposed" } }),
  );
  const [pair] = rows;
  if (pair === undefined) return;
  const params = { reconciliationId, position: pair.position };
  await granted(office.call(decideProposal, { params, body: { decision: "samePerson" } }));
}
