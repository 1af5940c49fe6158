import { addMonths, makeLocalDate, type LocalDate } from "@chiboso/domain/kernel/dates.ts";
import type { Post, Standing } from "@chiboso/domain/members/standing.ts";
import type { Choices } from "./random.ts";

/** A member who never existed. */
export interface MadePerson {
  readonly name: string;
  readonly sex: "male" | "female";
  readonly birthDate: LocalDate;
  readonly ethnicity: string;
  readonly education: string;
  readonly phone: string;
  readonly cardNumber: string;
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

/** Members of one cell: the first three hold its posts, the last is probationary, one in twelve is exempt. */
export function makePeople(
  count: number,
  firstNumber: number,
  today: LocalDate,
  choices: Choices,
): MadePerson[] {
  const taken = new Set<string>();
  return Array.from({ length: count }, (_, index) => {
    const standing = standingAt(index, count);
    const sex = choices.chance(45) ? "female" : "male";
    return {
      sex,
      name: freeName(sex, taken, choices),
      ...lifeOf(standing, today, choices),
      ethnicity: choices.pick(ETHNIC),
      education: choices.pick(EDUCATION),
      phone: `0900${String(firstNumber + index).padStart(6, "0")}`,
      cardNumber: `99${String(firstNumber + index).padStart(10, "0")}`,
      standing,
      post: POSTS_IN_ORDER[index] ?? null,
    };
  });
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

function lifeOf(standing: Standing, today: LocalDate, choices: Choices) {
  const year = Number(today.slice(0, 4));
  const age = standing === "exempt" ? 72 + choices.below(12) : 26 + choices.below(38);
  const birthDate = day(year - age, choices);
  const years =
    standing === "probationary" ? 0 : Math.max(2, Math.min(age - 20, 3 + choices.below(30)));
  const admittedOn =
    standing === "probationary" ? addMonths(today, -6) : day(year - years, choices);
  return {
    birthDate,
    admittedOn,
    officialOn: standing === "probationary" ? null : addMonths(admittedOn, 12),
  };
}

function day(year: number, choices: Choices): LocalDate {
  const made = makeLocalDate(year, 1 + choices.below(12), 1 + choices.below(28));
  if (!made.ok) throw new Error("every month has 28 days");
  return made.value;
}
