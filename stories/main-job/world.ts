import { localDateOf, VIETNAM } from "@chiboso/domain/kernel/dates.ts";
import type { People, Person } from "../testing/people.ts";
import type { Product } from "../testing/product.ts";
import { inventMembers, type Listed } from "../testing/sheets.ts";

export const BODY = "Đảng bộ xã Mẫu";
export const CELL = "Chi bộ thôn Đông";
export const OTHER_CELL = "Chi bộ thôn Đoài";

/** Everybody of the story, each with a device, and what they hand on to each other. */
export interface World {
  readonly product: Product;
  readonly cast: People;
  /** The day of the story in Viet Nam. */
  readonly today: string;
  /** Of the cell: secretary, deputy, third of the committee, two members, one on probation. */
  readonly listed: readonly Listed[];
  readonly administrator: Person;
  readonly office: Person;
  readonly secretary: Person;
  readonly clerk: Person;
  readonly member: Person;
  readonly probationer: Person;
  /** Secretary of the other cell, who has no business in this meeting. */
  readonly stranger: Person;
  /** Passwords by user name. */
  readonly passwords: Map<string, string>;
  readonly usernames: Map<string, string>;
  /** Path of the meeting: `/meetings/…`. */
  meeting: string;
  /** Path of its minutes. */
  minutes: string;
  /** Where the downloaded bundle lies. */
  bundle: string;
}

/** One step: what a reader of the output reads, and what is done. */
export type Step = readonly [title: string, told: (world: World) => Promise<void>];

export const SECRETARY = 0;
export const DEPUTY = 1;
export const CLERK = 2;
export const MEMBER = 3;
export const EXCUSED = 4;
export const PROBATIONER = 5;
export const STRANGER = 6;

/** The name of the person at a place of the roster. */
export function nameOf({ listed }: World, index: number): string {
  const found = listed[index];
  if (found === undefined) throw new Error(`nobody is number ${index} on the roster`);
  return found.person.name;
}

/** Everybody meets; `today` is the day that the product's clock shows. */
export async function openWorld(
  product: Product,
  cast: People,
  today = localDateOf(new Date().toISOString(), VIETNAM),
): Promise<World> {
  const phone = { width: 390, height: 844 };
  return {
    product,
    cast,
    today,
    listed: inventMembers({ [CELL]: 6, [OTHER_CELL]: 3 }, 21),
    administrator: await cast.meet("the administrator"),
    office: await cast.meet("the committee office"),
    secretary: await cast.meet("the secretary"),
    clerk: await cast.meet("the minutes-taker"),
    member: await cast.meet("a member", phone),
    probationer: await cast.meet("a probationary member", phone),
    stranger: await cast.meet("a member of another cell", phone),
    passwords: new Map(),
    usernames: new Map(),
    meeting: "",
    minutes: "",
    bundle: "",
  };
}
