import { addMonths, makeLocalDate, type LocalDate } from "@chiboso/domain/kernel/dates.ts";
import type { Post, Standing } from "@chiboso/domain/members/standing.ts";
import type { Choices } from "./random.ts";

/** A member who never existed. */
export interface MadePerson {
  /** Counted through the whole committee; the numbers of identity are made from it. */
  readonly number: number;
  readonly name: string;
  readonly sex: "male" | "female";
  readonly birthDate: LocalDate;
  readonly ethnicity: string;
  readonly education: string;
  readonly phone: string;
  readonly citizenId: string | null;
  /** Null during probation: the card is given with the recognition (ADM-14). */
  readonly cardNumber: string | null;
  readonly admittedOn: LocalDate;
  readonly officialOn: LocalDate | null;
  readonly standing: Standing;
  readonly post: Post | null;
}

const FAMILY = [
  "Nguyễn",
  "Trần",
  "Lê",
  "Phạm",
  "Hoàng",
  "Phan",
  "Vũ",
  "Đặng",
  "Bùi",
  "Đỗ",
  "Hồ",
  "Ngô",
  "Dương",
  "Lý",
];
const MIDDLE = {
  male: ["Văn", "Đức", "Quang", "Minh", "Hữu", "Xuân", "Thanh"],
  female: ["Thị", "Ngọc", "Thu", "Kim", "Thanh", "Phương", "Bích"],
};
const GIVEN = {
  male: [
    "An",
    "Bình",
    "Cường",
    "Dũng",
    "Đạt",
    "Hải",
    "Hùng",
    "Khánh",
    "Lâm",
    "Long",
    "Nam",
    "Phúc",
    "Quân",
    "Sơn",
    "Thắng",
    "Tuấn",
    "Việt",
  ],
  female: [
    "Anh",
    "Chi",
    "Diệp",
    "Đào",
    "Hà",
    "Hạnh",
    "Hương",
    "Lan",
    "Linh",
    "Mai",
    "Nga",
    "Oanh",
    "Quỳnh",
    "Thảo",
    "Trang",
    "Vân",
    "Yến",
  ],
};
const ETHNIC = [
  "Kinh",
  "Kinh",
  "Kinh",
  "Kinh",
  "Kinh",
  "Kinh",
  "Kinh",
  "Tày",
  "Mường",
  "Thái",
  "H'Mông",
  "Nùng",
];
const EDUCATION = ["Đại học", "Đại học", "Đại học", "Thạc sĩ", "Cao đẳng", "Trung cấp", "12/12"];

/** What a part in a story asks of whoever plays it. */
export type Part = Partial<Pick<MadePerson, "admittedOn" | "officialOn" | "birthDate">>;

interface Making {
  readonly count: number;
  readonly firstNumber: number;
  readonly today: LocalDate;
  readonly choices: Choices;
  /** First day of the probation of the last one. */
  readonly probationSince: LocalDate;
  /** Parts by the place in the list. */
  readonly parts: ReadonlyMap<number, Part>;
}

/** Members of one cell: the first three hold its posts, the last is probationary, one in twelve is exempt. */
export function makePeople(making: Making): MadePerson[] {
  const { count, firstNumber, choices, parts } = making;
  const taken = new Set<string>();
  return Array.from({ length: count }, (_, index) => {
    const standing = standingAt(index, count);
    const sex = choices.chance(45) ? "female" : "male";
    const number = firstNumber + index;
    const life = { ...lifeOf(standing, making), ...parts.get(index) };
    return {
      number,
      sex,
      name: freeName(sex, taken, choices),
      ...life,
      ethnicity: choices.pick(ETHNIC),
      education: choices.pick(EDUCATION),
      phone: `0900${String(number).padStart(6, "0")}`,
      citizenId: citizenIdOf(number, sex, life.birthDate),
      cardNumber: standing === "probationary" ? null : cardNumberOf(number),
      standing,
      post: POSTS_IN_ORDER[index] ?? null,
    };
  });
}

/**
 * Twelve digits as a citizen number has them: province, century with sex, year of birth, six digits. No
 * province has the code 099, so that none of these can be anybody's.
 */
function citizenIdOf(number: number, sex: MadePerson["sex"], birthDate: LocalDate): string {
  const century = Number(birthDate.slice(0, 2)) - 19;
  const centuryAndSex = century * 2 + (sex === "female" ? 1 : 0);
  return `099${centuryAndSex}${birthDate.slice(2, 4)}${String(number).padStart(6, "0")}`;
}

/** Twelve digits (FILE-01) that begin with 99, the code of no province. */
export function cardNumberOf(number: number): string {
  return `99${String(number).padStart(10, "0")}`;
}

const POSTS_IN_ORDER: readonly Post[] = ["secretary", "deputySecretary", "cellCommitteeMember"];

function standingAt(index: number, count: number): Standing {
  if (index === count - 1) return "probationary";
  return index > 4 && index % 12 === 11 ? "exempt" : "official";
}

function freeName(sex: "male" | "female", taken: Set<string>, choices: Choices): string {
  for (;;) {
    const name = `${choices.pick(FAMILY)} ${choices.pick(MIDDLE[sex])} ${choices.pick(GIVEN[sex])}`;
    if (!taken.has(name)) {
      taken.add(name);
      return name;
    }
  }
}

function lifeOf(standing: Standing, { today, choices, probationSince }: Making) {
  const year = Number(today.slice(0, 4));
  const age = standing === "exempt" ? 72 + choices.below(12) : 26 + choices.below(38);
  const birthDate = day(year - age, choices);
  if (standing === "probationary") {
    return { birthDate, admittedOn: probationSince, officialOn: null };
  }
  // Before the history begins, everybody else is official and could be elected.
  const years = Math.max(4, Math.min(age - 20, 3 + choices.below(30)));
  const admittedOn = day(year - years, choices);
  return { birthDate, admittedOn, officialOn: addMonths(admittedOn, 12) };
}

function day(year: number, choices: Choices): LocalDate {
  const made = makeLocalDate(year, 1 + choices.below(12), 1 + choices.below(28));
  if (!made.ok) throw new Error("every month has 28 days");
  return made.value;
}
