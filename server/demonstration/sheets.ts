import { addMonths, type LocalDate } from "@chiboso/domain/kernel/dates.ts";
import type { Id } from "@chiboso/domain/kernel/ids.ts";
import { enterFact } from "@chiboso/domain/members/sheet/contract.ts";
import type { FactKind } from "@chiboso/domain/members/sheet/facts.ts";
import type { FactValue } from "@chiboso/domain/members/sheet/fields.ts";
import { granted, type Caller } from "../in-process.ts";
import { PARTS } from "./parts.ts";
import type { MadePerson } from "./people.ts";
import type { Choices } from "./random.ts";
import type { SettledCell } from "./settle.ts";
import { officeOnDay, playerOf, type Story } from "./story.ts";
import { RELATIVES, WORK } from "./texts-lives.ts";

/** Whose sheet and dossier are kept well: the three who can sign in, and one beside them. */
export function wellKept(cell: SettledCell): readonly { memberId: Id; person: MadePerson }[] {
  const known = [cell.secretary, cell.clerk, cell.reader].map(({ memberId }) => memberId);
  const beside = playerOf(cell, PARTS.wellKept).memberId;
  return cell.members.filter(({ memberId }) => [...known, beside].includes(memberId));
}

/**
 * The organisation board fills in the sheets that are kept well, from the curriculum of each; beyond the first
 * cell only the secretary's, because every line takes a request of its own.
 */
export async function fillSheets(story: Story): Promise<void> {
  const board = await officeOnDay(story, "tochuc", ENTERED_DAYS_AGO);
  const kept = wellKept(story.cell);
  const filled = story.cell === story.committee.cells[0] ? kept : kept.slice(0, 1);
  for (const { memberId, person } of filled) {
    for (const fact of sheetOf(person, story.choices)) await enter(board, memberId, fact);
  }
}

/** Before the meetings begin. */
const ENTERED_DAYS_AGO = 400;

interface Stated {
  readonly kind: FactKind;
  readonly value: FactValue;
  readonly since?: LocalDate;
  readonly until?: LocalDate;
}

function enter(board: Caller, memberId: Id, { kind, value, since, until }: Stated) {
  const document = "Lý lịch đảng viên";
  const body = { kind, value, since: since ?? null, until: until ?? null, document };
  const params = { memberId };
  return granted(board.call(enterFact, { params, body: { ...body, replaces: null, reason: "" } }));
}

function sheetOf(person: MadePerson, choices: Choices): Stated[] {
  const [family = ""] = person.name.split(" ");
  const year = Number(person.birthDate.slice(0, 4));
  const native = `Xã Mẫu ${1 + choices.below(9)}, tỉnh Mẫu`;
  return [
    { kind: "dossierNumber", value: { number: `LL-${String(person.number).padStart(4, "0")}` } },
    { kind: "birthPlace", value: { place: native } },
    { kind: "nativePlace", value: { place: native } },
    { kind: "permanentResidence", value: { place: "Số 1 phố Mẫu, phường Mẫu, Hà Nội" } },
    { kind: "generalEducation", value: { level: "12/12" } },
    { kind: "politicalTheory", value: { level: choices.pick(["elementary", "intermediate"]) } },
    { kind: "foreignLanguage", value: { language: "Tiếng Anh", level: "B1" } },
    { kind: "health", value: { state: choices.pick(["good", "fair"]) } },
    ...careerOf(person, choices),
    ...relativesOf(family, year, native),
  ];
}

/** School, work and an honour, in the order in which a life has them. */
function careerOf({ birthDate, admittedOn }: MadePerson, choices: Choices): Stated[] {
  const [schoolFrom, schoolTo] = [addMonths(birthDate, 18 * 12), addMonths(birthDate, 22 * 12)];
  const work = choices.pick(WORK);
  const place = "Công ty Hoa Sen (mẫu)";
  const training = { school: "Trường Đại học Mẫu", subject: "Quản trị", form: "Chính quy" };
  return [
    { kind: "training", value: training, since: schoolFrom, until: schoolTo },
    { kind: "career", value: { work: "Sinh viên" }, since: schoolFrom, until: schoolTo },
    { kind: "career", value: { work, place }, since: schoolTo },
    {
      kind: "reward",
      value: { form: "Giấy khen đảng viên hoàn thành xuất sắc nhiệm vụ", body: "Đảng ủy Công ty" },
      since: addMonths(admittedOn, 30),
    },
  ];
}

function relativesOf(family: string, year: number, residence: string): Stated[] {
  return (["father", "mother"] as const).map((relation, index) => ({
    kind: "familyMember",
    value: {
      relation,
      name: `${family} ${RELATIVES[relation]}`,
      birthYear: String(year - 27 + index),
      work: "Nghỉ hưu",
      residence,
    },
  }));
}
