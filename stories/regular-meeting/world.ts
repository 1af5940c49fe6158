import { localDateOf, VIETNAM } from "@chiboso/domain/kernel/dates.ts";
import { BEGINNING, OFFICE_PASSWORD, openAccounts, receiveAccount } from "../main-job/beginning.ts";
import {
  CELL,
  CLERK,
  EXCUSED,
  MEMBER,
  openWorld as openBase,
  PROBATIONER,
  SECRETARY,
  type World as Base,
} from "../main-job/world.ts";
import { logIn } from "../testing/hands.ts";
import type { People, Person } from "../testing/people.ts";
import type { Product } from "../testing/product.ts";

/** Three moments of the story: the plan, two days before the meeting, and its hour. */
export const PLANNING = "2026-12-28T02:00:00.000Z";
export const BEFORE = "2027-02-01T02:00:00.000Z";
export const MEETING = "2027-02-03T01:05:00.000Z";
export const TITLE = "Sinh hoạt thường kỳ tháng 2/2027";
/** The place of the member who works elsewhere for half a year. */
export const AWAY = EXCUSED;

/** Everything that is typed in the story, each once; wherever it stands later, nobody typed it there. */
export const TYPED = {
  topic: "Phương án số hóa hồ sơ của chi bộ",
  left: "Nội quy phòng đọc của thôn",
  task: "Rà soát danh sách hồ sơ giấy",
  result: "Đã rà soát 214 bộ, còn 6 bộ thiếu bìa.",
  conclusion: "Thống nhất dự thảo nghị quyết tháng 2: hoàn thành số hóa hồ sơ trước ngày 25.",
  excuse: "Trực ca đêm ở trạm y tế",
  ahead: "Đề nghị quét trước hồ sơ các đảng viên cao tuổi.",
  away: "Tôi ở xa, xin gửi bản sao công chứng qua bưu điện.",
  mood: "Bà con mong sớm sửa đoạn đê xung yếu trước mùa mưa.",
  said: "Đề nghị phân công hai người cho mỗi buổi quét.",
  question: "Thông qua nghị quyết tháng 2",
  next: "Quét và đặt tên tệp hồ sơ theo mẫu",
} as const;

export interface World extends Base {
  /** Works elsewhere from the planning on. */
  readonly away: Person;
  /** Id of the cell. */
  cell: string;
  /** Id of the preparation meeting of its committee. */
  committee: string;
  resolution: string;
}

export type Step = readonly [title: string, told: (world: World) => Promise<void>];

export async function openWorld(product: Product, cast: People): Promise<World> {
  const base = await openBase(product, cast, localDateOf(PLANNING, VIETNAM));
  const away = await cast.meet("a member who works elsewhere", { width: 390, height: 844 });
  return { ...base, away, cell: "", committee: "", resolution: "" };
}

/** From an empty system to a cell whose members have accounts, as the main job tells it at length. */
export async function settle(world: World): Promise<void> {
  const everybody = [world.administrator, world.office, ...ofCell(world).map(([person]) => person)];
  for (const { device } of everybody) await device.clock.setSystemTime(PLANNING);
  world.usernames.set(world.office.name, "vanphong");
  world.passwords.set(world.office.name, OFFICE_PASSWORD);
  const alike = BEGINNING.filter(([title]) => !/same roster|get accounts/.test(title));
  for (const [, told] of alike) await told(world);
  await world.office.device.grantPermissions(["clipboard-read", "clipboard-write"]);
  await openAccounts(world, CELL, 6);
  for (const [person, place] of ofCell(world)) await receiveAccount(world, person, place);
}

function ofCell(world: World): readonly (readonly [Person, number])[] {
  return [
    [world.secretary, SECRETARY],
    [world.clerk, CLERK],
    [world.member, MEMBER],
    [world.away, AWAY],
    [world.probationer, PROBATIONER],
  ];
}

/** The product's clock goes on to that moment, and these people sign in again with calendars that show it. */
export async function goOn(
  world: World,
  moment: string,
  everybody: readonly Person[],
): Promise<void> {
  await world.product.moveTo(moment);
  for (const person of everybody) {
    await person.device.clearCookies();
    await person.device.clock.setSystemTime(moment);
    await person.page.goto(`${world.product.address}/log-in`);
    await logIn(person, world.usernames.get(person.name) ?? "", passwordOf(world, person));
  }
}

export function passwordOf({ passwords }: World, person: Person): string {
  return passwords.get(person.name) ?? "";
}
